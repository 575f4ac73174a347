"""Pages of leaders: posts over time, bulletins, who appears with whom."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import NamedTuple

from bantin.archive.archive import Archive
from bantin.authority.tenures import Tenure
from bantin.content import addresses
from bantin.content.leader import Leader
from bantin.language.collation import given_name, index_letter, person_key
from bantin.site import json_ld
from bantin.site.bulletin_lists import listing, period_pages
from bantin.site.page import Crumb, Page, Section
from bantin.site.site_config import Config
from bantin.site.tenure_wording import tenure_in_words

TRAIL = (Crumb("Lãnh đạo", addresses.LEADERS),)
_COMPANIONS = 8


class Person(NamedTuple):
    """A leader as lists show one: name, address, latest post, number of bulletins."""

    name: str
    address: str
    post: str
    total: int


@dataclass(frozen=True, slots=True)
class Holding:
    """A post as a leader's page shows it, with who held it before and after."""

    tenure: Tenure
    period: str
    address: str
    organ: Crumb
    before: Crumb | None
    after: Crumb | None


class Companion(NamedTuple):
    """Someone who is named in the same bulletins."""

    name: str
    address: str
    together: int


def person(archive: Archive, id_: str) -> Person:
    """The entry of a leader in a list."""
    tenures = archive.posts.by_leader[id_]
    latest = max(tenures, key=_latest, default=None)
    title = latest.post.title if latest else ""
    record = archive.leaders.records[id_]
    return Person(record.name, addresses.leader(id_), title, len(archive.of_leader[id_]))


def sections(archive: Archive, config: Config) -> Iterator[Section]:
    """The index of leaders, and each leader with the years of bulletins."""
    yield partial(_index, archive)
    for record in archive.leaders.records.values():
        yield partial(_pages, archive, config, record)


def _index(archive: Archive) -> Iterator[Page]:
    records = sorted(archive.leaders.records.values(), key=lambda r: (person_key(r.name), r.id))
    people = [person(archive, r.id) for r in records]
    letters = [
        (letter, list(group))
        for letter, group in groupby(people, key=lambda p: index_letter(given_name(p.name)))
    ]
    yield Page(
        addresses.LEADERS,
        "leaders.html",
        "Lãnh đạo",
        f"{len(people)} lãnh đạo có trong kho bản tin, xếp theo tên.",
        {"letters": letters, "total": len(people)},
        TRAIL,
    )


def _pages(archive: Archive, config: Config, record: Leader) -> Iterator[Page]:
    yield _page(archive, config, record)
    entries = archive.of_leader[record.id]
    yield from period_pages(entries, record.name, addresses.leader(record.id), TRAIL)


def _page(archive: Archive, config: Config, leader: Leader) -> Page:
    address = addresses.leader(leader.id)
    holdings = [_holding(archive, tenure) for tenure in archive.posts.by_leader[leader.id]]
    life, _ = archive.render(leader.life, leader.path, address)
    current = [h for h in holdings if h.tenure.current]
    past = [h for h in reversed(holdings) if not h.tenure.current]
    bulletins = listing(archive.of_leader[leader.id], address)
    return Page(
        address,
        "leader.html",
        leader.name,
        _description(leader, holdings, bulletins.total),
        {
            "leader": leader,
            "life": life.html,
            "current": current[::-1],
            "past": past,
            "companions": _companions(archive, leader.id),
            "listing": bulletins,
            "structured": json_ld.person(leader, archive.posts.by_leader[leader.id], config),
        },
        (*TRAIL, Crumb(leader.name, address)),
        feed=addresses.feed_of(address),
    )


def _description(leader: Leader, holdings: list[Holding], total: int) -> str:
    titles = dict.fromkeys(h.tenure.post.title for h in reversed(holdings))
    posts = f": {', '.join(list(titles)[:3])}" if titles else ""
    return f"{leader.name}{posts}. {total} bản tin."


def _latest(tenure: Tenure) -> tuple[bool, bool, int, bool, int]:
    """By what the post that stands for a person in lists is chosen: here, last, longest."""
    days = [d for d in (tenure.start, tenure.end, tenure.last_seen) if d]
    last, first = (max(days).toordinal(), min(days).toordinal()) if days else (0, 0)
    return tenure.current, bool(tenure.post.committee), last, bool(tenure.period.start), -first


def _holding(archive: Archive, tenure: Tenure) -> Holding:
    return Holding(
        tenure,
        tenure_in_words(tenure),
        addresses.post(tenure.post.id),
        organ_of(archive, tenure),
        _neighbour(archive, tenure, -1),
        _neighbour(archive, tenure, +1),
    )


def organ_of(archive: Archive, tenure: Tenure) -> Crumb:
    """The organ of a post; its address is empty when it has no record."""
    post = tenure.post
    if not post.committee:
        return Crumb(post.organ, "")
    record = archive.committees.records[post.committee]
    return Crumb(record.name, addresses.committee(record.id))


def _neighbour(archive: Archive, tenure: Tenure, step: int) -> Crumb | None:
    """Who held a single post before (-1) or after (+1)."""
    if not tenure.post.single:
        return None
    dated = (t for t in archive.posts.by_post[tenure.post.id] if t.start or t.end)
    holders = list(dated)
    if tenure not in holders:
        return None
    index = holders.index(tenure) + step
    if not 0 <= index < len(holders) or holders[index].leader == tenure.leader:
        return None
    record = archive.leaders.records[holders[index].leader]
    return Crumb(record.name, addresses.leader(record.id))


def _companions(archive: Archive, id_: str) -> list[Companion]:
    together = Counter(
        who.id for entry in archive.of_leader[id_] for who in entry.leaders if who.id != id_
    )
    first = sorted(together.items(), key=lambda item: (-item[1], item[0]))[:_COMPANIONS]
    records = archive.leaders.records
    return [Companion(records[i].name, addresses.leader(i), n) for i, n in first]
