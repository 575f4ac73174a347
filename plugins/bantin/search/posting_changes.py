"""Changes of posting files: the occurrences that an edit of documents removes and adds, and how to apply this."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bantin.errors import DamagedIndexError
from bantin.search.occurrences import Occurrences, by_document, split_difference


class PostingChange(NamedTuple):
    """Occurrences to remove and occurrences to add; both arrays are in order of form."""

    removed: Occurrences
    added: Occurrences

    def posting_files(self, bits: int) -> set[int]:
        """Return the numbers of the posting files that the change affects, if there are 2**bits posting files."""
        return {file for some in self for file in np.unique(_file_of(some, bits)).tolist()}

    def within(self, first: int, last: int, bits: int) -> "PostingChange":
        """Return the part of the change that affects the posting files `first` to `last` (inclusive) of 2**bits."""
        return PostingChange(*self._within(first, last, bits))

    def _within(self, first: int, last: int, bits: int) -> Iterator[Occurrences]:
        for some in self:
            start, end = np.searchsorted(_file_of(some, bits), (first, last + 1))
            yield some[start:end]


def posting_change(old: Occurrences, new: Occurrences) -> PostingChange:
    """Return the change that turns the occurrences `old` into `new`.

    `old` are those of the documents before an edit, `new` those after it, both as `term_extraction` gives them.
    Documents that the edit leaves unchanged may be left out of both.
    """
    return PostingChange(*split_difference(by_document(old), by_document(new)))


def apply_change(before: Occurrences, change: PostingChange) -> Occurrences:
    """Return the occurrences of some posting files after a change, in the order that `in_file_order` expects.

    `before` are all occurrences that these files have now, in order of form. Raises DamagedIndexError if one to
    remove is not among them, or if one to add is, or is in another field than those of its form and document.
    """
    touched = _is_touched(before, change)
    kept, missing = split_difference(before[touched], change.removed)
    wanted = np.concatenate((kept, change.added))
    after = by_document(wanted)
    if len(missing) or len(after) < len(wanted) or len(split_difference(wanted, after)[0]):
        raise DamagedIndexError("it holds the postings of other bulletins")
    # Only the postings of changed forms were sorted; they are inserted into the others, which are most.
    same = before[~touched]
    return np.insert(same, np.searchsorted(same["form"], after["form"]), after)


def _is_touched(some: Occurrences, change: PostingChange) -> NDArray[np.bool_]:
    """Return a mask of `some`: whether the change removes or adds any occurrence of the same form."""
    forms = np.sort(np.concatenate([part["form"] for part in change]))
    form = some["form"]
    return np.searchsorted(forms, form, "left") < np.searchsorted(forms, form, "right")


def _file_of(some: Occurrences, bits: int) -> NDArray[np.int64]:
    return (some["form"] >> 32).astype(np.int64) >> 32 - bits
