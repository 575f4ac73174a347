"""The files of a search index, from documents in order of time.

Reading documents and writing lists are the work, and are done in parts by any process that has the index;
the rest is for one process, which gathers. Where the lists of an earlier index are still there, and little
has changed since, patches do instead of parts, and what is the same need not be read.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bantin.search import FORMAT
from bantin.search.damage import Damaged
from bantin.search.documents import Document
from bantin.search.facet_files import Faceted, facet_files
from bantin.search.index_layout import Plan
from bantin.search.posting_changes import Change, change, changed
from bantin.search.posting_file_reader import postings_of
from bantin.search.posting_file_writer import Note, Shape, list_files, told
from bantin.search.posting_sets import Postings, best
from bantin.search.posting_spill import Spill
from bantin.search.query_hints import Abbreviations, Name, names_file, notes_of
from bantin.search.recent_bulletins import recent_file
from bantin.search.term_extraction import Vocabulary, routed, sequence_hash, terms
from bantin.search.tokens import key, word_hash, words

FOLDER = f"tim-kiem/v{FORMAT}"
_PATCH = 16  # files in a patch at most: fewer patches would leave cores without work


class File(NamedTuple):
    """A file of the index, by its address on the site."""

    address: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """Lists that are written together: of pairs ("cap") or of words ("chu"), with their notes."""

    kind: str
    number: int
    spill: Spill
    shape: Shape
    notes: dict[int, list[Note]]

    def files(self) -> Iterator[File]:
        """The files of the lists."""
        files = self.spill.files_of(self.number)
        postings = best(self.spill.part(self.number))
        for number, data in list_files(postings, self.notes, files, self.shape):
            yield File(_address(self.kind, number), data)


class Earlier(NamedTuple):
    """What is left of an earlier index that had the same `Plan.layout`.

    `folder` is the site's, in which its files stand; `noted` is what `Index.noted` told; `documents` were in
    its lists, with their numbers. Those that are the same now may be left out.
    """

    folder: Path
    noted: Mapping[int, str]
    documents: Sequence[tuple[int, Document]]


@dataclass(frozen=True, slots=True)
class Patch:
    """Lists in which something changes: `numbers` are their files, in order."""

    kind: str
    numbers: tuple[int, ...]
    change: Change
    shape: Shape
    notes: dict[int, list[Note]]
    folder: Path

    def files(self) -> Iterator[File]:
        """The files as they become; Damaged if they were not as told: only a whole index helps then."""
        before = np.concatenate([self._before(number) for number in self.numbers])
        postings = changed(before, self.change)
        for number, data in list_files(postings, self.notes, self.numbers, self.shape):
            yield File(_address(self.kind, number), data)

    def _before(self, number: int) -> Postings:
        address = _address(self.kind, number)
        try:
            return postings_of((self.folder / address).read_bytes(), number, self.shape)
        except (OSError, Damaged) as error:
            raise Damaged(f"{address}: {error}") from error


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

    def read(self, place: int, documents: Sequence[Document]) -> None:
        """Read some hundred documents, of which the first has this place in the archive."""
        listed = documents[: max(self._plan.listed - place, 0)]
        numbers = self._plan.numbers[place : place + len(listed)]
        made = terms(zip(numbers, listed, strict=True), self._vocabulary, self._plan.pair_bits)
        self._spills["cap"].add(made.pairs)
        self._spills["chu"].add(made.words)

    def define(self, definitions: Iterable[dict[str, str]]) -> None:
        """Take the definitions of documents, in order of time; notes are right when all were taken."""
        for defined in definitions:
            self._abbreviations.count(defined)

    def parts(self, names: Iterable[Name], glossary: dict[str, tuple[str, ...]]) -> list[Part]:
        """The lists that are to be written, when all documents were read."""
        notes = {"cap": self._notes(names, glossary), "chu": {}}
        return [
            Part(
                kind,
                number,
                spill,
                self._shapes[kind],
                _of_files(notes[kind], spill.files_of(number)),
            )
            for kind, spill in self._spills.items()
            for number in spill.parts
        ]

    def patches(
        self,
        earlier: Earlier,
        documents: Sequence[tuple[int, Document]],
        names: Iterable[Name],
        glossary: dict[str, tuple[str, ...]],
    ) -> list[Patch]:
        """What is to be written over an earlier index instead of all parts.

        `documents` are those in lists now, with their numbers; the same may be left out as of the earlier.
        """
        old, new = (
            terms(numbered, self._vocabulary, self._plan.pair_bits)
            for numbered in (earlier.documents, documents)
        )
        changes = {"cap": change(old.pairs, new.pairs), "chu": change(old.words, new.words)}
        notes = {"cap": self._notes(names, glossary), "chu": {}}
        touched = {kind: changes[kind].files(shape.bits) for kind, shape in self._shapes.items()}
        touched["cap"] |= _differing(_digests(notes["cap"]), earlier.noted)
        return [
            Patch(
                kind,
                numbers,
                changes[kind].within(numbers[0], numbers[-1], shape.bits),
                shape,
                _of_files(notes[kind], numbers),
                earlier.folder,
            )
            for kind, shape in self._shapes.items()
            for numbers in _shares(touched[kind])
        ]

    def noted(self, names: Iterable[Name], glossary: dict[str, tuple[str, ...]]) -> dict[int, str]:
        """Digests of the notes, by file: a later index compares them."""
        return _digests(self._notes(names, glossary))

    def _notes(
        self, names: Iterable[Name], glossary: dict[str, tuple[str, ...]]
    ) -> dict[int, list[Note]]:
        """By files of pairs: where a query with all the words of a text looks."""
        notes: dict[int, list[Note]] = defaultdict(list)
        bits = self._plan.pair_bits
        for text, note in notes_of(names, self._abbreviations.of(glossary)):
            if hashes := [word_hash(key(word)) for word in words(text)]:
                hash_ = routed(*sequence_hash(hashes), bits)
                notes[hash_ >> 32 - bits].append((hash_ & (1 << 32 - bits) - 1, note))
        return notes

    def files(
        self, names: Iterable[Name], all_: Iterable[Faceted], newest: Iterable[Document]
    ) -> Iterator[File]:
        """All other files but those of cards; the newest documents are those that are in no list."""
        numbers = self._plan.numbers
        recent = zip(numbers[self._plan.listed :], newest, strict=True)
        yield File(f"{FOLDER}/ten.bin", names_file(names))
        yield File(f"{FOLDER}/moi.bin", recent_file(recent))
        for name, data in facet_files(zip(numbers, all_, strict=True), self._plan):
            yield File(f"{FOLDER}/loc/{name}.bin", data)


def card_address(number: int) -> str:
    """Where a file of cards stands."""
    return _address("the", number)


def _of_files(notes: dict[int, list[Note]], files: Iterable[int]) -> dict[int, list[Note]]:
    return {file: notes[file] for file in files if file in notes}


def _digests(notes: Mapping[int, list[Note]]) -> dict[int, str]:
    return {file: blake2b(told(some), digest_size=8).hexdigest() for file, some in notes.items()}


def _differing(some: Mapping[int, str], others: Mapping[int, str]) -> set[int]:
    return {file for file, _ in some.items() ^ others.items()}


def _shares(files: set[int]) -> list[tuple[int, ...]]:
    ordered = sorted(files)
    return [tuple(ordered[at : at + _PATCH]) for at in range(0, len(ordered), _PATCH)]


def _address(kind: str, number: int) -> str:
    return f"{FOLDER}/{kind}/{_name(number)}.bin"


def _name(number: int) -> str:
    """1a/3 for 0x1a3: folders stay small enough for every host."""
    return f"{number >> 8:x}/{number & 255:x}"
