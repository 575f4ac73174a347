"""The 32-bit hashes under which the posting files store words, facets, days, pairs of words and longer texts.

theme/static/js/search/index/term-hashes.js computes the same hashes.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeVar

from numpy.typing import NDArray

Hash = TypeVar("Hash", int, NDArray[Any])
_FNV_OFFSET = 0x811C9DC5  # FNV-1a with 32 bits
_FNV_PRIME = 0x01000193
_FIRST, _SECOND, _THIRD = 0x9E3779B1, 0x7F4A7C15, 0x85EBCA6B  # any odd numbers with mixed bits
_MASK = 0xFFFFFFFF
_SKIP = 0x5BD1E995  # gives a skip pair another hash than the pair of the same words as neighbours
_SEQUENCE = 0x2545F491  # the hash of a sequence of no words


@lru_cache(1 << 17)
def word_hash(key: str) -> int:
    """Return the hash of a word, given its word key: FNV-1a over the UTF-16 code units of the key."""
    hash_ = _FNV_OFFSET
    for unit in memoryview(key.encode("utf-16-le")).cast("H"):
        hash_ = (hash_ ^ unit) * _FNV_PRIME & _MASK
    return hash_


def facet_hash(key: str) -> int:
    """Return the hash of a facet or of a day that a text names, given its key (see `documents`).

    An @ is put before the key, so that no word has the same text: words contain no @.
    """
    return word_hash(f"@{key}")


def pair_hash(first: Hash, second: Hash) -> Hash:
    """Return the hash of two neighbouring words, given the hashes of the first and the second.

    Both arguments may also be arrays, with elements of 64 bits because the products exceed 32 bits; then the
    result is an array of the hashes of first[i] and second[i].
    """
    hash_: Hash = (first * _FIRST ^ (second + _SECOND)) & _MASK
    hash_ = (hash_ ^ hash_ >> 15) * _THIRD & _MASK
    hash_ ^= hash_ >> 13
    return hash_


def skip_pair_hash(first: int, second: int) -> int:
    """Return the hash of a skip pair: two words with one word between them, given the hashes of the two."""
    return pair_hash(first, second ^ _SKIP)


def sequence_hash(hashes: Sequence[int]) -> int:
    """Return the hash of a text of any number of words, given the hashes of its words in order."""
    hash_ = _SEQUENCE
    for word in hashes:
        hash_ = pair_hash(hash_, word)
    return hash_


def sequence_hash_in_file(hashes: Sequence[int], bits: int) -> int:
    """Return the hash under which a text of one or more words is stored in the 2**bits posting files of pairs.

    `hashes` are the hashes of the words, at least one. The first bits of the result choose the file. They are
    those of the hash of the text's first pair (or only word), because a query for these words fetches that
    file anyway. The other bits are those of `sequence_hash`.
    """
    first = pair_hash(hashes[0], hashes[1]) if len(hashes) > 1 else hashes[0]
    low = (1 << 32 - bits) - 1
    return first & ~low & _MASK | sequence_hash(hashes) & low
