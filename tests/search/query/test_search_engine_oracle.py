"""Whatever small archive is asked whatever query: the whole answer is what a reader of all texts finds."""

import datetime
import html
import shutil
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bantin.language.diacritics import fold
from bantin.search import index_layout
from bantin.search.documents import Document, Facet
from tests.search.indexes import index_of
from tests.search.reader import STATE, Engine, Reader
from tests.support.examples import scaled
from tests.support.file_trees import write_tree
from tests.support.search_oracle.oracle import Found, Oracle
from tests.support.search_oracle.words import written_words

pytestmark = pytest.mark.thorough

FIRST = datetime.date(2020, 7, 10)
GLOSSARY = {"TUV": ("Tỉnh ủy viên",), "HN": ("hội nghị", "Hà Nam"), "KTXH": ("kinh tế xã hội",)}
PAIRS = [(short, long) for short, all_ in GLOSSARY.items() for long in all_]
SOURCES = [Facet("bao", "Báo"), Facet("dai", "Đài")]
# Few words, so that many texts share them; many differ in diacritics only.
WORDS = """hội hồi hoi nghị nghi tỉnh tinh ủy uỷ viên vien thuế thue xăng đồng dong kinh tế xã Nguyễn Thị Thủy Thuỷ Lê
Hà Nam TUV HN KTXH QĐ UBND QĐUBND 19 7 15 2020 1.000.000 1000000""".split()
NAMES = [
    "Nguyễn Thị Thủy",
    "Lê Thị Thủy",
    "Nguyễn Thị Thanh",
    "Tỉnh ủy viên",
    "kinh tế xã hội",
    "hội nghị",
]
CODES = [
    "Covid-19",
    "COVID19",
    "covid 19",
    "ĐT.491",
    "DT491",
    "QĐ-UBND",
    "2685/QĐ-UBND",
    "2015-2020",
]
DATES_IN_TEXTS = [
    "15/7/2020",
    "15-7-2020",
    "chiều 15/7",
    "ngày 16/7",
    "ngày 15 tháng 7 năm 2020",
    "quý III 2020",
]
DATES = [
    "15/7/2020", "16.7.2020", "ngày 15 tháng 7 năm 2020", "2020-07-16", "tháng 7/2020", "tháng 8 năm 2020", "năm 2020",
    "năm 2019", "quý III 2020", "1/1/2019",
]  # fmt: skip

_SEARCHES = """
async ({ engineOf }, scripts, layout, base, states) => {
  const engine = engineOf(scripts, layout, base);
  const answers = [];
  for (const state of states) {
    const { numbers, close, total, shownFor } = await engine.search({ ...state, whole: true });
    answers.push({ numbers, close, total, shownFor });
  }
  return answers;
}
"""

_lines = st.lists(
    st.sampled_from([*WORDS, *WORDS, *NAMES, *CODES, *DATES_IN_TEXTS]), max_size=9
).flatmap(lambda parts: st.sampled_from([" ", " ", ". "]).map(lambda sign: sign.join(parts)))


@st.composite
def archives(draw: st.DrawFn) -> list[Document]:
    """Documents in order of time."""
    days = sorted(draw(st.lists(st.integers(0, 40), min_size=10, max_size=40)))
    return [_document(draw, FIRST + datetime.timedelta(day), n) for n, day in enumerate(days)]


def _document(draw: st.DrawFn, day: datetime.date, n: int) -> Document:
    return Document(
        f"{day:%Y/%m/%d}-tin-{n}.html",
        day,
        draw(_lines),
        draw(_lines),
        tuple(filter(None, draw(st.lists(_lines, max_size=3)))),
        draw(st.none() | st.sampled_from(SOURCES)),
    )


_WAYS: list[Callable[[str], str]] = [str, str, fold, str.upper]


def _typed(text: str) -> st.SearchStrategy[str]:
    """Some words as they are, some without diacritics, some in capitals."""
    words = text.split(" ")
    ways = st.lists(st.sampled_from(_WAYS), min_size=len(words), max_size=len(words))
    return ways.map(lambda each: " ".join(way(word) for way, word in zip(each, words, strict=True)))


@st.composite
def rows_of(draw: st.DrawFn, documents: list[Document]) -> str:
    """Words in a row from one line, or any words."""
    line = draw(st.sampled_from([x for d in documents for x in (d.title, d.lead, *d.paragraphs)]))
    words = written_words(line) or ["hội"]
    if draw(st.booleans()):
        words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
    start = draw(st.integers(0, len(words) - 1))
    return draw(_typed(" ".join(words[start : start + draw(st.integers(1, 6))])))


@st.composite
def queries(draw: st.DrawFn, documents: list[Document]) -> dict[str, Any]:
    """A query of the grammar, as the state of a search."""
    row = rows_of(documents)
    plain = row | st.sampled_from([*NAMES, *CODES, *GLOSSARY, "1000000", "2685QĐUBND"]).flatmap(
        _typed
    )
    others = st.sampled_from(['"{}"', "-{}", '-"{}"', "“{}”"]).flatmap(
        lambda form: (
            row if '"' in form or "“" in form else st.sampled_from(["hội", "Thuế", "covid-19"])
        ).map(form.format)
    )
    parts = draw(st.lists(plain, max_size=2)) + draw(st.lists(others, max_size=2))
    if draw(st.integers(0, 3)) == 0:
        parts.append(draw(st.sampled_from(DATES)))
    text = " ".join(draw(st.permutations(parts)))
    # The engine looks up another writing of the first code of a query only.
    assume(sum(fold(text).upper().count(code) for code in ("QD-UBND", "2685QDUBND")) < 2)
    first = draw(st.sampled_from(["", "", "", "2020-07-20"]))
    last = draw(st.sampled_from(["", "", "", "2020-08-01"]))
    source = draw(st.sampled_from([[], [], ["bao"]]))
    literal = draw(st.sampled_from([False, False, True]))
    return {**STATE, "q": text, "from": first, "to": last, "sources": source, "literal": literal}


cases = archives().flatmap(
    lambda documents: st.tuples(
        st.just(documents), st.lists(queries(documents), min_size=1, max_size=8)
    )
)
_examples = count()


# The same examples in each run, so that what passed once passes again.
@settings(max_examples=scaled(2000), derandomize=True)
@given(case=cases, recent=st.sampled_from([2, 64]))
def test_the_engine_finds_what_a_reader_of_all_texts_finds(
    reader: Reader, case: tuple[list[Document], list[dict[str, Any]]], recent: int
) -> None:
    documents, states = case
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_layout, "RECENT", recent)
        layout, files = index_of(documents, (), GLOSSARY)
    name = f"oracle-{next(_examples)}"
    engine = Engine(reader, layout, reader.put(name, files))
    write_tree(reader.folder / name, {one.address: _page(one) for one in documents})
    try:
        answers = engine.run(_SEARCHES, states)
    finally:
        shutil.rmtree(reader.folder / name)
    place = {number: at for at, number in enumerate(layout.numbers)}
    oracle = Oracle(documents, PAIRS)
    for state, answer in zip(states, answers, strict=True):
        expected = _expected(oracle, state)
        if answer["shownFor"]:  # keystrokes mean something where nothing is found
            assert not expected.all, state
            expected = _expected(oracle, {**state, "q": answer["shownFor"]})
        places = [place[number] for number in answer["numbers"][: answer["total"]]]
        assert (sorted(places), answer["total"]) == (sorted(expected.all), len(expected.all)), state
        assert set(places[: answer["close"]]) == expected.close, state


def _expected(oracle: Oracle, state: dict[str, Any]) -> Found:
    def passes(document: Document) -> bool:
        day = document.day.isoformat()
        source = document.source.id if document.source else ""
        return (state["from"] or day) <= day <= (state["to"] or day) and state["sources"] in (
            [],
            [source],
        )

    if not written_words(state["q"]):  # the filter alone is asked
        any_ = state["from"] or state["to"] or state["sources"] or not state["q"].strip()
        numbers = frozenset(n for n, one in enumerate(oracle.documents) if any_ and passes(one))
        return Found(numbers, frozenset())
    return oracle.found(state["q"], passes=passes, literal=state["literal"])


def _page(document: Document) -> str:
    """The page of a bulletin, as far as the reader's script looks at it."""
    blocks = "".join(f"<p>{html.escape(x)}</p>\n" for x in (document.lead, *document.paragraphs))
    return f"<!doctype html>\n<title>{document.title}</title>\n<div data-bulletin-text>\n{blocks}</div>\n"
