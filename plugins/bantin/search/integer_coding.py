"""Numbers as bytes and as bits.

As bytes: seven bits a byte, low ones first, the eighth says that more follow. As bits (Rice): the number
without its last k bits as so many ones and a zero, then the k bits, high ones first.
"""

import numpy as np
from numpy.typing import NDArray

from bantin.search.damage import Damaged

_MOST_BYTES = 5  # of a number, which has 32 bits at most


def packed(values: NDArray[np.int64]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The bytes of all values, and where each value's bytes begin (with the end as last)."""
    lengths = np.ones(len(values), np.int64)
    for bits in range(7, 7 * _MOST_BYTES, 7):
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


def unpacked(data: NDArray[np.uint8]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """All numbers in some bytes, -1 for what is too long to be one, and where the bytes of each end."""
    lasts = np.flatnonzero(data < 128)
    ends = lasts + 1
    lengths = ends.copy()
    lengths[1:] -= ends[:-1]
    values = data[lasts].astype(np.int64)
    for back in range(1, min(int(lengths.max(initial=0)), _MOST_BYTES)):
        more = np.flatnonzero(lengths > back)
        values[more] = values[more] << 7 | data[lasts[more] - back] & 127
    values[lengths > _MOST_BYTES] = -1
    return values, ends


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


def unriced(data: NDArray[np.uint8], k: NDArray[np.int64]) -> NDArray[np.int64]:
    """As many numbers as there are k, of bits that begin and end with these bytes."""
    bits = np.unpackbits(data).tobytes()
    zeros, at = [], 0
    try:
        for low in k.tolist():
            zero = bits.index(0, at)
            zeros.append(zero)
            at = zero + 1 + low
    except ValueError as error:
        raise Damaged("it is cut") from error
    if not at <= len(bits) < at + 8 or any(bits[at:]):
        raise Damaged("it is not as long as it tells")
    ends = np.array(zeros, np.int64)
    starts = np.zeros(len(k), np.int64)
    starts[1:] = (ends + 1 + k)[:-1]
    return ends - starts << k | _bits_at(data, ends + 1, k)


def _bits_at(
    data: NDArray[np.uint8], starts: NDArray[np.int64], k: NDArray[np.int64]
) -> NDArray[np.int64]:
    """The k bits from each start as a number: wherever 32 bits begin, they are in five bytes."""
    padded = np.concatenate((data, np.zeros(5, np.uint8))).astype(np.int64)
    first = starts >> 3
    window = padded[first]
    for byte in range(1, 5):
        window = window << 8 | padded[first + byte]
    told: NDArray[np.int64] = window >> (40 - (starts & 7) - k) & (1 << k) - 1
    return told
