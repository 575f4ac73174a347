"""Finds signs that the letters of a text are damaged.

Such signs are text in a legacy encoding, lookalikes of Vietnamese letters, HTML entities, and syllables with
diacritics at random.
"""

import re
from collections.abc import Callable, Sequence

from bantin.importer.doubts import Doubt, Refusal, without_nones
from bantin.importer.impossible_syllables import is_possible, words_with_diacritics
from bantin.importer.raw_lines import ENTITY, Line

_LOOKALIKE = re.compile(r"[ÐðƉɖ]")
# TCVN3 and VNI are legacy encodings: their fonts draw Vietnamese letters in place of Western European ones.
# Quotation marks, superscripts and degree signs count only inside a word, since they also occur beside sound words.
_FOREIGN = "[ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ§¶®µ¨¸¹¡¢£¤¥¦¬±¿]"
_LEGACY_SIGN = re.compile(
    rf"{_FOREIGN}(?=[a-zA-Z])|(?<=[a-zA-Z]){_FOREIGN}|(?<=[a-zA-Z])[«»²³°º½¼¾·×÷ª](?=[a-zA-Z])"
)
_VIETNAMESE_SIGN = re.compile(r"[ăĂđĐơƠưƯ\u1EA0-\u1EF9]")
_LEGACY_PASSAGE = 3  # words in a line or a text; fewer may be a name such as Müller
_FEW_SLIPS = 5  # words; typing errors, loan words and names of ethnic minorities give a few
_MANY_SLIPS = 0.04  # as a share of the words with diacritics


def legacy_refusal(lines: Sequence[Line]) -> Refusal | None:
    """Return a refusal if more words have signs of a legacy encoding than have Vietnamese letters, else None.

    At least three words must have such signs. Vietnamese letters are those that only Vietnamese uses: ă, đ, ế …
    """
    text = " ".join(line.text for line in lines)
    if not _is_legacy(text):
        return None
    words = _count(_LEGACY_SIGN, text)
    return Refusal("legacy-encoding", f"{words} words as TCVN3 or VNI fonts write them")


def encoding_doubts(printed: Sequence[Line], clean: Sequence[Line]) -> list[Doubt]:
    """Return a doubt for each sign of damage in a text, with the number of the first line that shows it.

    `printed` are the lines as they are in the file, `clean` the same lines with entities decoded and lookalikes
    replaced. The doubt about impossible syllables is about the whole file and has no line.
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
    """Whether enough words have signs of a legacy encoding, and more than have Vietnamese letters."""
    legacy = _count(_LEGACY_SIGN, text)
    return legacy >= _LEGACY_PASSAGE and legacy > _count(_VIETNAMESE_SIGN, text)


def _count(sign: re.Pattern[str], text: str) -> int:
    """Return the number of words in which `sign` is found."""
    return sum(1 for word in text.split() if sign.search(word))


def _first(lines: Sequence[Line], sign: Callable[[str], object], detail: str) -> Doubt | None:
    """Return a doubt about the first line for which `sign` gives a true value, else None."""
    number = next((line.number for line in lines if sign(line.text)), None)
    return Doubt("encoding", number, detail) if number else None


def _syllable_doubt(lines: Sequence[Line]) -> Doubt | None:
    """Return a doubt if many different words of the text cannot be Vietnamese syllables, else None.

    A repeated word counts once, so that a bulletin about the province Đắk Lắk, whose name is not Vietnamese, is
    not doubted. Words in capitals (abbreviations such as "TĐKT") and lines in a legacy encoding do not count.
    """
    texts = (line.text for line in lines if not _is_legacy(line.text))
    words = {
        word.lower() for text in texts for word in words_with_diacritics(text) if not word.isupper()
    }
    slips = sorted(word for word in words if not is_possible(word))
    if len(slips) <= _FEW_SLIPS or len(slips) < _MANY_SLIPS * len(words):
        return None
    return Doubt("encoding", None, f"impossible syllables: {', '.join(slips[:5])} …")
