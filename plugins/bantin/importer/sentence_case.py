"""Proposes how a title that is printed in capitals would be written: "HỘI NGHỊ TỈNH ỦY" becomes "Hội nghị Tỉnh ủy"."""

import operator
import re
from collections import Counter
from collections.abc import Iterable

from bantin.extraction.place_words import PROVINCES
from bantin.extraction.words import Words, words_of

_SENTENCE_END = re.compile(r"[.:!?…]")


def sentence_case(title: str, texts: Iterable[str], names: Iterable[str]) -> str:
    """Return a title in the case in which the texts write its words; elsewhere in small letters, the first one excepted.

    `names` are those of records, which have their own case. A word is written as in the texts where the word before it or after it is
    the same, since "bình" is a word and a name; an abbreviation is one wherever it stands.
    """
    words = words_of(title)
    if not words.length:
        return title
    cases = _Cases([*map(words_of, texts), *map(words_of, names)])
    places = {i for at in range(words.length) for i in range(at, PROVINCES.end_at(words, at))}
    row = list[str]()
    for at, word in enumerate(words[: words.length]):
        unseen = word.text.capitalize() if at in places else word.text.lower()
        row.append(cases.of(words, at, row[-1] if row else "") or unseen)
    row[0] = row[0][:1].upper() + row[0][1:]
    ends = [0, *(word.end for word in words[: words.length])]
    gaps = [title[end : word.start] for end, word in zip(ends, words, strict=False)]
    return "".join(map(operator.add, gaps, row)) + title[ends[-1] :]


class _Cases:
    """How texts write words: after the word before, as it is written, or else before the word after.

    The first word of a sentence tells nothing of its case.
    """

    def __init__(self, rows: Iterable[Words]) -> None:
        self._after: dict[tuple[str, str], Counter[str]] = {}
        self._before: dict[tuple[str, str], Counter[str]] = {}
        self._abbreviations: dict[str, str] = {}
        for words in rows:
            if not words.text.isupper():
                for at in range(words.length):
                    self._add(words, at)

    def _add(self, words: Words, at: int) -> None:
        word = words[at]
        if word.is_in_capitals:
            self._abbreviations.setdefault(word.key, word.text)
        if not _SENTENCE_END.search(word.gap):
            self._after.setdefault((words[at - 1].text, word.key), Counter())[word.text] += 1
            self._before.setdefault((word.key, words[at + 1].key), Counter())[word.text] += 1

    def of(self, words: Words, at: int, before: str) -> str | None:
        """Return a word of a title in capitals as the texts write it, None if they do not have it there.

        `before` is the word before it, as it is written.
        """
        word = words[at]
        if word.key in self._abbreviations:
            return self._abbreviations[word.key]
        seen = self._after.get((before, word.key)) or self._before.get(
            (word.key, words[at + 1].key)
        )
        return max(seen, key=lambda text: (seen[text], text)) if seen else None
