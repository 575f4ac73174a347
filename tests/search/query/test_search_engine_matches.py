"""What is found: the bulletins that have what was asked, with the diacritics that were typed, and no others."""

import itertools
import unicodedata
from collections.abc import Callable, Iterator

import pytest

from bantin.language.diacritics import fold
from bantin.language.normalization import clean
from bantin.search.documents import Document
from bantin.search.tokens import key, words
from tests.search.library import DOCUMENTS, Library

HOUSE = [
    "Khánh thành nhà văn hóa xã Hạ Long",
    "Xã Đông Sơn có công trình mới",
    "Chuyện ở Tây Sơn",
]
WRITINGS: dict[str, Callable[[str], str]] = {
    "as written": str,
    "without diacritics": fold,
    "in capitals": str.upper,
    "with diacritics apart": lambda text: unicodedata.normalize("NFD", text),
    "with other spaces": lambda text: text.replace(" ", " \u00a0\u200b "),
}


def lines(one: Document) -> list[str]:
    return [one.title, one.lead, *one.paragraphs]


def rows_of_words(length: int) -> Iterator[str]:
    """Every so many words in a row, as they are written."""
    for one in DOCUMENTS:
        for line in lines(one):
            found = words(line)
            for start in range(0, len(found) - length + 1, length):
                yield " ".join(found[start : start + length])


def standing(row: str) -> set[str]:
    """The titles of the bulletins that have the words in a row, diacritics aside."""
    asked = [key(word) for word in words(row)]
    return {
        one.title
        for one in DOCUMENTS
        for line in lines(one)
        for keys in [[key(word) for word in words(line)]]
        if any(keys[i : i + len(asked)] == asked for i in range(len(keys)))
    }


@pytest.mark.parametrize("writing", WRITINGS)
def test_every_title_finds_its_bulletin_first(library: Library, writing: str) -> None:
    asked = [WRITINGS[writing](one.title) for one in DOCUMENTS]
    answers = library.engine.searches({"q": q, "literal": True} for q in asked)
    first = [library.titles.get(next(iter(answer["numbers"]), -1)) for answer in answers]
    assert first == [one.title for one in DOCUMENTS]


@pytest.mark.parametrize("length", [2, 5])
@pytest.mark.parametrize("writing", ["as written", "without diacritics"])
def test_words_in_a_row_find_every_bulletin_that_has_them(
    library: Library, length: int, writing: str
) -> None:
    rows = list(dict.fromkeys(rows_of_words(length)))
    answers = library.engine.searches(
        {"q": WRITINGS[writing](row), "literal": True} for row in rows
    )
    for row, answer in zip(rows, answers, strict=True):
        found = {library.titles[number] for number in answer["numbers"][: answer["total"]]}
        if writing == "without diacritics":
            assert standing(row) <= found, row
        else:
            assert any(row in " ".join(words(line)) for one in DOCUMENTS if one.title in found
                       for line in lines(one)), row  # fmt: skip


def test_what_has_all_words_has_each_of_them(library: Library) -> None:
    """Each beside a neighbour of the query, so nothing is found that lacks a word."""
    rows = [" ".join(pair) for pair in itertools.pairwise(rows_of_words(2))][::3]
    for row, answer in zip(
        rows, library.engine.searches({"q": row, "literal": True} for row in rows), strict=True
    ):
        for number in answer["numbers"][: answer["total"]]:
            (one,) = (d for d in DOCUMENTS if d.title == library.titles[number])
            has = {key(word) for line in lines(one) for word in words(line)}
            assert {key(word) for word in words(row)} <= has, row


@pytest.mark.parametrize("q", ["khánh thành nhà văn hóa", "khánh thành nhà văn hoá",
                               "khanh thanh nha van hoa", "KHÁNH THÀNH nha văn hoa"])  # fmt: skip
def test_one_thing_is_found_however_it_is_typed(library: Library, q: str) -> None:
    assert library.full(q) == HOUSE


@pytest.mark.parametrize(
    ("q", "titles"),
    [
        ("Hùng", ["Ông Đinh Sỹ Hùng thăm xã"]),
        ("Hưng", ["Ông Đinh Sĩ Hưng tiếp dân"]),
        ("ông hùng", ["Ông Đinh Sỹ Hùng thăm xã"]),
        ("Đinh Sỹ Hưng", ["Ông Đinh Sĩ Hưng tiếp dân"]),
        ("bà Đương", ["Bà Phạm Thị Đương nhận nhiệm vụ", "Gặp mặt phụ nữ tiêu biểu"]),
        ("cây dương", ["Trồng cây dương ven biển"]),
        ("dường xa", ["Đoàn viên hiến máu"]),
        ("bản Hoằng Hóa hoặc bản Khoẵn", ["Đoàn viên hiến máu"]),
        ("hoặc", ["Đoàn viên hiến máu"]),
        ("04-NQ/TW", ["Tỉnh ủy Sông Thanh học Nghị quyết 04-NQ/TW"]),
        ("04 nq tw", ["Tỉnh ủy Sông Thanh học Nghị quyết 04-NQ/TW"]),
        ("1.200 suất", ["Tết vì người nghèo"]),
        ("5 & > 3 nghìn", ["Chào năm mới 2021"]),
    ],
)
def test_diacritics_that_were_typed_count(library: Library, q: str, titles: list[str]) -> None:
    assert sorted(library.full(q)) == titles


def test_letters_that_were_typed_plain_mean_any(library: Library) -> None:
    assert set(library.full("hung")) == {"Ông Đinh Sỹ Hùng thăm xã", "Ông Đinh Sĩ Hưng tiếp dân"}
    assert "Mở rộng đường tỉnh" in library.full("đuong")
    assert "Trồng cây dương ven biển" not in library.full("đuong")
    assert {"Mở rộng đường tỉnh", "Trồng cây dương ven biển"} <= set(library.full("duong"))


@pytest.mark.parametrize(
    ("q", "titles"),
    [
        ('"nông thôn mới"', ["Nông thôn mới ở Hạ Long"]),
        ("“Nong thon moi”", ["Nông thôn mới ở Hạ Long"]),
        ("«nông thôn mới» hạ long", ["Nông thôn mới ở Hạ Long"]),
        ('"thôn mới"', ["Chuyện làng", "Nông thôn mới ở Hạ Long"]),
        ('"nông dân mới"', []),
        ('"khánh thành nhà văn hóa"', sorted(HOUSE)),
        ('"thành nhà văn hóa khánh"', []),
        ('"Hùng"', ["Ông Đinh Sỹ Hùng thăm xã"]),
        ('"bầu cử" "an toàn"', ["Kết quả bầu cử trong mùa covid"]),
    ],
)
def test_a_phrase_stands_as_it_was_typed(library: Library, q: str, titles: list[str]) -> None:
    answer = library.engine.search(q)
    assert sorted(library.titles[number] for number in answer["numbers"]) == titles


@pytest.mark.parametrize(
    ("q", "titles"),
    [
        ("bầu cử -covid", ["Bầu cử trưởng thôn"]),
        ("-covid bầu cử", ["Bầu cử trưởng thôn"]),
        ("bầu cử -Covid", ["Bầu cử trưởng thôn"]),
        ('bầu cử -"an toàn"', ["Bầu cử trưởng thôn"]),
        ('bầu cử -"toàn an"', ["Bầu cử trưởng thôn", "Kết quả bầu cử trong mùa covid"]),
        ("bầu cử - covid", ["Kết quả bầu cử trong mùa covid"]),
        ("dinh sy hung -Hưng", ["Ông Đinh Sỹ Hùng thăm xã"]),
        ("dinh sy hung -hung", []),
        ("covid-19", ["Kết quả bầu cử trong mùa covid"]),
    ],
)
def test_what_was_excluded_is_not_found(library: Library, q: str, titles: list[str]) -> None:
    assert sorted(library.full(q)) == titles


@pytest.mark.parametrize(
    ("q", "excluded"),
    [("-covid", ["covid"]), ('-"bầu cử"', ["bầu cử"]), ("-covid -hội", ["covid", "hội"])],
)
def test_exclusions_alone_find_all_others(library: Library, q: str, excluded: list[str]) -> None:
    without = {title for text in excluded for title in library.full(f'"{text}"')}
    assert without
    assert library.full(q) == [title for title in library.full("") if title not in without]


def test_exclusions_beside_a_date_leave_the_others_of_the_date(library: Library) -> None:
    assert library.full("tháng 3/2020 -covid") == []
    assert library.full("năm 2018 -khánh") == ["Hội nghị Tỉnh ủy"]


def test_a_part_comes_behind_the_whole(library: Library) -> None:
    answer = library.engine.search("hội nghị tỉnh ủy bế mạc")
    found = [library.titles[number] for number in answer["numbers"]]
    assert found[: answer["total"]] == ["Thông báo hội nghị Tỉnh ủy lần thứ mười một"]
    assert {"Hội nghị Tỉnh ủy", "Hội nghị Tỉnh ủy lần thứ mười"} <= set(found[answer["total"] :])


@pytest.mark.parametrize("q", ["hội nghị tỉnh ủy", "kế hoạch ngày 16/7/2020", "ubnd tỉnh", "hội", "hung",
                               "ra quân ngày 16/7/2020", "đường ngày 16/7/2020 tại sân"])  # fmt: skip
def test_nothing_is_found_twice(library: Library, q: str) -> None:
    numbers = library.engine.search(q)["numbers"]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize(
    "q", ["zzz", "không có đâu nhé", "…", "!!!", '""', '"', "-", "🎉", "\u0301"]
)
def test_what_is_nowhere_finds_nothing(library: Library, q: str) -> None:
    assert library.full(q) == []


def test_texts_are_clean_before_they_are_searched() -> None:
    """Else this file would test what no index has."""
    assert all(line == clean(line) for one in DOCUMENTS for line in lines(one))
