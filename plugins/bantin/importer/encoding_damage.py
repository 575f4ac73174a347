"""Finds signs that the letters of a text are damaged.

Such signs are text in a legacy encoding, lookalikes of Vietnamese letters, HTML entities, and syllables with
diacritics at random.
"""

import re
from collections.abc import Callable, Sequence

from bantin.importer.doubts import Doubt, without_nones
from bantin.importer.raw_lines import ENTITY
from bantin.language.impossible_syllables import damaged_syllables
from bantin.language.legacy_encodings import legacy_words
from bantin.raw_files.raw_text import Line

_LOOKALIKE = re.compile(r"[ÐðƉɖ]")


def encoding_doubts(printed: Sequence[Line], clean: Sequence[Line]) -> list[Doubt]:
    """Return a doubt for each sign of damage in a text, with the number of the first line that shows it.

    `printed` are the lines as they are in the file, `clean` the same lines with entities decoded and lookalikes
    replaced. The doubt about impossible syllables is about the whole file and has no line.
    """
    return list(
        without_nones(
            _first(printed, _LOOKALIKE.search, "Ð viết thay Đ"),
            _first(printed, ENTITY.search, "còn mã HTML"),
            _first(clean, legacy_words, "đoạn gõ bằng phông cũ"),
            _syllable_doubt(clean),
        )
    )


def _first(lines: Sequence[Line], sign: Callable[[str], object], detail: str) -> Doubt | None:
    """Return a doubt about the first line for which `sign` gives a true value, else None."""
    number = next((line.number for line in lines if sign(line.text)), None)
    return Doubt("encoding", number, detail) if number else None


def _syllable_doubt(lines: Sequence[Line]) -> Doubt | None:
    """Return a doubt if too many words of the text cannot be Vietnamese syllables, else None.

    Lines in a legacy encoding do not count: there is a doubt about them already.
    """
    slips = damaged_syllables("\n".join(line.text for line in lines if not legacy_words(line.text)))
    return (
        Doubt("encoding", None, f"tiếng Việt không có: {', '.join(slips[:5])}…") if slips else None
    )
