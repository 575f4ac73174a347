"""A query is read as plain words, quoted and joined phrases, and what is excluded."""

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bantin.language.normalization import clean
from bantin.search.tokens import words
from tests.search.reader import Reader
from tests.support.examples import scaled

PARSE = """
({ parseQuery }, texts) => texts.map(text => {
  const { runs, excluded, ignored } = parseQuery(text);
  const textOf = words => words.map(word => word.text).join(" ");
  return {
    runs: runs.map(run => [run.quoted ? "quoted" : run.phrase ? "joined" : "plain", textOf(run.words)]),
    rows: runs.map(run => run.row),
    excluded: excluded.map(textOf),
    ignored,
    places: runs.flatMap(run => run.words.map(({ at, start, end }) => [at, text.slice(start, end)])),
    phrases: runs.every(run => run.phrase || !run.quoted),
  };
})
"""
PLAIN, JOINED, QUOTED = "plain", "joined", "quoted"


def parsed(reader: Reader, *texts: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = reader.run("query/query-parser", PARSE, texts)
    return found


def runs_of(reader: Reader, text: str) -> list[tuple[str, str]]:
    (query,) = parsed(reader, text)
    assert query["phrases"]
    return [(kind, some) for kind, some in query["runs"]]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("covid-19", [(JOINED, "covid 19")]),
        ("COVID19", [(JOINED, "covid 19")]),
        ("(Covid-19),", [(JOINED, "covid 19")]),
        ("covid 19", [(PLAIN, "covid 19")]),
        ("ĐT.491", [(JOINED, "đt 491")]),
        ("2685/QĐ-UBND", [(JOINED, "2685 qđ ubnd")]),
        ("2685QĐUBND", [(JOINED, "2685 qđubnd")]),
        ("giai đoạn 2015-2020", [(PLAIN, "giai đoạn"), (JOINED, "2015 2020")]),
        ("giai đoạn 2015 - 2020", [(PLAIN, "giai đoạn 2015 2020")]),
        ("nghị quyết 04-NQ/TW của đảng", [(PLAIN, "nghị quyết"), (JOINED, "04 nq tw"), (PLAIN, "của đảng")]),
        ("covid-19 H5N1", [(JOINED, "covid 19"), (JOINED, "h 5 n 1")]),
        ("1.000.000 đồng", [(PLAIN, "1000000 đồng")]),
        ("1.000.000đ", [(JOINED, "1000000 đ")]),
        ("1.2345 ha", [(JOINED, "1 2345"), (PLAIN, "ha")]),
        ("năm 2020, tốt", [(PLAIN, "năm 2020 tốt")]),
        ("QĐ-UBND", [(PLAIN, "qđ ubnd")]),
        ("kinh tế-xã hội", [(PLAIN, "kinh tế xã hội")]),
        ('"covid-19"', [(QUOTED, "covid 19")]),
        ('"2020"', [(QUOTED, "2020")]),
        ('chống "covid-19" ở H5', [(PLAIN, "chống"), (QUOTED, "covid 19"), (PLAIN, "ở"), (JOINED, "h 5")]),
        ('"covid-19', [(JOINED, "covid 19")]),
        ("covid-19\u00a0ở", [(JOINED, "covid 19"), (PLAIN, "ở")]),
        ("-19 độ", [(PLAIN, "19 độ")]),
        ("", []),
        ("-- . \"\"", []),
    ],
)  # fmt: skip
def test_words_that_are_joined_and_have_a_digit_are_a_phrase(
    reader: Reader, text: str, runs: list[tuple[str, str]]
) -> None:
    assert runs_of(reader, text) == runs


@pytest.mark.parametrize(
    ("text", "runs", "excluded"),
    [
        ("dịch -covid-19 ở", [(PLAIN, "dịch"), (PLAIN, "ở")], ["covid 19"]),
        ("-covid19", [], ["covid 19"]),
        ("dịch -covid", [(PLAIN, "dịch")], ["covid"]),
        ('dịch -"covid 19" -sốt', [(PLAIN, "dịch")], ["covid 19", "sốt"]),
        ('a -"" -b', [(PLAIN, "a")], ["b"]),
        ("dịch covid-19 -sởi", [(PLAIN, "dịch"), (JOINED, "covid 19")], ["sởi"]),
        ("dịch -ĐT.491", [(PLAIN, "dịch")], ["đt 491"]),
    ],
)
def test_what_is_excluded(
    reader: Reader, text: str, runs: list[tuple[str, str]], excluded: list[str]
) -> None:
    assert runs_of(reader, text) == runs
    assert parsed(reader, text)[0]["excluded"] == excluded


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("chỉ đạo 389/QG tỉnh", [0, 0, 0]),
        ('chỉ đạo "a b" tỉnh', [0, 1, 2]),
        ("chỉ đạo -covid tỉnh", [0, 2]),
        ('"a" "b"', [1, 3]),
    ],
)
def test_runs_of_one_row_were_typed_in_a_row(reader: Reader, text: str, rows: list[int]) -> None:
    assert parsed(reader, text)[0]["rows"] == rows


@pytest.mark.parametrize(
    ("text", "counted", "ignored"),
    [
        ("từ " * 20, 20, 0),
        ("từ " * 25, 20, 5),
        ("từ " * 19 + '"một hai ba"', 20, 2),
        ("từ " * 18 + "-một -hai -ba", 20, 1),
        ("từ " * 19 + "2685/QĐ-UBND", 20, 2),
        ("covid-19", 2, 0),
    ],
)
def test_words_beyond_the_first_twenty_are_told(
    reader: Reader, text: str, counted: int, ignored: int
) -> None:
    (query,) = parsed(reader, text)
    lists = [*(some for _, some in query["runs"]), *query["excluded"]]
    assert (sum(len(some.split()) for some in lists), query["ignored"]) == (counted, ignored)


pieces = st.sampled_from(
    ["covid-19", "ĐT.491", "QĐ-UBND", "1.000", "hội", "nghị", "-hội", "-", '"', "“a b”", '-"b c"', "2020",
     " ", "  ", "\n", ".", "/"]
)  # fmt: skip


@settings(max_examples=scaled(100))
@given(st.lists(st.lists(pieces, max_size=14).map("".join), min_size=1, max_size=10))
@example(['"a"-hội', 'x"a 1"', '5"a b"', "-5-hội"])
def test_every_word_of_a_query_counts_once_and_tells_where_it_was_typed(
    reader: Reader, texts: list[str]
) -> None:
    for text, query in zip(texts, parsed(reader, *texts), strict=True):
        asked = " ".join(some for _, some in query["runs"]).split()
        excluded = " ".join(query["excluded"]).split()
        assert sorted([*asked, *excluded]) == sorted(words(clean(text))[:20])
        assert len(asked) + len(excluded) + query["ignored"] == len(words(clean(text)))
        assert [at for at, _ in query["places"]] == list(range(len(asked)))
        assert [typed.replace(".", "").lower() for _, typed in query["places"]] == asked
        assert query["rows"] == sorted(query["rows"])
