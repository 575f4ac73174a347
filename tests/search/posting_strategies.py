"""Postings as pairs of numbers, and any of them for Hypothesis."""

import numpy as np
from hypothesis import strategies as st

from bantin.search.postings import POSTING, Postings

NUMBER_LIMIT = 500
Pair = tuple[int, int]  # form, place


def postings(pairs: list[Pair]) -> Postings:
    return np.array(pairs, POSTING)


def one_each(pairs: list[Pair]) -> list[Pair]:
    """One posting of each form and document, with the best field."""
    found: dict[Pair, int] = {}
    for term, place in pairs:
        number = place >> 2
        found[term, number] = min(place, found.get((term, number), place))
    return sorted((term, place) for (term, _), place in found.items())


# Few hashes and diacritics, so that postings share them; among them the first hash and the last.
hashes = st.sampled_from([0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF]) | st.integers(0, 2**32 - 1)
places = st.builds(lambda number, field: number << 2 | field, st.integers(0, NUMBER_LIMIT - 1), st.integers(0, 2))  # fmt: skip


def _pairs_of_numbers(most: int) -> st.SearchStrategy[list[Pair]]:
    """Postings whose diacritics are at most this number."""
    diacritics = st.sampled_from([0, 5, most]) | st.integers(0, most)
    terms = st.builds(lambda hash_, diacritics: hash_ << 32 | diacritics, hashes, diacritics)
    few = st.lists(terms, min_size=1, max_size=5).flatmap(st.sampled_from)
    return st.lists(st.tuples(few | terms, places), max_size=60)


of_words, of_pairs = _pairs_of_numbers(0xFFFF), _pairs_of_numbers(0xFFFFFFFF)
