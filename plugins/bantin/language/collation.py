"""Vietnamese alphabetical order, of words and of people.

Texts are compared syllable by syllable: "hoa hồng" comes before "hòa bình", as in printed lists. Two
syllables are compared by their letters first (a, ă, â, b …), then by their tones, then by case, each in
the order that Unicode CLDR gives for Vietnamese.
"""

import re
import unicodedata
from functools import cache

from bantin.language.diacritics import SHAPES, TONES, old_tone
from bantin.language.normalization import clean

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"


@cache
def _letter(char: str) -> tuple[tuple[int, int], int, int]:
    """((class, rank) of the letter without its tone, rank of the tone, 1 for a capital).

    Classes: 0 for signs, 1 for digits, 2 for Vietnamese letters, 3 for other letters.
    """
    decomposed = unicodedata.normalize("NFD", char)
    diacritics = decomposed[1:]
    shapes = "".join(d for d in diacritics if d in SHAPES)
    base = unicodedata.normalize("NFC", decomposed[0] + shapes)
    tone = next((TONES.index(d) for d in diacritics if d in TONES), 0)
    lower = base.lower()
    if lower in ALPHABET:
        return (2, ALPHABET.index(lower)), tone, int(lower != base)
    if base.isdigit():
        return (1, unicodedata.digit(base, 0)), 0, 0
    return (3 if base.isalpha() else 0, ord(base[0])), tone, 0


def sort_key(text: str) -> tuple[tuple[tuple[object, ...], ...], ...]:
    """A key that sorts texts in dictionary order, syllable by syllable.

    The tones have the order of `TONES`; hoà and hòa have one key.
    """
    syllables = re.findall(r"\w+", old_tone(clean(text)))
    return tuple(tuple(zip(*map(_letter, s), strict=True)) for s in syllables)


def given_name(name: str) -> str:
    """The last syllable of a person's name, by which Vietnamese lists are ordered."""
    return name.rsplit(maxsplit=1)[-1] if name.split() else name


def person_key(name: str) -> tuple[object, object]:
    """A key that sorts people by given name, then by the whole name from the left."""
    return sort_key(given_name(name)), sort_key(name)


def index_letter(word: str) -> str:
    """The letter that a word is listed under: Ă, Â and Đ are letters of their own; "#" for others."""
    (_, rank), *_rest = _letter(clean(word)[:1] or "#")
    return ALPHABET[rank].upper() if clean(word)[:1].isalpha() and rank < len(ALPHABET) else "#"
