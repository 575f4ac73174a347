"""Vietnamese alphabetical order, of words and of people."""

import re
import unicodedata
from functools import cache

from bantin.language.diacritics import SHAPES, TONES, old_tone
from bantin.language.normalization import clean

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"


@cache
def _letter(char: str) -> tuple[tuple[int, int], int, int]:
    """(class and rank of the base letter, rank of the tone, 1 for a capital) of one character."""
    marks = unicodedata.normalize("NFD", char)
    base = unicodedata.normalize("NFC", marks[0] + "".join(m for m in marks[1:] if m in SHAPES))
    tone = next((TONES.index(m) for m in marks[1:] if m in TONES), 0)
    lower = base.lower()
    if lower in ALPHABET:
        return (2, ALPHABET.index(lower)), tone, int(lower != base)
    if base.isdigit():
        return (1, unicodedata.digit(base, 0)), 0, 0
    return (3 if base.isalpha() else 0, ord(base[0])), tone, 0


def sort_key(text: str) -> tuple[tuple[tuple[object, ...], ...], ...]:
    """Dictionary order: syllable by syllable, letters before tones before case (as ICU orders each).

    Tone order is ngang, huyền, hỏi, ngã, sắc, nặng; hoà and hòa stand in one place.
    """
    syllables = re.findall(r"\w+", old_tone(clean(text)))
    return tuple(tuple(zip(*map(_letter, s), strict=True)) for s in syllables)


def given_name(name: str) -> str:
    """The last syllable of a person's name, by which Vietnamese lists are ordered."""
    return name.rsplit(maxsplit=1)[-1] if name.split() else name


def person_key(name: str) -> tuple[object, object]:
    """Order of people: given name, then the whole name from the left."""
    return sort_key(given_name(name)), sort_key(name)


def index_letter(word: str) -> str:
    """The letter of the alphabet a word stands under (Ă, Â, Đ are letters of their own); else "#"."""
    (_, rank), *_rest = _letter(clean(word)[:1] or "#")
    return ALPHABET[rank].upper() if clean(word)[:1].isalpha() and rank < len(ALPHABET) else "#"
