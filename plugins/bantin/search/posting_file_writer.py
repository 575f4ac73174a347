"""Files of lists: for each term in which bulletins it stands, by the marks it is written with.

A file is deflated: the columns below, one after another, as bytes, and the last as bits (see numbers.py).

    length of the notes, notes (JSON, see letters.py)
    count of terms
    each term:     its hash less the one before (the file's number taken off)
    each term:     count of written forms
    each form:     marks of the first word (of pairs); marks of the last word
    each form:     bulletins with it in the title; others with it in the lead; others, in the body
    each bulletin: how many numbers lie between it and the one before in the same field of the same form
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bantin.search.compression import deflated
from bantin.search.integer_coding import packed, rice_bits, riced
from bantin.search.posting_sets import Postings, begins
from bantin.search.single_byte_json import json_letters
from bantin.search.term_extraction import BODY

FIELDS = BODY + 1
# The hash it stands under, without the file's number, and what JSON can tell.
Note = tuple[int, Any]


class Shape(NamedTuple):
    """How lists are laid out: in 2**bits files, of bulletins whose numbers are below `span`; pairs have two marks."""

    bits: int
    span: int
    paired: bool


def list_files(
    postings: Postings, notes: Mapping[int, Sequence[Note]], files: Iterable[int], shape: Shape
) -> Iterator[tuple[int, bytes]]:
    """(number, bytes) of some files, empty ones too: one that is missing is damage.

    `postings` are all that are in these files, as `best` gives them; a form's may be in order of field first.
    """
    columns = _Columns(postings, shape)
    for number in files:
        head = told(notes.get(number, ()))
        yield number, deflated(_number(len(head)) + head + columns.of_file(number))


def told(notes: Iterable[Note]) -> bytes:
    """The notes of a file as they stand there."""
    ordered = sorted(notes, key=repr)
    return json_letters(ordered) if ordered else b""


def _number(value: int) -> bytes:
    return packed(np.array([value], np.int64))[0].tobytes()


class _Column:
    """Numbers as bytes, and which of them belong to which file."""

    def __init__(self, values: NDArray[Any], files: NDArray[np.int64]):
        self._data, self._starts = packed(values.astype(np.int64))
        self._files = files

    def of_file(self, number: int) -> bytes:
        first, end = np.searchsorted(self._files, (number, number + 1))
        return self._data[self._starts[first] : self._starts[end]].tobytes()


class _Bits:
    """Numbers as bits, and which of them belong to which file."""

    def __init__(self, values: NDArray[np.int64], k: NDArray[np.int64], files: NDArray[np.int64]):
        self._bits, self._starts = riced(values, k)
        self._files = files

    def of_file(self, number: int) -> bytes:
        first, end = np.searchsorted(self._files, (number, number + 1))
        return np.packbits(self._bits[self._starts[first] : self._starts[end]]).tobytes()


class _Columns:
    """All columns of some files."""

    def __init__(self, postings: Postings, shape: Shape):
        term, place = postings["term"], postings["place"].astype(np.int64)
        number, field = place >> 2, place & 3
        new = begins(term)
        list_ = (np.cumsum(new) - 1) * FIELDS + field
        order = np.argsort(list_, kind="stable")
        number, list_ = number[order], list_[order]

        forms = term[new]
        hashes = (forms >> 32).astype(np.int64)
        of_term = np.flatnonzero(begins(hashes))
        counts = np.bincount(list_, minlength=len(forms) * FIELDS)
        marks = (forms & 0xFFFFFFFF).astype(np.int64)
        files = hashes >> 32 - shape.bits
        low = hashes[of_term] & (1 << 32 - shape.bits) - 1
        self._files = files[of_term]
        self._columns: list[_Column | _Bits] = [
            _Column(_gaps(low, begins(self._files)), self._files),
            _Column(np.diff(of_term, append=len(forms)), self._files),
            *([_Column(marks >> 16, files)] if shape.paired else []),
            _Column(marks & 0xFFFF, files),
            *(_Column(counts[field::FIELDS], files) for field in range(FIELDS)),
            _Bits(
                _between(number, begins(list_)),
                rice_bits(shape.span, counts)[list_],
                files[list_ // FIELDS],
            ),
        ]

    def of_file(self, number: int) -> bytes:
        first, end = np.searchsorted(self._files, (number, number + 1))
        return _number(int(end - first)) + b"".join(c.of_file(number) for c in self._columns)


def _gaps(values: NDArray[np.int64], first: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Each value less the one before, but at a beginning as it is."""
    gaps = values.copy()
    gaps[1:] -= np.where(first[1:], 0, values[:-1])
    return gaps


def _between(values: NDArray[np.int64], first: NDArray[np.bool_]) -> NDArray[np.int64]:
    """How many numbers lie between each value and the one before, at a beginning from 0."""
    return _gaps(values, first) - ~first
