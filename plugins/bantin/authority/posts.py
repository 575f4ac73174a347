"""Who held which post when: from the dates of records and, where these are unknown, from sightings.

A sighting is a bulletin that prints the post for the leader. What lies between a record's dates or
between two sightings is said to have been held; nothing else is.
"""

import datetime
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from bantin.authority.post_titles import PostKey, PostNames, is_former
from bantin.authority.tenures import Basis, Post, Tenure
from bantin.content.committee import Committee
from bantin.content.leader import HeldPost, Leader
from bantin.content.periods import ALWAYS, Period
from bantin.language.slugs import slug


class Sighting(NamedTuple):
    """A bulletin of `day` prints `title` for the leader with this id."""

    leader: str
    day: datetime.date
    title: str


class Posts:
    """All posts and tenures of an archive, ordered by start, then end, then title and leader."""

    def __init__(self, leaders: Iterable[Leader], sightings: Iterable[Sighting], names: PostNames):
        self._names = names
        slots = {leader.id: _Slots(leader, names) for leader in leaders}
        for sighting in sightings:
            if not is_former(sighting.title):
                slots[sighting.leader].see(sighting, names)
        self._by_key = _posts([slot for leader in slots.values() for slot in leader.all()])
        self._own = {leader_id: leader_slots.own for leader_id, leader_slots in slots.items()}
        self.posts = {post.id: post for post in self._by_key.values()}
        self.by_leader: dict[str, list[Tenure]] = {}
        by_post: dict[str, list[Tenure]] = defaultdict(list)
        for leader_id, leader_slots in slots.items():
            tenures = [self._tenure(leader_id, slot) for slot in leader_slots.all()]
            self.by_leader[leader_id] = sorted(tenures, key=_tenure_order)
            for tenure in tenures:
                by_post[tenure.post.id].append(tenure)
        self.by_post = {id_: sorted(t, key=_tenure_order) for id_, t in sorted(by_post.items())}
        self.by_committee: dict[str, list[Post]] = defaultdict(list)
        for post in self.posts.values():
            self.by_committee[post.committee].append(post)

    def _tenure(self, leader: str, slot: "_Slot") -> Tenure:
        held = slot.held
        committee = self._names.committees.records.get(slot.key.committee)
        own = held.period if held else ALWAYS
        period = _ended_with(committee, own)
        return Tenure(
            post=self._by_key[slot.key],
            leader=leader,
            period=period,
            bounded=period != own,
            source=held.source if held else "",
            note=held.note if held else "",
            first_seen=min(slot.seen, default=None),
            last_seen=max(slot.seen, default=None),
        )

    def meant(self, title: str, day: datetime.date, leader: str) -> Post | None:
        """The post that a title printed for a leader means on a day."""
        return self._by_key.get(self._names.key(title, day, self._own[leader]))

    def held(self, leader: str, day: datetime.date) -> list[tuple[Tenure, Basis]]:
        """What a leader held on a day, with the reason to say so; what records say first."""
        reasons = [(t, basis) for t in self.by_leader.get(leader, ()) if (basis := t.basis(day))]
        return sorted(reasons, key=lambda reason: reason[1] != "record")


@dataclass(slots=True)
class _Slot:
    """A tenure in the making: a post on the record, or one that only bulletins print."""

    key: PostKey
    held: HeldPost | None
    seen: list[datetime.date]
    title: str


class _Slots:
    """The tenures of one leader in the making. `own` are the posts on the record."""

    def __init__(self, leader: Leader, names: PostNames):
        self._slots: dict[PostKey, list[_Slot]] = defaultdict(list)
        for held in leader.posts:
            key = names.record_key(held)
            self._slots[key].append(_Slot(key, held, [], held.title))
        self.own = frozenset(self._slots)

    def see(self, sighting: Sighting, names: PostNames) -> None:
        """Count the sighting for the tenure that covers its day, or begin one.

        Sightings before and after a time on record are different tenures.
        """
        key, day = names.key(sighting.title, sighting.day, self.own), sighting.day
        same = self._slots[key]
        recorded = (slot for slot in same if slot.held and slot.held.period.covers(day))
        others = (slot for slot in same if not slot.held and not self._apart(slot, day))
        slot = next(recorded, None) or next(others, None)
        if slot:
            slot.seen.append(day)
        else:
            same.append(_Slot(key, None, [day], sighting.title))

    def _apart(self, slot: _Slot, day: datetime.date) -> bool:
        """Whether a recorded time of the post ends between the slot's sightings and the day."""
        first, last = sorted((slot.seen[0], day))
        ends = (other.held.period.to for other in self._slots[slot.key] if other.held)
        return any(to and first < to.last < last for to in ends)

    def all(self) -> list[_Slot]:
        return [slot for slots in self._slots.values() for slot in slots]


def _posts(slots: list[_Slot]) -> dict[PostKey, Post]:
    """Name each post: by the records' titles where there is one, the commonest, then the first."""
    titles: dict[PostKey, Counter[tuple[bool, str]]] = defaultdict(Counter)
    organs: dict[PostKey, str] = {}
    for slot in slots:
        titles[slot.key][slot.held is not None, slot.title] += 1
        if slot.held and slot.key.outside:
            organs[slot.key] = min(slot.held.committee, organs.get(slot.key, slot.held.committee))
    on_record = {slot.key for slot in slots if slot.held}
    posts: dict[PostKey, Post] = {}
    taken = {"index"}  # the list of posts
    for key in sorted(titles, key=lambda k: (k not in on_record, k)):
        (_, title), _count = min(titles[key].items(), key=lambda t: (not t[0][0], -t[1], t[0][1]))
        parts = dict.fromkeys((slug(key.role), key.committee, slug(key.outside)))
        id_ = "-".join(filter(None, parts)) or "chuc-vu"
        if id_ in taken:  # two roles that differ in marks only
            id_ += "-" + hashlib.sha256("\n".join(key).encode()).hexdigest()[:6]
        taken.add(id_)
        posts[key] = Post(id_, title, key.committee, organs.get(key, ""))
    return posts


def _ended_with(committee: Committee | None, period: Period) -> Period:
    """A post that is held to an open end is over when its committee is."""
    if committee is None or period.start is None or period.to or period.ended:
        return period
    life = committee.period
    if life.to and life.to.last < period.start.first:
        return period
    return Period(period.start, life.to, life.ended)


def _tenure_order(tenure: Tenure) -> tuple[datetime.date, datetime.date, str, str]:
    last = datetime.date.max
    end = tenure.end or last
    return tenure.start or end, end, tenure.post.id, tenure.leader
