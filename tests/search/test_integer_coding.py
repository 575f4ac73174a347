"""Numbers that are coded as varints and as Rice codes are decoded again, and take little room."""

import itertools
import math
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.errors import DamagedIndexError
from bantin.search import integer_coding
from bantin.search.integer_coding import encode_rice, encode_varints, rice_parameters


def decode_varints(data: bytes) -> list[int]:
    values, value, shift = [], 0, 0
    for byte in data:
        value, shift = value | (byte & 127) << shift, shift + 7
        if byte < 128:
            values.append(value)
            value = shift = 0
    assert shift == 0
    return values


def decode_rice(bits: str, ks: list[int]) -> list[int]:
    values, at = [], 0
    for k in ks:
        end = bits.index("0", at)
        values.append((end - at << k) + int(bits[end + 1 : end + 1 + k] or "0", 2))
        at = end + 1 + k
    assert at == len(bits)
    return values


@given(st.lists(st.integers(0, 2**35 - 1) | st.integers(0, 300)))
def test_numbers_come_back_from_their_bytes(values: list[int]) -> None:
    data, starts = encode_varints(np.array(values, np.int64))
    assert decode_varints(data.tobytes()) == values
    again, ends = integer_coding.decode_varints(data)
    assert (again.tolist(), ends.tolist()) == (values, starts[1:].tolist())
    parts = [data[a:b].tobytes() for a, b in itertools.pairwise(starts)]
    assert [decode_varints(part) for part in parts] == [[value] for value in values]


@pytest.mark.parametrize(
    ("value", "data"),
    [(0, "00"), (1, "01"), (127, "7f"), (128, "8001"), (300, "ac02"), (2**32 - 1, "ffffffff0f")],
)
def test_numbers_are_written_low_bits_first(value: int, data: str) -> None:
    assert encode_varints(np.array([value], np.int64))[0].tobytes().hex() == data


@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 30))))
def test_numbers_come_back_from_their_bits(pairs: list[tuple[int, int]]) -> None:
    values = [value << max(k - 6, 0) for value, k in pairs]
    ks = [k for _, k in pairs]
    bits, starts = encode_rice(np.array(values, np.int64), np.array(ks, np.int64))
    decoded = "".join("01"[bit] for bit in bits.tolist())
    assert decode_rice(decoded, ks) == values
    assert integer_coding.decode_rice(np.packbits(bits), np.array(ks, np.int64)).tolist() == values
    assert starts.tolist() == [0, *np.cumsum([(v >> k) + 1 + k for v, k in zip(values, ks, strict=True)])]  # fmt: skip


def test_what_is_too_long_is_no_number_and_what_does_not_end_is_none() -> None:
    decoded, ends = integer_coding.decode_varints(np.frombuffer(bytes.fromhex("01 8080808080 01 ffffffff7f 80"), np.uint8))  # fmt: skip
    assert (decoded.tolist(), ends.tolist()) == ([1, -1, 2**35 - 1], [1, 7, 12])


@pytest.mark.parametrize(
    ("data", "ks"),
    [("", [0]), ("ff", [0]), ("fe", [0] * 2), ("00", [8]), ("01", [0]), ("0000", [7]), ("04", [3])],
)
def test_fewer_or_more_codes_than_expected_are_damage(data: str, ks: list[int]) -> None:
    with pytest.raises(DamagedIndexError):
        integer_coding.decode_rice(
            np.frombuffer(bytes.fromhex(data), np.uint8), np.array(ks, np.int64)
        )


def test_a_number_is_its_high_bits_as_ones_and_its_low_bits_as_they_are() -> None:
    bits, _ = encode_rice(np.array([0, 5, 22], np.int64), np.array([0, 1, 3], np.int64))
    assert "".join("01"[bit] for bit in bits.tolist()) == "0" + "1101" + "110110"


@pytest.mark.parametrize("span", [0, 1, 10, 1_000, 10**6, 2**29])
@pytest.mark.parametrize("count", [0, 1, 2, 100, 9_000])
def test_k_is_a_whole_logarithm(span: int, count: int) -> None:
    """The browser works it out as well, without fractions."""
    mean = span * 11 // (max(count, 1) * 16)
    (k,) = rice_parameters(span, np.array([count], np.int64)).tolist()
    assert k == (mean.bit_length() - 1 if mean else 0)


@pytest.mark.parametrize(("span", "count"), [(9_000, 1), (9_000, 40), (200_000, 3_000), (500, 400)])
def test_k_is_hardly_worse_than_the_best(span: int, count: int) -> None:
    rnd = random.Random(1)

    def cost(k: int) -> int:
        return sum((value >> k) + 1 + k for value in gaps)

    places = [sorted(rnd.sample(range(span), count)) for _ in range(6_000 // count)]
    gaps = [b - a - 1 for row in places for a, b in zip([-1, *row], row, strict=False)]
    (k,) = rice_parameters(span, np.array([count], np.int64)).tolist()
    assert cost(k) <= 1.05 * min(cost(other) for other in range(int(math.log2(span)) + 1))
