"""What was written into a file of lists comes back; what was not is damage, told at once."""

import random
from itertools import chain

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bantin.search import compression
from bantin.search.compression import deflated, inflated
from bantin.search.damage import Damaged
from bantin.search.integer_coding import packed
from bantin.search.posting_changes import Change, change, changed
from bantin.search.posting_file_reader import postings_of
from bantin.search.posting_file_writer import Shape, list_files
from bantin.search.posting_sets import POSTING, Postings, apart, best

SPAN = 500
Told = tuple[int, int]  # term; place


def postings(told: list[Told]) -> Postings:
    return np.array(told, POSTING)


def one_each(told: list[Told]) -> list[Told]:
    """The best field of each form and bulletin."""
    found: dict[Told, int] = {}
    for term, place in told:
        number = place >> 2
        found[term, number] = min(place, found.get((term, number), place))
    return sorted((term, place) for (term, _), place in found.items())


# Few hashes and marks, so that some share them; the first hash and the last.
_hashes = st.sampled_from([0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF]) | st.integers(0, 2**32 - 1)
_places = st.builds(lambda number, field: number << 2 | field, st.integers(0, SPAN - 1), st.integers(0, 2))  # fmt: skip


def _told(most: int) -> st.SearchStrategy[list[Told]]:
    """Of at most so many marks."""
    marks = st.sampled_from([0, 5, most]) | st.integers(0, most)
    terms = st.builds(lambda hash_, marks: hash_ << 32 | marks, _hashes, marks)
    few = st.lists(terms, min_size=1, max_size=5).flatmap(st.sampled_from)
    return st.lists(st.tuples(few | terms, _places), max_size=60)


_of_words, _of_pairs = _told(0xFFFF), _told(0xFFFFFFFF)


@given(
    st.tuples(st.just(True), _of_pairs) | st.tuples(st.just(False), _of_words), st.integers(0, 5)
)
@example((True, []), 0)
def test_what_is_written_comes_back(kind_told: tuple[bool, list[Told]], bits: int) -> None:
    paired, told = kind_told
    shape = Shape(bits, SPAN, paired)
    written = best(postings(told))
    assert written.tolist() == one_each(told)
    notes = {0: [(0, ["=", "Đường “dài”", "đ"])]}
    files = dict(list_files(written, notes, range(1 << bits), shape))
    found = [postings_of(data, number, shape).tolist() for number, data in files.items()]
    assert sorted(chain(*found)) == one_each(told)
    assert all(term >> 64 - bits == number for number, some in enumerate(found) for term, _ in some)


@given(_of_pairs, _of_pairs, _of_pairs)
def test_a_change_leads_from_the_old_to_the_new(
    same: list[Told], old: list[Told], new: list[Told]
) -> None:
    rest = {(term, place >> 2) for term, place in same}
    old, new = ([(t, p) for t, p in some if (t, p >> 2) not in rest] for some in (old, new))
    made = change(postings(old), postings(new))
    assert set(made.gone.tolist()) == {*one_each(old)} - {*one_each(new)}
    assert set(made.come.tolist()) == {*one_each(new)} - {*one_each(old)}
    assert changed(best(postings(same + old)), made).tolist() == one_each(same + new)


@given(
    st.sets(st.tuples(st.integers(0, 3), _places)), st.sets(st.tuples(st.integers(0, 3), _places))
)
def test_what_only_one_has_is_told_apart(some: set[Told], others: set[Told]) -> None:
    ours, theirs = apart(postings([*some]), postings([*others]))
    assert (ours.tolist(), theirs.tolist()) == (sorted(some - others), sorted(others - some))


@pytest.mark.parametrize(
    ("gone", "come"),
    [([(1, 8)], []), ([(2, 4)], []), ([(1, 5)], []), ([], [(1, 4)]), ([], [(1, 6)])],
    ids=["another bulletin", "another form", "another field", "there already", "there elsewhere"],
)
def test_a_change_of_other_postings_is_damage(gone: list[Told], come: list[Told]) -> None:
    with pytest.raises(Damaged):
        changed(postings([(1, 4)]), Change(postings(gone), postings(come)))


@given(st.lists(st.tuples(st.integers(0, 2**64 - 1), _places), max_size=20), st.integers(0, 6))
def test_a_change_is_shared_out_by_files(told: list[Told], bits: int) -> None:
    whole = change(postings([]), postings(told))
    files = {term >> 64 - bits for term, _ in told}
    assert whole.files(bits) == files
    first = (1 << bits) // 2
    shares = [(0, first - 1), (first, (1 << bits) - 1)]
    found = [whole.within(*share, bits).come.tolist() for share in shares]
    assert [*chain(*found)] == whole.come.tolist()
    assert all(first <= t >> 64 - bits <= last for (first, last), some in zip(shares, found, strict=True) for t, _ in some)  # fmt: skip


SHAPE = Shape(2, SPAN, paired=True)
FILE = 2


@pytest.fixture(scope="module")
def whole() -> bytes:
    """A file of many lists, and of notes."""
    rnd = random.Random(1)
    told = [
        ((FILE << 30 | rnd.randrange(200)) << 32 | rnd.randrange(3), rnd.randrange(SPAN) << 2 | n % 3)
        for n in range(2_000)
    ]  # fmt: skip
    notes = {FILE: [(5, ["=", "Ủy ban", "UB"])]}
    (file,) = list_files(best(postings(told)), notes, [FILE], SHAPE)
    assert len(postings_of(file[1], FILE, SHAPE)) > 1_500
    return file[1]


@pytest.mark.parametrize("kept", [0, 1, 10, 0.5, -1])
def test_a_file_that_was_cut_is_damage(whole: bytes, kept: float) -> None:
    end = int(len(whole) * kept) if 0 < kept < 1 else int(kept)
    with pytest.raises(Damaged):
        postings_of(whole[:end], FILE, SHAPE)


@pytest.mark.parametrize("end", [1, 2, 20, 2_000, -1])
def test_lists_that_were_cut_before_they_were_deflated_are_damage(whole: bytes, end: int) -> None:
    with pytest.raises(Damaged):
        postings_of(deflated(inflated(whole)[:end]), FILE, SHAPE)


@pytest.mark.parametrize("more", [b"\0", b"more"])
def test_a_file_that_is_longer_is_damage(whole: bytes, more: bytes) -> None:
    with pytest.raises(Damaged):
        postings_of(whole + more, FILE, SHAPE)
    with pytest.raises(Damaged):
        postings_of(deflated(inflated(whole) + more), FILE, SHAPE)


def test_what_is_not_deflated_is_damage(whole: bytes) -> None:
    for data in (inflated(whole), whole[::-1], b"<!doctype html><title>Kho</title>"):
        with pytest.raises(Damaged):
            postings_of(data, FILE, SHAPE)


def test_no_more_is_opened_than_any_file_has(monkeypatch: pytest.MonkeyPatch) -> None:
    assert inflated(deflated(bytes(1_000))) == bytes(1_000)
    monkeypatch.setattr(compression, "_MOST", 999)
    with pytest.raises(Damaged):
        inflated(deflated(bytes(1_000)))


MUCH = 2**35 - 1
# Notes' length; terms; their hashes; their forms; marks of the first word, of the last; bulletins by field.
RIGHT = [0, 1, 5, 1, 0, 0, 1, 0, 0]
THREE = "000000011"  # the number 3, if k is 8
WRONG = {
    "notes that do not end": ([MUCH, *RIGHT[1:]], THREE),
    "too many terms": ([0, MUCH, *RIGHT[2:]], THREE),
    "a hash of another file": ([0, 1, 1 << 30, *RIGHT[3:]], THREE),
    "a hash twice": ([0, 2, 5, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0], THREE * 2),
    "too many forms": ([0, 1, 5, MUCH, *RIGHT[4:]], THREE),
    "a term without forms": ([0, 1, 5, 0], ""),
    "marks of more than 16 bits": ([0, 1, 5, 1, 1 << 16, *RIGHT[5:]], THREE),
    "a form twice": ([0, 1, 5, 2, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0], THREE * 2),
    "a form without bulletins": ([*RIGHT[:6], 0, 0, 0], ""),
    "too many bulletins": ([*RIGHT[:6], MUCH, MUCH, MUCH], THREE),
    "a number beyond the span": (RIGHT, "11011110100"),
}


def _raw(numbers: list[int], bits: str) -> bytes:
    tail = np.packbits(np.array([*map(int, bits)], np.uint8)).tobytes()
    return packed(np.array(numbers, np.int64))[0].tobytes() + tail


def test_a_file_that_is_right_is_read() -> None:
    """Those that are wrong differ from it in what is wrong."""
    (found,) = postings_of(deflated(_raw(RIGHT, THREE)), FILE, SHAPE).tolist()
    assert found == ((FILE << 30 | 5) << 32, 3 << 2)


@pytest.mark.parametrize(("numbers", "bits"), WRONG.values(), ids=WRONG)
def test_lists_that_tell_nonsense_are_damage(numbers: list[int], bits: str) -> None:
    with pytest.raises(Damaged):
        postings_of(deflated(_raw(numbers, bits)), FILE, SHAPE)


def test_a_number_that_is_too_long_is_damage() -> None:
    right = _raw(RIGHT, THREE)
    with pytest.raises(Damaged):
        postings_of(deflated(right[:2] + b"\x85\x80\x80\x80\x80\x00" + right[3:]), FILE, SHAPE)


@given(st.binary(max_size=80), st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 255)), min_size=1, max_size=4))  # fmt: skip
def test_whatever_a_file_is_it_has_postings_of_its_own_or_is_damage(
    whole: bytes, data: bytes, changes: list[tuple[int, int]]
) -> None:
    mutated = bytearray(inflated(whole))
    for place, byte in changes:
        mutated[place % len(mutated)] = byte
    for some in (data, deflated(data), deflated(bytes(mutated)), whole[: len(data)] + data):
        try:
            found = postings_of(some, FILE, SHAPE)
        except Damaged:
            continue
        for term, place in found.tolist():
            assert term >> 62 == FILE
            assert place >> 2 < SPAN
            assert place & 3 < 3
