"""The marks of Vietnamese letters: taking them off, telling tones from letter shapes, placing tones one way."""

import re
import unicodedata

from bantin.language.normalization import clean

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # ngang huyền hỏi ngã sắc nặng
SHAPES = "\u0306\u0302\u031b"  # breve, circumflex, horn: they make other letters, not other tones


def fold(text: str) -> str:
    """Lower case without any mark, đ as d: what a reader types without a Vietnamese keyboard."""
    marks_apart = unicodedata.normalize("NFD", clean(text).lower().replace("đ", "d"))
    return "".join(c for c in marks_apart if not unicodedata.combining(c))


def _tone_moves() -> dict[str, str]:
    moves = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in TONES[1:]:
            for a, b in ((first, second), (first.upper(), second), (first.upper(), second.upper())):
                new = unicodedata.normalize("NFC", a + b + tone)
                moves[new] = unicodedata.normalize("NFC", a + tone + b)
    return moves


_NEW_TO_OLD = _tone_moves()
# Only open syllables have two ways (hoà/hòa); in "hoàn" and "quý" the tone has one place.
_NEW_STYLE = re.compile(rf"(?<![qQ])(?:{'|'.join(_NEW_TO_OLD)})(?!\w)")


def old_tone(text: str) -> str:
    """The text with tones placed the old way: hoà becomes hòa, uỷ becomes ủy."""
    return _NEW_STYLE.sub(lambda m: _NEW_TO_OLD[m[0]], text)


def toneless(text: str) -> str:
    """The text without tones; its letters keep their shapes: Ủ becomes U, Ế becomes Ê."""
    marks_apart = unicodedata.normalize("NFD", text)
    kept = "".join(c for c in marks_apart if c not in TONES[1:])
    return unicodedata.normalize("NFC", kept)
