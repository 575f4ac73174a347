"""Posting files as an independent reader of their format sees them."""

from collections import defaultdict

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bantin.search.occurrences import OCCURRENCE, by_document
from bantin.search.posting_file_writer import PostingFileShape, in_file_order, posting_files

from .indexes import inflated
from .posting_file_oracle import decoded
from .posting_strategies import NUMBER_LIMIT, Row, of_pairs, one_each, rows, where


@given(of_pairs, st.integers(0, 5))
def test_every_posting_stands_in_the_list_of_its_form_and_field(some: list[Row], bits: int) -> None:
    shape = PostingFileShape(bits, NUMBER_LIMIT, paired=True)
    files = posting_files(in_file_order(by_document(rows(some))), {}, range(1 << bits), shape)
    found = [
        (hash_ << 32 | first << 16 | last, where(number, field))
        for file, data in files
        for hash_, forms in decoded(
            inflated(data), file, bits, NUMBER_LIMIT, paired=True
        ).terms.items()
        for (first, last), fields in forms.items()
        for field, numbers in enumerate(fields)
        for number in numbers
    ]
    assert sorted(found) == one_each(some)


@given(st.integers(0, 6), st.lists(st.integers(0, 0xFFFFFFFF), max_size=20))
def test_hints_stand_in_the_file_of_their_hash(bits: int, hashes: list[int]) -> None:
    expected = [(hash_, ["=", "Đường “dài”", n]) for n, hash_ in enumerate(hashes)]
    hints = defaultdict(list)
    for hash_, hint in expected:
        hints[hash_ >> 32 - bits].append((hash_ & (1 << 32 - bits) - 1, hint))
    files = posting_files(
        np.empty(0, OCCURRENCE), hints, range(1 << bits), PostingFileShape(bits, 0, paired=False)
    )
    found = [
        hint
        for number, data in files
        for hint in decoded(inflated(data), number, bits, 0, paired=False).hints
    ]
    assert sorted(found) == sorted(expected)
