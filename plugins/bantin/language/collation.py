"""Sort keys for Vietnamese alphabetical order, of words and of people.

Texts are compared syllable by syllable: for example, "hoa hồng" comes before "hòa bình", as in printed
lists, because "hoa" comes before "hòa". Two syllables are compared by their letters first (a, ă, â,
b …), then by their tones, then by case, each in the order that Unicode CLDR gives for Vietnamese.
"""

import re
import unicodedata
from functools import cache

from bantin.language.diacritics import SHAPES, TONES, old_tone
from bantin.language.normalization import clean

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"


@cache
def _letter(char: str) -> tuple[tuple[int, int], int, int]:
    """Return ((class, rank) of the character without its tone, rank of the tone, 1 if a capital else 0).

    The class is 0 for signs, 1 for digits, 2 for Vietnamese letters, 3 for other letters; the rank gives
    the order within the class. Diacritics that Vietnamese lacks are ignored (Ö is O). The last number is
    always 0 outside class 2.
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
    """Return a key that sorts texts in dictionary order, syllable by syllable.

    Tones are ordered as in `TONES`. Both placements of a tone (hoà, hòa) give the same key. Signs
    between syllables are ignored.
    """
    syllables = re.findall(r"\w+", old_tone(clean(text)))
    return tuple(tuple(zip(*map(_letter, s), strict=True)) for s in syllables)


def given_name(name: str) -> str:
    """Return the last syllable of a person's name: the given name, by which Vietnamese lists are ordered."""
    return name.rsplit(maxsplit=1)[-1] if name.split() else name


def person_key(name: str) -> tuple[object, object]:
    """Return a key that sorts people by given name, then by the whole name from the left."""
    return sort_key(given_name(name)), sort_key(name)


def index_letter(word: str) -> str:
    """Return the capital letter under which an index lists the word, or "#" if it begins with no letter.

    Ă, Â, Đ, Ê, Ô, Ơ and Ư are separate letters; tones and foreign diacritics are ignored (Ö gives O).
    Letters outside `ALPHABET` also give "#".
    """
    (_, rank), *_rest = _letter(clean(word)[:1] or "#")
    return ALPHABET[rank].upper() if clean(word)[:1].isalpha() and rank < len(ALPHABET) else "#"
