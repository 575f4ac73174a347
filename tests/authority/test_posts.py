import datetime

import pytest

from bantin.authority.post_titles import PostNames, is_former
from bantin.authority.posts import Posts, Sighting
from bantin.authority.record_names import Names
from bantin.content.committee import Committee
from bantin.content.dates import parse_partial
from bantin.content.glossary import Glossary
from bantin.content.leader import HeldPost, Leader
from bantin.content.periods import Period
from bantin.content.record_fields import OtherName


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def period(start: str = "", to: str = "", *, ended: bool = False) -> Period:
    return Period(parse_partial(start), parse_partial(to), ended)


COMMITTEES = Names(
    [
        Committee("tinh-uy", "Tỉnh ủy Sông Thanh", "Tỉnh ủy"),
        Committee("ban-thuong-vu", "Ban Thường vụ Tỉnh ủy Sông Thanh", "Ban Thường vụ Tỉnh ủy"),
        Committee("thuong-truc", "Thường trực Tỉnh ủy Sông Thanh", "Thường trực Tỉnh ủy"),
        Committee("ubnd", "Ủy ban nhân dân tỉnh Sông Thanh", "Ủy ban nhân dân tỉnh"),
        Committee("btg", "Ban Tuyên giáo Tỉnh ủy", period=period("2000", "2019-02-28")),
        Committee(
            "btgdv",
            "Ban Tuyên giáo và Dân vận Tỉnh ủy",
            other_names=(OtherName("Ban Tuyên giáo Tỉnh ủy", period("2019-03-01")),),
            period=period("2019-03-01"),
        ),
    ]
)
GLOSSARY = Glossary({"BTV": ("Ban Thường vụ", "biên tập viên"), "UBND": ("Ủy ban nhân dân",)})


def posts_of(leader: Leader, *seen: tuple[str, str]) -> Posts:
    """The posts of one leader, with bulletins that print a title on a day."""
    names = PostNames(COMMITTEES, GLOSSARY, [leader])
    return Posts([leader], [Sighting(leader.id, day(d), t) for d, t in seen], names)


def an(*held: HeldPost) -> Leader:
    return Leader("an", "Đặng Văn Ân", posts=held)


def test_a_dated_post_is_held_by_the_record() -> None:
    posts = posts_of(an(HeldPost("Bí thư Tỉnh ủy", "tinh-uy", period("2015-10", "2020"))))
    (tenure,) = posts.by_leader["an"]
    assert (tenure.start, tenure.end, tenure.current) == (
        day("2015-10-01"),
        day("2020-12-31"),
        False,
    )
    assert [posts.held("an", day(d)) for d in ("2015-09-30", "2021-01-01")] == [[], []]
    assert posts.held("an", day("2018-01-01")) == [(tenure, "record")]


def test_an_undated_post_is_held_between_the_bulletins_that_print_it() -> None:
    posts = posts_of(
        an(HeldPost("Bí thư Tỉnh ủy", "tinh-uy")),
        ("2018-05-01", "Bí thư Tỉnh ủy"),
        ("2016-01-01", "Bí thư Tỉnh ủy Sông Thanh"),
        ("2017-01-01", "Bí thư Tỉnh uỷ"),
    )
    (tenure,) = posts.by_leader["an"]
    assert (tenure.first_seen, tenure.last_seen) == (day("2016-01-01"), day("2018-05-01"))
    assert (tenure.start, tenure.end, tenure.current) == (
        day("2016-01-01"),
        day("2018-05-01"),
        False,
    )
    assert posts.held("an", day("2016-07-01")) == [(tenure, "seen")]
    assert posts.held("an", day("2018-05-02")) == []


def test_a_post_that_nothing_dates_is_held_on_no_day() -> None:
    posts = posts_of(an(HeldPost("Bí thư Tỉnh ủy", "tinh-uy")))
    (tenure,) = posts.by_leader["an"]
    assert (tenure.start, tenure.end, tenure.current) == (None, None, False)
    assert posts.held("an", day("2018-01-01")) == []


def test_a_post_ended_on_an_unknown_day_is_vouched_for_by_the_last_bulletin() -> None:
    ended = HeldPost("Chủ tịch UBND tỉnh", "ubnd", period("2016", ended=True))
    posts = posts_of(an(ended), ("2018-05-01", "Chủ tịch Ủy ban nhân dân tỉnh"))
    (tenure,) = posts.by_leader["an"]
    assert (tenure.start, tenure.end, tenure.current) == (
        day("2016-01-01"),
        day("2018-05-01"),
        False,
    )
    assert [b for _, b in posts.held("an", day("2017-01-01"))] == ["seen"]
    assert posts.held("an", day("2019-01-01")) == []


def test_a_post_open_on_the_record_is_current() -> None:
    posts = posts_of(an(HeldPost("Bí thư Tỉnh ủy", "tinh-uy", period("2015"))))
    (tenure,) = posts.by_leader["an"]
    assert tenure.current
    assert tenure.end is None
    assert [b for _, b in posts.held("an", day("2098-01-01"))] == ["record"]


def test_a_post_ends_with_its_committee() -> None:
    held = HeldPost("Trưởng Ban Tuyên giáo Tỉnh ủy", "btg", period("2017-06"))
    posts = posts_of(an(held))
    (tenure,) = posts.by_leader["an"]
    assert (tenure.end, tenure.bounded, tenure.current) == (day("2019-02-28"), True, False)
    assert posts.held("an", day("2019-03-01")) == []


def test_a_former_post_is_no_evidence() -> None:
    titles = ["nguyên Bí thư Tỉnh ủy", "Nguyên  Bí thư", "cựu Chủ tịch", "Nguyễn", "Bí thư nguyên"]
    assert [is_former(t) for t in titles] == [True, True, True, False, False]
    posts = posts_of(an(), ("2018-01-01", "nguyên Bí thư Tỉnh ủy"))
    assert posts.by_leader["an"] == []


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
    assert PostNames(COMMITTEES, GLOSSARY).key(title, day("2018-01-01")) == (role, committee, "")


def test_an_organ_printed_by_half_its_name_takes_no_part_of_it_into_the_role() -> None:
    front = Committee(
        "mttq", "Ủy ban Mặt trận Tổ quốc tỉnh", other_names=(OtherName("Mặt trận Tổ quốc tỉnh"),)
    )
    held = HeldPost("Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh", "mttq", period("2015"))
    names = PostNames(Names([front]), GLOSSARY, [an(held)])
    assert names.record_key(held) == ("chủ tịch", "mttq", "")
    titles = (held.title, "Chủ tịch Mặt trận Tổ quốc tỉnh")
    assert {names.key(title, day("2018-01-01")) for title in titles} == {names.record_key(held)}


def test_the_same_title_means_another_organ_on_another_day() -> None:
    names = PostNames(COMMITTEES, GLOSSARY)
    title = "Trưởng Ban Tuyên giáo Tỉnh ủy"
    assert names.key(title, day("2019-02-28")).committee == "btg"
    assert names.key(title, day("2019-03-01")).committee == "btgdv"


def test_one_post_printed_in_many_ways_is_one_post() -> None:
    posts = posts_of(
        an(HeldPost("Ủy viên Ban Thường vụ Tỉnh ủy", "ban-thuong-vu")),
        ("2016-01-01", "Ủy viên BTV Tỉnh ủy"),
        ("2017-01-01", "Uỷ viên Ban Thường vụ (BTV) Tỉnh uỷ Sông Thanh"),
        ("2018-01-01", "ủy viên ban thường vụ Tỉnh ủy khóa XIX"),
    )
    (post,) = posts.posts.values()
    (tenure,) = posts.by_post[post.id]
    assert (post.title, post.committee) == ("Ủy viên Ban Thường vụ Tỉnh ủy", "ban-thuong-vu")
    assert (tenure.first_seen, tenure.last_seen) == (day("2016-01-01"), day("2018-01-01"))


def test_a_post_that_only_bulletins_print_has_its_commonest_title() -> None:
    posts = posts_of(
        an(), ("2016-01-01", "Chủ tịch UBND tỉnh"), ("2017-01-01", "Chủ tịch Ủy ban nhân dân tỉnh")
    )
    (post,) = posts.posts.values()
    assert (post.id, post.title) == ("chu-tich-ubnd", "Chủ tịch UBND tỉnh")


def test_a_person_holds_a_post_twice() -> None:
    posts = posts_of(
        an(
            HeldPost("Bí thư Tỉnh ủy", "tinh-uy", period("2005", "2010")),
            HeldPost("Bí thư Tỉnh ủy", "tinh-uy", period("2015", "2020")),
        ),
        ("2006-01-01", "Bí thư Tỉnh ủy"),
        ("2016-01-01", "Bí thư Tỉnh ủy"),
        ("2012-01-01", "Bí thư Tỉnh ủy"),
    )
    tenures = posts.by_leader["an"]
    assert [(t.start, t.end, t.first_seen) for t in tenures] == [
        (day("2005-01-01"), day("2010-12-31"), day("2006-01-01")),
        (day("2012-01-01"), day("2012-01-01"), day("2012-01-01")),
        (day("2015-01-01"), day("2020-12-31"), day("2016-01-01")),
    ]
    assert [(t.period, b) for t, b in posts.held("an", day("2012-01-01"))] == [(Period(), "seen")]


def test_two_roles_that_differ_in_marks_only_have_two_pages() -> None:
    posts = posts_of(an(), ("2016-01-01", "Phó Ban Lễ"), ("2016-01-01", "Phó Bàn Lê"))
    assert len(posts.posts) == 2
    assert min(posts.posts) == "pho-ban-le"


def test_an_organ_outside_the_archive_is_named_by_the_record() -> None:
    posts = posts_of(an(HeldPost("Bộ trưởng", "Bộ Việc thử", period("2016"))))
    (post,) = posts.posts.values()
    assert (post.id, post.title, post.committee, post.organ) == (
        "bo-truong-bo-viec-thu",
        "Bộ trưởng",
        "",
        "Bộ Việc thử",
    )


def test_a_title_means_the_leaders_own_post_where_it_could_be_several() -> None:
    own = HeldPost("Phó Bí thư Thường trực", "thuong-truc", period("2016"))
    posts = posts_of(an(own), ("2018-01-01", "Phó Bí thư Thường trực"))
    assert [t.post.committee for t in posts.by_leader["an"]] == ["thuong-truc"]
    meant = posts.meant("Phó Bí thư Thường trực", day("2018-01-01"), "an")
    assert meant is not None
    assert meant.committee == "thuong-truc"


@pytest.mark.parametrize("title", ["(" * 2000, "khóa I " * 285 + ".", "a " * 1000])
def test_a_senseless_title_is_a_post_like_any_other(title: str) -> None:
    posts = posts_of(an(), ("2018-01-01", title))
    assert len(posts.posts) == 1
