"""The layout of an index, from nothing but the days of its bulletins.

A bulletin's number is its day and its place in that day, so that a range of dates is a range of numbers
and a new bulletin does not renumber those of other days. The newest bulletins are in no list but in a file
of their own: adding one rewrites that, not the lists of the whole archive.
"""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

RECENT = 8  # bulletins; each time so many have come, they join the lists
_PER_FILE = 3  # bulletins' worth of pairs in a file at most: 3 KB, paid for each pair of a query
_MOST_BITS = 14
_MANY = 500  # bulletins: more than so many in a quarter of a year are told by months too
_CARDS = 2  # at least about so many in a file, and less than twice as many: about 0.6 KB
_CARD_FILES = 12_000  # at most about so many: free hosts count files


@dataclass(frozen=True, slots=True)
class Plan:
    """`slot_bits` bits of a number are the place in the day; 2**card_bits numbers share a file of cards.

    The `listed` oldest bulletins are in lists, of which those of pairs are in 2**pair_bits files, those of
    words in 2**word_bits. `span` is the count of their numbers, rounded up so that it seldom changes. If
    `monthly`, facets are told by months besides quarters.
    """

    first: datetime.date
    last: datetime.date
    total: int
    slot_bits: int
    card_bits: int
    numbers: tuple[int, ...]  # of each bulletin, in order of time
    listed: int
    span: int
    pair_bits: int
    word_bits: int
    monthly: bool

    @property
    def layout(self) -> str:
        """What an index must share with an earlier one if its lists are to be patches of the earlier's."""
        return f"{self.first} {self.slot_bits} {self.span} {self.pair_bits} {self.word_bits}"

    def told(self) -> dict[str, Any]:
        """What a reader must know before the first fetch; it stands in the search page."""
        return {
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "total": self.total,
            "recent": self.total - self.listed,
            "slotBits": self.slot_bits,
            "cardBits": self.card_bits,
            "span": self.span,
            "pairBits": self.pair_bits,
            "wordBits": self.word_bits,
            "monthly": self.monthly,
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
    listed = len(days) // RECENT * RECENT
    pair_bits = min((listed // _PER_FILE).bit_length(), _MOST_BITS)
    end = numbers[-1] + 1 if days else 0
    cards = max(_CARDS, len(days) // _CARD_FILES)
    return Plan(
        first=first,
        last=last,
        total=len(days),
        slot_bits=slot_bits,
        card_bits=(cards * end // max(len(days), 1)).bit_length(),
        numbers=tuple(numbers),
        listed=listed,
        span=_rounded(numbers[listed - 1] + 1 if listed else 0),
        pair_bits=pair_bits,
        word_bits=max(pair_bits - 3, 0),
        monthly=len(days) > _MANY * (1 + (last - first).days // 91),
    )


def _rounded(count: int) -> int:
    """Up, by at most an eighth."""
    step = 1 << max(count.bit_length() - 4, 0)
    return -(-count // step) * step
