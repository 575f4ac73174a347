"""Who held which post when: from the dates of records and, where these are unknown, from sightings.

A post is a role in an organ. "Ủy viên BTV Tỉnh ủy" and "Ủy viên Ban Thường vụ Tỉnh ủy Hà Nam" are one
post because both end in a name of one committee on that day. A sighting is a bulletin that prints it.
"""

import datetime
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from plugins.archive.authority import Names, names_of
from plugins.archive.glossary import Glossary
from plugins.archive.records import ALWAYS, Committee, HeldPost, Leader, Period
from plugins.archive.vietnamese import name_key, slug

Basis = Literal["record", "seen"]

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_FORMER = re.compile(r"(?:nguyên|cựu)\s+", re.IGNORECASE)
_TERM = re.compile(r",?\s*(?:kho[áa]|khóa|nhiệm kỳ)\s+[IVXLC\d][\w\s–-]*$", re.IGNORECASE)


class PostKey(NamedTuple):
    """A role (as `name_key`) and the id of its committee; "" for a body outside the archive."""

    role: str
    committee: str


@dataclass(frozen=True, slots=True)
class Post:
    """What a leader is. `organ` names the body when it has no record."""

    id: str
    title: str
    committee: str
    organ: str

    @property
    def single(self) -> bool:
        """Whether one person at a time holds it, so that holders follow each other."""
        title = self.title.lower()
        several = ("ủy viên", "đại biểu", "tỉnh ủy viên")
        return not title.startswith(several) and (
            not title.startswith("phó ") or "thường trực" in title
        )


@dataclass(frozen=True, slots=True)
class Tenure:
    """One leader in one post for one time. The sightings are days of bulletins that print it."""

    post: Post
    leader: str
    period: Period
    source: str = ""
    note: str = ""
    bounded: bool = False  # it ends because its committee did
    first_seen: datetime.date | None = None
    last_seen: datetime.date | None = None

    @property
    def start(self) -> datetime.date | None:
        """The first day known: of the record, else of the sightings."""
        return self.period.start.first if self.period.start else self.first_seen

    @property
    def end(self) -> datetime.date | None:
        """The last day known; None while the post is held."""
        if self.period.to:
            return self.period.to.last
        open_end = self.period.start is not None and not self.period.ended
        return None if open_end else (self.last_seen or self.start)

    @property
    def current(self) -> bool:
        return self.period.start is not None and self.end is None

    def basis(self, day: datetime.date) -> Basis | None:
        """Why the post was held on the day: by the record's dates, or between two sightings."""
        start, end = self.start, self.end
        if start is None or day < start or (end is not None and day > end):
            return None
        return "record" if self.period.start and not self.period.ended else "seen"


def is_former(title: str) -> bool:
    """Whether a printed post says that it is over ("nguyên Bí thư Tỉnh ủy")."""
    return bool(_FORMER.match(title))


class PostNames:
    """Finds which post a printed title means on a day, knowing the posts on record."""

    def __init__(
        self, committees: Names[Committee], glossary: Glossary, leaders: Iterable[Leader] = ()
    ):
        self.committees, self._glossary = committees, glossary
        self._on_record: dict[str, set[PostKey]] = defaultdict(set)
        for held in (held for leader in leaders for held in leader.posts):
            self._on_record[self._whole(held.title)].add(self.record_key(held))
        self._known = set().union(*self._on_record.values())

    def key(self, title: str, day: datetime.date, own: Collection[PostKey] = ()) -> PostKey:
        """The post that a title means: one of the leader's `own`, else one on record, else by form."""
        whole = self._whole(title)
        same_title = sorted(k for k in self._on_record.get(whole, ()) if self._stands(k, day))
        by_form = sorted(  # as written in full, then as printed; the longest name of an organ first
            (*self._splits(whole, day), *self._splits(name_key(_bare(title)), day)),
            key=lambda k: len(k.role.split()),
        )
        for candidate in (*same_title, *by_form):
            if candidate in own:
                return candidate
        on_record = [k for k in by_form if k in self._known] or same_title
        if on_record and (on_record is not same_title or len(same_title) == 1):
            return on_record[0]
        return by_form[0] if by_form else PostKey(whole, "")

    def record_key(self, held: HeldPost) -> PostKey:
        """The key of a post on a record, which names its committee itself."""
        committee = self.committees.records.get(held.committee)
        if committee is None:
            return PostKey(self._whole(held.title), "")
        for text in (name_key(_bare(held.title)), self._whole(held.title)):
            for name in sorted(names_of(committee), key=lambda n: -len(n.name)):
                role = text.removesuffix(f" {name_key(name.name)}")
                if role != text:
                    return PostKey(role, committee.id)
        return PostKey(self._whole(held.title), committee.id)

    def _whole(self, title: str) -> str:
        return name_key(self._glossary.expand(_bare(title)))

    def _splits(self, text: str, day: datetime.date) -> Iterator[PostKey]:
        """Each way to read the end of a title as an organ of that day, the longest name first."""
        words = text.split()
        for i in range(1, len(words)):
            if words[0] == "phó" and words[i : i + 2] == ["thường", "trực"]:
                continue  # a degree of the post: "Phó Bí thư Thường trực Tỉnh ủy"
            found = self.committees.valid(" ".join(words[i:]), day)
            if len(found) == 1:
                yield PostKey(" ".join(words[:i]), found[0].id)

    def _stands(self, key: PostKey, day: datetime.date) -> bool:
        committee = self.committees.records.get(key.committee)
        return committee is None or committee.period.covers(day)


def _bare(title: str) -> str:
    """A printed title without brackets, a term at its end and "nguyên" at its head."""
    return _TERM.sub("", _BRACKETS.sub("", _FORMER.sub("", title, count=1)))


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
        self._own = {leader_id: leader_slots.keys() for leader_id, leader_slots in slots.items()}
        self.posts = {post.id: post for post in self._by_key.values()}
        self.by_leader: dict[str, list[Tenure]] = {}
        by_post: dict[str, list[Tenure]] = defaultdict(list)
        for leader_id, leader_slots in slots.items():
            tenures = [self._tenure(leader_id, slot) for slot in leader_slots.all()]
            self.by_leader[leader_id] = sorted(tenures, key=_tenure_order)
            for tenure in tenures:
                by_post[tenure.post.id].append(tenure)
        self.by_post = {id_: sorted(t, key=_tenure_order) for id_, t in sorted(by_post.items())}

    def _tenure(self, leader: str, slot: "_Slot") -> Tenure:
        held = slot.held
        committee = self._names.committees.records.get(slot.key.committee)
        own = held.period if held else ALWAYS
        period = _within(own, committee)
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
        """What a leader held on a day, with the reason to say so."""
        tenures = ((t, t.basis(day)) for t in self.by_leader.get(leader, ()))
        return [(tenure, basis) for tenure, basis in tenures if basis]


@dataclass(slots=True)
class _Slot:
    """A tenure in the making: a post on the record, or one that only bulletins print."""

    key: PostKey
    held: HeldPost | None
    seen: list[datetime.date]
    title: str


class _Slots:
    """The tenures of one leader in the making."""

    def __init__(self, leader: Leader, names: PostNames):
        self._slots: dict[PostKey, list[_Slot]] = defaultdict(list)
        for held in leader.posts:
            key = names.record_key(held)
            self._slots[key].append(_Slot(key, held, [], held.title))

    def keys(self) -> Collection[PostKey]:
        return self._slots.keys()

    def see(self, sighting: Sighting, names: PostNames) -> None:
        """Count the sighting for the tenure that covers its day, or begin one."""
        key = names.key(sighting.title, sighting.day, self._slots.keys())
        same = self._slots[key]
        for slot in same:
            if slot.held is None or slot.held.period.covers(sighting.day):
                slot.seen.append(sighting.day)
                return
        same.append(_Slot(key, None, [sighting.day], sighting.title))

    def all(self) -> list[_Slot]:
        return [slot for slots in self._slots.values() for slot in slots]


def _posts(slots: list[_Slot]) -> dict[PostKey, Post]:
    """Name each post: by the records' titles where there is one, the commonest, then the first."""
    titles: dict[PostKey, Counter[tuple[bool, str]]] = defaultdict(Counter)
    organs: dict[PostKey, set[str]] = defaultdict(set)
    for slot in slots:
        titles[slot.key][slot.held is not None, slot.title] += 1
        if slot.held and not slot.key.committee:
            organs[slot.key].add(slot.held.committee)
    posts: dict[PostKey, Post] = {}
    taken = {"index"}  # the list of posts
    for key in sorted(titles):
        (_, title), _count = min(titles[key].items(), key=lambda t: (not t[0][0], -t[1], t[0][1]))
        id_ = "-".join(filter(None, (slug(key.role), key.committee))) or "chuc-vu"
        if id_ in taken:  # two roles that differ in marks only
            id_ += "-" + hashlib.sha256("\n".join(key).encode()).hexdigest()[:6]
        taken.add(id_)
        posts[key] = Post(id_, title, key.committee, min(organs[key], default=""))
    return posts


def _within(period: Period, committee: Committee | None) -> Period:
    """A post that is held to an open end is over when its committee is."""
    if committee is None or period.start is None or period.to or period.ended:
        return period
    return Period(period.start, committee.period.to, committee.period.ended)


def _tenure_order(tenure: Tenure) -> tuple[datetime.date, datetime.date, str, str]:
    last = datetime.date.max
    end = tenure.end or last
    return tenure.start or end, end, tenure.post.id, tenure.leader
