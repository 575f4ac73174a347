"""What an archive must not say about who held what: faults that were found once."""

import datetime

from bantin.authority.post_titles import PostNames
from bantin.authority.posts import Posts, Sighting
from bantin.authority.record_names import Names
from bantin.authority.tenures import Post
from bantin.content.committee import Committee
from bantin.content.dates import parse_partial
from bantin.content.glossary import Glossary
from bantin.content.leader import HeldPost, Leader
from bantin.content.periods import Period

COMMITTEES = Names(
    [
        Committee("tinh-uy", "Tỉnh ủy Sông Thanh", "Tỉnh ủy"),
        Committee("so-y-te", "Sở Y tế tỉnh Sông Thanh", "Sở Y tế"),
        Committee("truong", "Trường Chính trị tỉnh Sông Thanh", "Trường Chính trị tỉnh"),
        Committee("so-cu", "Sở Cũ", period=Period(None, parse_partial("2015"))),
    ]
)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def held(title: str, organ: str, start: str = "", to: str = "", *, ended: bool = False) -> HeldPost:
    return HeldPost(title, organ, Period(parse_partial(start), parse_partial(to), ended))


def posts_of(posts: dict[str, list[HeldPost]], *seen: tuple[str, str, str]) -> Posts:
    leaders = [Leader(id_, id_.title(), posts=tuple(held)) for id_, held in posts.items()]
    sightings = [Sighting(id_, day(when), title) for id_, when, title in seen]
    return Posts(leaders, sightings, PostNames(COMMITTEES, Glossary(), leaders))


def test_one_role_in_two_bodies_outside_the_archive_is_two_posts() -> None:
    posts = posts_of(
        {"an": [held("Bộ trưởng", "Bộ Y tế", "2015")], "lan": [held("Bộ trưởng", "Bộ Tài chính")]}
    )

    assert [(p.id, p.organ) for p in posts.posts.values()] == [
        ("bo-truong-bo-tai-chinh", "Bộ Tài chính"),
        ("bo-truong-bo-y-te", "Bộ Y tế"),
    ]


def test_faculties_are_not_taken_for_terms() -> None:
    posts = posts_of({"an": []}, ("an", "2020-01-01", "Trưởng khoa Lý luận cơ sở"))

    assert [p.title for p in posts.posts.values()] == ["Trưởng khoa Lý luận cơ sở"]
    assert list(posts.posts) == ["truong-khoa-ly-luan-co-so"]


def test_what_a_title_means_does_not_depend_on_later_bulletins() -> None:
    posts = posts_of(
        {"an": []},
        ("an", "2019-05-05", "Phó Giám đốc"),
        ("an", "2020-05-05", "Phó Giám đốc Sở Y tế"),
    )

    meant = posts.meant("Phó Giám đốc", day("2019-05-05"), "an")
    assert meant is not None
    assert meant.committee == ""


def test_sightings_before_and_after_a_recorded_time_are_two_tenures() -> None:
    posts = posts_of(
        {"an": [held("Bí thư Tỉnh ủy", "tinh-uy", "2018", "2020")]},
        ("an", "2017-05-05", "Bí thư Tỉnh ủy"),
        ("an", "2022-05-05", "Bí thư Tỉnh ủy"),
    )

    assert [(t.first_seen, t.last_seen) for t in posts.by_leader["an"]] == [
        (day("2017-05-05"), day("2017-05-05")),
        (None, None),
        (day("2022-05-05"), day("2022-05-05")),
    ]
    assert [basis for _, basis in posts.held("an", day("2019-05-05"))] == ["record"]


def test_nobody_surely_holds_a_post_in_a_year_of_which_only_the_number_is_known() -> None:
    posts = posts_of(
        {
            "an": [held("Bí thư Tỉnh ủy", "tinh-uy", "2016", "2020")],
            "lan": [held("Bí thư Tỉnh ủy", "tinh-uy", "2020")],
        }
    )

    assert posts.held("an", day("2020-05-05")) == posts.held("lan", day("2020-05-05")) == []
    assert [b for _, b in posts.held("an", day("2019-12-31"))] == ["record"]
    assert [b for _, b in posts.held("lan", day("2021-01-01"))] == ["record"]


def test_a_post_over_since_nobody_knows_when_is_held_on_no_later_day() -> None:
    posts = posts_of({"an": [held("Bí thư Tỉnh ủy", "tinh-uy", "2015-05-05", ended=True)]})

    assert posts.held("an", day("2015-05-06")) == []


def test_a_post_is_not_ended_by_a_committee_that_ended_before_it_began() -> None:
    (tenure,) = posts_of({"an": [held("Giám đốc Sở Cũ", "so-cu", "2018")]}).by_leader["an"]

    assert (tenure.period.to, tenure.bounded) == (None, False)


def test_a_misprint_does_not_take_the_address_of_a_post() -> None:
    posts = posts_of(
        {"an": [held("Giám đốc Sở Y tế", "so-y-te", "2018")], "lan": []},
        ("lan", "2019-01-01", "Giam đốc Sở Y tế"),
    )

    assert posts.posts["giam-doc-so-y-te"].title == "Giám đốc Sở Y tế"


def test_roles_of_many_people_have_no_successors() -> None:
    def single(title: str) -> bool:
        return Post("a", title, "", "").single

    several = [
        "Tỉnh ủy viên", "Huyện ủy viên", "Đảng ủy viên", "Ủy viên Ban Thường vụ", "Thành viên UBND",
        "Đại biểu Quốc hội", "Phó Chủ tịch UBND tỉnh", "Phó Bí thư Tỉnh ủy",
    ]  # fmt: skip
    assert [t for t in several if single(t)] == []
    assert single("Bí thư Tỉnh ủy")
    assert single("Phó Bí thư Thường trực Tỉnh ủy")
