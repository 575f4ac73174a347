"""Postings as pairs of numbers, and any of them for Hypothesis."""

import numpy as np
from hypothesis import strategies as st

from bantin.search.postings import POSTING, Postings

NUMBER_LIMIT = 500
Pair = tuple[int, int]  # form, place


def postings(told: list[Pair]) -> Postings:
    return np.array(told, POSTING)


def one_each(told: list[Pair]) -> list[Pair]:
    """The best field of each form and bulletin."""
    found: dict[Pair, int] = {}
    for term, place in told:
        number = place >> 2
        found[term, number] = min(place, found.get((term, number), place))
    return sorted((term, place) for (term, _), place in found.items())


# Few hashes and marks, so that some share them; the first hash and the last.
hashes = st.sampled_from([0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF]) | st.integers(0, 2**32 - 1)
places = st.builds(lambda number, field: number << 2 | field, st.integers(0, NUMBER_LIMIT - 1), st.integers(0, 2))  # fmt: skip


def _pairs_of_numbers(most: int) -> st.SearchStrategy[list[Pair]]:
    """Of at most so many marks."""
    marks = st.sampled_from([0, 5, most]) | st.integers(0, most)
    terms = st.builds(lambda hash_, marks: hash_ << 32 | marks, hashes, marks)
    few = st.lists(terms, min_size=1, max_size=5).flatmap(st.sampled_from)
    return st.lists(st.tuples(few | terms, places), max_size=60)


of_words, of_pairs = _pairs_of_numbers(0xFFFF), _pairs_of_numbers(0xFFFFFFFF)
