"""Finds letters of other alphabets that look like Latin ones, such as the Cyrillic "о" in "Hội nghị tоàn tỉnh".

A word with one looks right, but no search for it and no record of that name is found.
"""

import re
import unicodedata
from typing import NamedTuple

_CYRILLIC = dict(zip("аеорсухіјѕһԁАВЕКМНОРСТУХІЅЈ", "aeopcyxijshdABEKMHOPCTYXISJ", strict=True))
_GREEK = dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oABEZHIKMNOPTYX", strict=True))
# Letters for mathematics and the wide ones of East Asian texts, whose compatibility form is Latin.
_STYLED = "\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d6a5"
_LOOK_ALIKES = {**_CYRILLIC, **_GREEK}
_SUSPECT = re.compile(rf"[{''.join(_LOOK_ALIKES)}{_STYLED}]")
_WORD = re.compile(r"[^\W\d_]+")


class LookAlike(NamedTuple):
    """A word, the first letter in it that is not Latin, and the Latin letter that it looks like."""

    word: str
    letter: str
    latin: str


def look_alikes(text: str) -> list[LookAlike]:
    """Return the words of a text in which a letter of another alphabet stands for a Latin one.

    A word that is wholly in another alphabet, such as "Москва", is none, unless all its letters look like Latin ones.
    """
    if not _SUSPECT.search(text):
        return []
    found = []
    for word in _WORD.findall(text):
        match = _SUSPECT.search(word)
        if match and len(word) > 1 and all(map(_passes_for_latin, word)):
            found.append(LookAlike(word, match[0], _latin(match[0])))
    return found


def in_latin(text: str) -> str:
    """Return the text with each letter that looks like a Latin one replaced by that one."""
    return _SUSPECT.sub(lambda match: _latin(match[0]), text)


def _latin(letter: str) -> str:
    return _LOOK_ALIKES.get(letter) or unicodedata.normalize("NFKC", letter)


def _passes_for_latin(letter: str) -> bool:
    return bool(_SUSPECT.match(letter)) or unicodedata.name(letter, "").startswith("LATIN")
