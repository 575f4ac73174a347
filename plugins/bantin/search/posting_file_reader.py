"""Reads the postings of a posting file, without its query hints, so that the file can be patched.

`posting_file_writer` documents the format.
"""

import numpy as np
from numpy.typing import NDArray

from bantin.errors import DamagedIndexError
from bantin.search.compression import inflate
from bantin.search.integer_coding import decode_rice, decode_varints, rice_parameters
from bantin.search.posting_file_writer import PostingFileShape
from bantin.search.postings import FIELDS, POSTING, Postings, run_starts


def read_postings(data: bytes, file: int, shape: PostingFileShape) -> Postings:
    """Return the postings in `data`, the bytes of the posting file with the number `file`.

    The postings are ordered by form, then field, then document. Raises DamagedIndexError if `data` is not a
    posting file of this number and shape.
    """
    columns = _VarintColumns(inflate(data))
    differences = columns.next(columns.number())
    form_counts = columns.next(len(differences))
    forms = int(form_counts.sum())
    diacritics = columns.next(forms)
    if shape.paired:
        diacritics = diacritics << 16 | columns.next(forms)
    counts = np.stack([columns.next(forms) for _ in FIELDS], axis=1)
    low = np.cumsum(differences)
    _check(low < 1 << 32 - shape.bits, diacritics < 1 << (32 if shape.paired else 16))
    _check(form_counts > 0, counts.sum(axis=1) > 0)
    hashes = np.repeat(low + (file << 32 - shape.bits), form_counts)
    form = hashes.astype(np.uint64) << 32 | diacritics.astype(np.uint64)
    _check(form[1:] > form[:-1])
    number, list_ = _posting_lists(columns.rest(), counts.ravel(), shape.number_limit)
    form_index, field = np.divmod(list_, len(FIELDS))
    postings = np.empty(len(number), POSTING)
    postings["form"] = form[form_index]
    postings["place"] = number << 2 | field
    return postings


def _posting_lists(
    data: NDArray[np.uint8], counts: NDArray[np.int64], number_limit: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return (numbers, list indexes): the document numbers of all posting lists in a row, and the list of each.

    `data` are the Rice codes of the file; `counts` are the lengths of the lists.
    """
    if counts.sum() > 8 * len(data):  # each code has at least one bit
        raise DamagedIndexError("it is cut")
    list_ = np.repeat(np.arange(len(counts)), counts)
    passed = np.cumsum(decode_rice(data, rice_parameters(number_limit, counts)[list_]) + 1)
    is_first = run_starts(list_)
    before = np.concatenate((np.zeros(1, np.int64), passed))[:-1]
    number = passed - 1 - before[is_first][np.cumsum(is_first) - 1]
    _check(number < number_limit)
    return number, list_


def _check(*conditions: NDArray[np.bool_]) -> None:
    if not all(condition.all() for condition in conditions):
        raise DamagedIndexError("its values contradict each other")


class _VarintColumns:
    """The varint columns of a posting file, which follow its hints.

    They can only be taken one after another, because the numbers in a column tell how long later columns are.
    """

    def __init__(self, data: bytes):
        self._data = np.frombuffer(data, np.uint8)
        self._decode_from(0)
        hints_length = self.number()
        self._decode_from(hints_length + int(self._ends[0]))

    def _decode_from(self, start: int) -> None:
        self._data = self._data[start:]
        # This decodes the Rice codes at the end as varints too; the resulting numbers are never used.
        self._numbers, self._ends = decode_varints(self._data)
        self._taken = 0

    def number(self) -> int:
        return int(self.next(1)[0])

    def next(self, count: int) -> NDArray[np.int64]:
        """Return the next column, of `count` numbers; raise DamagedIndexError if fewer numbers are left."""
        column = self._numbers[self._taken : self._taken + count]
        if len(column) < count or column.min(initial=0) < 0:
            raise DamagedIndexError("it is cut")
        self._taken += count
        return column

    def rest(self) -> NDArray[np.uint8]:
        """Return the bytes behind the columns taken so far."""
        return self._data[self._ends[self._taken - 1] :]
