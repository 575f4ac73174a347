import datetime

import pytest

from bantin.importer.recognition import recognise
from tests.support.known_records import DAY, KNOWN

Doubts = list[tuple[str, str]]


def records(*texts: str, day: datetime.date | None = DAY) -> list[tuple[str, str]]:
    return [(person.name, person.record) for person in recognise(texts, day, KNOWN).people]


def doubts(*texts: str, day: datetime.date | None = DAY) -> Doubts:
    return [(doubt.code, doubt.detail) for doubt in recognise(texts, day, KNOWN).doubts]


def test_a_person_with_a_post_of_a_leader_is_this_leader() -> None:
    assert records("Ông Trần Văn Hùng, Bí thư Tỉnh ủy, dự.") == [("Trần Văn Hùng", "tran-van-hung")]


@pytest.mark.parametrize(
    "post",
    ["Bí thư Tỉnh ủy Sông Thanh", "nguyên Bí thư Tỉnh ủy", "Giám đốc Sở Y tế, Bí thư Tỉnh ủy"],
)
def test_one_post_of_the_leader_is_enough(post: str) -> None:
    assert records(f"Ông Trần Văn Hùng, {post}, dự.") == [("Trần Văn Hùng", "tran-van-hung")]


@pytest.mark.parametrize("post", ["Bí thư Tỉnh ủy Quảng Nam", "Giám đốc Sở Y tế"])
def test_a_namesake_with_other_posts_is_told_and_not_taken_for_the_leader(post: str) -> None:
    text = f"Ông Trần Văn Hùng, {post}, dự."

    assert records(text) == [("Trần Văn Hùng", "")]
    assert doubts(text) == [("other-posts", f"Trần Văn Hùng (tran-van-hung): {post}")]


@pytest.mark.parametrize(
    ("post", "year", "record"),
    [
        ("Trưởng Ban Tuyên giáo Tỉnh ủy", 2020, "le-thi-thuy"),
        ("Trưởng Ban Tuyên giáo Tỉnh ủy", 2010, ""),
        ("nguyên Trưởng Ban Tuyên giáo Tỉnh ủy", 2024, "le-thi-thuy"),
    ],
)
def test_a_post_counts_in_the_time_that_the_record_gives(post: str, year: int, record: str) -> None:
    text = f"Bà Lê Thị Thủy, {post}, dự."

    assert records(text, day=datetime.date(year, 7, 16)) == [("Lê Thị Thủy", record)]


def test_a_name_that_differs_in_diacritics_is_told() -> None:
    text = "Bà Lê Thị Thúy, Trưởng Ban Tuyên giáo Tỉnh ủy, dự."

    assert records(text) == [("Lê Thị Thúy", "")]
    assert doubts(text) == [("near-name", "Lê Thị Thúy: Lê Thị Thủy")]


@pytest.mark.parametrize(
    "text", ["Trần Văn Hùng, người dân xã Tà Sín, kể.", "Phố Lê Thị Thủy dài 2 km.", "Ông Hùng dự."]
)
def test_a_name_without_a_post_is_nobody(text: str) -> None:
    assert records(text) == []
    assert doubts(text) == []


def test_a_person_without_a_record_is_proposed_without_a_doubt() -> None:
    text = "Ông Lò Páo, Giám đốc Sở Y tế, dự."

    assert records(text) == [("Lò Páo", "")]
    assert doubts(text) == []


def test_without_a_day_nobody_is_a_leader_on_record() -> None:
    text = "Ông Trần Văn Hùng, Bí thư Tỉnh ủy, dự."

    assert records(text, day=None) == [("Trần Văn Hùng", "")]
    assert doubts(text, day=None) == []


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (DAY, ["Ban Tuyên giáo Tỉnh ủy"]),
        (datetime.date(2025, 4, 1), []),
        (None, ["Ban Tuyên giáo Tỉnh ủy"]),
    ],
)
def test_a_committee_is_known_while_it_has_the_name(
    day: datetime.date | None, names: list[str]
) -> None:
    text = "Ban Tuyên giáo Tỉnh ủy họp. Bí thư Tỉnh ủy Lò Páo dự."

    found = recognise([text], day, KNOWN)

    assert [organ.name for organ in found.organs] == names


def test_an_organ_without_a_record_is_told() -> None:
    assert doubts("Ủy ban Bầu cử tỉnh họp. Bí thư Tỉnh ủy Lò Páo dự.") == [
        ("unknown-organ", "Ủy ban Bầu cử tỉnh")
    ]


def test_the_abbreviations_that_a_text_defines_are_told() -> None:
    found = recognise(["Thi đua, khen thưởng (TĐKT)."], DAY, KNOWN)

    assert found.abbreviations == {"TĐKT": "Thi đua, khen thưởng"}
