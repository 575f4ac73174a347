"""Which other bulletins a reader of one may want: those that share people or organs, near in time."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from plugins.archive.archive import Archive, time_order
from plugins.archive.entries import Entry

_NEIGHBOURS = 8  # looked at on each side in each list, so that one new bulletin changes few pages
_SHOWN = 5


class Related(NamedTuple):
    """Another bulletin and why it is offered."""

    entry: Entry
    reason: str


def related(archive: Archive, entry: Entry) -> list[Related]:
    """The nearest in what they share and in time, best first."""
    candidates = {e.path: e for e in _candidates(archive, entry) if e.path != entry.path}
    leaders = frozenset(who.id for who in entry.leaders)
    committees = frozenset(organ.id for organ in entry.committees)

    def score(other: Entry) -> float:
        days = abs((entry.day - other.day).days)
        people = sum(who.id in leaders for who in other.leaders)
        organs = sum(organ.id in committees for organ in other.committees)
        return 3 * people + 2 * organs + 4 / (1 + days / 30)

    scored = sorted(candidates.values(), key=lambda e: (-score(e), e.path))
    return [Related(e, _reason(entry, e)) for e in scored[:_SHOWN]]


def _candidates(archive: Archive, entry: Entry) -> Iterator[Entry]:
    for who in entry.leaders:
        yield from _around(archive.of_leader[who.id], entry)
    for organ in entry.committees:
        yield from _around(archive.of_committee[organ.id], entry)


def _around(entries: list[Entry], entry: Entry) -> list[Entry]:
    at = bisect_left(entries, time_order(entry), key=time_order)
    return entries[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]


def _reason(entry: Entry, other: Entry) -> str:
    theirs = {who.id for who in other.leaders}, {organ.id for organ in other.committees}
    leaders = [who.name for who in entry.leaders if who.id in theirs[0]]
    names = leaders or [organ.name for organ in entry.committees if organ.id in theirs[1]]
    more = f" và {len(names) - 2} người khác" if len(leaders) > 2 else ""
    return ("Cùng có " if leaders else "Cùng về ") + ", ".join(names[:2]) + more
