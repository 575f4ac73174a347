"""Stored fields are what a result shows, whatever characters it has."""

import datetime
import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bantin.search.documents import Document, Facet
from bantin.search.index_layout import layout_for
from bantin.search.single_byte_json import ALPHABET
from bantin.search.stored_fields import stored_fields_files

from .indexes import FIRST, document, index_of, inflated, json_of
from .reader import Reader
from .syllables import FORMS

NASTY = [
    '"', "\\", "\\u0111", '\\"', "'", "/", "</script>", "[]{},:", "\n", "\t", "\x00\x1f", "\x7f", "\x80\x9f",
    "\u2028\u2029", "🎉𝒜\U0010ffff", "\uf780\uf7ff\uffff", "é ñ ü ß", "Ольга", "日本", "q\u0303",
    *ALPHABET, *"".join(FORMS.values()), *"".join(FORMS.values()).upper(), "“Dân vận khéo” – ‘tốt’ …",
]  # fmt: skip
READ = """
async ({ storedFields }, indexReader, layout, base, numbers) => {
  const { IndexReader } = await import(indexReader);
  const index = new IndexReader(layout, base);
  return Promise.all(numbers.map(number => storedFields(index, number)));
}
"""


def run(reader: Reader, layout: dict[str, object], base: str, numbers: list[int]) -> object:
    index_reader = f"{reader.root}js/search/index/index-reader.js"
    return reader.run("index/stored-fields", READ, index_reader, layout, base, numbers)


texts = st.lists(st.sampled_from(NASTY) | st.text(max_size=3), max_size=8).map("".join)
facets = st.builds(Facet, st.just("a"), texts)


def rows(data: bytes) -> list[list[object]]:
    return json_of(inflated(data))


def files_of(numbered: list[tuple[int, Document]], stored_bits: int) -> list[tuple[int, bytes]]:
    numbers = tuple(number for number, _ in numbered)
    made = replace(layout_for([]), numbers=numbers, stored_bits=stored_bits)
    return [
        (one.number, one.data()) for one in stored_fields_files(made, [one for _, one in numbered])
    ]


def expected(number: int, one: Document) -> list[object]:
    name = one.address.split("/")[-1].removesuffix(".html")
    source = one.source.name if one.source else ""
    return [number, name, one.title, source, [c.name for c in one.committees], one.lead]


@given(st.lists(st.tuples(st.integers(0, 60), texts, texts, st.none() | facets, st.lists(facets, max_size=2)),
                unique_by=lambda fields: fields[0]), st.integers(0, 6))  # fmt: skip
def test_every_text_comes_back(fields: list[tuple[Any, ...]], stored_bits: int) -> None:
    numbered = [
        (number, document(FIRST, title, lead, "thân", source=source, committees=committees,
                          address=f"2020/01/01-tin-{number}.html"))
        for number, title, lead, source, committees in sorted(fields, key=lambda one: one[0])
    ]  # fmt: skip
    files = files_of(numbered, stored_bits)
    assert len({file for file, _ in files}) == len(files)
    assert all(
        int(str(row[0])) >> stored_bits == file for file, data in files for row in rows(data)
    )
    assert [row for _, data in files for row in rows(data)] == [expected(*one) for one in numbered]


def test_a_vietnamese_letter_is_one_byte() -> None:
    title = "Tỉnh ủy “Dân vận khéo” – nghĩa tình, ĐƯỜNG TRƯỜNG SƠN…"
    ((_, data),) = files_of([(0, document(FIRST, title, title))], 3)
    assert len(inflated(data)) == len(json.dumps(expected(0, document(FIRST, title, title)),
                                                 ensure_ascii=False, separators=(",", ":"))) + 2  # fmt: skip


def test_busy_days_and_quiet_years_share_files_alike() -> None:
    busy = [document(FIRST, f"Tin {n}") for n in range(100)]
    quiet = [document(FIRST + datetime.timedelta(30 * n), f"Tin {n}") for n in range(1, 101)]
    for documents in (busy, quiet):
        _, files = index_of(documents)
        stored_files = [file for file in files if "/stored-fields/" in file.address]
        assert 2 <= len(documents) / len(stored_files) <= 16


@settings(max_examples=2)
@given(st.lists(texts, min_size=30, max_size=30))
def test_the_browser_reads_stored_fields(reader: Reader, given_texts: list[str]) -> None:
    all_ = [*given_texts, *NASTY]
    days = [FIRST + datetime.timedelta(n // 7) for n in range(len(all_))]
    documents = [
        document(day, text, text[::-1], source=Facet("a", text), committees=[Facet("b", text)] * 2,
                 address=f"{day:%Y/%m/%d}-tin-{n}.html")
        for n, (day, text) in enumerate(zip(days, all_, strict=True))
    ]  # fmt: skip
    made, files = index_of(documents)
    stored_files = [file for file in files if "/stored-fields/" in file.address]
    base = reader.put("stored-fields", stored_files)
    read = run(reader, made.for_script(), base, list(made.numbers))
    assert read == [
        {"number": number, "day": str(one.day), "address": one.address, "title": one.title,
         "source": one.title, "committees": [one.title] * 2, "lead": one.lead}
        for number, one in zip(made.numbers, documents, strict=True)
    ]  # fmt: skip


def test_a_bulletin_that_is_gone_has_no_stored_fields(reader: Reader) -> None:
    made, files = index_of([document(FIRST, "Tin") for _ in range(3)])
    base = reader.put("gone", files)
    assert run(reader, made.for_script(), base, [3]) == [None]
