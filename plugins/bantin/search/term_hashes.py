"""The hashes of terms: of words, of pairs of words, of facets, and of texts of several words. All have 32 bits.

theme/static/js/search/index/term-hashes.js computes the same.
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
_SKIP = 0x5BD1E995  # makes pairs of next-but-one words differ from pairs of neighbours
_SEQUENCE = 0x2545F491  # the hash of a sequence of no words


@lru_cache(1 << 17)
def word_hash(key: str) -> int:
    """Return the hash of a word's key."""
    hash_ = _FNV_OFFSET
    for unit in memoryview(key.encode("utf-16-le")).cast("H"):
        hash_ = (hash_ ^ unit) * _FNV_PRIME & _MASK
    return hash_


def facet_hash(facet: str) -> int:
    """Return the hash of a facet, given as kind/id; it equals that of no word, as words have no @."""
    return word_hash(f"@{facet}")


def pair_hash(first: Hash, second: Hash) -> Hash:
    """Return the hash of two words in this order, given their hashes.

    Of arrays, which must have elements of 64 bits, the hash of each two elements.
    """
    hash_: Hash = (first * _FIRST ^ (second + _SECOND)) & _MASK
    hash_ = (hash_ ^ hash_ >> 15) * _THIRD & _MASK
    hash_ ^= hash_ >> 13
    return hash_


def skip_pair_hash(first: int, second: int) -> int:
    """Return the hash of two words with one word between them, given their hashes."""
    return pair_hash(first, second ^ _SKIP)


def sequence_hash(hashes: Sequence[int]) -> int:
    """Return the hash of all words of a text together, given their hashes."""
    hash_ = _SEQUENCE
    for word in hashes:
        hash_ = pair_hash(hash_, word)
    return hash_


def sequence_hash_in_file(hashes: Sequence[int], bits: int) -> int:
    """Return the hash under which a text of several words is stored in one of 2**bits posting files of pairs.

    Its first bits, which choose the file, are those of the text's first pair (or only word): a query for
    these words fetches that file anyway. The other bits are those of `sequence_hash`.
    """
    first = pair_hash(hashes[0], hashes[1]) if len(hashes) > 1 else hashes[0]
    low = (1 << 32 - bits) - 1
    return first & ~low & _MASK | sequence_hash(hashes) & low
