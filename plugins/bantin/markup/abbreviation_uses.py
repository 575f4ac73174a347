"""Where each known abbreviation first stands as a word in a text."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

_IN_WORD = re.compile(r"[\w&]")
_OUT_OF_WORD = re.compile(r"[^\w&]")


class FirstUses:
    """Finds where each abbreviation first stands as a word, in pieces of text one after another.

    `found` holds these abbreviations so far. Of two that begin in one place the longer stands there.
    """

    def __init__(self, meanings: Mapping[str, str]):
        self._meanings = meanings
        self.found: dict[str, str] = {}
        self._words, self._lengths = _first_words(frozenset(meanings))

    def split(self, text: str) -> list[str]:
        """The text cut around each first use: abbreviations stand at the odd places."""
        parts = []
        while place := self._next(text):
            start, end = place
            abbr = text[start:end]
            self.found[abbr] = self._meanings[abbr]
            parts += [text[:start], abbr]
            text = text[end:]
        return [*parts, text]

    def _next(self, text: str) -> tuple[int, int] | None:
        end = 0
        for word in self._words.finditer(text):
            start = word.start()
            if start < end:  # within an abbreviation that was found before
                continue
            for length in self._lengths.get(word[0] + word[1], ()):
                abbr = text[start : start + length]
                if abbr in self._meanings and not _IN_WORD.match(text, start + length):
                    if abbr not in self.found:
                        return start, start + length
                    end = start + length
                    break
        return None


@lru_cache(maxsize=8)  # most texts define nothing that the glossary has not
def _first_words(abbrs: frozenset[str]) -> tuple[re.Pattern[str], dict[str, list[int]]]:
    """What to look for: words by a pattern, and by the word how long abbreviations are, longest first.

    The pattern matches the first character of a word that looks like theirs; its group is the rest.
    """
    lengths: dict[str, list[int]] = defaultdict(list)
    for length, abbr in sorted(((len(a), a) for a in abbrs), reverse=True):
        word = abbr[:1] + _OUT_OF_WORD.split(abbr[1:], maxsplit=1)[0]
        if length not in lengths[word]:
            lengths[word].append(length)
    first, second = (_one_of({word[n : n + 1] for word in lengths}) for n in (0, 1))
    # What may not stand before is looked at second: the scan for a character of a set is fast.
    pattern = rf"{first}(?<![\w&.].)(?=({second}[\w&]*|(?![\w&])))"
    return re.compile(pattern, re.DOTALL), dict(lengths)


def _one_of(characters: set[str]) -> str:
    """A pattern of these characters; without any, of nothing."""
    return f"[{re.escape(''.join(characters))}]" if any(characters) else "(?!)"
