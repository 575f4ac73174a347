"""A change of occurrences leads from those before an edit to those after it, and fits no others."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.errors import DamagedIndexError
from bantin.search.occurrences import by_document
from bantin.search.posting_changes import PostingChange, apply_change, posting_change

from .posting_strategies import Row, in_best_field, of_pairs, places, rows, where


@given(of_pairs, of_pairs, of_pairs)
def test_a_change_leads_from_the_old_to_the_new(
    same: list[Row], old: list[Row], new: list[Row]
) -> None:
    rest = {(term, place >> 34) for term, place in same}
    old, new = ([(t, p) for t, p in some if (t, p >> 34) not in rest] for some in (old, new))
    made = posting_change(rows(old), rows(new))
    assert set(made.removed.tolist()) == {*in_best_field(old)} - {*in_best_field(new)}
    assert set(made.added.tolist()) == {*in_best_field(new)} - {*in_best_field(old)}
    assert apply_change(by_document(rows(same + old)), made).tolist() == in_best_field(same + new)


@pytest.mark.parametrize(
    ("removed", "added"),
    [
        ([(1, where(2, 0))], []),
        ([(2, where(1, 0))], []),
        ([(1, where(1, 1))], []),
        ([(1, where(1, 0, 1, 0))], []),
        ([], [(1, where(1, 0))]),
        ([], [(1, where(1, 2, 5, 5))]),
    ],
    ids=[
        "another bulletin",
        "another form",
        "another field",
        "another rank",
        "there already",
        "there elsewhere",
    ],
)
def test_a_change_of_other_postings_is_damage(removed: list[Row], added: list[Row]) -> None:
    with pytest.raises(DamagedIndexError):
        apply_change(rows([(1, where(1, 0))]), PostingChange(rows(removed), rows(added)))


@given(st.lists(st.tuples(st.integers(0, 2**64 - 1), places), max_size=20), st.integers(0, 6))
def test_a_change_is_shared_out_by_files(pairs: list[Row], bits: int) -> None:
    whole = posting_change(rows([]), rows(pairs))
    files = {term >> 64 - bits for term, _ in pairs}
    assert whole.posting_files(bits) == files
    first = (1 << bits) // 2
    shares = [(0, first - 1), (first, (1 << bits) - 1)]
    found = [whole.within(*share, bits).added.tolist() for share in shares]
    assert [*chain(*found)] == whole.added.tolist()
    assert all(first <= t >> 64 - bits <= last for (first, last), some in zip(shares, found, strict=True) for t, _ in some)  # fmt: skip
