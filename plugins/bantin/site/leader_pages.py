"""The pages of leaders, and the page that lists all leaders.

The page of a leader shows the posts over time, the bulletins, and the people named in the same bulletins.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.archive.texts import ArchiveTexts
from bantin.authority import succession
from bantin.authority.succession import Neighbour
from bantin.authority.tenures import Tenure
from bantin.content import addresses
from bantin.content.kinds import KINDS
from bantin.content.leader import Leader
from bantin.language.collation import given_name, index_letter, person_key
from bantin.site import json_ld, search_within
from bantin.site.bulletin_lists import Listing, listing, period_pages
from bantin.site.page import NamedLink, Page, Section
from bantin.site.site_settings import SiteSettings
from bantin.site.tenure_wording import post_with_years, tenure_in_words, tenure_in_years

TRAIL = (NamedLink(KINDS.leader.title, KINDS.leader.index),)
_COMPANIONS = 8


class ListedLeader(NamedTuple):
    """A leader as lists show one; `total` counts the bulletins that name the leader.

    `post` is the title of a post with its time, or empty.
    """

    name: str
    address: str
    post: str
    total: int


class OtherHolder(NamedTuple):
    """Who is known to have held the same post before or after a leader.

    `adjoins` says that, by the record, the two tenures follow each other. Otherwise others may have held the post
    in between, and `period` tells in years when this holder did.
    """

    name: str
    address: str
    adjoins: bool
    period: str


@dataclass(frozen=True, slots=True)
class Holding:
    """A leader's tenure of a post as the leader's page shows it.

    `period` is in Vietnamese words and `address` is that of the post's page. `organ` is the committee.
    `before` and `after` are the previous and the next holder of the post, if they are known.
    """

    tenure: Tenure
    period: str
    address: str
    organ: NamedLink
    before: OtherHolder | None
    after: OtherHolder | None


class Companion(NamedTuple):
    """Another leader named in the same bulletins; `together` counts these bulletins."""

    name: str
    address: str
    together: int


class LeadersContext(NamedTuple):
    """The context of `leaders.html`: leaders grouped by the first letter of their given names."""

    letters: list[tuple[str, list[ListedLeader]]]
    total: int


class LeaderContext(NamedTuple):
    """The context of `leader.html`. `life` is safe HTML; `current` and `past` posts begin with the latest."""

    leader: Leader
    life: str
    current: list[Holding]
    past: list[Holding]
    companions: list[Companion]
    listing: Listing


def listed_leader(facts: ArchiveFacts, id_: str) -> ListedLeader:
    """Return the leader with this id as lists show one, with the post that `_latest` ranks highest."""
    tenures = facts.posts.by_leader[id_]
    latest = max(tenures, key=_latest, default=None)
    post = post_with_years(latest) if latest else ""
    record = facts.leaders.records[id_]
    return ListedLeader(record.name, KINDS.leader.page(id_), post, len(facts.of_leader[id_]))


def sections(facts: ArchiveFacts, texts: ArchiveTexts, config: SiteSettings) -> Iterator[Section]:
    """Yield a section with the list of leaders, then one for each leader: the leader's page and year pages."""
    yield partial(_index, facts)
    for record in facts.leaders.records.values():
        yield partial(_pages, facts, texts, config, record)


def _index(facts: ArchiveFacts) -> Iterator[Page]:
    records = sorted(facts.leaders.records.values(), key=lambda r: (person_key(r.name), r.id))
    people = [listed_leader(facts, r.id) for r in records]
    letters = [
        (letter, list(group))
        for letter, group in groupby(people, key=lambda p: index_letter(given_name(p.name)))
    ]
    yield Page(
        KINDS.leader.index,
        "leaders.html",
        KINDS.leader.title,
        f"{len(people)} lãnh đạo có trong kho bản tin, xếp theo tên.",
        LeadersContext(letters, len(people)),
        TRAIL,
    )


def _pages(
    facts: ArchiveFacts, texts: ArchiveTexts, config: SiteSettings, record: Leader
) -> Iterator[Page]:
    yield _page(facts, texts, config, record)
    owner = NamedLink(record.name, KINDS.leader.page(record.id))
    scope = search_within.of_leader(record.id, record.name)
    yield from period_pages(facts.of_leader[record.id], owner, TRAIL, scope)


def _page(facts: ArchiveFacts, texts: ArchiveTexts, config: SiteSettings, leader: Leader) -> Page:
    address = KINDS.leader.page(leader.id)
    holdings = [_holding(facts, tenure) for tenure in facts.posts.by_leader[leader.id]]
    life = texts.of_leader(leader)
    current = [h for h in holdings if h.tenure.current]
    past = [h for h in reversed(holdings) if not h.tenure.current]
    scope = search_within.of_leader(leader.id, leader.name)
    bulletins = listing(facts.of_leader[leader.id], address, scope)
    return Page(
        address,
        "leader.html",
        leader.name,
        _description(leader, holdings, bulletins.total),
        LeaderContext(
            leader=leader,
            life=life.rendered.html,
            current=current[::-1],
            past=past,
            companions=_companions(facts, leader.id),
            listing=bulletins,
        ),
        (*TRAIL, NamedLink(leader.name, address)),
        feed=addresses.feed_of(address),
        draft=leader.draft,
        json_ld=json_ld.person(leader, facts.posts.by_leader[leader.id], config),
        findings=life.findings,
    )


def _description(leader: Leader, holdings: list[Holding], total: int) -> str:
    latest = [post_with_years(h.tenure) for h in reversed(holdings)][:3]
    posts = f": {', '.join(latest)}" if latest else ""
    return f"{leader.name}{posts}. {total} bản tin."


def _latest(tenure: Tenure) -> tuple[bool, bool, int, bool, int]:
    """Return the sort key whose maximum is the tenure to show in lists.

    Current tenures win, then those in a committee that has a record, then those with the latest known day.
    Ties go to a tenure whose start is recorded, then to the one with the earliest known day.
    """
    days = [d for d in (tenure.start, tenure.end, tenure.last_seen) if d]
    last, first = (max(days).toordinal(), min(days).toordinal()) if days else (0, 0)
    return tenure.current, bool(tenure.post.committee), last, bool(tenure.period.start), -first


def _holding(facts: ArchiveFacts, tenure: Tenure) -> Holding:
    return Holding(
        tenure,
        tenure_in_words(tenure),
        KINDS.post.page(tenure.post.id),
        organ_of(facts, tenure),
        _other_holder(facts, tenure, succession.before),
        _other_holder(facts, tenure, succession.after),
    )


def organ_of(facts: ArchiveFacts, tenure: Tenure) -> NamedLink:
    """Return the committee of a tenure's post; the address is empty if the committee has no record."""
    post = tenure.post
    if not post.committee:
        return NamedLink(post.organ, "")
    record = facts.committees.records[post.committee]
    return NamedLink(record.name, KINDS.committee.page(record.id))


def _other_holder(
    facts: ArchiveFacts,
    tenure: Tenure,
    side: Callable[[Tenure, Sequence[Tenure]], Neighbour | None],
) -> OtherHolder | None:
    """Return who held the post of a tenure before or after it, as `side` says.

    Return None if several people can hold the post at once, if nobody is known, or if it is the same leader.
    """
    if not tenure.post.single:
        return None
    found = side(tenure, facts.posts.by_post[tenure.post.id])
    if found is None or found.tenure.leader == tenure.leader:
        return None
    id_ = found.tenure.leader
    name = facts.leaders.records[id_].name
    return OtherHolder(name, KINDS.leader.page(id_), found.adjoins, tenure_in_years(found.tenure))


def _companions(facts: ArchiveFacts, id_: str) -> list[Companion]:
    """Return the eight leaders most often named in the same bulletins, most frequent first."""
    together = Counter(
        who.id for entry in facts.of_leader[id_] for who in entry.leaders if who.id != id_
    )
    first = sorted(together.items(), key=lambda item: (-item[1], item[0]))[:_COMPANIONS]
    records = facts.leaders.records
    return [Companion(records[i].name, KINDS.leader.page(i), n) for i, n in first]
