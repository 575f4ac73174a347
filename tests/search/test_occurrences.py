"""Occurrences as sets: in order of documents, and the difference of two sets."""

from hypothesis import given
from hypothesis import strategies as st

from bantin.search.occurrences import by_document, split_difference

from .posting_strategies import Row, in_best_field, of_pairs, places, rows


@given(of_pairs)
def test_all_of_a_form_and_document_have_the_best_field(some: list[Row]) -> None:
    assert by_document(rows(some)).tolist() == in_best_field(some)


@given(st.sets(st.tuples(st.integers(0, 3), places)), st.sets(st.tuples(st.integers(0, 3), places)))
def test_the_difference_is_what_only_one_has(some: set[Row], others: set[Row]) -> None:
    ours, theirs = split_difference(rows([*some]), rows([*others]))
    assert (ours.tolist(), theirs.tolist()) == (sorted(some - others), sorted(others - some))
