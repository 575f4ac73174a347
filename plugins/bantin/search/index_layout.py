"""The layout of an index: the document numbers, and how the index is divided into files.

The layout is computed from the days of the bulletins alone. A document number is made of the day and the
position within the day: so a range of dates is a range of numbers, and a new bulletin never changes the
numbers of other days. The recent bulletins have no postings but are in one file of their own: adding a
bulletin rewrites that file and no posting file.
"""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bantin.search.occurrence_files import SECTION_BITS

RECENT = 8  # bulletins: whenever this number has been added, they get postings together
# The highest mean, about: a file of 3 bulletins has 3 KB, and a query fetches one for each of its pairs.
_BULLETINS_PER_PAIR_FILE = 3
_MAX_PAIR_BITS = 14
_MANY_PER_QUARTER = 500  # bulletins: above this mean, months have facet files too
_BULLETINS_PER_STORED_FILE = 2  # the mean is between this and twice this: about 0.6 KB per file
_MAX_STORED_FILES = 12_000  # approximately: hosts that are free of charge limit the number of files


@dataclass(frozen=True, slots=True)
class IndexLayout:
    """How documents are numbered and how the index is divided into files.

    `first` and `last` are the days of the oldest and the newest bulletin, `total` is the number of bulletins.
    A document number is (days after `first`) << `slot_bits` | position within the day.
    Bulletins whose numbers differ only in the last `stored_bits` bits are in the same stored-fields file.
    The `indexed_count` oldest bulletins have postings, in 2**pair_bits files of pairs and 2**word_bits files of
    words, and 2**occurrence_bits occurrence files. The numbers of these bulletins are below `number_limit`, which is
    rounded up so that it seldom changes. `monthly_facets`: whether each month has a facet file, besides the quarters.
    """

    first: datetime.date
    last: datetime.date
    total: int
    slot_bits: int
    stored_bits: int
    numbers: tuple[int, ...]  # the document number of each bulletin, in order of time
    indexed_count: int
    number_limit: int
    pair_bits: int
    word_bits: int
    monthly_facets: bool

    @property
    def occurrence_bits(self) -> int:
        return max(self.pair_bits - SECTION_BITS, 0)

    @property
    def posting_file_count(self) -> int:
        """Return how many posting files and occurrence files there are."""
        return (1 << self.pair_bits) + (1 << self.word_bits) + (1 << self.occurrence_bits)

    @property
    def posting_layout(self) -> str:
        """Return a string of all values of the layout that determine how postings are numbered, coded and divided.

        The posting files of an earlier index can be patched only if its `posting_layout` is equal to this one.
        """
        return (
            f"{self.first} {self.slot_bits} {self.number_limit} {self.pair_bits} {self.word_bits}"
        )

    def for_script(self) -> dict[str, Any]:
        """Return a JSON object with what the script of the search page needs to find and read the files.

        It is written into the search page; theme/static/js/search/index/index-layout.js reads it.
        """
        return {
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "total": self.total,
            "recent": self.total - self.indexed_count,
            "slotBits": self.slot_bits,
            "storedBits": self.stored_bits,
            "numberLimit": self.number_limit,
            "pairBits": self.pair_bits,
            "wordBits": self.word_bits,
            "monthlyFacets": self.monthly_facets,
        }


def layout_for(days: Sequence[datetime.date]) -> IndexLayout:
    """Return the layout of an index whose bulletins have these days: one item for each bulletin, in order of time."""
    first, last = (days[0], days[-1]) if days else (datetime.date(1, 1, 1),) * 2
    slot_bits = (max(Counter(days).values(), default=1) - 1).bit_length()
    slots: Counter[datetime.date] = Counter()
    numbers = []
    for day in days:
        numbers.append(((day - first).days << slot_bits) + slots[day])
        slots[day] += 1
    indexed_count = len(days) // RECENT * RECENT
    pair_bits = min((indexed_count // _BULLETINS_PER_PAIR_FILE).bit_length(), _MAX_PAIR_BITS)
    end = numbers[-1] + 1 if days else 0
    per_stored_file = max(_BULLETINS_PER_STORED_FILE, len(days) // _MAX_STORED_FILES)
    return IndexLayout(
        first=first,
        last=last,
        total=len(days),
        slot_bits=slot_bits,
        stored_bits=(per_stored_file * end // max(len(days), 1)).bit_length(),
        numbers=tuple(numbers),
        indexed_count=indexed_count,
        number_limit=_rounded_up(numbers[indexed_count - 1] + 1 if indexed_count else 0),
        pair_bits=pair_bits,
        word_bits=max(pair_bits - 2, 0),
        monthly_facets=len(days) > _MANY_PER_QUARTER * (1 + (last - first).days // 91),
    )


def _rounded_up(count: int) -> int:
    """Return `count` rounded up to a number of four significant bits, which is larger by less than an eighth."""
    step = 1 << max(count.bit_length() - 4, 0)
    return -(-count // step) * step
