"""The kinds of index files and the address of each file on the site.

Addresses below `FOLDER`, and the module that writes the content:

    pairs/0/1f.bin        posting_file_writer   postings of pairs of words, one file of 2**pair_bits
    words/0/1f.bin        posting_file_writer   postings of single words and of facets
    stored-fields/0/1f.bin  stored_fields       what a result shows of some bulletins
    recent.bin            recent_bulletins      the newest bulletins, which have no postings yet
    names.bin             named_records         people, committees, posts and sources
    facets/2020-3.bin     facet_files           the facets of a quarter's bulletins (2020-07: of a month's)
    facets/ids.bin        facet_files           the ids of all facets

theme/static/js/search/index/index-addresses.js computes the same addresses; a test compares the two.
"""

from enum import StrEnum
from typing import NamedTuple

FORMAT = 2  # raised whenever addresses or contents change, so that a script never reads files of another format
FOLDER = f"tim-kiem/v{FORMAT}"


class IndexFile(NamedTuple):
    """A file of the index: its address on the site and its content."""

    address: str
    data: bytes


class PostingKind(StrEnum):
    """What the terms of a posting file are; the value is the folder of the files."""

    PAIRS = "pairs"
    WORDS = "words"


POSTING_FOLDERS = tuple(f"{FOLDER}/{kind}/" for kind in PostingKind)
RECENT_BULLETINS = f"{FOLDER}/recent.bin"
NAMED_RECORDS = f"{FOLDER}/names.bin"


def posting_address(kind: PostingKind, number: int) -> str:
    """The address of the posting file of that number."""
    return _numbered(kind, number)


def stored_fields_address(number: int) -> str:
    """The address of the stored-fields file of that number."""
    return _numbered("stored-fields", number)


def facet_address(name: str) -> str:
    """The address of a facet file: of a quarter (2020-3), of a month (2020-07), or `ids`."""
    return f"{FOLDER}/facets/{name}.bin"


def _numbered(folder: str, number: int) -> str:
    """At most 256 files stand in one folder, as some hosts are slow with more."""
    return f"{FOLDER}/{folder}/{number >> 8:x}/{number & 255:x}.bin"
