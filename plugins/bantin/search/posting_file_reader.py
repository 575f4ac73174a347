"""Reads the postings of a posting file, without its query hints, so that the file can be patched.

`posting_file_writer` documents the format.
"""

import numpy as np
from numpy.typing import NDArray

from bantin.errors import DamagedIndexError
from bantin.search.compression import inflate
from bantin.search.integer_coding import decode_rice, rice_parameters
from bantin.search.occurrences import FIELDS, Occurrences, occurrences, place, run_starts
from bantin.search.posting_file_writer import PostingFileShape
from bantin.search.varint_columns import VarintReader, sums


def read_postings(data: bytes, file: int, shape: PostingFileShape) -> Occurrences:
    """Return the postings in `data`, the bytes of the posting file with the number `file`, as occurrences with ranks 0.

    They are ordered by form, then field, then document. Raises DamagedIndexError if `data` is not a posting file of
    this number and shape.
    """
    columns = VarintReader(inflate(data))
    columns.take(columns.number())  # the hints
    differences = columns.next(columns.number())
    form_counts = columns.next(len(differences))
    forms = int(form_counts.sum())
    diacritics = columns.next(forms)
    if shape.paired:
        diacritics = diacritics << 16 | columns.next(forms)
    counts = np.stack([columns.next(forms) for _ in FIELDS], axis=1)
    low = np.cumsum(differences)
    _check(low < 1 << 32 - shape.bits, diacritics < 1 << (32 if shape.paired else 16))
    _check(form_counts > 0, counts.sum(axis=1) > 0)
    hashes = np.repeat(low + (file << 32 - shape.bits), form_counts)
    form = hashes.astype(np.uint64) << 32 | diacritics.astype(np.uint64)
    _check(form[1:] > form[:-1])
    number, list_ = _posting_lists(columns.rest(), counts.ravel(), shape.number_limit)
    form_index, field = np.divmod(list_, len(FIELDS))
    where = place(number.astype(np.uint64), field.astype(np.uint64))
    return occurrences(form[form_index].astype(np.uint64), where)


def _posting_lists(
    data: NDArray[np.uint8], counts: NDArray[np.int64], number_limit: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return (numbers, list indexes): the document numbers of all posting lists in a row, and the list of each.

    `data` are the Rice codes of the file; `counts` are the lengths of the lists.
    """
    if counts.sum() > 8 * len(data):  # each code has at least one bit
        raise DamagedIndexError("it is cut")
    list_ = np.repeat(np.arange(len(counts)), counts)
    gaps = decode_rice(data, rice_parameters(number_limit, counts)[list_])
    number = sums(gaps + 1, run_starts(list_)) - 1
    _check(number < number_limit)
    return number, list_


def _check(*conditions: NDArray[np.bool_]) -> None:
    if not all(condition.all() for condition in conditions):
        raise DamagedIndexError("its values contradict each other")
