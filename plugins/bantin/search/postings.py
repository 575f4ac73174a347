"""Postings as arrays: which written form of a term stands in which document, and in which field.

A term is a word or a pair of words without diacritics. Its written forms differ in diacritics.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

TITLE, LEAD, BODY = FIELDS = range(3)  # the fields of a document, the most telling first

# `form`: the hash of the term << 32 | the diacritics of the written form (of a pair: 16 bits for each word).
# `place`: the document number << 2 | the field.
POSTING = np.dtype([("form", "<u8"), ("place", "<u4")])
Postings = NDArray[np.void]


def best_per_document(postings: Postings) -> Postings:
    """Return one posting of each form and document, with the best field; in order of form, then of document."""
    ordered = postings[_order(postings)]
    return ordered[run_starts(ordered["form"]) | run_starts(ordered["place"] >> 2)]


def split_difference(left: Postings, right: Postings) -> tuple[Postings, Postings]:
    """Return the postings that only `left` has and those that only `right` has, both in order.

    Neither argument may have a posting twice.
    """
    both = np.concatenate((left, right))
    order = _order(both)
    both, is_left = both[order], order < len(left)
    repeated = ~(run_starts(both["form"]) | run_starts(both["place"]))
    single = ~repeated
    single[:-1] &= ~repeated[1:]
    return both[single & is_left], both[single & ~is_left]


def run_starts(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Return for each value whether it differs from the one before; True for the first."""
    differs = np.ones(len(values), bool)
    differs[1:] = values[1:] != values[:-1]
    return differs


def _order(postings: Postings) -> NDArray[np.intp]:
    return np.lexsort((postings["place"], postings["form"]))
