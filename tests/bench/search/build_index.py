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
from bantin.parallel.worker_pools import LocalWorkers
from bantin.search.documents import Document, Facet
from bantin.search.index_addresses import IndexFile, stored_fields_address
from bantin.search.index_builder import IndexBuilder
from bantin.search.index_layout import IndexLayout, layout_for
from bantin.search.named_records import NamedRecord
from bantin.search.posting_partition import PostingPartition
from bantin.search.stored_fields import StoredFieldsFile, stored_fields_files
from tests.bench.search.bulletins import COMMITTEES, Bulletin, bulletins, day_of, leaders_for
from tests.bench.search.corpus import read
from tests.search.indexes import definitions_in

_BATCH = 256


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, help="JSONL of all texts, compressed by xz or not")
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    count = sum(1 for _ in read(options.corpus))
    each = LocalWorkers(os.cpu_count() or 1).parallel_map()
    layout = layout_for([day_of(place, count) for place in range(count)])
    with TemporaryDirectory() as spill:
        index = IndexBuilder(layout, Path(spill))
        documents: list[Document] = []
        reader = _Reader(index, options.corpus, layout)
        for batch, definitions in each(_Reader.read, reader, range(0, count, _BATCH)):
            documents += batch
            index.count_definitions(definitions)
        names = list(_names(count))
        for _ in each(_write_postings, options.out, index.posting_partitions(names, {})):
            pass
        stored = list(stored_fields_files(layout, documents))
        shares = [stored[at : at + _BATCH] for at in range(0, len(stored), _BATCH)]
        for _ in each(_write_stored_fields, options.out, shares):
            pass
        _save(index.other_files(names, documents, documents[layout.indexed_count :]), options.out)
    return 0


class _Reader:
    """Reads the texts from one place of the corpus on."""

    def __init__(self, index: IndexBuilder, corpus: Path, layout: IndexLayout):
        self._index, self._indexed_count = index, layout.indexed_count
        self._items = list(bulletins(read(corpus), layout.total))

    def read(self, place: int) -> tuple[list[Document], list[dict[str, str]]]:
        """The documents, all but the newest without their texts, and what each defines."""
        documents = list(map(document_of, self._items[place : place + _BATCH]))
        self._index.add_documents(place, documents)
        kept = [
            document if at >= self._indexed_count else replace(document, paragraphs=())
            for at, document in enumerate(documents, place)
        ]
        return kept, list(map(definitions_in, documents))


def _write_postings(out: Path, part: PostingPartition) -> None:
    _save(part.files(), out)


def _write_stored_fields(out: Path, some: list[StoredFieldsFile[Document]]) -> None:
    _save((IndexFile(stored_fields_address(one.number), one.data()) for one in some), out)


def _save(files: Iterable[IndexFile], out: Path) -> None:
    for file in files:
        path = out / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)


def document_of(item: Bulletin) -> Document:
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


def _names(count: int) -> Iterator[NamedRecord]:
    for kind, names in (("co-quan", COMMITTEES), ("lanh-dao", leaders_for(count))):
        yield from (NamedRecord(kind, slug(name), name) for name in names)


if __name__ == "__main__":
    sys.exit(main())
