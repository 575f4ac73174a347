"""Writes posting files: for each term, the documents that contain it, by field and by written form.

The posting file with the number n has the terms whose hashes begin with the bits of n, and the query hints
that are stored under such hashes. The file is deflated. It contains the columns below, one after
another, as varints; only the last column consists of Rice codes (see `integer_coding`).

    length of the hints in bytes, then the hints as single-byte JSON: [[low bits of the hash, hint], ...];
                        the low bits are the hash without the bits of the file's number
    number of terms
    for each term:      low bits of its hash, less the low bits of the term before
    for each term:      number of its forms
    for each form:      diacritics of the first word (in files of pairs only)
    for each form:      diacritics of the last word
    for each form:      number of documents with the form in the title
    for each form:      number of other documents with the form in the lead, or a pair more than once
    for each form:      number of other documents with the form
    for each posting:   how many document numbers are skipped between the posting before in the same posting
                        list and this one; each form and field has its own posting list, in order of documents
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bantin.search.compression import deflate
from bantin.search.integer_coding import encode_rice, rice_parameters
from bantin.search.occurrences import (
    FIELDS,
    Occurrences,
    fields,
    numbers,
    run_starts,
    starts_posting,
)
from bantin.search.single_byte_json import encode_json
from bantin.search.varint_columns import VarintColumn, differences, varint

# (low bits of the hash under which the hint is stored, the hint as a JSON value)
StoredHint = tuple[int, Any]


class PostingFileShape(NamedTuple):
    """How the posting files of one kind divide and code postings.

    There are 2**bits files; all document numbers are below `number_limit`; `paired` tells whether the terms
    are pairs of words.
    """

    bits: int
    number_limit: int
    paired: bool


def in_file_order(some: Occurrences) -> Occurrences:
    """Return occurrences in the order of posting files: by form, field, document and rank.

    They are given by form; those of one form by document and rank, or in that order already.
    """
    form = np.cumsum(run_starts(some["form"]))
    return some[np.argsort(form * len(FIELDS) + fields(some), kind="stable")]


def posting_files(
    ordered: Occurrences,
    hints: Mapping[int, Sequence[StoredHint]],
    files: Iterable[int],
    shape: PostingFileShape,
) -> Iterator[tuple[int, bytes]]:
    """Yield (number, bytes) for each posting file in `files`, also for those without postings.

    `ordered` are all occurrences of these files, `in_file_order`. `hints` maps numbers of files to the hints of
    the file.
    """
    columns = _Columns(ordered[starts_posting(ordered)], shape)
    for number in files:
        head = encode_hints(hints.get(number, ()))
        yield number, deflate(varint(len(head)) + head + columns.of_file(number))


def encode_hints(hints: Iterable[StoredHint]) -> bytes:
    """Return the hints of one posting file as they are written in it: single-byte JSON, or b"" without hints."""
    ordered = sorted(hints, key=repr)
    return encode_json(ordered) if ordered else b""


class _RiceColumn:
    """A column of Rice codes for several posting files.

    `values[i]` is coded with the parameter `k[i]` and belongs to the file with the number `files[i]`; `files`
    is in order.
    """

    def __init__(self, values: NDArray[np.int64], k: NDArray[np.int64], files: NDArray[np.int64]):
        self._bits, self._starts = encode_rice(values, k)
        self._files = files

    def of_file(self, number: int) -> bytes:
        first, end = np.searchsorted(self._files, (number, number + 1))
        return np.packbits(self._bits[self._starts[first] : self._starts[end]]).tobytes()


class _Columns:
    """All columns of several posting files, made from the first occurrence of each posting, `in_file_order`."""

    def __init__(self, postings: Occurrences, shape: PostingFileShape):
        form, number = postings["form"], numbers(postings)
        is_new = run_starts(form)
        list_ = (np.cumsum(is_new) - 1) * len(FIELDS) + fields(postings)

        forms = form[is_new]
        hashes = (forms >> 32).astype(np.int64)
        terms = np.flatnonzero(run_starts(hashes))  # for each term, the index of its first form
        counts = np.bincount(list_, minlength=len(forms) * len(FIELDS))
        diacritics = (forms & 0xFFFFFFFF).astype(np.int64)
        files = hashes >> 32 - shape.bits
        low = hashes[terms] & (1 << 32 - shape.bits) - 1
        self._files = files[terms]
        self._columns: list[VarintColumn | _RiceColumn] = [
            VarintColumn(differences(low, run_starts(self._files)), self._files),
            VarintColumn(np.diff(terms, append=len(forms)), self._files),
            *([VarintColumn(diacritics >> 16, files)] if shape.paired else []),
            VarintColumn(diacritics & 0xFFFF, files),
            *(VarintColumn(counts[field :: len(FIELDS)], files) for field in FIELDS),
            _RiceColumn(
                _numbers_between(number, run_starts(list_)),
                rice_parameters(shape.number_limit, counts)[list_],
                files[list_ // len(FIELDS)],
            ),
        ]

    def of_file(self, number: int) -> bytes:
        first, end = np.searchsorted(self._files, (number, number + 1))
        return varint(int(end - first)) + b"".join(c.of_file(number) for c in self._columns)


def _numbers_between(values: NDArray[np.int64], is_first: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return how many integers are between each value and the value before it.

    For a value for which `is_first` is true: how many non-negative integers are below it.
    """
    return differences(values, is_first) - ~is_first
