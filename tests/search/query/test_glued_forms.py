"""Codes that are printed in two ways: with hyphens and as one word, with and without signs beside a number."""

from typing import Any

import pytest

from bantin.search import index_layout
from tests.search.indexes import document, index_of
from tests.search.reader import Engine, Reader

TITLES = [
    "Phòng chống dịch Covid-19",
    "Dịch COVID19 lan rộng",
    "Sửa đường ĐT.491 qua xã",
    "Đường DT491 thông xe",
    "Quyên góp 1.000.000 đồng",
    "Quyên góp 1000000 đồng",
    "Quyết định 2685/QĐ-UBND được ban hành",
    "Theo Quyết định 2685QĐUBND",
    "Kế hoạch 12/KH-BCĐ về bầu cử",
    "Tờ trình 7/TTr-HĐND",
    "Tra mạng wifi ở thôn",
    "Ký hiệu AB-CDE",
    "Ký hiệu ABC-DE",
    "Vẫn ký hiệu ABC/DE",
    "Mã XYZT ở đây",
    "Mã xyz tê",
    "Đường sắt Hànội",
    "Loại A-BD",
    "Ông Ho an tâm",
    "Tin cuối",
]
TERMS_READ = """
async ({ engineOf }, scripts, layout, base, texts) => {
  const counts = [];
  for (const text of texts) {
    const engine = engineOf(scripts, layout, base);
    const { index } = engine;
    const find = index.find.bind(index);
    const terms = new Set();
    index.find = (...term) => (terms.add(`${term}`), find(...term));
    await engine.lookUpTerms(text);
    const needed = terms.size;
    await engine.gluedForms(text);
    counts.push(terms.size - needed);
  }
  return counts;
}
"""


@pytest.fixture(scope="module", params=["recent", "with postings, minified script"])
def engine(reader: Reader, request: pytest.FixtureRequest) -> Engine:
    recent = request.param == "recent"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_layout, "RECENT", 64 if recent else len(TITLES))
        layout, files = index_of(document(title=title) for title in TITLES)
    assert layout.indexed_count == (0 if recent else len(TITLES))
    return Engine(reader, layout, reader.put(f"codes-{recent}", files), shipped=not recent)


def writings(engine: Engine, text: str) -> list[dict[str, Any]]:
    (found,) = engine.calls(("gluedForms", [text]))
    return list(found)


def also(engine: Engine, text: str) -> list[tuple[str, str]]:
    return [(one["typed"], one["also"]) for one in writings(engine, text)]


def found(engine: Engine, text: str) -> set[str]:
    titles = dict(zip(engine.layout.numbers, TITLES, strict=True))
    answer = engine.search(text)
    return {titles[number] for number in answer["numbers"][: answer["total"]]}


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        (("COVID19", "Covid-19", "covid 19", "-- covid.19"), TITLES[0:2]),
        (("DT491", "dt.491", "DT-491", "dt 491"), TITLES[2:4]),
        (("ĐT.491", "đt491"), TITLES[2:3]),
        (("1000000", "1.000.000", "quyên góp 1.000.000 đồng"), TITLES[4:6]),
        (("2685/QĐ-UBND", "2685QĐUBND", "2685/qdubnd", "quyết định 2685QĐUBND"), TITLES[6:8]),
        (("2685 qđ ubnd",), TITLES[6:7]),
    ],
)
def test_what_has_the_same_words_finds_each_other(
    engine: Engine, typed: tuple[str, ...], titles: list[str]
) -> None:
    assert [found(engine, text) for text in typed] == [set(titles)] * len(typed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2685/QĐ-UBND", [("QĐ-UBND", "QĐUBND")]),
        ("quyết định 2685/QĐ-UBND của tỉnh", [("QĐ-UBND", "QĐUBND")]),
        ("QĐ-UBND", [("QĐ-UBND", "QĐUBND")]),
        ("qd-ubnd", [("qd-ubnd", "qdubnd")]),
        ("QĐ\u2011UBND", [("QĐ\u2011UBND", "QĐUBND")]),
        ("wi-fi", [("wi-fi", "wifi")]),
        ("HÀ-NỘI", [("HÀ-NỘI", "HÀNỘI")]),
        ("Hà-Nội", []),  # syllables, and not in capitals
        ("Q-Đ-UBND", [("Q-Đ-UBND", "QĐUBND")]),
        ('"QĐ-UBND"', []),
        ("họp -QĐ-UBND", []),
        ("2685/QĐ/UBND", []),
        ("QĐ - UBND", []),
        ("12/KH-BCĐ", []),  # no text has it as one word
        ("QĐ-UBNĐ", []),
        ("covid-19", []),
    ],
)
def test_a_code_with_hyphens_is_also_one_word(
    engine: Engine, text: str, expected: list[tuple[str, str]]
) -> None:
    assert also(engine, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12KHBCĐ", [("KHBCĐ", "KH-BCĐ")]),
        ("kế hoạch 12/khbcd tỉnh", [("khbcd", "kh-bcd")]),
        ("KHBCĐ", [("KHBCĐ", "KH-BCĐ")]),
        ("xem KHBCĐ", [("KHBCĐ", "KH-BCĐ")]),
        ("tin cuối KHBCĐ", [("KHBCĐ", "KH-BCĐ")]),
        ("7/TTrHĐND", [("TTrHĐND", "TTr-HĐND")]),
        ("ABCDE", [("ABCDE", "ABC-DE")]),  # more texts have it than AB-CDE
        ("khbcđ", []),  # neither in capitals nor beside a digit
        ("12KHBCD 7TTrHĐND", [("KHBCD", "KH-BCD")]),
        ("12KHBCE", []),
        ("7TTrHĐNĐ", []),
        ('"12KHBCĐ"', []),
        ("XYZT", []),  # a text has it
        ("XYZT 12KHBCĐ", [("KHBCĐ", "KH-BCĐ")]),
        ("TIN KHAC", []),
        ("HOAN", []),  # a syllable
        ("ABD", []),  # too short for a code without a number
        ("3ABD", []),  # too few consonants for a glued code
        ("covid19", []),
        ("8뺼", []),  # one letter, whose key has three
        ("2685QĐUBND", [("QĐUBND", "QĐ-UBND")]),  # though a text has it glued
        ("ÀBCDEFGHIJKLMNOP" * 9, []),
    ],
)
def test_one_word_that_no_text_has_is_also_a_code_with_two_words(
    engine: Engine, text: str, expected: list[tuple[str, str]]
) -> None:
    assert also(engine, text) == expected


def test_a_writing_tells_which_words_of_which_run_it_replaces(engine: Engine) -> None:
    (one,) = writings(engine, "quyết định 2685/QĐ-UBND của tỉnh")
    assert [word["text"] for word in one["run"]["words"]] == ["2685", "qđ", "ubnd"]
    assert one["words"] == one["run"]["words"][1:]
    assert (one["run"]["phrase"], one["run"]["quoted"], one["exact"]) == (True, False, False)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("covid-19", 0),
        ("2685QĐUBND", 5),
        ("xyz tê", 0),
        ("XYZT", 0),
        ("XYZT 12/34", 0),
        ("XYZT mới", 1),
        ("2685/QĐ-UBND", 1),
        ("QĐ-UBND", 1),
        ("12KHBCĐ", 4),
        ("ABCDEFGHIJKLMN", 6),
        ("12ABCDEFGHIJKLMN", 6),
        ("12ABCDEFGHIJKLMN 34ABCDEFGHIJKLMO QĐ-UBND", 7),
    ],
)
def test_few_terms_are_looked_up_that_the_query_does_not_need(
    engine: Engine, text: str, count: int
) -> None:
    """So few files are fetched: one for a code with hyphens, seven for one word that no text has."""
    assert engine.run(TERMS_READ, [text]) == [count]
