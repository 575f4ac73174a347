"""The words of a text as the search sees them; `words.js` does the same in the browser.

A word is a syllable, a number or a foreign word. It is found under its key, which has no marks; the
marks are kept beside it as a number, so that a query can ask for any, for some or for all of them.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Any, TypeVar

from numpy.typing import NDArray

from bantin.language.diacritics import fold, old_tone

_WORD = re.compile(r"[^\W_]+")
# Sỹ and Sĩ, Quý and Quí are one name each: a lone y after these letters is written either way.
_LONE_Y = re.compile(r"(?:[hklmst]|qu)y")
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng: 1 to 5
# A letter's mark is shape * 6 + tone, below its number of forms; other letters have one form.
_SHAPES = {"a": "\u0306\u0302", "e": "\u0302", "o": "\u0302\u031b", "u": "\u031b", "i": "", "y": ""}
MOST_MARKS = 0xFFFF  # the marks of a word that has more than a number of 16 bits tells

Hash = TypeVar("Hash", int, NDArray[Any])
_SEED = 0x811C9DC5  # FNV-1a, 32 bits
_PRIME = 0x01000193
_FIRST, _SECOND, _THIRD = 0x9E3779B1, 0x7F4A7C15, 0x85EBCA6B  # any odd numbers with mixed bits
_ALL = 0xFFFFFFFF


def words(text: str) -> list[str]:
    """The words of a clean text, in small letters: of each word alone, as small letters may be no letters."""
    return [word.lower() for word in _WORD.findall(text)]


def key(word: str) -> str:
    """A word without marks."""
    folded = "".join(c for c in fold(word) if unicodedata.category(c)[0] != "M")
    return folded[:-1] + "i" if _LONE_Y.fullmatch(folded) else folded


def marks(word: str) -> int:
    """The marks of a word's letters as one number, the last letter's as its lowest digit.

    A tone counts where the old way places it: hoà and hòa are one.
    """
    number = 0
    for letter in old_tone(word):
        if letter in "dđ":
            number = number * 2 + (letter == "đ")
            continue
        base, *above = list(unicodedata.normalize("NFD", letter))
        shapes = _SHAPES.get(base)
        if shapes is not None:
            shape = sum(shapes.find(mark) + 1 for mark in above)
            tone = sum(_TONES.find(mark) + 1 for mark in above)
            number = number * (len(shapes) + 1) * 6 + shape * 6 + tone
    return min(number, MOST_MARKS)


@lru_cache(1 << 17)
def word_hash(text: str) -> int:
    """32 bits for a word's key, or for the name of a facet."""
    hash_ = _SEED
    for unit in memoryview(text.encode("utf-16-le")).cast("H"):
        hash_ = (hash_ ^ unit) * _PRIME & _ALL
    return hash_


def pair_hash(first: Hash, second: Hash) -> Hash:
    """32 bits for two hashes in this order; of arrays, which must be of 64 bits, for each two."""
    hash_: Hash = (first * _FIRST ^ (second + _SECOND)) & _ALL
    hash_ = (hash_ ^ hash_ >> 15) * _THIRD & _ALL
    hash_ ^= hash_ >> 13
    return hash_
