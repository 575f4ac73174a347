"""What changes in the lists when some bulletins do."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bantin.search.damage import Damaged
from bantin.search.posting_sets import Postings, apart, best


class Change(NamedTuple):
    """Postings that go and postings that come, each in order of term."""

    gone: Postings
    come: Postings

    def files(self, bits: int) -> set[int]:
        """The files of lists that it touches, of 2**bits."""
        return {file for some in self for file in np.unique(_files(some, bits)).tolist()}

    def within(self, first: int, last: int, bits: int) -> "Change":
        """What of it touches these files and those between them."""
        return Change(*self._within(first, last, bits))

    def _within(self, first: int, last: int, bits: int) -> Iterator[Postings]:
        for some in self:
            start, end = np.searchsorted(_files(some, bits), (first, last + 1))
            yield some[start:end]


def change(old: Postings, new: Postings) -> Change:
    """From all postings of some bulletins to all of what they have become."""
    return Change(*apart(best(old), best(new)))


def changed(before: Postings, change: Change) -> Postings:
    """All postings of some files of lists after a change, in an order in which `list_files` takes them.

    Damaged if what goes was not there, or if a form already has a bulletin that comes.
    """
    touched = _touched(before, change)
    kept, missing = apart(before[touched], change.gone)
    after = best(np.concatenate((kept, change.come)))
    if len(missing) or len(after) < len(kept) + len(change.come):
        raise Damaged("it is of other bulletins")
    # The many forms that stay as they are need not be sorted.
    same = before[~touched]
    return np.insert(same, np.searchsorted(same["term"], after["term"]), after)


def _touched(postings: Postings, change: Change) -> NDArray[np.bool_]:
    """Whether each is of a form that changes."""
    forms = np.sort(np.concatenate([some["term"] for some in change]))
    term = postings["term"]
    return np.searchsorted(forms, term, "left") < np.searchsorted(forms, term, "right")


def _files(postings: Postings, bits: int) -> NDArray[np.int64]:
    return (postings["term"] >> 32).astype(np.int64) >> 32 - bits
