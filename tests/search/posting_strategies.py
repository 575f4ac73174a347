"""Occurrences as pairs of numbers, and any of them for Hypothesis."""

import numpy as np
from hypothesis import strategies as st

from bantin.search.occurrences import OCCURRENCE, Occurrences

NUMBER_LIMIT = 500
Row = tuple[int, int]  # form, where


def rows(some: list[Row]) -> Occurrences:
    return np.array(some, OCCURRENCE)


def where(number: int, field: int, first: int = 0, second: int = 0) -> int:
    return number << 34 | field << 32 | first << 16 | second


def posting(row: Row) -> Row:
    """The same without ranks."""
    return row[0], row[1] >> 32 << 32


def in_best_field(some: list[Row]) -> list[Row]:
    """Each once, with the best field that its form has in its document; the lead at least for what has two occurrences there."""
    best: dict[Row, int] = {}
    for form, place in some:
        number, field = place >> 34, place >> 32 & 3
        best[form, number] = min(field, best.get((form, number), field))
    for of, field in best.items():
        distinct = {place for form, place in some if (form, place >> 34) == of}
        best[of] = min(field, 1) if len(distinct) > 1 else field
    return sorted(
        {
            (form, where(place >> 34, best[form, place >> 34], 0, place & 0xFFFFFFFF))
            for form, place in some
        }
    )


def one_each(some: list[Row]) -> list[Row]:
    """One posting of each form and document."""
    return sorted({posting(row) for row in in_best_field(some)})


# Few hashes and diacritics, so that postings share them; among them the first hash and the last.
hashes = st.sampled_from([0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF]) | st.integers(0, 2**32 - 1)
ranks = st.sampled_from([0, 1, 2, 0xFFFF]) | st.integers(0, 0xFFFF)
places = st.builds(where, st.integers(0, NUMBER_LIMIT - 1), st.integers(0, 2), ranks, ranks)


def _rows(most: int) -> st.SearchStrategy[list[Row]]:
    """Occurrences whose diacritics are at most this number; those of a posting have both ranks in the same order."""
    diacritics = st.sampled_from([0, 5, most]) | st.integers(0, most)
    terms = st.builds(lambda hash_, diacritics: hash_ << 32 | diacritics, hashes, diacritics)
    few = st.lists(terms, min_size=1, max_size=5).flatmap(st.sampled_from)
    return st.lists(st.tuples(few | terms, places), max_size=60).map(_in_the_order_of_a_text)


def _in_the_order_of_a_text(some: list[Row]) -> list[Row]:
    """Sort the second ranks of each form and document as its first ones are sorted."""
    postings: dict[Row, list[int]] = {}
    for form, place in some:
        postings.setdefault((form, place >> 34), []).append(place)
    found = []
    for (form, _), mine in postings.items():
        seconds = sorted(place & 0xFFFF for place in mine)
        mine.sort(key=lambda place: place & 0xFFFF0000)
        found += [(form, p >> 16 << 16 | s) for p, s in zip(mine, seconds, strict=True)]
    return found


of_words, of_pairs = _rows(0xFFFF), _rows(0xFFFFFFFF)
