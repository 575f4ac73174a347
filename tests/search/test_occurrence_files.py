"""The ranks written into occurrence files are read again; any other file is refused as damaged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.errors import DamagedIndexError
from bantin.search.compression import deflate, inflate
from bantin.search.occurrence_files import (
    occurrence_files,
    read_sections,
    sections,
    with_ranks,
)
from bantin.search.occurrences import by_document
from bantin.search.posting_file_reader import read_postings
from bantin.search.posting_file_writer import PostingFileShape, in_file_order, posting_files

from .posting_strategies import NUMBER_LIMIT, Row, in_best_field, of_pairs, rows, where


@given(of_pairs, st.integers(0, 5))
def test_what_is_written_comes_back(some: list[Row], bits: int) -> None:
    shape = PostingFileShape(bits, NUMBER_LIMIT, paired=True)
    ordered = in_file_order(by_document(rows(some)))
    files = range(1 << bits)
    written = dict(occurrence_files(dict(sections(ordered, files, bits)), bits))
    count = min(len(files), 4)
    assert list(written) == [*range(len(files) // count)]
    found = []
    for number, data in posting_files(ordered, {}, files, shape):
        section = read_sections(written[number // count], count)[number % count]
        found += with_ranks(read_postings(data, number, shape), section).tolist()
    assert sorted(found) == in_best_field(some)


TWO = rows([(1, where(4, 0)), (1, where(5, 0))])  # postings
# The number of occurrences; (first step * 11 + last step) * 2, plus 1 for the last of a posting; the rest of long steps.
RIGHT = bytes((3, (3 * 11 + 3) * 2, 2 * 11 * 2 + 1, 10 * 2 + 1, 60))


def test_a_section_that_is_right_is_read() -> None:
    expected = [(1, where(4, 0, 3, 3)), (1, where(4, 0, 5, 3)), (1, where(5, 0, 0, 70))]
    assert with_ranks(TWO, RIGHT).tolist() == expected


@pytest.mark.parametrize(
    "section",
    [
        b"",
        RIGHT[:-1],
        RIGHT + b"\0",
        bytes((4, *RIGHT[1:])),
        bytes((3, RIGHT[1] + 1, *RIGHT[2:])),
        bytes((*RIGHT[:3], RIGHT[3] - 1, 60)),
        bytes((3, *RIGHT[1:3], 243, 0, 0)),
        RIGHT[:-1] + b"\xff\xff\x7f",
    ],
    ids=[
        "empty",
        "cut",
        "longer",
        "more occurrences",
        "more postings",
        "the last posting has no end",
        "a byte that no steps give",
        "a rank of more than 16 bits",
    ],
)
def test_a_section_of_other_postings_is_damage(section: bytes) -> None:
    with pytest.raises(DamagedIndexError):
        with_ranks(TWO, section)


@pytest.mark.parametrize(
    "data",
    [b"", b"\0", b"\0\1", b"\0\1ab", b"\5\0abc"],
    ids=["empty", "one length of two", "a section that is cut", "longer", "a length too large"],
)
def test_a_file_that_is_no_two_sections_is_damage(data: bytes) -> None:
    assert read_sections(deflate(b"\0\1a"), 2) == [b"", b"a"]
    with pytest.raises(DamagedIndexError):
        read_sections(deflate(data), 2)


def test_a_file_that_was_changed_is_damage() -> None:
    whole = deflate(bytes(range(1)) + b"\1a")
    assert inflate(whole)
    with pytest.raises(DamagedIndexError):
        read_sections(whole[:-1] + bytes([whole[-1] ^ 1]), 2)
