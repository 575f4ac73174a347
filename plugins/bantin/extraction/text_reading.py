"""The texts of one bulletin, split into words, with the places at which they name people and posts."""

from collections.abc import Iterable
from dataclasses import dataclass

from bantin.extraction.mentions import Item, KnownNames, items_of
from bantin.extraction.words import Words, words_of
from bantin.language.normalization import one_line


@dataclass(frozen=True, slots=True)
class TextReading:
    """For each text, the title first: its words, and the mentions of people and chains of posts in it; and the names of the people."""

    rows: tuple[Words, ...]
    items: tuple[list[Item], ...]
    names: KnownNames


def read_texts(texts: Iterable[str]) -> TextReading:
    """Read the texts of one bulletin, in NFC, the title first."""
    rows = tuple(words_of(one_line(text)) for text in texts)
    names = KnownNames(rows)
    return TextReading(rows, tuple(items_of(words, names) for words in rows), names)
