"""Files of lists read again: what `lists` wrote, without the notes."""

import numpy as np
from numpy.typing import NDArray

from bantin.search.compression import inflated
from bantin.search.damage import Damaged
from bantin.search.integer_coding import rice_bits, unpacked, unriced
from bantin.search.posting_file_writer import FIELDS, Shape
from bantin.search.posting_sets import POSTING, Postings, begins


def postings_of(data: bytes, file: int, shape: Shape) -> Postings:
    """The postings of the file of that number, in the order of the file; Damaged if it tells nonsense."""
    columns = _Columns(inflated(data))
    gaps = columns.next(columns.number())
    of_term = columns.next(len(gaps))
    forms = int(of_term.sum())
    marks = columns.next(forms)
    if shape.paired:
        marks = marks << 16 | columns.next(forms)
    counts = np.stack([columns.next(forms) for _ in range(FIELDS)], axis=1)
    low = np.cumsum(gaps)
    _check(low < 1 << 32 - shape.bits, marks < 1 << (32 if shape.paired else 16))
    _check(of_term > 0, counts.sum(axis=1) > 0)
    hashes = np.repeat(low + (file << 32 - shape.bits), of_term)
    term = hashes.astype(np.uint64) << 32 | marks.astype(np.uint64)
    _check(term[1:] > term[:-1])
    number, list_ = _lists(columns.rest(), counts.ravel(), shape.span)
    form, field = np.divmod(list_, FIELDS)
    postings = np.empty(len(number), POSTING)
    postings["term"] = term[form]
    postings["place"] = number << 2 | field
    return postings


def _lists(
    data: NDArray[np.uint8], counts: NDArray[np.int64], span: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The numbers of all lists, one after another, and of each in which list it stands."""
    if counts.sum() > 8 * len(data):  # each is a bit at least
        raise Damaged("it is cut")
    list_ = np.repeat(np.arange(len(counts)), counts)
    passed = np.cumsum(unriced(data, rice_bits(span, counts)[list_]) + 1)
    first = begins(list_)
    before = np.concatenate((np.zeros(1, np.int64), passed))[:-1]
    number = passed - 1 - before[first][np.cumsum(first) - 1]
    _check(number < span)
    return number, list_


def _check(*rules: NDArray[np.bool_]) -> None:
    if not all(rule.all() for rule in rules):
        raise Damaged("it tells nonsense")


class _Columns:
    """The columns one after another, which are told of as they come."""

    def __init__(self, data: bytes):
        self._data = np.frombuffer(data, np.uint8)
        self._turn_to(0)
        notes = self.number()
        self._turn_to(notes + int(self._ends[0]))

    def _turn_to(self, start: int) -> None:
        self._data = self._data[start:]
        # The bits at the end look like numbers too, which nobody asks for.
        self._numbers, self._ends = unpacked(self._data)
        self._taken = 0

    def number(self) -> int:
        return int(self.next(1)[0])

    def next(self, count: int) -> NDArray[np.int64]:
        """The next column, of so many numbers."""
        column = self._numbers[self._taken : self._taken + count]
        if len(column) < count or column.min(initial=0) < 0:
            raise Damaged("it is cut")
        self._taken += count
        return column

    def rest(self) -> NDArray[np.uint8]:
        """The bytes after the columns."""
        return self._data[self._ends[self._taken - 1] :]
