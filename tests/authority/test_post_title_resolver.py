import datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.authority.post_title_resolver import PostKey, PostTitleResolver, is_former
from bantin.authority.record_names import RecordNames
from bantin.content.committee import Committee
from bantin.content.record_fields import OtherName
from tests.support.authority_records import COMMITTEES, GLOSSARY, day, held, leader, posts_of_an


def test_a_former_post_begins_with_a_word_that_says_so() -> None:
    titles = ["nguyên Bí thư Tỉnh ủy", "Nguyên  Bí thư", "cựu Chủ tịch", "Nguyễn", "Bí thư nguyên"]
    assert [is_former(t) for t in titles] == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("title", "role", "committee"),
    [
        ("Bí thư Tỉnh ủy", "bí thư", "tinh-uy"),
        ("Bí thư Tỉnh uỷ Sông Thanh", "bí thư", "tinh-uy"),
        ("BÍ THƯ TỈNH ỦY", "bí thư", "tinh-uy"),
        ("nguyên Bí thư Tỉnh ủy", "bí thư", "tinh-uy"),
        ("Bí thư Tỉnh ủy khóa XIX", "bí thư", "tinh-uy"),
        ("Bí thư Tỉnh ủy, nhiệm kỳ 2015 - 2020", "bí thư", "tinh-uy"),
        ("Ủy viên BTV Tỉnh ủy", "ủy viên", "ban-thuong-vu"),
        ("Uỷ viên Ban Thường vụ (BTV) Tỉnh ủy Sông Thanh", "ủy viên", "ban-thuong-vu"),
        ("Chủ tịch UBND tỉnh", "chủ tịch", "ubnd"),
        ("Phó Bí thư Tỉnh ủy", "phó bí thư", "tinh-uy"),
        ("Phó Bí thư Thường trực Tỉnh ủy", "phó bí thư thường trực", "tinh-uy"),
        ("Phó Bí thư thường trực Tỉnh ủy Sông Thanh", "phó bí thư thường trực", "tinh-uy"),
        ("Thư ký Thường trực Tỉnh ủy", "thư ký", "thuong-truc"),
        ("Phó Chủ tịch Thường trực UBND tỉnh", "phó chủ tịch thường trực", "ubnd"),
        ("Trưởng Ban Tuyên giáo Tỉnh ủy", "trưởng", "btg"),
        ("Thủ tướng Chính phủ", "thủ tướng chính phủ", ""),
        ("Tỉnh ủy", "tỉnh ủy", ""),
        ("", "", ""),
    ],
)
def test_a_printed_title_is_a_role_in_the_organ_of_that_day(
    title: str, role: str, committee: str
) -> None:
    assert PostTitleResolver(COMMITTEES, GLOSSARY).resolve(title, day("2018-01-01")) == (
        role,
        committee,
        "",
    )


def test_an_organ_printed_by_half_its_name_takes_no_part_of_it_into_the_role() -> None:
    front = Committee(
        "mttq", "Ủy ban Mặt trận Tổ quốc tỉnh", other_names=(OtherName("Mặt trận Tổ quốc tỉnh"),)
    )
    chair = held("Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh", "mttq", "2015")
    titles = PostTitleResolver(RecordNames([front]), GLOSSARY, [leader("an", chair)])
    assert titles.key_of_held(chair) == ("chủ tịch", "mttq", "")
    printed = (chair.title, "Chủ tịch Mặt trận Tổ quốc tỉnh")
    assert {titles.resolve(title, day("2018-01-01")) for title in printed} == {
        titles.key_of_held(chair)
    }


def test_the_same_title_means_another_organ_on_another_day() -> None:
    titles = PostTitleResolver(COMMITTEES, GLOSSARY)
    title = "Trưởng Ban Tuyên giáo Tỉnh ủy"
    assert titles.resolve(title, day("2019-02-28")).committee == "btg"
    assert titles.resolve(title, day("2019-03-01")).committee == "btgdv"


DAYS = ["2015-12-30", "2015-12-31", "2016-01-01", "2019-02-28", "2019-03-01", "2019-03-02"]
TITLES = [
    "Trưởng Ban Tuyên giáo Tỉnh ủy",
    "Giám đốc Sở Cũ",
    "Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy",
]
OWN = [frozenset(), frozenset({PostKey("trưởng", "btgdv")})]


@given(st.permutations(list(product(TITLES, map(day, DAYS), OWN))))
def test_what_was_asked_before_changes_no_answer(
    asked: list[tuple[str, datetime.date, frozenset[PostKey]]],
) -> None:
    head = leader("an", held("Trưởng Ban Tuyên giáo Tỉnh ủy", "btg", "2010", "2019-02-28"))
    titles = PostTitleResolver(COMMITTEES, GLOSSARY, [head])
    for one in asked:
        assert titles.resolve(*one) == PostTitleResolver(COMMITTEES, GLOSSARY, [head]).resolve(*one)


def test_faculties_are_not_taken_for_terms() -> None:
    posts = posts_of_an(seen=(("2020-01-01", "Trưởng khoa Lý luận cơ sở"),))
    assert [p.title for p in posts.posts.values()] == ["Trưởng khoa Lý luận cơ sở"]
    assert list(posts.posts) == ["truong-khoa-ly-luan-co-so"]
