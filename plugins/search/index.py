"""The files of a search index, from documents in order of time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from plugins.search import FORMAT
from plugins.search.cards import card_files
from plugins.search.documents import Document
from plugins.search.facets import facet_files
from plugins.search.lists import Lists
from plugins.search.notes import Abbreviations, Name, names_file, notes_of
from plugins.search.plan import Level, Plan
from plugins.search.terms import Vocabulary, routed, sequence_hash, terms
from plugins.search.words import key, word_hash, words

FOLDER = f"tim-kiem/v{FORMAT}"
_BATCH = 512  # documents whose postings are made at once: a few MB


class File(NamedTuple):
    """A file of the index, by its address on the site."""

    address: str
    data: bytes


class Index:
    """Takes documents in order of time, keeps little of them, and gives the files at the end."""

    def __init__(self, plan: Plan):
        self._plan = plan
        self._vocabulary = Vocabulary()
        self._levels = [_LevelLists(level) for level in plan.levels]
        self._abbreviations = Abbreviations()
        self._read: list[tuple[int, Document]] = []  # without their texts
        self._waiting: list[tuple[int, Document]] = []

    def add(self, document: Document) -> None:
        """Take the next document."""
        number = self._plan.numbers[len(self._read)]
        self._abbreviations.read(document)
        self._read.append((number, replace(document, paragraphs=())))
        self._waiting.append((number, document))
        if len(self._waiting) == _BATCH:
            self._list_waiting()

    def files(self, names: Iterable[Name], glossary: dict[str, tuple[str, ...]]) -> Iterator[File]:
        """All files, when the last document was added."""
        self._list_waiting()
        names = list(names)
        yield File(f"{FOLDER}/ten.bin", names_file(names))
        for number, data in card_files(self._read, self._plan.card_bits):
            yield File(f"{FOLDER}/the/{_name(number)}.bin", data)
        for name, data in facet_files(self._read, self._plan):
            yield File(f"{FOLDER}/loc/{name}.bin", data)
        for text, note in notes_of(names, self._abbreviations.of(glossary)):
            self._levels[0].note(text, note)
        for level in self._levels:
            yield from level.files()

    def _list_waiting(self) -> None:
        for level in self._levels:
            level.add(self._waiting, self._vocabulary)
        self._waiting = []


class _LevelLists:
    """The lists of one level: pairs and words."""

    def __init__(self, level: Level):
        self._level = level
        self._pairs = Lists(level.pair_bits, level.start, level.span, paired=True)
        self._words = Lists(level.word_bits, level.start, level.span, paired=False)

    def add(self, documents: list[tuple[int, Document]], vocabulary: Vocabulary) -> None:
        mine = [d for d in documents if self._level.start <= d[0] < self._level.end]
        made = terms(mine, vocabulary, self._level)
        self._pairs.add(made.pairs)
        self._words.add(made.words)

    def note(self, text: str, note: object) -> None:
        """Put a note where a query with all the words of the text looks."""
        hashes = [word_hash(key(word)) for word in words(text)]
        lists = self._pairs if len(hashes) > 1 else self._words
        if hashes:
            lists.add_note(routed(*sequence_hash(hashes), lists.bits), note)

    def files(self) -> Iterator[File]:
        for kind, lists in (("cap", self._pairs), ("chu", self._words)):
            for number, data in lists.files():
                yield File(f"{FOLDER}/{self._level.name}/{kind}/{_name(number)}.bin", data)


def _name(number: int) -> str:
    """1a/3 for 0x1a3: folders stay small enough for every host."""
    return f"{number >> 8:x}/{number & 255:x}"
