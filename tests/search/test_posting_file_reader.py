"""The postings written into a posting file are read again; any other file is refused as damaged."""

import random
from itertools import chain

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bantin.errors import DamagedIndexError
from bantin.search.compression import deflate, inflate
from bantin.search.integer_coding import encode_varints
from bantin.search.occurrences import by_document
from bantin.search.posting_file_reader import read_postings
from bantin.search.posting_file_writer import PostingFileShape, in_file_order, posting_files

from .posting_strategies import NUMBER_LIMIT, Row, of_pairs, of_words, one_each, rows, where


@given(st.tuples(st.just(True), of_pairs) | st.tuples(st.just(False), of_words), st.integers(0, 5))
@example((True, []), 0)
def test_what_is_written_comes_back(kind_and_pairs: tuple[bool, list[Row]], bits: int) -> None:
    paired, pairs = kind_and_pairs
    shape = PostingFileShape(bits, NUMBER_LIMIT, paired)
    written = in_file_order(by_document(rows(pairs)))
    hints = {0: [(0, ["=", "Đường “dài”", "đ"])]}
    files = dict(posting_files(written, hints, range(1 << bits), shape))
    found = [read_postings(data, number, shape).tolist() for number, data in files.items()]
    assert sorted(chain(*found)) == one_each(pairs)
    assert all(term >> 64 - bits == number for number, some in enumerate(found) for term, _ in some)


SHAPE = PostingFileShape(2, NUMBER_LIMIT, paired=True)
FILE = 2


@pytest.fixture(scope="module")
def whole() -> bytes:
    """A file of many lists, and of hints."""
    rnd = random.Random(1)
    pairs = [
        ((FILE << 30 | rnd.randrange(200)) << 32 | rnd.randrange(3), where(rnd.randrange(NUMBER_LIMIT), n % 3))
        for n in range(2_000)
    ]  # fmt: skip
    hints = {FILE: [(5, ["=", "Ủy ban", "UB"])]}
    (file,) = posting_files(in_file_order(by_document(rows(pairs))), hints, [FILE], SHAPE)
    assert len(read_postings(file[1], FILE, SHAPE)) > 1_500
    return file[1]


@pytest.mark.parametrize("kept", [0, 1, 10, 0.5, -1])
def test_a_file_that_was_cut_is_damage(whole: bytes, kept: float) -> None:
    end = int(len(whole) * kept) if 0 < kept < 1 else int(kept)
    with pytest.raises(DamagedIndexError):
        read_postings(whole[:end], FILE, SHAPE)


@pytest.mark.parametrize("end", [1, 2, 20, 2_000, -1])
def test_posting_lists_that_were_cut_before_they_were_deflated_are_damage(
    whole: bytes, end: int
) -> None:
    with pytest.raises(DamagedIndexError):
        read_postings(deflate(inflate(whole)[:end]), FILE, SHAPE)


@pytest.mark.parametrize("more", [b"\0", b"more"])
def test_a_file_that_is_longer_is_damage(whole: bytes, more: bytes) -> None:
    with pytest.raises(DamagedIndexError):
        read_postings(whole + more, FILE, SHAPE)
    with pytest.raises(DamagedIndexError):
        read_postings(deflate(inflate(whole) + more), FILE, SHAPE)


def test_what_is_not_deflated_is_damage(whole: bytes) -> None:
    for data in (inflate(whole), whole[::-1], b"<!doctype html><title>Kho</title>"):
        with pytest.raises(DamagedIndexError):
            read_postings(data, FILE, SHAPE)


MUCH = 2**35 - 1
# Notes' length; terms; their hashes; their forms; diacritics of the first word, of the last; bulletins by field.
RIGHT = [0, 1, 5, 1, 0, 0, 1, 0, 0]
THREE = "000000011"  # the number 3, if k is 8
WRONG = {
    "hints that do not end": ([MUCH, *RIGHT[1:]], THREE),
    "too many terms": ([0, MUCH, *RIGHT[2:]], THREE),
    "a hash of another file": ([0, 1, 1 << 30, *RIGHT[3:]], THREE),
    "a hash twice": ([0, 2, 5, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0], THREE * 2),
    "too many forms": ([0, 1, 5, MUCH, *RIGHT[4:]], THREE),
    "a term without forms": ([0, 1, 5, 0], ""),
    "diacritics of more than 16 bits": ([0, 1, 5, 1, 1 << 16, *RIGHT[5:]], THREE),
    "a form twice": ([0, 1, 5, 2, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0], THREE * 2),
    "a form without bulletins": ([*RIGHT[:6], 0, 0, 0], ""),
    "too many bulletins": ([*RIGHT[:6], MUCH, MUCH, MUCH], THREE),
    "a number beyond the limit": (RIGHT, "11011110100"),
}


def _raw(numbers: list[int], bits: str) -> bytes:
    tail = np.packbits(np.array([*map(int, bits)], np.uint8)).tobytes()
    return encode_varints(np.array(numbers, np.int64))[0].tobytes() + tail


def test_a_file_that_is_right_is_read() -> None:
    """Those that are wrong differ from it in what is wrong."""
    (found,) = read_postings(deflate(_raw(RIGHT, THREE)), FILE, SHAPE).tolist()
    assert found == ((FILE << 30 | 5) << 32, where(3, 0))


@pytest.mark.parametrize(("numbers", "bits"), WRONG.values(), ids=WRONG)
def test_values_that_contradict_each_other_are_damage(numbers: list[int], bits: str) -> None:
    with pytest.raises(DamagedIndexError):
        read_postings(deflate(_raw(numbers, bits)), FILE, SHAPE)


def test_a_number_that_is_too_long_is_damage() -> None:
    right = _raw(RIGHT, THREE)
    with pytest.raises(DamagedIndexError):
        read_postings(deflate(right[:2] + b"\x85\x80\x80\x80\x80\x00" + right[3:]), FILE, SHAPE)


@given(st.binary(max_size=80), st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 255)), min_size=1, max_size=4))  # fmt: skip
def test_whatever_a_file_is_it_has_postings_of_its_own_or_is_damage(
    whole: bytes, data: bytes, changes: list[tuple[int, int]]
) -> None:
    mutated = bytearray(inflate(whole))
    for place, byte in changes:
        mutated[place % len(mutated)] = byte
    for some in (data, deflate(data), deflate(bytes(mutated)), whole[: len(data)] + data):
        try:
            found = read_postings(some, FILE, SHAPE)
        except DamagedIndexError:
            continue
        for term, place in found.tolist():
            assert term >> 62 == FILE
            assert place >> 34 < NUMBER_LIMIT
            assert place >> 32 & 3 < 3
