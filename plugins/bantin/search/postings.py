"""Postings as numpy arrays: each says that a form of a term occurs in a field of a document.

A term is a word or a pair of words, without diacritics; its forms are its spellings, which differ only in
diacritics.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

TITLE, LEAD, BODY = FIELDS = range(3)  # of a document, in order of their weight in a search

# `form`: the hash of the term << 32 | the diacritics of the form (of a pair: 16 bits for each word).
# `place`: the document number << 2 | the field.
POSTING = np.dtype([("form", "<u8"), ("place", "<u4")])
Postings = NDArray[np.void]


def best_per_document(postings: Postings) -> Postings:
    """Return for each form and document the posting of the best field: title before lead before body.

    The result is in order of form, then of document.
    """
    ordered = postings[_order(postings)]
    return ordered[run_starts(ordered["form"]) | run_starts(ordered["place"] >> 2)]


def split_difference(left: Postings, right: Postings) -> tuple[Postings, Postings]:
    """Return the postings that only `left` has, and the postings that only `right` has.

    Both results are in order of form, then of document, then of field. Neither argument may contain a posting
    twice.
    """
    both = np.concatenate((left, right))
    order = _order(both)
    both, is_left = both[order], order < len(left)
    repeated = ~(run_starts(both["form"]) | run_starts(both["place"]))
    single = ~repeated
    single[:-1] &= ~repeated[1:]
    return both[single & is_left], both[single & ~is_left]


def run_starts(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Return for each value whether it differs from the value before it; for the first value True."""
    differs = np.ones(len(values), bool)
    differs[1:] = values[1:] != values[:-1]
    return differs


def _order(postings: Postings) -> NDArray[np.intp]:
    return np.lexsort((postings["place"], postings["form"]))
