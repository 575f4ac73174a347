"""Small documents, indexes of them, and what stands in the index's files."""

import datetime
import json
import re
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import strategies as st

from bantin.markup import abbreviation_definitions
from bantin.search.documents import Document, Facet
from bantin.search.index_addresses import FOLDER, IndexFile, stored_fields_address
from bantin.search.index_builder import IndexBuilder
from bantin.search.index_layout import IndexLayout, layout_for
from bantin.search.named_records import NamedRecord
from bantin.search.single_byte_json import ALPHABET
from bantin.search.stored_fields import stored_fields_files

FIRST = datetime.date(2020, 1, 1)


def definitions_in(document: Document) -> dict[str, str]:
    return abbreviation_definitions.definitions_in((document.lead, *document.paragraphs))


def document(
    day: datetime.date = FIRST,
    title: str = "",
    lead: str = "",
    *paragraphs: str,
    source: Facet | None = None,
    committees: Iterable[Facet] = (),
    leaders: Iterable[Facet] = (),
    address: str = "2020/01/01-tin.html",
) -> Document:
    return Document(
        address, day, title, lead, paragraphs, source, tuple(committees), tuple(leaders)
    )


def index_of(
    documents: Iterable[Document],
    names: Iterable[NamedRecord] = (),
    glossary: Mapping[str, tuple[str, ...]] | None = None,
    batch: int = 100,
) -> tuple[IndexLayout, list[IndexFile]]:
    """The layout and all files for documents in order of time, so many read at once."""
    documents = list(documents)
    made = layout_for([one.day for one in documents])
    return made, files_of(made, documents, list(names), dict(glossary or {}), batch)


def files_of(
    made: IndexLayout,
    documents: list[Document],
    names: list[NamedRecord],
    glossary: dict[str, tuple[str, ...]],
    batch: int = 100,
) -> list[IndexFile]:
    """All files of an index of this layout: posting files first."""
    with TemporaryDirectory() as folder:
        index = IndexBuilder(made, Path(folder))
        for place in range(0, len(documents), batch):
            index.add_documents(place, documents[place : place + batch])
        return files_of_read(index, made, documents, names, glossary)


def files_of_read(
    index: IndexBuilder,
    made: IndexLayout,
    documents: list[Document],
    names: list[NamedRecord],
    glossary: dict[str, tuple[str, ...]],
) -> list[IndexFile]:
    """All files of an index that has read these documents, in order of time."""
    index.count_definitions(map(definitions_in, documents))
    postings = (file for part in index.posting_partitions(names, glossary) for file in part.files())
    others = index.other_files(names, documents, documents[made.indexed_count :])
    return [*postings, *files_of_stored_fields(made, documents), *others]


def files_of_stored_fields(made: IndexLayout, documents: Iterable[Document]) -> list[IndexFile]:
    return [
        IndexFile(stored_fields_address(one.number), one.data())
        for one in stored_fields_files(made, documents)
    ]


def inflated(data: bytes) -> bytes:
    return zlib.decompress(data)


def by_name(files: Iterable[IndexFile]) -> dict[str, bytes]:
    """What stands in each file, by its address in the index's folder."""
    return {
        file.address.removeprefix(f"{FOLDER}/").removesuffix(".bin"): inflated(file.data)
        for file in files
    }


def json_of(data: bytes) -> Any:
    """JSON of which a byte is a letter: of ASCII or of the alphabet."""
    letters = [*map(chr, range(128)), *ALPHABET]
    return json.loads("".join(letters[byte] for byte in data))


def json_in(files: Mapping[str, bytes], folder: str) -> dict[str, Any]:
    """The JSON of all files in a folder of the index, by their names there."""
    return {
        name.removeprefix(f"{folder}/"): json_of(data)
        for name, data in files.items()
        if re.match(rf"{folder}(/|$)", name)
    }


# Few words, so that many bulletins share them; some differ in diacritics only, some have none, and some name a day.
_words = st.sampled_from(
    "hội Hồi hói đồng dong đong chí chi uỷ ủy kỹ kĩ tỉnh Tỉnh 2020 UBND ngày 5/3 5/3/2020".split()
)
_texts = st.lists(_words, max_size=7).map(" ".join)
_facets = st.sampled_from([Facet("a", "A"), Facet("b", "B"), Facet("c-d", "C")])


@st.composite
def archives(draw: st.DrawFn, most: int = 12) -> list[Document]:
    """Documents in order of time."""
    days = sorted(draw(st.lists(st.integers(0, 200), max_size=most)))
    return [
        document(
            FIRST + datetime.timedelta(day),
            draw(_texts),
            draw(_texts),
            *draw(st.lists(_texts, max_size=2)),
            source=draw(st.none() | _facets),
            committees=draw(st.lists(_facets, max_size=2, unique=True)),
            leaders=draw(st.lists(_facets, max_size=2, unique=True)),
        )
        for day in days
    ]
