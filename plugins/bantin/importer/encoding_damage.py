"""Signs that the letters of a text were harmed on the way."""

import re
from collections.abc import Callable, Sequence

from bantin.importer.doubts import Doubt, Refusal, present
from bantin.importer.impossible_syllables import is_possible, marked_words
from bantin.importer.raw_lines import ENTITY, Line

_LOOKALIKE = re.compile(r"[ÐðƉɖ]")
# TCVN3 and VNI fonts show Vietnamese with letters and signs of Western Europe. Quotation marks,
# superscripts and degree signs count only inside a word: they also stand beside good ones.
_FOREIGN = "[ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ§¶®µ¨¸¹¡¢£¤¥¦¬±¿]"
_LEGACY_SIGN = re.compile(
    rf"{_FOREIGN}(?=[a-zA-Z])|(?<=[a-zA-Z]){_FOREIGN}|(?<=[a-zA-Z])[«»²³°º½¼¾·×÷ª](?=[a-zA-Z])"
)
_VIETNAMESE_SIGN = re.compile(r"[ăĂđĐơƠưƯ\u1EA0-\u1EF9]")
_LEGACY_PASSAGE = 3  # words in one line: fewer may be a name such as Müller
_FEW_SLIPS = 5  # words: typing errors, loan words and names of ethnic minorities happen
_MANY_SLIPS = 0.04  # of the marked words


def refusal(lines: Sequence[Line]) -> Refusal | None:
    """A refusal when most of the text is in a legacy encoding."""
    text = " ".join(line.text for line in lines)
    if not _is_legacy(text):
        return None
    words = _count(_LEGACY_SIGN, text)
    return Refusal("legacy-encoding", f"{words} words as TCVN3 or VNI fonts write them")


def doubts(printed: Sequence[Line], clean: Sequence[Line]) -> list[Doubt]:
    """One doubt for each sign of damage, at the first line that shows it."""
    return list(
        present(
            _first(printed, _LOOKALIKE.search, "Ð or ð written for Đ or đ"),
            _first(printed, ENTITY.search, "HTML entities left in the text"),
            _first(clean, _is_legacy, "a passage in a legacy encoding"),
            _impossible_syllables(clean),
        )
    )


def _is_legacy(text: str) -> bool:
    legacy = _count(_LEGACY_SIGN, text)
    return legacy >= _LEGACY_PASSAGE and legacy > _count(_VIETNAMESE_SIGN, text)


def _count(sign: re.Pattern[str], text: str) -> int:
    return sum(1 for word in text.split() if sign.search(word))


def _first(lines: Sequence[Line], sign: Callable[[str], object], detail: str) -> Doubt | None:
    number = next((line.number for line in lines if sign(line.text)), None)
    return Doubt("encoding", number, detail) if number else None


def _impossible_syllables(lines: Sequence[Line]) -> Doubt | None:
    """Each word counts once, so that a bulletin about Đắk Lắk is no damaged one; nor is "TĐKT"."""
    texts = (line.text for line in lines if not _is_legacy(line.text))
    words = {word.lower() for text in texts for word in marked_words(text) if not word.isupper()}
    slips = sorted(word for word in words if not is_possible(word))
    if len(slips) <= _FEW_SLIPS or len(slips) < _MANY_SLIPS * len(words):
        return None
    return Doubt("encoding", None, f"impossible syllables: {', '.join(slips[:5])} …")
