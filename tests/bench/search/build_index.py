"""Build our search index, and nothing else, of a file of texts.

python -m tests.bench.search.build_index CORPUS OUT
"""

import argparse
import itertools
import os
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.archive.vietnamese import slug
from plugins.search.documents import Document, Facet
from plugins.search.index import Batch, File, Index, Part
from plugins.search.notes import Name
from plugins.search.plan import plan
from plugins.site.workers import workers
from tests.bench.search.bulletins import COMMITTEES, Bulletin, bulletins, day_of, leaders_for
from tests.bench.search.corpus import read

_BATCH = 256


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, help="JSONL of all texts, compressed by xz or not")
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    count = sum(1 for _ in read(options.corpus))
    with TemporaryDirectory() as spill:
        make = partial(_index, count, Path(spill))
        index = make()
        with workers(os.cpu_count() or 1, index, make) as run:
            for batch in run(_read, _batches(bulletins(read(options.corpus), count))):
                index.take(batch)
            names = list(_names(count))
            parts = [(part, options.out) for part in index.parts(names, {})]
            for _ in run(_write, parts):
                pass
        _save(index.files(names), options.out)
    return 0


def _index(count: int, spill: Path) -> Index:
    return Index(plan([day_of(place, count) for place in range(count)]), spill)


def _batches(items: Iterator[Bulletin]) -> Iterator[tuple[int, list[Bulletin]]]:
    for place in itertools.count(0, _BATCH):
        batch = list(islice(items, _BATCH))
        if not batch:
            return
        yield place, batch


def _read(index: Index, task: tuple[int, list[Bulletin]]) -> Batch:
    place, items = task
    return index.read(place, list(map(_document, items)))


def _write(index: Index, task: tuple[Part, Path]) -> None:
    part, out = task
    _save(index.write(part), out)


def _save(files: Iterable[File], out: Path) -> None:
    for file in files:
        path = out / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)


def _document(item: Bulletin) -> Document:
    return Document(
        f"{item.path}.html",
        item.day,
        item.text.title,
        item.text.lead,
        item.text.body,
        _facet(item.source),
        tuple(map(_facet, item.committees)),
        tuple(map(_facet, item.leaders)),
    )


def _facet(name: str) -> Facet:
    return Facet(slug(name), name)


def _names(count: int) -> Iterator[Name]:
    for kind, names in (("co-quan", COMMITTEES), ("lanh-dao", leaders_for(count))):
        yield from (Name(kind, slug(name), name) for name in names)


if __name__ == "__main__":
    sys.exit(main())
