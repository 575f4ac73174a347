"""Postings as sets: the best per document, and the difference of two sets."""

from hypothesis import given
from hypothesis import strategies as st

from bantin.search.postings import best_per_document, split_difference

from .posting_strategies import Pair, of_pairs, one_each, places, postings


@given(of_pairs)
def test_each_form_and_document_has_one_posting_with_the_best_field(some: list[Pair]) -> None:
    assert best_per_document(postings(some)).tolist() == one_each(some)


@given(st.sets(st.tuples(st.integers(0, 3), places)), st.sets(st.tuples(st.integers(0, 3), places)))
def test_the_difference_is_what_only_one_has(some: set[Pair], others: set[Pair]) -> None:
    ours, theirs = split_difference(postings([*some]), postings([*others]))
    assert (ours.tolist(), theirs.tolist()) == (sorted(some - others), sorted(others - some))
