import pytest

from tests.support.authority_records import held, leader, posts_of, posts_of_an

FULL, SHORT = "Chủ tịch Ủy ban nhân dân tỉnh", "Chủ tịch UBND tỉnh"


def test_a_post_that_only_bulletins_print_has_the_title_that_they_print_most_often() -> None:
    days = [f"2016-{month:02}-01" for month in range(1, 12)]
    posts = posts_of_an(seen=((days[0], FULL), *((day, SHORT) for day in days[1:])))
    (post,) = posts.posts.values()
    assert (post.id, post.title) == ("chu-tich-ubnd", SHORT)


def test_the_sightings_of_all_holders_count() -> None:
    posts = posts_of(
        leader("an"),
        leader("binh"),
        leader("lan"),
        seen=(
            ("an", "2016-01-01", FULL),
            ("binh", "2017-01-01", FULL),
            *(("lan", f"2018-{month:02}-01", SHORT) for month in (1, 2, 3)),
        ),
    )
    assert [p.title for p in posts.posts.values()] == [SHORT]


def test_of_titles_that_are_as_common_the_first_in_order_is_taken() -> None:
    for titles in ((SHORT, FULL), (FULL, SHORT)):
        posts = posts_of_an(seen=tuple(zip(("2016-01-01", "2017-01-01"), titles, strict=True)))
        assert [p.title for p in posts.posts.values()] == [SHORT]


def test_the_title_of_a_record_comes_before_what_bulletins_print() -> None:
    posts = posts_of_an(
        held(FULL, "ubnd", "2015"), seen=tuple((f"2016-01-{n:02}", SHORT) for n in range(1, 9))
    )
    assert [p.title for p in posts.posts.values()] == [FULL]


def test_of_the_titles_of_records_the_commonest_is_taken() -> None:
    posts = posts_of(
        leader("an", held(SHORT, "ubnd", "2005", "2010")),
        leader("binh", held(FULL, "ubnd", "2010", "2015")),
        leader("lan", held(FULL, "ubnd", "2015")),
    )
    assert [p.title for p in posts.posts.values()] == [FULL]


def test_one_role_in_two_bodies_outside_the_archive_is_two_posts() -> None:
    posts = posts_of(
        leader("an", held("Bộ trưởng", "Bộ Y tế", "2015")),
        leader("lan", held("Bộ trưởng", "Bộ Tài chính")),
    )
    assert [(p.id, p.title, p.committee, p.organ) for p in posts.posts.values()] == [
        ("bo-truong-bo-tai-chinh", "Bộ trưởng", "", "Bộ Tài chính"),
        ("bo-truong-bo-y-te", "Bộ trưởng", "", "Bộ Y tế"),
    ]


def test_two_roles_that_differ_only_in_diacritics_have_two_pages() -> None:
    posts = posts_of_an(seen=(("2016-01-01", "Phó Ban Lễ"), ("2016-01-01", "Phó Bàn Lê")))
    assert len(posts.posts) == 2
    assert min(posts.posts) == "pho-ban-le"


def test_a_misprint_does_not_take_the_address_of_a_post() -> None:
    posts = posts_of(
        leader("an", held("Giám đốc Sở Y tế", "so-y-te", "2018")),
        leader("lan"),
        seen=(("lan", "2019-01-01", "Giam đốc Sở Y tế"),),
    )
    assert posts.posts["giam-doc-so-y-te"].title == "Giám đốc Sở Y tế"


@pytest.mark.parametrize("title", ["(" * 2000, "khóa I " * 285 + ".", "a " * 1000])
def test_a_senseless_title_is_a_post_like_any_other(title: str) -> None:
    assert len(posts_of_an(seen=(("2018-01-01", title),)).posts) == 1
