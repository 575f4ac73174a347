"""The layout of an index, from nothing but the days of its bulletins.

A bulletin's number is its day and its place in that day, so that a range of dates is a range of numbers
and a new bulletin does not renumber those of other days. The newest bulletins have lists of their own in
few files: adding one rewrites those, not the lists of the whole archive.
"""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

RECENT = 64  # bulletins; each time so many have come, they join the others
_PER_FILE = 4  # bulletins' worth of pairs in a file: 2 to 4 KB, which a query pays for each pair
_MOST_BITS = 14
_CARDS = 3  # at least about so many in a file, and less than twice as many: about 1 KB
_CARD_FILES = 12_000  # at most about so many: free hosts count files


@dataclass(frozen=True, slots=True)
class Level:
    """A part of the archive with lists of its own: numbers from `start` on, below `end`.

    `span` is the count of its numbers, rounded up so that it seldom changes. Lists of pairs are in
    2**pair_bits files, those of single words in 2**word_bits.
    """

    name: str
    start: int
    end: int
    pair_bits: int
    word_bits: int

    @property
    def span(self) -> int:
        numbers = self.end - self.start
        step = 1 << max(numbers.bit_length() - 4, 0)
        return -(-numbers // step) * step


@dataclass(frozen=True, slots=True)
class Plan:
    """`slot_bits` bits of a number are the place in the day; 2**card_bits numbers share a file of cards."""

    first: datetime.date
    last: datetime.date
    total: int
    slot_bits: int
    card_bits: int
    numbers: tuple[int, ...]  # of each bulletin, in order of time
    levels: tuple[Level, ...]

    def told(self) -> dict[str, Any]:
        """What a reader must know before the first fetch; it stands in the search page."""
        return {
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "total": self.total,
            "slotBits": self.slot_bits,
            "cardBits": self.card_bits,
            "levels": [[x.name, x.start, x.span, x.pair_bits, x.word_bits] for x in self.levels],
        }


def plan(days: Sequence[datetime.date]) -> Plan:
    """The layout for bulletins of these days, which are in order."""
    first, last = (days[0], days[-1]) if days else (datetime.date(1, 1, 1),) * 2
    slot_bits = (max(Counter(days).values(), default=1) - 1).bit_length()
    place: Counter[datetime.date] = Counter()
    numbers = []
    for day in days:
        numbers.append(((day - first).days << slot_bits) + place[day])
        place[day] += 1
    older = len(days) // RECENT * RECENT
    end = numbers[-1] + 1 if days else 0
    recent = numbers[older - 1] + 1 if older else 0
    levels = [Level("moi", recent, end, 7, 4)]
    if older:
        bits = min((older // _PER_FILE).bit_length(), _MOST_BITS)
        levels.insert(0, Level("cu", 0, recent, bits, max(bits - 3, 0)))
    cards = max(_CARDS, len(days) // _CARD_FILES)
    card_bits = (cards * end // max(len(days), 1)).bit_length()
    return Plan(first, last, len(days), slot_bits, card_bits, tuple(numbers), tuple(levels))
