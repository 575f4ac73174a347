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
from plugins.search.plan import Plan
from plugins.search.recent import recent_file
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
        self._pairs = Lists(plan.pair_bits, plan.span, paired=True)
        self._words = Lists(plan.word_bits, plan.span, paired=False)
        self._abbreviations = Abbreviations()
        self._read: list[tuple[int, Document]] = []  # without their texts
        self._waiting: list[tuple[int, Document]] = []

    def add(self, document: Document) -> None:
        """Take the next document."""
        number = self._plan.numbers[len(self._read)]
        self._abbreviations.read(document)
        self._read.append((number, replace(document, paragraphs=())))
        self._waiting.append((number, document))
        to_list = self._plan.listed - len(self._read)
        if to_list == 0 or (to_list > 0 and len(self._waiting) == _BATCH):
            self._list_waiting()

    def files(self, names: Iterable[Name], glossary: dict[str, tuple[str, ...]]) -> Iterator[File]:
        """All files, when the last document was added."""
        names = list(names)
        yield File(f"{FOLDER}/ten.bin", names_file(names))
        yield File(f"{FOLDER}/moi.bin", recent_file(self._waiting))
        for number, data in card_files(self._read, self._plan.card_bits):
            yield File(f"{FOLDER}/the/{_name(number)}.bin", data)
        for name, data in facet_files(self._read, self._plan):
            yield File(f"{FOLDER}/loc/{name}.bin", data)
        for text, note in notes_of(names, self._abbreviations.of(glossary)):
            self._note(text, note)
        for kind, lists in (("cap", self._pairs), ("chu", self._words)):
            for number, data in lists.files():
                yield File(f"{FOLDER}/{kind}/{_name(number)}.bin", data)

    def _list_waiting(self) -> None:
        made = terms(self._waiting, self._vocabulary, self._plan.pair_bits)
        self._pairs.add(made.pairs)
        self._words.add(made.words)
        self._waiting = []

    def _note(self, text: str, note: object) -> None:
        """Put a note where a query with all the words of the text looks."""
        hashes = [word_hash(key(word)) for word in words(text)]
        if hashes:
            self._pairs.add_note(routed(*sequence_hash(hashes), self._plan.pair_bits), note)


def _name(number: int) -> str:
    """1a/3 for 0x1a3: folders stay small enough for every host."""
    return f"{number >> 8:x}/{number & 255:x}"
