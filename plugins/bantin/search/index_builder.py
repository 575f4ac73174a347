"""Building an index from documents in order of time.

Extracting postings and writing posting files is most of the work; any process that has the builder can do a
part of it. One process does the rest. If an earlier index of the same layout is there and little has changed,
its posting files are patched, and unchanged documents need not be read.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from bantin.search.documents import Document
from bantin.search.facet_files import HasFacets, facet_files
from bantin.search.index_addresses import (
    NAMED_RECORDS,
    RECENT_BULLETINS,
    IndexFile,
    PostingKind,
    facet_address,
)
from bantin.search.index_layout import IndexLayout
from bantin.search.named_records import NamedRecord, named_records_file
from bantin.search.posting_changes import posting_change
from bantin.search.posting_file_writer import PostingFileShape, StoredHint, encode_hints
from bantin.search.posting_partition import PostingPartition
from bantin.search.posting_patch import EarlierIndex, PostingPatch
from bantin.search.posting_spill import PostingSpill
from bantin.search.query_hints import AbbreviationCounts, query_hints
from bantin.search.recent_bulletins import recent_bulletins_file
from bantin.search.term_extraction import extract_postings
from bantin.search.term_hashes import sequence_hash_in_file, word_hash
from bantin.search.token_cache import TokenCache
from bantin.search.tokens import key, words

_FILES_PER_PATCH = 16  # at most: larger patches would be too few to keep all processes at work

PAIRS, WORDS = PostingKind.PAIRS, PostingKind.WORDS
HintsByFile = dict[int, list[StoredHint]]
Glossary = dict[str, tuple[str, ...]]  # the meanings of each abbreviation


class IndexBuilder:
    """Makes the files of an index; `folder` keeps postings until they are written, and must be empty."""

    def __init__(self, layout: IndexLayout, folder: Path):
        self._layout = layout
        self._tokens = TokenCache()
        self._shapes = {
            PAIRS: PostingFileShape(layout.pair_bits, layout.number_limit, paired=True),
            WORDS: PostingFileShape(layout.word_bits, layout.number_limit, paired=False),
        }
        self._spills = {
            kind: PostingSpill(folder / kind, shape.bits) for kind, shape in self._shapes.items()
        }
        self._abbreviations = AbbreviationCounts()

    def add_documents(self, position: int, documents: Sequence[Document]) -> None:
        """Extract the postings of some hundred documents; the first has this position in order of time."""
        indexed = documents[: max(self._layout.indexed_count - position, 0)]
        numbers = self._layout.numbers[position : position + len(indexed)]
        numbered = zip(numbers, indexed, strict=True)
        extracted = extract_postings(numbered, self._tokens, self._layout.pair_bits)
        self._spills[PAIRS].add(extracted.pairs)
        self._spills[WORDS].add(extracted.words)

    def count_definitions(self, definitions: Iterable[dict[str, str]]) -> None:
        """Count the abbreviations that documents define, in order of time; hints need those of all documents."""
        for defined in definitions:
            self._abbreviations.count(defined)

    def posting_partitions(
        self, records: Iterable[NamedRecord], glossary: Glossary
    ) -> list[PostingPartition]:
        """Return all posting files to be written, when all documents were added and counted."""
        hints = {PAIRS: self._hints(records, glossary), WORDS: {}}
        return [
            PostingPartition(
                kind,
                number,
                spill,
                self._shapes[kind],
                _of_files(hints[kind], spill.posting_files(number)),
            )
            for kind, spill in self._spills.items()
            for number in spill.partitions
        ]

    def posting_patches(
        self,
        earlier: EarlierIndex,
        documents: Sequence[tuple[int, Document]],
        records: Iterable[NamedRecord],
        glossary: Glossary,
    ) -> list[PostingPatch]:
        """Return the posting files to be written over those of an earlier index, instead of all of them.

        `documents` have postings now, with their numbers; those that did not change may be left out, if
        the earlier index leaves them out too.
        """
        old, new = (
            extract_postings(numbered, self._tokens, self._layout.pair_bits)
            for numbered in (earlier.documents, documents)
        )
        changes = {
            PAIRS: posting_change(old.pairs, new.pairs),
            WORDS: posting_change(old.words, new.words),
        }
        hints = {PAIRS: self._hints(records, glossary), WORDS: {}}
        touched = {k: changes[k].posting_files(shape.bits) for k, shape in self._shapes.items()}
        touched[PAIRS] |= _differing_files(_fingerprints(hints[PAIRS]), earlier.hint_fingerprints)
        return [
            PostingPatch(
                kind,
                numbers,
                changes[kind].within(numbers[0], numbers[-1], shape.bits),
                shape,
                _of_files(hints[kind], numbers),
                earlier.folder,
            )
            for kind, shape in self._shapes.items()
            for numbers in _patch_shares(touched[kind])
        ]

    def hint_fingerprints(
        self, records: Iterable[NamedRecord], glossary: Glossary
    ) -> dict[int, str]:
        """Return a fingerprint of the hints of each file of pairs that has any, for a later `EarlierIndex`."""
        return _fingerprints(self._hints(records, glossary))

    def _hints(self, records: Iterable[NamedRecord], glossary: Glossary) -> HintsByFile:
        """Return all hints, by the file of pairs in which a query for the words of their text looks."""
        hints: HintsByFile = defaultdict(list)
        bits = self._layout.pair_bits
        for text, hint in query_hints(records, self._abbreviations.meanings(glossary)):
            if hashes := [word_hash(key(word)) for word in words(text)]:
                hash_ = sequence_hash_in_file(hashes, bits)
                hints[hash_ >> 32 - bits].append((hash_ & (1 << 32 - bits) - 1, hint))
        return hints

    def other_files(
        self,
        records: Iterable[NamedRecord],
        bulletins: Iterable[HasFacets],
        newest: Iterable[Document],
    ) -> Iterator[IndexFile]:
        """Yield all files but posting files and stored fields.

        `bulletins` are all, in order of time; `newest` are those that have no postings.
        """
        numbers = self._layout.numbers
        recent = zip(numbers[self._layout.indexed_count :], newest, strict=True)
        yield IndexFile(NAMED_RECORDS, named_records_file(records))
        yield IndexFile(RECENT_BULLETINS, recent_bulletins_file(recent))
        for name, data in facet_files(zip(numbers, bulletins, strict=True), self._layout):
            yield IndexFile(facet_address(name), data)


def _of_files(hints: HintsByFile, files: Iterable[int]) -> dict[int, Sequence[StoredHint]]:
    return {file: hints[file] for file in files if file in hints}


def _fingerprints(hints: HintsByFile) -> dict[int, str]:
    return {
        file: blake2b(encode_hints(some), digest_size=8).hexdigest() for file, some in hints.items()
    }


def _differing_files(left: Mapping[int, str], right: Mapping[int, str]) -> set[int]:
    return {file for file, _ in left.items() ^ right.items()}


def _patch_shares(files: set[int]) -> list[tuple[int, ...]]:
    ordered = sorted(files)
    return [
        tuple(ordered[at : at + _FILES_PER_PATCH])
        for at in range(0, len(ordered), _FILES_PER_PATCH)
    ]
