"""The files of a search index, from documents in order of time.

Reading documents and writing lists are the work, and are done in parts by any process that has the index;
`take` and the rest are for one process, which gathers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from plugins.search import FORMAT
from plugins.search.cards import card_files
from plugins.search.documents import Document
from plugins.search.facets import facet_files
from plugins.search.lists import Note, Shape, list_files
from plugins.search.notes import Abbreviations, Name, definitions_in, names_file, notes_of
from plugins.search.plan import Plan
from plugins.search.recent import recent_file
from plugins.search.spill import Spill
from plugins.search.terms import Vocabulary, routed, sequence_hash, terms
from plugins.search.words import key, word_hash, words

FOLDER = f"tim-kiem/v{FORMAT}"


class File(NamedTuple):
    """A file of the index, by its address on the site."""

    address: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Batch:
    """What the index keeps of some documents: the newest whole, the others without their texts."""

    documents: list[Document]
    definitions: list[dict[str, str]]  # of each document


@dataclass(frozen=True, slots=True)
class Part:
    """Lists that are written together: of pairs ("cap") or of words ("chu"), with their notes."""

    kind: str
    number: int
    notes: dict[int, list[Note]]


class Index:
    """`folder` is for postings until they are lists; it must be empty."""

    def __init__(self, plan: Plan, folder: Path):
        self._plan = plan
        self._vocabulary = Vocabulary()
        self._shapes = {
            "cap": Shape(plan.pair_bits, plan.span, paired=True),
            "chu": Shape(plan.word_bits, plan.span, paired=False),
        }
        self._spills = {k: Spill(folder / k, shape.bits) for k, shape in self._shapes.items()}
        self._abbreviations = Abbreviations()
        self._taken: list[Document] = []

    def read(self, place: int, documents: Sequence[Document]) -> Batch:
        """Read some hundred documents, of which the first has this place in the archive."""
        listed = documents[: max(self._plan.listed - place, 0)]
        numbers = self._plan.numbers[place:]
        made = terms(zip(numbers, listed, strict=False), self._vocabulary, self._plan.pair_bits)
        self._spills["cap"].add(made.pairs)
        self._spills["chu"].add(made.words)
        kept = [replace(document, paragraphs=()) for document in listed]
        kept += documents[len(listed) :]
        return Batch(kept, [definitions_in(document) for document in documents])

    def take(self, batch: Batch) -> None:
        """Take what was read, in order of time."""
        self._taken += batch.documents
        for defined in batch.definitions:
            self._abbreviations.count(defined)

    def parts(self, names: Iterable[Name], glossary: dict[str, tuple[str, ...]]) -> list[Part]:
        """What is to be written when all was taken."""
        notes: dict[int, list[Note]] = defaultdict(list)
        low = (1 << 32 - self._plan.pair_bits) - 1
        for text, note in notes_of(names, self._abbreviations.of(glossary)):
            # Where a query with all the words of the text looks.
            if hashes := [word_hash(key(word)) for word in words(text)]:
                hash_ = routed(*sequence_hash(hashes), self._plan.pair_bits)
                notes[hash_ >> 32 - self._plan.pair_bits].append((hash_ & low, note))
        return [
            Part("cap", number, {f: notes[f] for f in self._spills["cap"].files_of(number) if f in notes})
            for number in self._spills["cap"].parts
        ] + [Part("chu", number, {}) for number in self._spills["chu"].parts]  # fmt: skip

    def write(self, part: Part) -> Iterator[File]:
        """The files of lists."""
        spill = self._spills[part.kind]
        files = spill.files_of(part.number)
        made = list_files(spill.part(part.number), part.notes, files, self._shapes[part.kind])
        for number, data in made:
            yield File(f"{FOLDER}/{part.kind}/{_name(number)}.bin", data)

    def files(self, names: Iterable[Name]) -> Iterator[File]:
        """All other files, when all was taken."""
        numbered = list(zip(self._plan.numbers, self._taken, strict=True))
        yield File(f"{FOLDER}/ten.bin", names_file(names))
        yield File(f"{FOLDER}/moi.bin", recent_file(numbered[self._plan.listed :]))
        for number, data in card_files(numbered, self._plan.card_bits):
            yield File(f"{FOLDER}/the/{_name(number)}.bin", data)
        for name, data in facet_files(numbered, self._plan):
            yield File(f"{FOLDER}/loc/{name}.bin", data)


def _name(number: int) -> str:
    """1a/3 for 0x1a3: folders stay small enough for every host."""
    return f"{number >> 8:x}/{number & 255:x}"
