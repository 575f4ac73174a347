"""The words of a text, and which written words a typed word means."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from bantin.language.normalization import clean

_TONES = "\u0300\u0309\u0303\u0301\u0323"
_MARKS_OF = {"a": "\u0306\u0302", "e": "\u0302", "o": "\u0302\u031b", "u": "\u031b", "i": "", "y": ""}  # fmt: skip
_STROKE = "đ"
# 1.000.000, with complete groups and no part of a longer number with dots.
_DOTTED = r"(?<!\d)(?<!\d\.)\d{1,3}(?:\.\d{3})+(?!\d)(?!\.\d)"
_WORD = re.compile(rf"{_DOTTED}|\d+|[^\W\d_]+")
# The tone of a final oa, oe, uy may stand on either vowel; after q the u is no vowel.
_LATE_TONE = re.compile(rf"(?<!q)(o[ae]|uy)([{_TONES}])$")
_ALSO_I = re.compile(r"(?:[hklmst]|qu)y")


class Letter(NamedTuple):
    """A letter without its diacritics, and these."""

    base: str
    marks: frozenset[str]


@dataclass(frozen=True, slots=True)
class Word:
    """A word in lower case; `exact` tells that it means nothing but itself."""

    text: str
    exact: bool = False

    @property
    def key(self) -> str:
        return key(self.text)

    def means(self, written: str) -> bool:
        """Whether the typed word means this written one: a letter without diacritics means any, another one itself."""
        if self.key != key(written):
            return False
        pairs = zip(letters(self.text), letters(written), strict=True)
        return all(
            typed.marks == other.marks or not (typed.marks or self.exact) for typed, other in pairs
        )


def words(text: str) -> list[Word]:
    return [Word(one) for one in written_words(text)]


def written_words(text: str) -> list[str]:
    """The words of a text in lower case: runs of letters (and signs such as ²), runs of digits; thousands have no dots."""
    return [run.replace(".", "").lower() for run in _WORD.findall(clean(text))]


@cache
def key(text: str) -> str:
    """What all words that differ in diacritics have in common; sĩ and sỹ have it too."""
    folded = "".join(letter.base for letter in letters(text))
    return folded[:-1] + "i" if _ALSO_I.fullmatch(folded) else folded


@cache
def letters(text: str) -> tuple[Letter, ...]:
    early = _LATE_TONE.sub(lambda m: m[1][0] + m[2] + m[1][1], unicodedata.normalize("NFD", text))
    return tuple(
        letter for one in unicodedata.normalize("NFC", early) for letter in _letters_of(one)
    )


def _letters_of(one: str) -> list[Letter]:
    if one == _STROKE:
        return [Letter("d", frozenset(_STROKE))]
    base, *marks = list(unicodedata.normalize("NFD", one))
    if base in _MARKS_OF:
        return [Letter(base, frozenset(marks) & {*_TONES, *_MARKS_OF[base]})]
    plain = [base, *(m for m in marks if not unicodedata.category(m).startswith("M"))]
    return [
        Letter(sign, frozenset())
        for sign in plain
        if not unicodedata.category(sign).startswith("M")
    ]
