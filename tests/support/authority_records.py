"""Committees of an invented province, and the posts of leaders with bulletins that print them."""

import datetime

from bantin.authority.post_title_resolver import PostTitleResolver
from bantin.authority.posts_over_time import Posts
from bantin.authority.record_names import RecordNames
from bantin.authority.tenure_evidence import Sighting
from bantin.content.committee import Committee
from bantin.content.glossary import Glossary
from bantin.content.leader import HeldPost, Leader
from bantin.content.record_fields import OtherName
from bantin.headers.dates import parse_partial
from bantin.headers.periods import Period


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def period(start: str = "", to: str = "", *, ended: bool = False) -> Period:
    return Period(parse_partial(start), parse_partial(to), ended)


COMMITTEES = RecordNames(
    [
        Committee("tinh-uy", "Tỉnh ủy Sông Thanh", "Tỉnh ủy"),
        Committee("ban-thuong-vu", "Ban Thường vụ Tỉnh ủy Sông Thanh", "Ban Thường vụ Tỉnh ủy"),
        Committee("thuong-truc", "Thường trực Tỉnh ủy Sông Thanh", "Thường trực Tỉnh ủy"),
        Committee("ubnd", "Ủy ban nhân dân tỉnh Sông Thanh", "Ủy ban nhân dân tỉnh"),
        Committee("so-y-te", "Sở Y tế tỉnh Sông Thanh", "Sở Y tế"),
        Committee("truong", "Trường Chính trị tỉnh Sông Thanh", "Trường Chính trị tỉnh"),
        Committee("so-cu", "Sở Cũ", period=period("", "2015")),
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


def held(title: str, committee: str, start: str = "", to: str = "", **known: bool) -> HeldPost:
    return HeldPost(title, committee, period(start, to, **known))


def leader(id_: str, *posts: HeldPost) -> Leader:
    return Leader(id_, id_.title(), posts=posts)


def posts_of(*leaders: Leader, seen: tuple[tuple[str, str, str], ...] = ()) -> Posts:
    """The posts of the leaders, with bulletins that print a title: (leader, day, title)."""
    sightings = [Sighting(id_, day(when), title) for id_, when, title in seen]
    return Posts(leaders, sightings, PostTitleResolver(COMMITTEES, GLOSSARY, leaders))


def posts_of_an(*posts: HeldPost, seen: tuple[tuple[str, str], ...] = ()) -> Posts:
    """The posts of one leader, "an", with bulletins that print a title: (day, title)."""
    return posts_of(leader("an", *posts), seen=tuple(("an", *sighting) for sighting in seen))
