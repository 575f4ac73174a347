"""Which other bulletins a reader of one may want: those that share people or organs, near in time."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.authority.bulletin_entries import Entry
from bantin.fingerprints import fingerprint

_NEIGHBOURS = 8  # looked at on each side in each list, so that one new bulletin changes few pages
_SHOWN = 5


class Related(NamedTuple):
    """Another bulletin and why it is offered."""

    entry: Entry
    reason: str


class RelatedBulletins:
    """The bulletins of an archive in the lists that they share, by their places in it."""

    def __init__(self, facts: ArchiveFacts):
        self._entries = facts.entries
        self._places = {entry.path: place for place, entry in enumerate(facts.entries)}
        self._known: dict[int, _Facts] = {}
        self._of_leader: dict[str, _List] = defaultdict(_List)
        self._of_committee: dict[str, _List] = defaultdict(_List)
        for place, entry in enumerate(facts.entries):
            mark = facts.entry_fingerprints[entry.path]
            for list_ in self._lists(entry):
                list_.places.append(place)
                list_.marks.append(mark)

    def _lists(self, entry: Entry) -> "list[_List]":
        """Those that the entry is in."""
        lists = [self._of_leader[who.id] for who in entry.leaders]
        lists += [self._of_committee[organ.id] for organ in entry.committees]
        return lists

    def related(self, entry: Entry) -> list[Related]:
        """The nearest in what they share and in time, best first."""
        here = self._places[entry.path]
        leaders, committees, day = self._facts(here)
        near = set(chain.from_iterable(list_.places[part] for list_, part in self._around(entry)))
        near.discard(here)
        scored = []
        for place in near:
            their_leaders, their_committees, their_day = self._facts(place)
            shared = 3 * len(leaders & their_leaders) + 2 * len(committees & their_committees)
            scored.append((-shared - 4 / (1 + abs(day - their_day) / 30), place))
        best = [self._entries[place] for _, place in sorted(scored)[:_SHOWN]]
        return [Related(other, _reason(entry, other)) for other in best]

    def _facts(self, place: int) -> "_Facts":
        known = self._known.get(place)
        if known is None:
            known = self._known[place] = _facts(self._entries[place])
        return known

    def fingerprint(self, entry: Entry) -> bytes:
        """Stands for all that `related` looks at."""
        around = (list_.marks[part] for list_, part in self._around(entry))
        return fingerprint(b"".join(chain.from_iterable(around)))

    def _around(self, entry: Entry) -> "Iterator[tuple[_List, slice]]":
        place = self._places[entry.path]
        for list_ in self._lists(entry):
            at = bisect_left(list_.places, place)
            yield list_, slice(max(0, at - _NEIGHBOURS), at + _NEIGHBOURS + 1)


class _Facts(NamedTuple):
    """What brings bulletins near each other; a day is a number."""

    leaders: frozenset[str]
    committees: frozenset[str]
    day: int


def _facts(entry: Entry) -> _Facts:
    leaders, committees = (
        frozenset(x.id for x in some) for some in (entry.leaders, entry.committees)
    )
    return _Facts(leaders, committees, entry.day.toordinal())


@dataclass(slots=True)
class _List:
    """Places of bulletins, in order, and the marks of these."""

    places: list[int] = field(default_factory=list)
    marks: list[bytes] = field(default_factory=list)


def _reason(entry: Entry, other: Entry) -> str:
    theirs = {who.id for who in other.leaders}, {organ.id for organ in other.committees}
    leaders = [who.name for who in entry.leaders if who.id in theirs[0]]
    names = leaders or [organ.name for organ in entry.committees if organ.id in theirs[1]]
    more = f" và {len(names) - 2} người khác" if len(leaders) > 2 else ""
    return ("Cùng có " if leaders else "Cùng về ") + ", ".join(names[:2]) + more
