"""The difference between the postings before and after an edit, and its application to old postings."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bantin.errors import DamagedIndexError
from bantin.search.postings import Postings, best_per_document, split_difference


class PostingChange(NamedTuple):
    """Postings to remove and postings to add, each in order of form."""

    removed: Postings
    added: Postings

    def posting_files(self, bits: int) -> set[int]:
        """Return the numbers of the posting files, of 2**bits, that the change touches."""
        return {file for some in self for file in np.unique(_file_of(some, bits)).tolist()}

    def within(self, first: int, last: int, bits: int) -> "PostingChange":
        """Return the part of the change that touches the posting files from `first` to `last`, of 2**bits."""
        return PostingChange(*self._within(first, last, bits))

    def _within(self, first: int, last: int, bits: int) -> Iterator[Postings]:
        for some in self:
            start, end = np.searchsorted(_file_of(some, bits), (first, last + 1))
            yield some[start:end]


def posting_change(old: Postings, new: Postings) -> PostingChange:
    """Return the change from the postings of some documents to those of the same documents edited."""
    return PostingChange(*split_difference(best_per_document(old), best_per_document(new)))


def apply_change(before: Postings, change: PostingChange) -> Postings:
    """Return all postings of some posting files after a change, as `posting_files` expects them.

    Raises DamagedIndexError if a removed posting is not there, or if a form that is added to a document
    already stands in that document.
    """
    touched = _is_touched(before, change)
    kept, missing = split_difference(before[touched], change.removed)
    after = best_per_document(np.concatenate((kept, change.added)))
    if len(missing) or len(after) < len(kept) + len(change.added):
        raise DamagedIndexError("it holds the postings of other bulletins")
    # Most forms do not change and need not be sorted again.
    same = before[~touched]
    return np.insert(same, np.searchsorted(same["form"], after["form"]), after)


def _is_touched(postings: Postings, change: PostingChange) -> NDArray[np.bool_]:
    """Return for each posting whether its form has postings to remove or to add."""
    forms = np.sort(np.concatenate([some["form"] for some in change]))
    form = postings["form"]
    return np.searchsorted(forms, form, "left") < np.searchsorted(forms, form, "right")


def _file_of(postings: Postings, bits: int) -> NDArray[np.int64]:
    return (postings["form"] >> 32).astype(np.int64) >> 32 - bits
