"""Occurrences as numpy arrays: each says where a form of a term stands in a document.

A term is a word or a pair of words, without diacritics; its forms are its spellings, which differ only in
diacritics. A posting says that a form stands in a document at all, and in which field; it is made of all
occurrences of the form there. A pair that a document has more than once, but not in its title, counts as if it
stood in the lead: what a text repeats is what it is about. Words, most of which are repeated, do not: their
posting lists would be a twelfth longer.

An occurrence tells its words apart from the same words elsewhere in the document by their ranks: the rank of a
word is how often the document has the same word, with whatever diacritics, before it. So a pair (a, b) and a
pair (b, c) stand in a row, as a b c, if the rank of b is the same in both: this decides quoted phrases. Ranks
need less space than positions in the text, as most words stand in a text only a few times.
"""

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

TITLE, LEAD, BODY = FIELDS = range(3)  # of a document, in order of their weight in a search
MAX_RANK = 0xFFFF  # also of all words that the document has more often

# `form`: the hash of the term << 32 | the diacritics of the form (of a pair: 16 bits for each word).
# `where`: the document number << 34 | the field << 32 | the rank of the first word << 16 | that of the second.
# The ranks are 0 for words, and for the terms of titles that are no pairs of neighbours.
OCCURRENCE = np.dtype([("form", "<u8"), ("where", "<u8")])
Occurrences = NDArray[np.void]
Number = TypeVar("Number", int, NDArray[Any])

_FIELD, _NUMBER = 32, 34  # the lowest bits of the field and of the document number in `where`
_FIELD_MASK = 3


def occurrences(form: NDArray[Any], where: NDArray[Any]) -> Occurrences:
    """Return the array of the occurrences with these forms and places."""
    made = np.empty(len(form), OCCURRENCE)
    made["form"], made["where"] = form, where
    return made


def place(number: Number, field: Number) -> Number:
    """Return `where` of an occurrence in a field of a document, with the ranks 0; also for arrays of both."""
    return number << _NUMBER | field << _FIELD


def numbers(some: Occurrences) -> NDArray[np.int64]:
    """Return the document number of each occurrence."""
    return (some["where"] >> _NUMBER).astype(np.int64)


def fields(some: Occurrences) -> NDArray[np.int64]:
    """Return the field of each occurrence."""
    return (some["where"] >> _FIELD & _FIELD_MASK).astype(np.int64)


def by_document(some: Occurrences) -> Occurrences:
    """Return the occurrences in order of form, of document and of rank, each once.

    All occurrences of a form in a document get the best field of any of them: title before lead before body; those
    of a pair that is repeated get the lead at least.
    """
    ordered = some[np.lexsort((some["where"], some["form"]))]
    ordered = ordered[run_starts(ordered["form"]) | run_starts(ordered["where"])]
    is_first = starts_posting(ordered)
    best = (ordered["where"] >> _FIELD)[is_first]
    is_repeated = np.diff(np.append(np.flatnonzero(is_first), len(ordered))) > 1
    best[is_repeated & (best & _FIELD_MASK == BODY)] -= BODY - LEAD
    ranks = ordered["where"] & (1 << _FIELD) - 1
    ordered["where"] = best[np.cumsum(is_first) - 1] << _FIELD | ranks
    return ordered[run_starts(ordered["form"]) | run_starts(ordered["where"])]


def starts_posting(some: Occurrences) -> NDArray[np.bool_]:
    """Return for each occurrence whether it is the first of its form in its document; they are in order of both."""
    return run_starts(some["form"]) | run_starts(some["where"] >> _NUMBER)


def split_difference(left: Occurrences, right: Occurrences) -> tuple[Occurrences, Occurrences]:
    """Return the occurrences that only `left` has, and those that only `right` has.

    Both results are in order of form, document, field and rank. Neither argument may contain an occurrence twice.
    """
    both = np.concatenate((left, right))
    order = np.lexsort((both["where"], both["form"]))
    both, is_left = both[order], order < len(left)
    repeated = ~(run_starts(both["form"]) | run_starts(both["where"]))
    single = ~repeated
    single[:-1] &= ~repeated[1:]
    return both[single & is_left], both[single & ~is_left]


def run_starts(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Return for each value whether it differs from the value before it; for the first value True."""
    differs = np.ones(len(values), bool)
    differs[1:] = values[1:] != values[:-1]
    return differs
