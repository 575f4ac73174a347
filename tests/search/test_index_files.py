"""The files of an index: which there are, that they are always the same, and how few change."""

import hashlib
import re
import sys
from pathlib import Path

import pytest

from bantin.search.index_files import FOLDER, File, Index
from bantin.search.index_layout import Plan
from tests.support.building import run
from tests.support.project import PYTHONPATH

from .indexes import files_of_read, index_of
from .invented import GLOSSARY, NAMES, bulletins

TOTAL = 140  # of which 136 are in lists
PROGRAM = """
import hashlib
from tests.search.invented import GLOSSARY, NAMES, bulletins
from tests.search.indexes import index_of
_, files = index_of(bulletins(140), NAMES, GLOSSARY)
for file in files:
    print(file.address, hashlib.sha256(file.data).hexdigest())
"""


@pytest.fixture(scope="module")
def built() -> tuple[Plan, list[File]]:
    """An index with lists and without them."""
    return index_of(bulletins(TOTAL), NAMES, GLOSSARY)


def lists_of(made: Plan) -> set[str]:
    """The addresses of all files of lists."""
    return {
        f"{FOLDER}/{kind}/{number >> 8:x}/{number & 255:x}.bin"
        for kind, bits in (("cap", made.pair_bits), ("chu", made.word_bits))
        for number in range(1 << bits)
    }


def test_no_address_is_there_twice_and_each_is_plain(built: tuple[Plan, list[File]]) -> None:
    addresses = [file.address for file in built[1]]
    assert len(set(addresses)) == len(addresses)
    assert all(re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*\.bin", a) for a in addresses)


def test_no_folder_has_more_files_than_hosts_like(built: tuple[Plan, list[File]]) -> None:
    folders = [file.address.rpartition("/")[0] for file in built[1]]
    assert max(map(folders.count, folders)) <= 256


@pytest.mark.parametrize("total", [0, 1, 8, 129])
def test_every_list_has_its_file_though_it_is_empty(total: int) -> None:
    made, files = index_of(bulletins(total))
    addresses = {file.address for file in files}
    assert {a for a in addresses if "/cap/" in a or "/chu/" in a} == lists_of(made)


def test_files_are_small(built: tuple[Plan, list[File]]) -> None:
    """A query pays for a whole file."""
    assert max(len(file.data) for file in built[1] if "/cap/" in file.address) < 8_000
    assert max(len(file.data) for file in built[1] if "/the/" in file.address) < 8_000


def test_files_are_the_same_whatever_the_seed_of_hashes(built: tuple[Plan, list[File]]) -> None:
    expected = [f"{file.address} {hashlib.sha256(file.data).hexdigest()}" for file in built[1]]
    made = run([sys.executable, "-c", PROGRAM], PYTHONHASHSEED="1", PYTHONPATH=PYTHONPATH)
    assert made.returncode == 0, made.stderr
    assert made.stdout.splitlines() == expected


@pytest.mark.parametrize("batch", [1, 7, 140])
def test_files_are_the_same_however_many_are_read_at_once(
    built: tuple[Plan, list[File]], batch: int
) -> None:
    assert index_of(bulletins(TOTAL), NAMES, GLOSSARY, batch) == built


def test_files_are_the_same_whoever_reads_first(
    built: tuple[Plan, list[File]], tmp_path: Path
) -> None:
    """Processes read side by side, and each knows other words."""
    documents = list(bulletins(TOTAL))
    indexes = [Index(built[0], tmp_path) for _ in range(2)]
    for place in reversed(range(0, TOTAL, 20)):
        indexes[place % 40 // 20].read(place, documents[place : place + 20])
    assert files_of_read(indexes[0], built[0], documents, NAMES, GLOSSARY) == built[1]
