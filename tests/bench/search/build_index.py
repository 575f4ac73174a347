"""Build our search index, and nothing else, of a file of texts.

python -m tests.bench.search.build_index CORPUS OUT
"""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bantin.language.slugs import slug
from bantin.parallel.workers import LocalWorkers
from bantin.search.documents import Document, Facet
from bantin.search.index_files import File, Index, Part, card_address
from bantin.search.index_layout import Plan, plan
from bantin.search.query_hints import Name, definitions_in
from bantin.search.stored_fields import Cards, cards
from tests.bench.search.bulletins import COMMITTEES, Bulletin, bulletins, day_of, leaders_for
from tests.bench.search.corpus import read

_BATCH = 256


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, help="JSONL of all texts, compressed by xz or not")
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    count = sum(1 for _ in read(options.corpus))
    each = LocalWorkers(os.cpu_count() or 1).parallel_map()
    laid_out = plan([day_of(place, count) for place in range(count)])
    with TemporaryDirectory() as spill:
        index = Index(laid_out, Path(spill))
        documents: list[Document] = []
        reader = _Reader(index, options.corpus, laid_out)
        for batch, definitions in each(_Reader.read, reader, range(0, count, _BATCH)):
            documents += batch
            index.define(definitions)
        names = list(_names(count))
        for _ in each(_write_lists, options.out, index.parts(names, {})):
            pass
        all_cards = list(cards(laid_out, documents))
        shares = [all_cards[at : at + _BATCH] for at in range(0, len(all_cards), _BATCH)]
        for _ in each(_write_cards, options.out, shares):
            pass
        _save(index.files(names, documents, documents[laid_out.listed :]), options.out)
    return 0


class _Reader:
    """Reads the texts from one place of the corpus on."""

    def __init__(self, index: Index, corpus: Path, plan: Plan):
        self._index, self._listed = index, plan.listed
        self._items = list(bulletins(read(corpus), plan.total))

    def read(self, place: int) -> tuple[list[Document], list[dict[str, str]]]:
        """The documents, all but the newest without their texts, and what each defines."""
        documents = list(map(_document, self._items[place : place + _BATCH]))
        self._index.read(place, documents)
        kept = [
            document if at >= self._listed else replace(document, paragraphs=())
            for at, document in enumerate(documents, place)
        ]
        return kept, list(map(definitions_in, documents))


def _write_lists(out: Path, part: Part) -> None:
    _save(part.files(), out)


def _write_cards(out: Path, some: list[Cards[Document]]) -> None:
    _save((File(card_address(one.file), one.data()) for one in some), out)


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
