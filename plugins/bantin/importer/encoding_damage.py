"""Signs that the letters of a text were damaged: legacy encodings, lookalikes, random diacritics."""

import re
from collections.abc import Callable, Sequence

from bantin.importer.doubts import Doubt, Refusal, without_nones
from bantin.importer.impossible_syllables import is_possible, words_with_diacritics
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
_MANY_SLIPS = 0.04  # of the words with diacritics


def legacy_refusal(lines: Sequence[Line]) -> Refusal | None:
    """A refusal if most of the text is in a legacy encoding."""
    text = " ".join(line.text for line in lines)
    if not _is_legacy(text):
        return None
    words = _count(_LEGACY_SIGN, text)
    return Refusal("legacy-encoding", f"{words} words as TCVN3 or VNI fonts write them")


def encoding_doubts(printed: Sequence[Line], clean: Sequence[Line]) -> list[Doubt]:
    """A doubt for each sign of damage, with the first line that shows it.

    `printed` are the lines as they are in the file, `clean` the same without entities and lookalikes.
    """
    return list(
        without_nones(
            _first(printed, _LOOKALIKE.search, "Ð or ð written for Đ or đ"),
            _first(printed, ENTITY.search, "HTML entities left in the text"),
            _first(clean, _is_legacy, "a passage in a legacy encoding"),
            _syllable_doubt(clean),
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


def _syllable_doubt(lines: Sequence[Line]) -> Doubt | None:
    """A doubt if many different words of the text cannot be Vietnamese syllables.

    A word counts once however often it stands, since a bulletin about Đắk Lắk is not damaged; words in
    capitals ("TĐKT") and lines in a legacy encoding do not count.
    """
    texts = (line.text for line in lines if not _is_legacy(line.text))
    words = {
        word.lower() for text in texts for word in words_with_diacritics(text) if not word.isupper()
    }
    slips = sorted(word for word in words if not is_possible(word))
    if len(slips) <= _FEW_SLIPS or len(slips) < _MANY_SLIPS * len(words):
        return None
    return Doubt("encoding", None, f"impossible syllables: {', '.join(slips[:5])} …")
