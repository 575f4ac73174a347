"""Diacritics of Vietnamese letters: the five tones, and the shapes that make other letters.

Unicode's decomposed form (NFD) writes each as a combining character behind its base letter: "ế" is e,
circumflex (a shape), acute (a tone). The stroke of đ is no combining character.
"""

import re
import unicodedata

from bantin.language.normalization import clean

TONES = (
    "",
    "\u0300",
    "\u0309",
    "\u0303",
    "\u0301",
    "\u0323",
)  # ngang (no diacritic), huyền, hỏi, ngã, sắc, nặng: the order of dictionaries
SHAPES = "\u0306\u0302\u031b"  # breve (ă), circumflex (â ê ô), horn (ơ ư)


def fold(text: str) -> str:
    """The text in lower case without diacritics and with d for đ, as typed without a Vietnamese keyboard.

    "Đặng Thị Hòa" is folded to "dang thi hoa".
    """
    decomposed = unicodedata.normalize("NFD", clean(text).lower().replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _tone_moves() -> dict[str, str]:
    """Each toned pair of vowels in the new placement, with the same pair in the old one."""
    moves = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in TONES[1:]:
            for a, b in ((first, second), (first.upper(), second), (first.upper(), second.upper())):
                new = unicodedata.normalize("NFC", a + b + tone)
                moves[new] = unicodedata.normalize("NFC", a + tone + b)
    return moves


_NEW_TO_OLD = _tone_moves()
# Only a syllable that ends in oa, oe or uy has two placements (hoà, hòa). In "hoàn" a consonant follows,
# and in "quý" the u belongs to the qu: there both rules agree.
_NEW_STYLE = re.compile(rf"(?<![qQ])(?:{'|'.join(_NEW_TO_OLD)})(?!\w)")


def old_tone(text: str) -> str:
    """The text with the tone of oa, oe and uy on the first vowel: hoà becomes hòa, uỷ becomes ủy.

    Both placements are in use, the old one (hòa) and the new one (hoà), for the same words and names.
    """
    return _NEW_STYLE.sub(lambda m: _NEW_TO_OLD[m[0]], text)


def toneless(text: str) -> str:
    """The text without tones; letters keep their shapes and case: Ủ becomes U, Ế becomes Ê."""
    kept = "".join(c for c in unicodedata.normalize("NFD", text) if c not in TONES)
    return unicodedata.normalize("NFC", kept)
