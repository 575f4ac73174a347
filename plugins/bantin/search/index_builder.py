"""Builds the index files of an archive from its documents; this module joins the other modules of the folder.

The steps: extract the postings of all documents, write the posting files, write the other files. Extracting
postings and writing posting files is most of the work, and several processes can share it: each has its own
`IndexBuilder` of the same layout and folder. One process does the rest. If there is an earlier index of the
same `posting_layout` and few documents have changed, the earlier posting files are patched instead, and the
unchanged documents need not be read.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import groupby
from pathlib import Path

from bantin.search.documents import Document
from bantin.search.facet_files import HasFacets, facet_files
from bantin.search.index_addresses import (
    NAMED_RECORDS,
    RECENT_BULLETINS,
    IndexFile,
    PostingKind,
    facet_address,
    record_details_address,
)
from bantin.search.index_layout import IndexLayout
from bantin.search.named_records import NamedRecord, named_records_file
from bantin.search.occurrence_files import SECTION_BITS
from bantin.search.posting_changes import posting_change
from bantin.search.posting_file_writer import PostingFileShape, StoredHint, encode_hints
from bantin.search.posting_partition import PostingPartition
from bantin.search.posting_patch import EarlierIndex, PostingPatch
from bantin.search.posting_spill import PostingSpill
from bantin.search.query_hints import AbbreviationCounts, query_hints
from bantin.search.recent_bulletins import recent_bulletins_file
from bantin.search.record_details import record_details_files
from bantin.search.term_extraction import extract_terms
from bantin.search.term_hashes import sequence_hash_in_file, word_hash
from bantin.search.token_cache import TokenCache
from bantin.search.tokens import key, words

_FILES_PER_PATCH = 16  # at most: larger patches would be too few to keep all processes busy

PAIRS, WORDS = PostingKind.PAIRS, PostingKind.WORDS
HintsByFile = dict[int, list[StoredHint]]
Glossary = dict[str, tuple[str, ...]]  # the meanings of each abbreviation


class IndexBuilder:
    """Makes all files of an index except the stored fields.

    `folder` keeps the extracted postings on disk until posting files are written from them. It must be
    empty when a build begins; the builders of all processes of that build share it.
    """

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
        """Extract the terms of consecutive documents and spill them to the folder, without those of recent bulletins.

        `position` is the place of the first document among all, in order of time and counted from 0. The
        occurrences of one call are in memory at once, so a call should have a few hundred documents.
        """
        indexed = documents[: max(self._layout.indexed_count - position, 0)]
        numbers = self._layout.numbers[position : position + len(indexed)]
        numbered = zip(numbers, indexed, strict=True)
        extracted = extract_terms(numbered, self._tokens, self._layout.pair_bits)
        self._spills[PAIRS].add(extracted.pairs)
        self._spills[WORDS].add(extracted.words)

    def count_definitions(self, definitions: Iterable[dict[str, str]]) -> None:
        """Count the abbreviations that documents define, which the query hints are made from.

        `definitions` has for each document its meanings by abbreviation, in order of time. All documents must
        be counted, in this process, before a method that needs `records` and `glossary` is called.
        """
        for defined in definitions:
            self._abbreviations.count(defined)

    def posting_partitions(
        self, records: Iterable[NamedRecord], glossary: Glossary
    ) -> list[PostingPartition]:
        """Return the tasks that write all posting files of the index, each task several files.

        Any process may run a task. Call this when all processes have added their documents and `count_definitions` called
        for all documents in this process. `records` and `glossary` give the query hints in the files.
        """
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
        """Return the patches that turn the earlier index's posting files into those of this index.

        `documents` are the documents that have postings in this index, with their numbers. A document that is
        the same in the earlier index may be left out, but then also from `earlier.documents`. The patches cover
        only files whose postings or hints change.
        """
        old, new = (
            extract_terms(numbered, self._tokens, self._layout.pair_bits)
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
        """Return the fingerprint of the hints of each pairs file that has hints, by the number of the file.

        The next build compares these fingerprints: see `EarlierIndex.hint_fingerprints`.
        """
        return _fingerprints(self._hints(records, glossary))

    def _hints(self, records: Iterable[NamedRecord], glossary: Glossary) -> HintsByFile:
        """Return all query hints, by the number of the pairs file in which a query for the hint's text looks it up."""
        hints: HintsByFile = defaultdict(list)
        bits = self._layout.pair_bits
        for text, hint in query_hints(records, self._abbreviations.meanings(glossary)):
            if hashes := [word_hash(key(word)) for word in words(text)]:
                hash_ = sequence_hash_in_file(hashes, bits)
                hints[hash_ >> 32 - bits].append((hash_ & (1 << 32 - bits) - 1, hint))
        return hints

    def other_files(
        self,
        records: Sequence[NamedRecord],
        bulletins: Iterable[HasFacets],
        newest: Iterable[Document],
    ) -> Iterator[IndexFile]:
        """Yield the files of names, of record details, of recent bulletins and of facets.

        `bulletins` are all bulletins of the archive; `newest` are the recent ones, which have no postings. Both
        are in order of time.
        """
        numbers = self._layout.numbers
        recent = zip(numbers[self._layout.indexed_count :], newest, strict=True)
        yield IndexFile(NAMED_RECORDS, named_records_file(records))
        for number, data in record_details_files(records):
            yield IndexFile(record_details_address(number), data)
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
    """Divide the numbers of posting files so that the sections of an occurrence file are in one share."""
    shares: list[list[int]] = [[]]
    for _, group in groupby(sorted(files), key=lambda file: file >> SECTION_BITS):
        if len(shares[-1]) >= _FILES_PER_PATCH:
            shares.append([])
        shares[-1] += group
    return [tuple(share) for share in shares if share]
