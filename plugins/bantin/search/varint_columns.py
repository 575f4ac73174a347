"""Columns of varints for several index files, coded for all files at once, which is faster than file by file."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from bantin.errors import DamagedIndexError
from bantin.search.integer_coding import decode_varints, encode_varints


class VarintColumn:
    """A column of varints for several files.

    `files[i]` is the number of the file that `values[i]` belongs to; `files` is in order.
    """

    def __init__(self, values: NDArray[Any], files: NDArray[np.int64]):
        self._data, self._starts = encode_varints(values.astype(np.int64))
        self._files = files

    def of_file(self, number: int) -> bytes:
        first, end = np.searchsorted(self._files, (number, number + 1))
        return self._data[self._starts[first] : self._starts[end]].tobytes()


def varint(value: int) -> bytes:
    """Return the varint of a number."""
    return encode_varints(np.array([value], np.int64))[0].tobytes()


def differences(values: NDArray[np.int64], is_first: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return each value less the value before it; a value for which `is_first` is true stays as it is."""
    result = values.copy()
    result[1:] -= np.where(is_first[1:], 0, values[:-1])
    return result


def sums(values: NDArray[np.int64], is_first: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return for each value the sum of it and the values before it, from the last one for which `is_first` is true.

    This reverses `differences`. `is_first` is true for the first value.
    """
    passed = np.cumsum(values)
    before: NDArray[np.int64] = (passed - values)[is_first][np.cumsum(is_first) - 1]
    return passed - before


class VarintReader:
    """Reads columns of varints one after another.

    They can only be taken in order, because the numbers in a column tell how long later columns are.
    """

    def __init__(self, data: bytes):
        self._data = np.frombuffer(data, np.uint8)
        self._decode()

    def _decode(self) -> None:
        # Bytes behind the columns, which are no varints, are decoded too; the resulting numbers are never used.
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

    def take(self, length: int) -> bytes:
        """Return the next `length` bytes; raise DamagedIndexError if fewer bytes are left."""
        rest = self.rest()
        if len(rest) < length:
            raise DamagedIndexError("it is cut")
        self._data = rest[length:]
        self._decode()
        return rest[:length].tobytes()

    def rest(self) -> NDArray[np.uint8]:
        """Return the bytes behind what was taken so far."""
        return self._data[self._ends[self._taken - 1] if self._taken else 0 :]
