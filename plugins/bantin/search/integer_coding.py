"""Two codes for non-negative integers: varints, made of whole bytes, and Rice codes, made of bits.

A varint has seven bits of the number in each byte, the lowest bits first; the eighth bit of a byte is 1 if
more bytes follow. A Rice code with the parameter k has two parts: the quotient of the number and 2**k in
unary, as that many ones followed by a zero; then the last k bits of the number, the highest bit first.
"""

import numpy as np
from numpy.typing import NDArray

from bantin.errors import DamagedIndexError

_MAX_VARINT_BYTES = 5  # enough, as the numbers have 32 bits at most


def encode_varints(values: NDArray[np.int64]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Return (data, starts): the varints of all values in a row, and the offset of each varint in `data`.

    `starts` has one more item at the end: the length of `data`.
    """
    lengths = np.ones(len(values), np.int64)
    for bits in range(7, 7 * _MAX_VARINT_BYTES, 7):
        lengths += values >= 1 << bits
    starts = np.zeros(len(values) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    data = np.empty(int(starts[-1]), np.uint8)
    rest, offset, left = values, starts[:-1], lengths
    while len(rest):
        more = left > 1
        data[offset] = (rest & 127) | (more << 7)
        rest, offset, left = rest[more] >> 7, offset[more] + 1, left[more] - 1
    return data, starts


def decode_varints(data: NDArray[np.uint8]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return (values, ends): all numbers in `data`, and for each the offset of the byte behind its varint.

    A varint of more than five bytes gives the value -1. An incomplete varint at the end of `data` is ignored.
    """
    lasts = np.flatnonzero(data < 128)
    ends = lasts + 1
    lengths = ends.copy()
    lengths[1:] -= ends[:-1]
    values = data[lasts].astype(np.int64)
    for back in range(1, min(int(lengths.max(initial=0)), _MAX_VARINT_BYTES)):
        more = np.flatnonzero(lengths > back)
        values[more] = values[more] << 7 | data[lasts[more] - back] & 127
    values[lengths > _MAX_VARINT_BYTES] = -1
    return values, ends


def rice_parameters(number_limit: int, count: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for each count the Rice parameter k that codes the gaps of a posting list of that length best.

    A list of `count` document numbers below `number_limit` has a mean gap of number_limit / count. Then the
    best k is log2(ln 2 * mean gap), rounded down (0 if negative). 11/16 approximates ln 2, so that integer
    arithmetic is enough and the script of the search page computes exactly the same.
    """
    scaled_gap = number_limit * 11 // (np.maximum(count, 1) * 16)
    exponent = np.frexp(scaled_gap.astype(np.float64))[1]
    k: NDArray[np.int64] = np.maximum(exponent - 1, 0).astype(np.int64)
    return k


def encode_rice(
    values: NDArray[np.int64], k: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """Return (bits, starts): the Rice codes of all values in a row, and the offset of each code in `bits`.

    `values[i]` is coded with the parameter `k[i]`. `starts` has one more item at the end: the number of bits.
    """
    ones = values >> k
    starts = np.zeros(len(values) + 1, np.int64)
    np.cumsum(ones + 1 + k, out=starts[1:])
    first_bits = starts[:-1]
    changes = np.zeros(int(starts[-1]) + 1, np.int8)
    changes[first_bits] += 1
    changes[first_bits + ones] -= 1
    bits = np.cumsum(changes[:-1], dtype=np.int8).astype(bool)
    for bit in range(int(k.max(initial=0))):
        has_bit = k > bit
        at = starts[1:][has_bit] - 1 - bit
        bits[at] = (values[has_bit] >> bit & 1).astype(bool)
    return bits, starts


def decode_rice(data: NDArray[np.uint8], k: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the numbers whose Rice codes are in `data`, one for each parameter in `k`.

    Raises DamagedIndexError unless `data` contains exactly these codes, padded with zero bits to whole bytes.
    """
    bits = np.unpackbits(data).tobytes()
    zeros, at = [], 0
    try:
        for low in k.tolist():
            zero = bits.index(0, at)
            zeros.append(zero)
            at = zero + 1 + low
    except ValueError as error:
        raise DamagedIndexError("it is cut") from error
    if not at <= len(bits) < at + 8 or any(bits[at:]):
        raise DamagedIndexError("it is longer or shorter than its counts say")
    ends = np.array(zeros, np.int64)
    starts = np.zeros(len(k), np.int64)
    starts[1:] = (ends + 1 + k)[:-1]
    return ends - starts << k | _bits_at(data, ends + 1, k)


def _bits_at(
    data: NDArray[np.uint8], starts: NDArray[np.int64], k: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return as a number the `k[i]` bits of `data` that begin at the bit `starts[i]`, for each i.

    It reads five bytes for each number, as 32 bits that begin anywhere in a byte are within five bytes.
    """
    padded = np.concatenate((data, np.zeros(5, np.uint8))).astype(np.int64)
    first = starts >> 3
    window = padded[first]
    for byte in range(1, 5):
        window = window << 8 | padded[first + byte]
    numbers: NDArray[np.int64] = window >> (40 - (starts & 7) - k) & (1 << k) - 1
    return numbers
