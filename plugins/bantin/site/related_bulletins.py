"""Related bulletins: for each bulletin, those that share leaders or committees with it and are near in time."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.authority.bulletin_entries import Entry
from bantin.fingerprints import fingerprint

# How many bulletins before and after a bulletin are candidates, in the list of each of its leaders and committees.
# Because of this limit, one new bulletin changes few pages.
_CANDIDATES = 8
_SHOWN = 5


class Related(NamedTuple):
    """A related bulletin, and the reason in Vietnamese why it is related."""

    entry: Entry
    reason: str


class RelatedBulletins:
    """Finds related bulletins. In this class a bulletin's place is its index in `facts.entries`."""

    def __init__(self, facts: ArchiveFacts):
        self._entries = facts.entries
        self._places = {entry.path: place for place, entry in enumerate(facts.entries)}
        self._known: dict[int, _Facts] = {}
        self._of_leader: dict[str, _List] = defaultdict(_List)
        self._of_committee: dict[str, _List] = defaultdict(_List)
        for place, entry in enumerate(facts.entries):
            known = facts.entry_fingerprints[entry.path]
            for list_ in self._lists(entry):
                list_.places.append(place)
                list_.fingerprints.append(known)

    def _lists(self, entry: Entry) -> "list[_List]":
        """Return the bulletin lists of all leaders and committees that an entry names."""
        lists = [self._of_leader[who.id] for who in entry.leaders]
        lists += [self._of_committee[c.id] for c in entry.committees]
        return lists

    def related(self, entry: Entry) -> list[Related]:
        """Return at most five related bulletins, those with the highest scores first.

        The score is 3 for each shared leader and 2 for each shared committee, plus up to 4 for nearness in time.
        """
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
        """Return a fingerprint of all entries that `related` compares for this entry.

        If the fingerprint is the same in two builds, so is the result of `related`.
        """
        around = (list_.fingerprints[part] for list_, part in self._around(entry))
        return fingerprint(b"".join(chain.from_iterable(around)))

    def _around(self, entry: Entry) -> "Iterator[tuple[_List, slice]]":
        """Yield each list that an entry is in, with the slice of its candidates there, itself included."""
        place = self._places[entry.path]
        for list_ in self._lists(entry):
            at = bisect_left(list_.places, place)
            yield list_, slice(max(0, at - _CANDIDATES), at + _CANDIDATES + 1)


class _Facts(NamedTuple):
    """What `related` compares of a bulletin: ids of leaders and committees, and the day as an ordinal number."""

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
    """The bulletins of one leader or committee in order of time: their places and their entries' fingerprints."""

    places: list[int] = field(default_factory=list)
    fingerprints: list[bytes] = field(default_factory=list)


def _reason(entry: Entry, other: Entry) -> str:
    """Return a phrase that names the shared leaders or, if there are none, the shared committees."""
    theirs = {who.id for who in other.leaders}, {c.id for c in other.committees}
    leaders = [who.name for who in entry.leaders if who.id in theirs[0]]
    names = leaders or [c.name for c in entry.committees if c.id in theirs[1]]
    more = f" và {len(names) - 2} người khác" if len(leaders) > 2 else ""
    return ("Cùng có " if leaders else "Cùng về ") + ", ".join(names[:2]) + more
