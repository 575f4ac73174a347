"""Build our search index, and nothing else, of a file of texts.

python -m tests.bench.search.build_index CORPUS OUT
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.archive.vietnamese import slug
from plugins.search.documents import Document, Facet
from plugins.search.index import File, Index
from plugins.search.notes import Name
from plugins.search.plan import plan
from tests.bench.search.bulletins import COMMITTEES, Bulletin, bulletins, day_of, leaders_for
from tests.bench.search.corpus import read


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, help="JSONL of all texts, compressed by xz or not")
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    count = sum(1 for _ in read(options.corpus))
    for file in _files(bulletins(read(options.corpus), count), count):
        path = options.out / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    return 0


def _files(items: Iterable[Bulletin], count: int) -> Iterator[File]:
    index = Index(plan([day_of(place, count) for place in range(count)]))
    for item in items:
        index.add(_document(item))
    yield from index.files(_names(count), {})


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
