"""A text as a row of words, each with the signs that stand before it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bantin.language.diacritics import old_tone

# Letters and digits; an apostrophe joins two parts of a name (H'Lan).
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")


class Word(NamedTuple):
    """One word, in Vietnamese a syllable.

    `key` is the word in small letters with its tone in the old place (ủy for UỶ). `gap` is what stands between the word before and
    this one: a space, or signs such as ", ". The first word of a text has the gap ". ", since it begins a sentence. `is_capitalised`
    says that the first letter is a capital, as in names.
    """

    text: str
    key: str
    gap: str
    start: int
    end: int
    is_capitalised: bool

    @property
    def is_in_capitals(self) -> bool:
        """Whether the word has at least two letters, all of them capitals, as abbreviations have."""
        return self.is_capitalised and len(self.text) > 1 and self.text.isupper()


# Organs whose names have commas: culture, sports and tourism; labour, invalids and social affairs; and the like.
_WITH_COMMAS = re.compile(
    r"(?:Văn h(?:óa|oá), (?:Thể thao|Thông tin|Xã hội|Giáo dục, Thanh niên, Thiếu niên|Giáo dục)"
    r"|Lao động, Thương binh|Khoa học, Công nghệ|Tài nguyên, Môi trường|Nông, Lâm|tham mưu, giúp việc"
    r"|Pháp luật, Tư pháp|Tài chính, Ngân sách|Tuyên truyền, Báo chí|Phòng, chống|Phòng cháy, chữa cháy) ?(?:,|và|&|\w)",
    re.IGNORECASE,
)
_COMMA = re.compile(r", ")


class Words(tuple[Word, ...]):
    """The words of one text, and after them some empty words, each of which ends a sentence.

    So looking a few words beyond the last one, or before the first one (by a negative index), finds an empty word.
    """

    text: str
    length: int

    def printed(self, start: int, end: int) -> str:
        """Return the text from the word `start` up to the word before `end`, as it is printed."""
        return self.text[self[start].start : self[end - 1].end]

    def open_brackets(self, start: int, end: int) -> int:
        """Return how many more brackets open than close before the words from `start` up to the one before `end`."""
        return sum(word.gap.count("(") - word.gap.count(")") for word in self[start:end])

    def keys(self, start: int, end: int) -> tuple[str, ...]:
        """Return the keys of the words from `start` up to the one before `end`."""
        return tuple([word.key for word in self[start:end]])


_BEYOND = (Word("", "", ". ", 0, 0, is_capitalised=False),) * 32


def words_of(text: str) -> Words:
    """Split a text, which has to be in NFC, into words. A comma within the name of an organ counts as a space."""
    end, row = 0, list[Word]()
    commas = _commas_within_names(text)
    keys = old_tone(text).lower()
    for match in _WORD.finditer(text):
        start = match.start()
        gap = " " if start in commas else text[end:start] if row else ". "
        end, word = match.end(), match[0]
        row.append(Word(word, keys[start:end], gap, start, end, word[0].isupper()))
    words = Words((*row, *_BEYOND))
    words.text, words.length = text, len(row)
    return words


def keys_of(text: str) -> tuple[str, ...]:
    """Return the keys of all words of a text, by which names are compared."""
    words = words_of(text)
    return words.keys(0, words.length)


def _commas_within_names(text: str) -> set[int]:
    """Return the places of the words before which a comma stands that belongs to the name of an organ."""
    names = _WITH_COMMAS.finditer(text)
    return {comma.end() for name in names for comma in _COMMA.finditer(text, *name.span())}


class Phrases:
    """A set of phrases, each of one or more words, that is looked up in a row of words."""

    def __init__(self, phrases: Iterable[str]):
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in map(keys_of, phrases):
            self._by_first.setdefault(phrase[0], []).append(phrase)
        for group in self._by_first.values():
            group.sort(key=len, reverse=True)
        self._longest = max(len(group[0]) for group in self._by_first.values())

    def end_at(self, words: Words, start: int) -> int:
        """Return the index after the longest phrase that begins at the word `start`, or `start` if none does.

        Between its words there may be spaces, hyphens, dots and "&", not a comma.
        """
        phrases = self._by_first.get(words[start].key)
        if phrases is None:
            return start
        second = words[start + 1].key
        for phrase in phrases:
            if len(phrase) == 1:
                return start + 1
            if (
                phrase[1] == second
            ):  # nearly all phrases are ruled out here, without a copy of the keys
                end = start + len(phrase)
                if words.keys(start, end) == phrase and all(
                    is_joint(word.gap) for word in words[start + 1 : end]
                ):
                    return end
        return start

    def __contains__(self, phrase: tuple[str, ...]) -> bool:
        return phrase in self._by_first.get(phrase[0], ())

    @property
    def first_words(self) -> frozenset[str]:
        """The keys of the words with which phrases begin."""
        return frozenset(self._by_first)

    def start_before(self, words: Words, end: int) -> int:
        """Return the first word of the longest phrase that stands directly before the word `end`, or `end` if none does."""
        if words[end].gap != " ":
            return end
        starts = range(max(0, end - self._longest), end)
        return next((start for start in starts if self.end_at(words, start) == end), end)

    def ends_at(self, words: Words, end: int) -> bool:
        """Whether a phrase stands directly before the word `end`."""
        return self.start_before(words, end) < end


_JOINTS = frozenset((" ", "-", ".", "&", " - ", " – ", "–", " -", "- ", " & ", "& ", " &"))


def is_joint(gap: str) -> bool:
    """Whether what stands between two words may be within a name: a space, a hyphen, "&", or a dot without space."""
    return gap in _JOINTS
