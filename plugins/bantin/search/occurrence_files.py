"""Occurrence files: where the pairs of some posting files stand in their documents.

A search fetches them only to decide what stands in a row: quoted phrases of three or more words, and names. So they
are no part of the posting files, which nearly every search fetches.

The occurrence file with the number n has a section for each of the posting files of pairs with the numbers 4n to
4n + 3. It is compressed. It contains the length of each section in bytes, as varints, and then the sections. A
section consists of varints: the number of postings, and these columns:

    for each posting, in the order of the posting file: how many occurrences it has, less one
    for each occurrence: the rank of the first word, less that of the posting's occurrence before
    for each occurrence: the rank of the last word, less that of the posting's occurrence before
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from bantin.errors import DamagedIndexError
from bantin.search.compression import deflate, inflate
from bantin.search.occurrences import Occurrences, occurrences, starts_posting
from bantin.search.varint_columns import VarintColumn, VarintReader, differences, sums, varint

SECTION_BITS = 2  # 2**SECTION_BITS sections for each file, if there are so many posting files
_RANK_BITS = 16
_RANK = (1 << _RANK_BITS) - 1


def sections(ordered: Occurrences, files: Sequence[int], bits: int) -> Iterator[tuple[int, bytes]]:
    """Yield (number of a posting file, section) for each of `files`, of 2**bits posting files of pairs.

    `ordered` are all occurrences of these files, in the order of the posting files (see `in_file_order`).
    """
    is_first = starts_posting(ordered)
    starts = np.flatnonzero(is_first)
    file = (ordered["form"] >> 32).astype(np.int64) >> 32 - bits
    ranks = (ordered["where"] & (1 << 2 * _RANK_BITS) - 1).astype(np.int64)
    columns = [
        VarintColumn(np.diff(starts, append=len(ordered)) - 1, file[starts]),
        VarintColumn(differences(ranks >> _RANK_BITS, is_first), file),
        VarintColumn(differences(ranks & _RANK, is_first), file),
    ]
    for number in files:
        first, end = np.searchsorted(file[starts], (number, number + 1))
        yield number, varint(int(end - first)) + b"".join(c.of_file(number) for c in columns)


def with_ranks(postings: Occurrences, section: bytes) -> Occurrences:
    """Return the occurrences of a posting file from its postings, in the order of the file, and its section.

    Raises DamagedIndexError if the section does not belong to these postings.
    """
    reader = VarintReader(section)
    if reader.number() != len(postings):
        raise DamagedIndexError("it belongs to another posting file")
    counts = reader.next(len(postings)) + 1
    of_posting = np.repeat(np.arange(len(postings)), counts)
    is_first = np.diff(of_posting, prepend=-1) > 0
    first, second = (sums(reader.next(len(of_posting)), is_first) for _ in range(2))
    if len(reader.rest()) or max(first.max(initial=0), second.max(initial=0)) > _RANK:
        raise DamagedIndexError("its values contradict each other")
    ranks = (first << _RANK_BITS | second).astype(np.uint64)
    return occurrences(postings["form"][of_posting], postings["where"][of_posting] | ranks)


def occurrence_file(parts: Sequence[bytes]) -> bytes:
    """Return the bytes of an occurrence file with these sections."""
    return deflate(b"".join((*(varint(len(part)) for part in parts), *parts)))


def read_sections(data: bytes, count: int) -> list[bytes]:
    """Return the sections of an occurrence file, which has `count` of them.

    Raises DamagedIndexError if `data` is no such file.
    """
    reader = VarintReader(inflate(data))
    lengths = reader.next(count).tolist()
    parts = [reader.take(length) for length in lengths]
    if len(reader.rest()):
        raise DamagedIndexError("it is longer than its sections")
    return parts


def file_of_section(posting_file: int, bits: int) -> int:
    """Return the number of the occurrence file that has the section of a posting file, of 2**bits posting files."""
    return posting_file >> min(bits, SECTION_BITS)


def posting_files_of(number: int, bits: int) -> range:
    """Return the numbers of the posting files whose sections are in an occurrence file."""
    per_file = 1 << min(bits, SECTION_BITS)
    return range(number * per_file, (number + 1) * per_file)


def occurrence_files(found: Mapping[int, bytes], bits: int) -> Iterator[tuple[int, bytes]]:
    """Yield (number, bytes) of the occurrence files that have these sections, given by numbers of posting files.

    All sections of each file must be given.
    """
    for number in sorted({file_of_section(file, bits) for file in found}):
        yield number, occurrence_file([found[file] for file in posting_files_of(number, bits)])
