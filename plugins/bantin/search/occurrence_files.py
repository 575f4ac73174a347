"""Occurrence files: where the pairs of some posting files stand in their documents.

A search fetches them only to decide what stands in a row: quoted phrases of three or more words, and names. So they
are no part of the posting files, which nearly every search fetches.

The occurrence file with the number n has a section for each of the posting files of pairs with the numbers 4n to
4n + 3. It is compressed. It contains the length of each section in bytes, as varints, and then the sections. An
occurrence is coded by two steps: the rank of its first word less that of the posting's occurrence before, and the same
for its last word. A section has these columns, all of varints but the second:

    number of occurrences
    for each occurrence, in the order of the posting file: one byte, (first step * 11 + last step) * 2, plus 1 if it is
                        the last of its posting; a step of more than 10 is written as 10
    for each first step that is written as 10: how much more it is
    for each last step that is written as 10: how much more it is

Nearly all steps are small: so the bytes take a tenth less space, when compressed, than columns of varints would.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bantin.errors import DamagedIndexError
from bantin.search.compression import deflate, inflate
from bantin.search.occurrences import Occurrences, occurrences, starts_posting
from bantin.search.varint_columns import VarintColumn, VarintReader, differences, sums, varint

SECTION_BITS = 2  # 2**SECTION_BITS sections for each file, if there are so many posting files
_RANK_BITS = 16
_RANK = (1 << _RANK_BITS) - 1
_STEPS = 11  # how many values of a step are written in the byte: the most with which two steps and a bit fit into it
_LONG = _STEPS - 1  # in the byte: this step or a longer one


def sections(ordered: Occurrences, files: Sequence[int], bits: int) -> Iterator[tuple[int, bytes]]:
    """Yield (number of a posting file, section) for each of `files`, of 2**bits posting files of pairs.

    `ordered` are all occurrences of these files, in the order of the posting files (see `in_file_order`).
    """
    is_first = starts_posting(ordered)
    file = (ordered["form"] >> 32).astype(np.int64) >> 32 - bits
    ranks = (ordered["where"] & (1 << 2 * _RANK_BITS) - 1).astype(np.int64)
    steps = [differences(of_word, is_first) for of_word in (ranks >> _RANK_BITS, ranks & _RANK)]
    first, last = (np.minimum(step, _LONG) for step in steps)
    is_last = np.append(is_first, True)[1:]
    codes = ((first * _STEPS + last) * 2 + is_last).astype(np.uint8)
    long = [(step[step >= _LONG] - _LONG, file[step >= _LONG]) for step in steps]
    columns = [VarintColumn(*values) for values in long]
    for number in files:
        start, end = np.searchsorted(file, (number, number + 1))
        more = b"".join(column.of_file(number) for column in columns)
        yield number, varint(int(end - start)) + codes[start:end].tobytes() + more


def with_ranks(postings: Occurrences, section: bytes) -> Occurrences:
    """Return the occurrences of a posting file from its postings, in the order of the file, and its section.

    Raises DamagedIndexError if the section does not belong to these postings.
    """
    reader = VarintReader(section)
    codes = np.frombuffer(reader.take(reader.number()), np.uint8).astype(np.int64)
    is_last = codes & 1 == 1
    if is_last.sum() != len(postings) or not is_last[-1:].all():
        raise DamagedIndexError("it belongs to another posting file")
    is_first = np.append(True, is_last)[:-1]
    first, last = (
        sums(_whole_steps(steps, reader), is_first) for steps in np.divmod(codes >> 1, _STEPS)
    )
    if len(reader.rest()) or max(first.max(initial=0), last.max(initial=0)) > _RANK:
        raise DamagedIndexError("its values contradict each other")
    ranks = (first << _RANK_BITS | last).astype(np.uint64)
    of_posting = np.cumsum(is_first) - 1
    return occurrences(postings["form"][of_posting], postings["where"][of_posting] | ranks)


def _whole_steps(steps: NDArray[np.int64], reader: VarintReader) -> NDArray[np.int64]:
    """Return the steps of a column, given as the bytes have them; `reader` is at how much more the long ones are."""
    is_long = steps == _LONG
    whole = steps.copy()
    whole[is_long] += reader.next(int(is_long.sum()))
    return whole


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
