"""A change of postings leads from those before an edit to those after it, and fits no others."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.errors import DamagedIndexError
from bantin.search.posting_changes import PostingChange, apply_change, posting_change
from bantin.search.postings import best_per_document

from .posting_strategies import Pair, of_pairs, one_each, places, postings


@given(of_pairs, of_pairs, of_pairs)
def test_a_change_leads_from_the_old_to_the_new(
    same: list[Pair], old: list[Pair], new: list[Pair]
) -> None:
    rest = {(term, place >> 2) for term, place in same}
    old, new = ([(t, p) for t, p in some if (t, p >> 2) not in rest] for some in (old, new))
    made = posting_change(postings(old), postings(new))
    assert set(made.removed.tolist()) == {*one_each(old)} - {*one_each(new)}
    assert set(made.added.tolist()) == {*one_each(new)} - {*one_each(old)}
    assert apply_change(best_per_document(postings(same + old)), made).tolist() == one_each(
        same + new
    )


@pytest.mark.parametrize(
    ("removed", "added"),
    [([(1, 8)], []), ([(2, 4)], []), ([(1, 5)], []), ([], [(1, 4)]), ([], [(1, 6)])],
    ids=["another bulletin", "another form", "another field", "there already", "there elsewhere"],
)
def test_a_change_of_other_postings_is_damage(removed: list[Pair], added: list[Pair]) -> None:
    with pytest.raises(DamagedIndexError):
        apply_change(postings([(1, 4)]), PostingChange(postings(removed), postings(added)))


@given(st.lists(st.tuples(st.integers(0, 2**64 - 1), places), max_size=20), st.integers(0, 6))
def test_a_change_is_shared_out_by_files(pairs: list[Pair], bits: int) -> None:
    whole = posting_change(postings([]), postings(pairs))
    files = {term >> 64 - bits for term, _ in pairs}
    assert whole.posting_files(bits) == files
    first = (1 << bits) // 2
    shares = [(0, first - 1), (first, (1 << bits) - 1)]
    found = [whole.within(*share, bits).added.tolist() for share in shares]
    assert [*chain(*found)] == whole.added.tolist()
    assert all(first <= t >> 64 - bits <= last for (first, last), some in zip(shares, found, strict=True) for t, _ in some)  # fmt: skip
