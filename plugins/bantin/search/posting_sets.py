"""Postings as sets: which form of a term stands in which bulletin, and in which field."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

# A posting: the term's hash and marks, 32 bits each, as one number; then number << 2 | field.
POSTING = np.dtype([("term", "<u8"), ("place", "<u4")])
Postings = NDArray[np.void]


def best(postings: Postings) -> Postings:
    """One posting of each form and bulletin, that of the best field; in order of form, then of bulletin."""
    ordered = postings[_order(postings)]
    return ordered[begins(ordered["term"]) | begins(ordered["place"] >> 2)]


def apart(some: Postings, others: Postings) -> tuple[Postings, Postings]:
    """What only `some` has, and what only `others` has, in order; neither may have a posting twice."""
    both = np.concatenate((some, others))
    order = _order(both)
    both, ours = both[order], order < len(some)
    again = ~(begins(both["term"]) | begins(both["place"]))
    alone = ~again
    alone[:-1] &= ~again[1:]
    return both[alone & ours], both[alone & ~ours]


def begins(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Whether each value differs from the one before; the first does."""
    differs = np.ones(len(values), bool)
    differs[1:] = values[1:] != values[:-1]
    return differs


def _order(postings: Postings) -> NDArray[np.intp]:
    return np.lexsort((postings["place"], postings["term"]))
