"""Numbers as bytes and as bits.

As bytes: seven bits a byte, low ones first, the eighth says that more follow. As bits (Rice): the number
without its last k bits as so many ones and a zero, then the k bits, high ones first.
"""

import numpy as np
from numpy.typing import NDArray


def packed(values: NDArray[np.int64]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The bytes of all values, and where each value's bytes begin (with the end as last)."""
    lengths = np.ones(len(values), np.int64)
    for bits in range(7, 35, 7):
        lengths += values >= 1 << bits
    starts = np.zeros(len(values) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    data = np.empty(int(starts[-1]), np.uint8)
    rest, place, left = values, starts[:-1], lengths
    while len(rest):
        more = left > 1
        data[place] = (rest & 127) | (more << 7)
        rest, place, left = rest[more] >> 7, place[more] + 1, left[more] - 1
    return data, starts


def rice_bits(span: int, count: NDArray[np.int64]) -> NDArray[np.int64]:
    """The best k for so many numbers spread over a span: log2 of ln 2 times the mean gap, in integers."""
    mean = span * 11 // (np.maximum(count, 1) * 16)
    k: NDArray[np.int64] = np.maximum(np.frexp(mean.astype(np.float64))[1] - 1, 0).astype(np.int64)
    return k


def riced(
    values: NDArray[np.int64], k: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """The bits of all values, each with its own k, and where each value's bits begin (with the end as last)."""
    ones = values >> k
    starts = np.zeros(len(values) + 1, np.int64)
    np.cumsum(ones + 1 + k, out=starts[1:])
    begins = starts[:-1]
    changes = np.zeros(int(starts[-1]) + 1, np.int8)
    changes[begins] += 1
    changes[begins + ones] -= 1
    bits = np.cumsum(changes[:-1], dtype=np.int8).astype(bool)
    for bit in range(int(k.max(initial=0))):
        deep = k > bit
        at = starts[1:][deep] - 1 - bit
        bits[at] = (values[deep] >> bit & 1).astype(bool)
    return bits, starts
