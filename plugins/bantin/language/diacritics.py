"""Diacritics of Vietnamese letters: the five tones, and the shapes that make other letters.

Unicode's decomposed form (NFD) writes each diacritic as a combining character after its base letter:
for example, "ế" is e, circumflex (a shape), acute (a tone). The stroke of đ is not a combining
character, so đ has no decomposition.
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
)  # ngang (no diacritic), huyền, hỏi, ngã, sắc, nặng: the order used in dictionaries
SHAPES = "\u0306\u0302\u031b"  # breve (ă), circumflex (â ê ô), horn (ơ ư)


def fold(text: str) -> str:
    """Return the text in lower case, without diacritics and with d for đ.

    This is what people type without a Vietnamese keyboard; for example, "Đặng Thị Hòa" gives
    "dang thi hoa".
    """
    decomposed = unicodedata.normalize("NFD", clean(text).lower().replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _tone_moves() -> dict[str, str]:
    """Return a mapping from each toned vowel pair in the new placement (oà) to the old placement (òa).

    The pairs are oa, oe and uy with each of the five tones, in lower case, capitalised and in capitals.
    """
    moves = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in TONES[1:]:
            for a, b in ((first, second), (first.upper(), second), (first.upper(), second.upper())):
                new = unicodedata.normalize("NFC", a + b + tone)
                moves[new] = unicodedata.normalize("NFC", a + tone + b)
    return moves


_NEW_TO_OLD = _tone_moves()
# Only in a syllable that ends in oa, oe or uy are there two placements of the tone (hoà, hòa). In "hoàn"
# a consonant follows, and in "quý" the u belongs to the consonant qu: in such syllables both rules
# place the tone on the same vowel.
_NEW_STYLE = re.compile(rf"(?<![qQ])(?:{'|'.join(_NEW_TO_OLD)})(?!\w)")


def old_tone(text: str) -> str:
    """Return the text with the tone of a final oa, oe or uy moved to the first vowel.

    For example, hoà becomes hòa and uỷ becomes ủy. The old placement (hòa) and the new one (hoà) are
    both in use for the same words and names. `text` has to be in NFC.
    """
    return _NEW_STYLE.sub(lambda m: _NEW_TO_OLD[m[0]], text)


def toneless(text: str) -> str:
    """Return the text in NFC without tones; letters keep shape and case (Ủ becomes U, Ế becomes Ê)."""
    kept = "".join(c for c in unicodedata.normalize("NFD", text) if c not in TONES)
    return unicodedata.normalize("NFC", kept)
