"""The tokens of a text: words, their keys and their diacritics.

A word is a syllable, a number or a foreign word. It is found by its key, which has no diacritics. The
diacritics are kept beside the key as a number, so that a query can demand any, some or all of them.
theme/static/js/search/index/tokens.js does the same in the browser.
"""

import re
import unicodedata

from bantin.language.diacritics import TONES, fold, old_tone

_WORD = re.compile(r"[^\W_]+")
# Sỹ and Sĩ, Quý and Quí are one name each: a syllable may end in y or i after these letters.
_LONE_Y = re.compile(r"(?:[hklmst]|qu)y")
UNKNOWN_DIACRITICS = 0xFFFF  # of a word whose diacritics need more than 16 bits

# The diacritics of each vowel that make it another letter, in the order of their numbers; 0 is none.
_LETTER_SHAPES = dict.fromkeys("aeiouy", "") | {
    vowel: "".join(unicodedata.normalize("NFD", letter)[1] for letter in letters)
    for vowel, letters in {"a": "ăâ", "e": "ê", "o": "ôơ", "u": "ư"}.items()
}


def words(text: str) -> list[str]:
    """Return the words of a normalized text in lower case.

    Each word is lowered alone: the lower case of a whole text may have characters that are no letters.
    """
    return [word.lower() for word in _WORD.findall(text)]


def key(word: str) -> str:
    """Return a word without diacritics, and with i for a final y that may be written either way."""
    folded = "".join(c for c in fold(word) if unicodedata.category(c)[0] != "M")
    return folded[:-1] + "i" if _LONE_Y.fullmatch(folded) else folded


def diacritics(word: str) -> int:
    """Return the diacritics of a word's letters as one number, the last letter as its lowest digit.

    The digit of a vowel is shape * 6 + tone, that of d or đ is 0 or 1; other letters have none. The place
    of a tone does not count: hoà and hòa have the same number.
    """
    number = 0
    for letter in old_tone(word):
        if letter in "dđ":
            number = number * 2 + (letter == "đ")
            continue
        base, *above = list(unicodedata.normalize("NFD", letter))
        shapes = _LETTER_SHAPES.get(base)
        if shapes is not None:
            shape = sum(shapes.find(mark) + 1 for mark in above)
            tone = sum(TONES.index(mark) for mark in above if mark in TONES)
            number = number * (len(shapes) + 1) * len(TONES) + shape * len(TONES) + tone
    return min(number, UNKNOWN_DIACRITICS)
