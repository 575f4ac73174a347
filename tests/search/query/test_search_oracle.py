"""The oracle itself: the rules of a search, in examples that a reader can check."""

import datetime
from collections.abc import Iterable

import pytest

from bantin.search.documents import Document
from tests.search.indexes import document
from tests.support.search_oracle.days import date_in, named_days
from tests.support.search_oracle.oracle import Oracle
from tests.support.search_oracle.words import Word, written_words

DAY = datetime.date(2020, 7, 16)


def texts(*lines: str | tuple[str, ...]) -> list[Document]:
    """A bulletin for each: its title, or its title, lead and paragraphs."""
    return [document(DAY, *([one] if isinstance(one, str) else one)) for one in lines]


def found(
    documents: Iterable[Document], typed: str, *pairs: tuple[str, str]
) -> tuple[list[int], list[int]]:
    """The places of the close ones and of the others."""
    answer = Oracle(list(documents), pairs).found(typed)
    return sorted(answer.close), sorted(answer.apart)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Covid-19 COVID19", ["covid", "19", "covid", "19"]),
        ("ĐT.491, DT491", ["đt", "491", "dt", "491"]),
        ("1.000.000 và 12.500", ["1000000", "và", "12500"]),
        ("1.2345 1.23", ["1", "2345", "1", "23"]),
        (
            "16.7.2020 1.000.00 1.000.0000",
            ["16", "7", "2020", "1", "000", "00", "1", "000", "0000"],
        ),
        ("2685/QĐ-UBND", ["2685", "qđ", "ubnd"]),
        ("Ðảng", ["đảng"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert written_words(text) == words


@pytest.mark.parametrize(
    ("typed", "written", "means"),
    [
        ("dong", "đồng", True), ("dồng", "đồng", True), ("đồng", "đông", False), ("đồng", "dong", False),
        ("hoà", "hòa", True), ("thuỷ", "thủy", True), ("quý", "quí", True), ("sỹ", "sĩ", True),
        ("quỹ", "quý", False), ("quy", "qui", True), ("hòa", "hoa", False),
    ],
)  # fmt: skip
def test_what_a_typed_word_means(typed: str, written: str, means: bool) -> None:
    assert Word(typed).means(written) == means


def test_an_exact_word_means_only_itself() -> None:
    assert not Word("uy", exact=True).means("ủy")
    assert Word("uỷ", exact=True).means("ủy")


TABLE = texts(
    "Cháy rừng ở Sông Thanh",  # 0
    ("Giá xăng giảm", "Bộ bàn thuế.", "Thuế xăng dầu."),  # 1
    ("Xăng lên giá", "Mùa thuế đến."),  # 2
    ("Rừng xanh", "Không cháy."),  # 3
    ("Phát triển kinh tế, xã hội", "Kinh tế tốt.", "xã hội yên."),  # 4
    ("Kinh tế", "xã hội"),  # 5
    "Tiêm covid 19 mũi hai",  # 6
    "Bệnh covid và 19 ca",  # 7
    "Quyết định 2685/QĐ-UBND",  # 8
    "Quyết định QĐUBND của tỉnh",  # 9
)


@pytest.mark.parametrize(
    ("typed", "close", "apart"),
    [
        ("thuế xăng", [1], [2]),
        ("rừng cháy", [], [0, 3]),
        ("cháy rừng", [0], [3]),
        ('"cháy rừng"', [0], []),
        ("rung", [0, 3], []),
        ('"kinh tế xã hội"', [4], []),
        ("kinh tế xã hội", [4, 5], []),
        ('kinh -"kinh tế xã hội"', [5], []),
        ("rừng -không", [0], []),
        ("covid-19", [6], []),
        ("COVID19", [6], []),
        ("covid 19", [6], [7]),
        ("mũi COVID19", [6], []),
        ("qđ-ubnd", [8, 9], []),
        ("2685qđ-ubnd", [8], []),
        ("không có", [], []),
        ("", [], []),
        ("-rừng", [1, 2, 4, 5, 6, 7, 8, 9], []),
    ],
)
def test_queries(typed: str, close: list[int], apart: list[int]) -> None:
    assert found(TABLE, typed) == (close, apart)


def test_a_glued_form_that_no_text_has_means_the_division_that_texts_have() -> None:
    divided = texts("Quyết định 2685/QĐ-UBND", "Cả QĐ và UBND", "UBND, QĐ")
    assert found(divided, "QĐUBND") == ([0], [])
    assert found(divided, "2685QĐUBND") == ([0], [])
    assert found([*divided, *texts("QĐUBND")], "QĐUBND") == ([3], [])


def test_another_writing_is_a_phrase_with_its_diacritics() -> None:
    documents = texts(
        "TUV họp", "Tỉnh ủy viên họp", "Tỉnh ủy có viên họp", "Tinh uy vien họp", "Ủy viên"
    )
    meaning = ("TUV", "Tỉnh ủy viên")
    assert found(documents, "TUV", meaning) == ([0, 1], [])
    assert found(documents, "tuv họp", meaning) == ([0, 1], [])
    assert found(documents, "họp tuv", meaning) == ([], [0, 1])  # the phrase is a neighbour
    assert found(documents, "tinh uy vien", meaning) == ([0, 1, 3], [2])
    assert found(documents, "tỉnh ủy viên", meaning) == ([0, 1], [2])
    assert found(documents, '"tỉnh ủy viên"', meaning) == ([1], [])
    assert found(documents, "Tỉnh ủy viên", meaning, ("TUV", "Thường ủy viên")) == ([1], [2])


def test_at_most_twenty_words_count() -> None:
    words = " ".join(f"từ{chr(97 + n)}" for n in range(20))
    assert found(texts(words), f"{words} khác") == ([0], [])


DATED = [
    document(datetime.date(2020, 7, 15), "Hội nghị"),  # 0
    document(datetime.date(2020, 7, 16), "Tin", "Chiều 15/7, hội nghị khai mạc."),  # 1
    document(datetime.date(2020, 8, 1), "Tin", "Hội nghị ngày 15 tháng 7 năm 2020."),  # 2
    document(
        datetime.date(2021, 2, 1), "Tin", "Sáng 15/7 tới."
    ),  # 3, a day of 2020 or 2021: the nearer is 2021
    document(datetime.date(2019, 3, 1), "Kế hoạch quý III 2020"),  # 4
    document(datetime.date(2019, 3, 2), "Số 9 ra tháng 1/2017"),  # 5
    document(datetime.date(2019, 3, 3), "Nhiệm kỳ 2015-2020"),  # 6
]


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("15/7/2020", [0, 1, 2]), ("15.7.2020", [0, 1, 2]), ("ngày 15 tháng 7 năm 2020", [0, 1, 2]),
        ("hội nghị 15-7-2020", [0, 1, 2]), ("khai mạc 2020-07-15", [1]), ("16/7/2020", [1]),
        ("15/7/2021", [3]), ("quý III 2020", [0, 1, 2, 4]), ("quý 3/2020 hội nghị", [0, 1, 2]),
        ("tháng 7/2020", [0, 1]), ("tháng 1/2017", [5]), ("1/1/2017", []), ("năm 2021", [3]), ("đầu năm 2021", [3]),
        ("cuối năm 2021", []), ("nhiệm kỳ 2015-2020", [6]), ('"15/7/2020"', []), ("6 tháng đầu năm 2019", [4, 5, 6]),
    ],
)  # fmt: skip
def test_dates(typed: str, places: list[int]) -> None:
    close, apart = found(DATED, typed)
    assert sorted(close + apart) == places


def test_a_date_that_nobody_names_is_searched_as_words() -> None:
    documents = texts("Nghị quyết 30 10 2016")
    assert found(documents, "30/10/2016") == ([0], [])
    assert Oracle(documents).found("30/10/2016", literal=True).all == {0}


@pytest.mark.parametrize(
    "text",
    ["ngày 31/2/2020", "khóa XIX", "2015-2020", "ngày 12 tháng 1 năm Giáp Thìn", "Hà Nam 2020"],
)
def test_what_is_no_date(text: str) -> None:
    assert date_in(text) is None
    assert named_days([text], DAY) == set()
