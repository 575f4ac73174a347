import datetime

import pytest

from bantin.importer.record_recognition import find_committees, find_leaders
from tests.support.known_records import DAY, KNOWN


def leaders_in(*texts: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(m.name, m.posts) for m in find_leaders(KNOWN, texts, DAY)]


def committees_in(text: str, day: datetime.date = DAY) -> list[str]:
    return [m.name for m in find_committees(KNOWN, [text], day)]


def test_a_known_leader_is_found_with_the_known_posts_behind_the_name() -> None:
    text = "Đồng chí Trần Văn Hùng, Bí thư Tỉnh ủy, Trưởng đoàn công tác dự, phát biểu."

    assert leaders_in(text) == [("Trần Văn Hùng", ("Bí thư Tỉnh ủy",))]


def test_names_that_differ_in_one_diacritic_are_different_people() -> None:
    assert leaders_in("Ông Trần Văn Hưng và ông Trần Văn Hùng cùng dự.") == [
        ("Trần Văn Hưng", ()),
        ("Trần Văn Hùng", ()),
    ]


@pytest.mark.parametrize("text", ["Bà Lê Thị Thuỷ dự.", "LÊ THỊ THỦY dự.", "LÊ THỊ THUỶ dự."])
def test_capitals_and_tone_placement_do_not_hide_a_name(text: str) -> None:
    assert [name for name, _ in leaders_in(text)] == ["Lê Thị Thủy"]


@pytest.mark.parametrize("text", ["Ông Trần Văn Hung dự.", "Phố lê thị thủy.", "Ông Hùng dự."])
def test_a_name_without_diacritics_or_capitals_or_family_is_nobody(text: str) -> None:
    assert leaders_in(text) == []


def test_the_posts_of_several_mentions_are_united() -> None:
    first = "Đồng chí Lê Thị Thủy phát biểu."
    second = "Đồng chí Lê Thị Thủy - Trưởng Ban Tuyên giáo Tỉnh ủy kết luận."
    third = "Đồng chí Lê Thị Thủy, Trưởng Ban Tuyên giáo Tỉnh ủy."

    assert leaders_in(first, second, third) == [("Lê Thị Thủy", ("Trưởng Ban Tuyên giáo Tỉnh ủy",))]


def test_the_longest_name_of_an_organ_wins() -> None:
    assert committees_in("Ban Tuyên giáo Tỉnh ủy họp.") == ["Ban Tuyên giáo Tỉnh ủy"]


def test_an_organ_is_found_only_while_it_has_the_name() -> None:
    later = datetime.date(2025, 4, 1)

    assert committees_in("Ban Tuyên giáo Tỉnh ủy họp.", later) == ["Tỉnh ủy Sông Thanh"]
    assert committees_in("Ban Tuyên giáo và Dân vận Tỉnh ủy họp.", later) == [
        "Ban Tuyên giáo và Dân vận Tỉnh ủy"
    ]
