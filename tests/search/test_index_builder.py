"""The files of an index: which there are, that they are always the same, and how few change."""

import hashlib
import sys
from pathlib import Path

import pytest

from bantin.search.index_addresses import (
    POSTING_FOLDERS,
    IndexFile,
    PostingKind,
    occurrence_address,
    posting_address,
)
from bantin.search.index_builder import IndexBuilder
from bantin.search.index_layout import IndexLayout
from tests.support.building import run
from tests.support.project import ROOT

from .indexes import files_of_read, index_of
from .invented import GLOSSARY, NAMES, bulletins

TOTAL = 140  # of which 136 have postings
PROGRAM = """
import hashlib
from tests.search.invented import GLOSSARY, NAMES, bulletins
from tests.search.indexes import index_of
_, files = index_of(bulletins(140), NAMES, GLOSSARY)
for file in files:
    print(file.address, hashlib.sha256(file.data).hexdigest())
"""


@pytest.fixture(scope="module")
def built() -> tuple[IndexLayout, list[IndexFile]]:
    """An index that has postings and recent bulletins."""
    return index_of(bulletins(TOTAL), NAMES, GLOSSARY)


def posting_files_of(made: IndexLayout) -> set[str]:
    """The addresses of all posting files and occurrence files."""
    found = {
        posting_address(kind, number)
        for kind, bits in ((PostingKind.PAIRS, made.pair_bits), (PostingKind.WORDS, made.word_bits))
        for number in range(1 << bits)
    }
    found |= {occurrence_address(number) for number in range(1 << made.occurrence_bits)}
    assert len(found) == made.posting_file_count
    return found


@pytest.mark.parametrize("total", [0, 1, 8, 129])
def test_every_posting_file_is_there_though_it_is_empty(total: int) -> None:
    made, files = index_of(bulletins(total))
    addresses = {file.address for file in files}
    assert {a for a in addresses if a.startswith(POSTING_FOLDERS)} == posting_files_of(made)


def test_files_are_small(built: tuple[IndexLayout, list[IndexFile]]) -> None:
    """A query pays for a whole file."""
    assert max(len(file.data) for file in built[1] if "/pairs/" in file.address) < 8_000
    assert max(len(file.data) for file in built[1] if "/stored-fields/" in file.address) < 8_000


def test_files_are_the_same_whatever_the_seed_of_hashes(
    built: tuple[IndexLayout, list[IndexFile]],
) -> None:
    expected = [f"{file.address} {hashlib.sha256(file.data).hexdigest()}" for file in built[1]]
    made = run(
        [sys.executable, "-c", PROGRAM],
        ROOT,
        PYTHONHASHSEED="1",
        PYTHONPATH=str(ROOT / "plugins"),
    )
    assert made.returncode == 0, made.stderr
    assert made.stdout.splitlines() == expected


@pytest.mark.parametrize("batch", [1, 7, 140])
def test_files_are_the_same_however_many_are_read_at_once(
    built: tuple[IndexLayout, list[IndexFile]], batch: int
) -> None:
    assert index_of(bulletins(TOTAL), NAMES, GLOSSARY, batch) == built


def test_files_are_the_same_whoever_reads_first(
    built: tuple[IndexLayout, list[IndexFile]], tmp_path: Path
) -> None:
    """Processes read side by side, and each knows other words."""
    documents = list(bulletins(TOTAL))
    builders = [IndexBuilder(built[0], tmp_path) for _ in range(2)]
    for place in reversed(range(0, TOTAL, 20)):
        builders[place % 40 // 20].add_documents(place, documents[place : place + 20])
    assert files_of_read(builders[0], built[0], documents, NAMES, GLOSSARY) == built[1]
