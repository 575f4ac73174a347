"""Finds the abbreviations that a text itself defines, for example "thi đua, khen thưởng (TĐKT)".

The method is that of Schwartz and Hearst (2003), made stricter for Vietnamese: each letter of the
abbreviation must be the first letter of one syllable of the meaning. Tones are ignored, other
diacritics are not (Đ is not D).
"""

import re
from collections.abc import Iterable

from bantin.language.diacritics import toneless
from bantin.language.normalization import one_line

_CANDIDATE = re.compile(r"\((?P<abbr>[^\W\d_a-z][\w&\-/.,]{1,9})\)")
_REACH = 12  # characters for each syllable that a meaning can have; the longest syllables have seven letters
_SENTENCE_END = re.compile(r"[.;:!?]\s")
_SYLLABLE = re.compile(r"[^\W\d_]+")
# Words of a meaning that may have no letter in the abbreviation, such as "và" (and) and "của" (of).
_CONNECTORS = frozenset("và của các về ở tại cho với những trong do theo từ".split())


def definitions(text: str) -> dict[str, str]:
    """Return the abbreviations that a plain text defines, each with its meaning.

    For example, "thi đua, khen thưởng (TĐKT)" gives {"TĐKT": "thi đua, khen thưởng"}. The first
    definition of each abbreviation counts.
    """
    found: dict[str, str] = {}
    for match in _CANDIDATE.finditer(text):
        abbr = match["abbr"]
        letters = [c for c in abbr if c.isalpha()]
        if abbr in found or len(letters) < 2 or any(c.islower() for c in letters):
            continue
        reach = _REACH * _most_syllables(letters)
        left = text[max(0, match.start() - reach) : match.start()]
        sentence = left[max((m.end() for m in _SENTENCE_END.finditer(left)), default=0) :]
        start = _start_of_meaning(sentence, letters)
        if start is not None:
            found[abbr] = one_line(sentence[start:]).rstrip(" -–")
    return found


def definitions_in(blocks: Iterable[str]) -> dict[str, str]:
    """Return the abbreviations that the blocks of one plain text define, each with its meaning.

    A definition has to be within one block. The first definition of each abbreviation counts.
    """
    found: dict[str, str] = {}
    for block in blocks:
        if "(" in block:
            for abbr, meaning in definitions(block).items():
                found.setdefault(abbr, meaning)
    return found


def _start_of_meaning(sentence: str, letters: list[str]) -> int | None:
    """Return the index in `sentence` where the meaning of an abbreviation with these letters begins.

    The meaning is the shortest run of syllables at the end of `sentence` whose first letters are
    `letters`, where words in `_CONNECTORS` may be skipped. Return None if there is no such run.
    """
    syllables = list(_SYLLABLE.finditer(sentence))[-_most_syllables(letters) :]
    position = len(syllables) - 1
    for index, letter in enumerate(reversed(letters)):
        while position >= 0 and _initial(syllables[position][0]) != letter:
            if index == 0 or syllables[position][0].lower() not in _CONNECTORS:
                return None
            position -= 1
        if position < 0:
            return None
        position -= 1
    return syllables[position + 1].start()


def _most_syllables(letters: list[str]) -> int:
    """Return how many syllables the meaning of an abbreviation with these letters can have, connectors included."""
    return 2 * len(letters) + 5


def _initial(syllable: str) -> str:
    return toneless(syllable[0]).upper()
