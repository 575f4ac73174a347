"""The tokens of a text: its words, with their keys and their diacritics.

A word is a run of letters or a run of digits: a Vietnamese syllable, a foreign word or a number. A border
between letter and digit divides, so that COVID19, Covid-19 and "Covid 19" have the same words. The index finds
a word by its key, which has no diacritics. The diacritics are kept beside the key as a number, so that a query
can require any, some or all of them. theme/static/js/search/index/tokens.js does the same in the browser.
"""

import re
import unicodedata

from bantin.language.diacritics import TONES, fold, old_tone

# A number with a dot before each three digits is one word: 1.000.000 is 1000000. What is a part of a longer row of numbers
# and dots is not, for example the 7.202 of 16.7.2020. The other signs for numbers, such as ² and ½, are taken for letters.
# No word depends on what stands beyond a space.
_WORD = re.compile(r"(?<!\d\.)\d{1,3}(?:\.\d{3})+(?!\.?\d)|\d+|[^\W\d_]+")
# After these letters a final y may also be written i: for example, Sỹ and Sĩ are the same name, Quý and Quí too.
_LONE_Y = re.compile(r"(?:[hklmst]|qu)y")
UNKNOWN_DIACRITICS = 0xFFFF  # for a word whose number would need more than 16 bits

# The shapes that each vowel can have. The number of a shape is its place here, counted from 1; 0 is no shape.
_LETTER_SHAPES = dict.fromkeys("aeiouy", "") | {
    vowel: "".join(unicodedata.normalize("NFD", letter)[1] for letter in letters)
    for vowel, letters in {"a": "ăâ", "e": "ê", "o": "ôơ", "u": "ư"}.items()
}


def words(text: str) -> list[str]:
    """Return the words of a normalized text, in order, in lower case and without the dots of numbers.

    Each word is lowered after it was found, because lowering the whole text may produce characters that are
    not letters and would divide a word.
    """
    return [word.replace(".", "").lower() for word in _WORD.findall(text)]


def key(word: str) -> str:
    """Return the word key: the word without diacritics, with i for a final y that may also be written i.

    `word` is in lower case, for example "quý", whose key is "qui".
    """
    folded = "".join(c for c in fold(word) if unicodedata.category(c)[0] != "M")
    return folded[:-1] + "i" if _LONE_Y.fullmatch(folded) else folded


def diacritics(word: str) -> int:
    """Return the diacritics of a word in lower case as one number, at most `UNKNOWN_DIACRITICS`.

    The number has a digit for each vowel and each d or đ; the last letter gives the lowest digit, and other
    letters give none. The digit of a vowel is shape * 6 + tone, and its base is 6 times the number of shapes
    that the vowel can have, counting none as one. The digit of d is 0, that of đ is 1. On which vowel the tone
    of a syllable is written makes no difference: hoà and hòa have the same number.
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
