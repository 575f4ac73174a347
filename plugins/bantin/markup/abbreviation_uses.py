"""Finds the first use, as a whole word, of each known abbreviation in a text."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

_IN_WORD = re.compile(r"[\w&]")
_OUT_OF_WORD = re.compile(r"[^\w&]")


class FirstUses:
    """Finds the first use, as a whole word, of each abbreviation in a text that is given in pieces.

    `meanings` gives the known abbreviations with their meanings; `found` contains those found so far.
    Where two abbreviations begin at the same place, the longer one is taken.
    """

    def __init__(self, meanings: Mapping[str, str]):
        self._meanings = meanings
        self.found: dict[str, str] = {}
        self._words, self._lengths = _first_words(frozenset(meanings))

    def split(self, text: str) -> list[str]:
        """Return the next piece of text, cut around each first use, and add these uses to `found`.

        The abbreviations are at the odd indexes of the result, the texts between them at the even ones.
        """
        parts = []
        end = cut = 0  # of the last abbreviation, and of the last first use
        for word in self._words.finditer(text):
            start = word.start()
            if start < end:  # inside an abbreviation
                continue
            for length in self._lengths.get(word[0] + word[1], ()):
                abbr = text[start : start + length]
                if abbr in self._meanings and not _IN_WORD.match(text, start + length):
                    end = start + length
                    if abbr not in self.found:
                        self.found[abbr] = self._meanings[abbr]
                        parts += [text[cut:start], abbr]
                        cut = end
                    break
        return [*parts, text[cut:]]


@lru_cache(maxsize=8)  # most texts define no abbreviations beyond the glossary's, so sets repeat
def _first_words(abbrs: frozenset[str]) -> tuple[re.Pattern[str], dict[str, list[int]]]:
    """Return (a pattern that finds candidate first words of abbreviations, lengths of abbreviations).

    The pattern matches the first character of a word that begins like the first word of some
    abbreviation; its group 1 is the rest of the word. The second result maps the first word of
    abbreviations to the lengths of the abbreviations that begin with that word, longest first.
    """
    lengths: dict[str, list[int]] = defaultdict(list)
    for length, abbr in sorted(((len(a), a) for a in abbrs), reverse=True):
        word = abbr[:1] + _OUT_OF_WORD.split(abbr[1:], maxsplit=1)[0]
        if length not in lengths[word]:
            lengths[word].append(length)
    first, second = (_one_of({word[n : n + 1] for word in lengths}) for n in (0, 1))
    # The lookbehind follows the first character, because a scan for a character of a set is fast.
    pattern = rf"{first}(?<![\w&.].)(?=({second}[\w&]*|(?![\w&])))"
    return re.compile(pattern, re.DOTALL), dict(lengths)


def _one_of(characters: set[str]) -> str:
    """Return a pattern that matches one of the characters, or one that never matches if there are none."""
    return f"[{re.escape(''.join(characters))}]" if any(characters) else "(?!)"
