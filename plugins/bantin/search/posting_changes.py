"""Changes of postings: what an edit of documents removes and adds, and how to apply this to earlier postings."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bantin.errors import DamagedIndexError
from bantin.search.postings import Postings, best_per_document, split_difference


class PostingChange(NamedTuple):
    """Postings to remove and postings to add; both arrays are in order of form."""

    removed: Postings
    added: Postings

    def posting_files(self, bits: int) -> set[int]:
        """Return the numbers of the posting files that the change affects, if there are 2**bits posting files."""
        return {file for some in self for file in np.unique(_file_of(some, bits)).tolist()}

    def within(self, first: int, last: int, bits: int) -> "PostingChange":
        """Return the part of the change that affects the posting files `first` to `last` (inclusive) of 2**bits."""
        return PostingChange(*self._within(first, last, bits))

    def _within(self, first: int, last: int, bits: int) -> Iterator[Postings]:
        for some in self:
            start, end = np.searchsorted(_file_of(some, bits), (first, last + 1))
            yield some[start:end]


def posting_change(old: Postings, new: Postings) -> PostingChange:
    """Return the change that turns the postings `old` into `new`.

    `old` are the postings of the documents before an edit, `new` those after it, both as `term_extraction` gives
    them. Documents that the edit leaves unchanged may be left out of both.
    """
    return PostingChange(*split_difference(best_per_document(old), best_per_document(new)))


def apply_change(before: Postings, change: PostingChange) -> Postings:
    """Return the postings of some posting files after a change, in the order that `posting_files` expects.

    `before` are all postings that these files have now, in order of form. Raises DamagedIndexError if a
    posting to remove is not among them, or if a posting to add has the same form and document as one that stays.
    """
    touched = _is_touched(before, change)
    kept, missing = split_difference(before[touched], change.removed)
    after = best_per_document(np.concatenate((kept, change.added)))
    if len(missing) or len(after) < len(kept) + len(change.added):
        raise DamagedIndexError("it holds the postings of other bulletins")
    # Only the postings of changed forms were sorted; they are inserted into the others, which are most.
    same = before[~touched]
    return np.insert(same, np.searchsorted(same["form"], after["form"]), after)


def _is_touched(postings: Postings, change: PostingChange) -> NDArray[np.bool_]:
    """Return a mask of `postings`: whether the change removes or adds any posting of the same form."""
    forms = np.sort(np.concatenate([some["form"] for some in change]))
    form = postings["form"]
    return np.searchsorted(forms, form, "left") < np.searchsorted(forms, form, "right")


def _file_of(postings: Postings, bits: int) -> NDArray[np.int64]:
    return (postings["form"] >> 32).astype(np.int64) >> 32 - bits
