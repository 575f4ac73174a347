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

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from plugins.search.compression import deflated
from plugins.search.letters import json_letters
from plugins.search.numbers import packed, rice_bits, riced
from plugins.search.terms import BODY, POSTING, Postings

_PART_BITS = 4  # postings are sorted in parts, so that only a part is in memory


class Lists:
    """Takes postings in order of bulletins and gives files, 2**bits of them.

    The numbers are below `span`; lists of pairs have `paired` marks.
    """

    def __init__(self, bits: int, span: int, paired: bool):
        self.bits, self._span, self._paired = bits, span, paired
        self._part_bits = min(bits, _PART_BITS)
        self._parts = [_spill() for _ in range(1 << self._part_bits)]
        self._notes: dict[int, list[tuple[int, Any]]] = defaultdict(list)

    def add(self, postings: Postings) -> None:
        """Keep these, which are of later bulletins than those before."""
        part = postings["term"] >> (64 - self._part_bits) if self._part_bits else None
        for number, file in enumerate(self._parts):
            (postings if part is None else postings[part == number]).tofile(file)

    def add_note(self, hash_: int, value: Any) -> None:
        """Put a value beside the terms of a file: `value` is what JSON can tell."""
        low = (1 << 32 - self.bits) - 1
        self._notes[hash_ >> 32 - self.bits].append((hash_ & low, value))

    def files(self) -> Iterator[tuple[int, bytes]]:
        """(number, bytes) of all files, empty ones too: one that is missing is damage."""
        share = 1 << self.bits - self._part_bits
        for number, file in enumerate(self._parts):
            file.seek(0)
            postings = np.fromfile(file, POSTING)
            file.close()
            yield from self._part_files(postings, range(number * share, (number + 1) * share))

    def _part_files(self, postings: Postings, numbers: range) -> Iterator[tuple[int, bytes]]:
        columns = _Columns(postings, self.bits, self._span, self._paired)
        for number in numbers:
            head = self._notes_of(number)
            data = _number(len(head)) + head + columns.of_file(number)
            yield number, deflated(data)

    def _notes_of(self, number: int) -> bytes:
        notes = sorted(self._notes.get(number, []), key=repr)
        return json_letters(notes) if notes else b""


def _spill() -> IO[bytes]:
    """A file that is gone when it is closed, or when nobody has it any more."""
    return tempfile.TemporaryFile()


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

    def __init__(self, postings: Postings, bits: int, span: int, paired: bool):
        # Bulletins came in order, and their fields in order: the first of a bulletin is its best field.
        order = np.argsort(postings["term"], kind="stable")
        term, place = postings["term"][order], postings["place"][order].astype(np.int64)
        number, field = place >> 2, place & 3
        kept = _changes(term) | _changes(number)
        term, number, field = term[kept], number[kept], field[kept]
        form = np.cumsum(_changes(term)) - 1
        fields = BODY + 1
        list_ = form * fields + field
        order = np.argsort(list_, kind="stable")
        number, list_ = number[order], list_[order]

        forms = term[_changes(term)]
        hashes = (forms >> 32).astype(np.int64)
        of_term = np.flatnonzero(_changes(hashes))
        counts = np.bincount(list_, minlength=len(forms) * fields)
        marks = (forms & 0xFFFFFFFF).astype(np.int64)
        files = hashes >> 32 - bits
        low = hashes[of_term] & (1 << 32 - bits) - 1
        self._files = files[of_term]
        self._columns: list[_Column | _Bits] = [
            _Column(_gaps(low, _changes(self._files)), self._files),
            _Column(np.diff(of_term, append=len(forms)), self._files),
            *([_Column(marks >> 16, files)] if paired else []),
            _Column(marks & 0xFFFF, files),
            *(_Column(counts[field::fields], files) for field in range(fields)),
            _Bits(
                _between(number, _changes(list_)),
                rice_bits(span, counts)[list_],
                files[list_ // fields],
            ),
        ]

    def of_file(self, number: int) -> bytes:
        first, end = np.searchsorted(self._files, (number, number + 1))
        return _number(int(end - first)) + b"".join(c.of_file(number) for c in self._columns)


def _changes(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Whether each value differs from the one before; the first does."""
    changes = np.ones(len(values), bool)
    changes[1:] = values[1:] != values[:-1]
    return changes


def _gaps(values: NDArray[np.int64], begins: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Each value less the one before, but at a beginning as it is."""
    gaps = values.copy()
    gaps[1:] -= np.where(begins[1:], 0, values[:-1])
    return gaps


def _between(values: NDArray[np.int64], begins: NDArray[np.bool_]) -> NDArray[np.int64]:
    """How many numbers lie between each value and the one before, at a beginning from 0."""
    return _gaps(values, begins) - ~begins
