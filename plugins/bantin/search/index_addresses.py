"""The addresses of the index files on the site.

For each kind of file, an example of its address below `FOLDER`, the module that writes the file's content,
and what the file contains:

    pairs/0/1f.bin          posting_file_writer  postings of pairs of words; there are 2**pair_bits such files
    words/0/1f.bin          posting_file_writer  postings of single words and of facets; 2**word_bits files
    occurrences/0/1f.bin    occurrence_files     where pairs stand in their documents; 2**occurrence_bits files
    stored-fields/0/1f.bin  stored_fields        what a result shows, for the bulletins of a range of numbers
    recent.bin              recent_bulletins     the recent bulletins, which have no postings yet
    names.bin               named_records        the names of leaders, committees, posts and sources
    record-details/0/1f.bin record_details       what an answer tells of a record besides its name; 1,024 files at most
    facets/2020-3.bin       facet_files          the facets of a quarter's bulletins (2020-07.bin: of a month's)
    facets/ids.bin          facet_files          the ids of all facets

theme/static/js/search/index/index-addresses.js computes the same addresses; a test compares both modules.
"""

from enum import StrEnum
from typing import NamedTuple

# Part of every address. Raise it whenever the addresses or the content of the files change, so that a script
# never reads files of another format than its own.
FORMAT = 3
FOLDER = f"tim-kiem/v{FORMAT}"


class IndexFile(NamedTuple):
    """A file of the index: its address on the site and its content."""

    address: str
    data: bytes


class PostingKind(StrEnum):
    """What the terms of a posting file are: pairs of words, or words. The value is the name of the files' folder."""

    PAIRS = "pairs"
    WORDS = "words"


_OCCURRENCES = "occurrences"
POSTING_FOLDERS = tuple(f"{FOLDER}/{name}/" for name in (*PostingKind, _OCCURRENCES))
RECENT_BULLETINS = f"{FOLDER}/recent.bin"
NAMED_RECORDS = f"{FOLDER}/names.bin"


def posting_address(kind: PostingKind, number: int) -> str:
    """Return the address of the posting file of this kind and number."""
    return _numbered(kind, number)


def occurrence_address(number: int) -> str:
    """Return the address of the occurrence file of this number."""
    return _numbered(_OCCURRENCES, number)


def stored_fields_address(number: int) -> str:
    """Return the address of the stored-fields file of this number."""
    return _numbered("stored-fields", number)


def record_details_address(number: int) -> str:
    """Return the address of the file of record details of this number."""
    return _numbered("record-details", number)


def facet_address(name: str) -> str:
    """Return the address of the facet file of this name: a quarter (2020-3), a month (2020-07), or `ids`."""
    return f"{FOLDER}/facets/{name}.bin"


def _numbered(folder: str, number: int) -> str:
    """Return the address of a numbered file, with at most 256 files in one folder: some hosts are slow with more."""
    return f"{FOLDER}/{folder}/{number >> 8:x}/{number & 255:x}.bin"
