"""The addresses of index files: plain, of this format only, and the same in the reader's script."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.search import index_addresses
from bantin.search.index_addresses import (
    FOLDER,
    FORMAT,
    NAMED_RECORDS,
    POSTING_FOLDERS,
    RECENT_BULLETINS,
    IndexFile,
    PostingKind,
    facet_address,
    posting_address,
    record_details_address,
    stored_fields_address,
)

from .indexes import index_of
from .invented import GLOSSARY, NAMES, bulletins
from .reader import Reader

numbers = st.integers(0, 1 << 20)


def addresses(reader: Reader, source: str, *arguments: object) -> list[str]:
    """Addresses that the script computes, from the root of the site."""
    found = reader.run("index/index-addresses", source, *arguments)
    return [f"{FOLDER}/{address}" for address in found]


@pytest.mark.parametrize("kind", PostingKind)
def test_the_script_has_the_same_kinds_of_posting_files(reader: Reader, kind: PostingKind) -> None:
    assert reader.run("index/index-addresses", f"script => script.{kind.name}") == kind


@given(st.lists(numbers, max_size=20))
def test_the_script_computes_the_same_numbered_addresses(reader: Reader, all_: list[int]) -> None:
    source = """
({ PAIRS, WORDS, postingAddress, recordDetailsAddress, storedFieldsAddress }, numbers) => numbers.flatMap(n => [
  postingAddress(PAIRS, n), postingAddress(WORDS, n), storedFieldsAddress(n), recordDetailsAddress(n),
])
"""
    assert addresses(reader, source, all_) == [
        address
        for number in all_
        for address in (
            posting_address(PostingKind.PAIRS, number),
            posting_address(PostingKind.WORDS, number),
            stored_fields_address(number),
            record_details_address(number),
        )
    ]


def test_the_script_computes_the_same_other_addresses(reader: Reader) -> None:
    source = """
({ RECENT_BULLETINS, NAMED_RECORDS, facetAddress }, names) =>
  [RECENT_BULLETINS, NAMED_RECORDS, ...names.map(facetAddress)]
"""
    names = ["ids", "2020-3", "2020-07"]
    assert addresses(reader, source, names) == [
        RECENT_BULLETINS,
        NAMED_RECORDS,
        *map(facet_address, names),
    ]


def test_the_script_finds_the_root_of_the_site(reader: Reader) -> None:
    """It is as many folders above the index as `FOLDER` has parts."""
    assert reader.run("index/index-addresses", "script => script.SITE_ROOT") == "../" * len(
        FOLDER.split("/")
    )


def test_the_folder_tells_the_format() -> None:
    assert f"tim-kiem/v{FORMAT}" == FOLDER


@pytest.fixture(scope="module")
def files() -> list[IndexFile]:
    """An index of 140 bulletins, of which 4 are recent."""
    return index_of(bulletins(140), NAMES, GLOSSARY)[1]


def test_no_two_files_have_an_address_and_each_is_plain(files: list[IndexFile]) -> None:
    all_ = [file.address for file in files]
    assert len(set(all_)) == len(all_)
    assert all(re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*\.bin", address) for address in all_)


def test_no_folder_has_more_files_than_hosts_like(files: list[IndexFile]) -> None:
    folders = [file.address.rpartition("/")[0] for file in files]
    assert max(map(folders.count, folders)) <= 256
    assert posting_address(PostingKind.PAIRS, 0x1FF) == f"{FOLDER}/pairs/1/ff.bin"


def test_the_table_of_kinds_names_every_file(files: list[IndexFile]) -> None:
    """The docstring of the module lists the first part of every address, and no other."""
    table = re.findall(r"^    (\S+\.bin) ", index_addresses.__doc__ or "", re.MULTILINE)
    kinds = {address.split("/")[0] for address in table}
    assert kinds == {file.address.removeprefix(f"{FOLDER}/").split("/")[0] for file in files}
    assert {folder.split("/")[-2] for folder in POSTING_FOLDERS} <= kinds
