"""Brings the search index up to date in a build.

If few documents have changed since the last build, only the posting files that changed are patched; otherwise all
posting files are made anew.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bantin.archive.reading import ReadArchive
from bantin.building.artifact_writer import ArtifactWriter
from bantin.building.artifacts import data_artifact
from bantin.building.build_results import BuildResults
from bantin.building.cache_database import CacheDatabase, CacheRecord
from bantin.building.cache_records import (
    PARAGRAPHS,
    PUBLISHED_TEXT,
    SEARCH_INDEX,
    CachedDefinitions,
    CachedText,
    IndexedDocuments,
    decoded,
    decompressed,
    encoded,
)
from bantin.building.output_folder import OutputFolder
from bantin.errors import DamagedCacheError
from bantin.parallel.parallel_map import ParallelMap
from bantin.search.documents import Document
from bantin.search.index_addresses import POSTING_FOLDERS, IndexFile
from bantin.search.index_builder import IndexBuilder
from bantin.search.index_layout import layout_for
from bantin.search.named_records import NamedRecord
from bantin.search.posting_partition import PostingPartition
from bantin.search.posting_patch import EarlierIndex, PostingPatch
from bantin.site import searchable_names

# If more than this part of the bulletins is new or changed, making the index anew is faster than patching it.
_LARGEST_PATCH = 1 / 20

# A document's number, address and fingerprint.
_Numbered = tuple[int, str, bytes]


class SearchIndexBuild:
    """The search index that the last build left in the output folder, and how it is brought up to date.

    If `patches`, the existing posting files are patched. If not, all posting files are made anew from the folder
    `spill`, into which the page tasks must have put the postings of every bulletin. Give the results of all
    page tasks to `take`, then call `files`.
    """

    def __init__(
        self, archive: ReadArchive, output: OutputFolder, cache: CacheDatabase, spill: Path
    ):
        self._facts, self._output, self._cache = archive.facts, output, cache
        # The cache records of texts rendered in this build, by kind and address.
        self._fresh: dict[tuple[str, str], CacheRecord] = {}
        self._recent: dict[str, Document] = {}
        before = cache.record(SEARCH_INDEX, "")
        self._before = decoded(IndexedDocuments, before.value) if before else None
        documents = self._before.documents if self._before else ()
        self._fingerprints = {address: known for _, address, known in documents}
        self._definitions = dict(self._before.definitions) if self._before else {}
        self._there = {address for address in output.known if address.startswith(POSTING_FOLDERS)}
        entries = self._facts.entries
        self.layout = layout_for([entry.day for entry in entries])
        self._index = IndexBuilder(self.layout, spill)
        self.patches = (
            self._before is not None
            and self._before.layout == self.layout.posting_layout
            and len(self._there) == self.layout.posting_file_count
            and archive.newly_read <= len(entries) * _LARGEST_PATCH + 1
            and all(map(output.is_unchanged, self._there))
        )

    def take(self, results: BuildResults) -> None:
        """Take from the results of a page task what the index needs: recent documents and texts just rendered."""
        self._recent.update(results.recent)
        for record in results.cache_records:
            if record.kind == PUBLISHED_TEXT:
                self._take_definitions(record)
            if self.patches and record.kind in (PUBLISHED_TEXT, PARAGRAPHS):
                self._fresh[record.kind, record.name] = record

    def _take_definitions(self, record: CacheRecord) -> None:
        known = decoded(CachedDefinitions, record.value)
        self._fingerprints[record.name] = known.document_fingerprint
        self._definitions[record.name] = known.definitions

    def files(self, parallel_map: ParallelMap) -> BuildResults:
        """Bring all files of the index except stored fields up to date, and return the results.

        The results of all bulletins' pages must have been given to `take` before. Raises DamagedCacheError if a
        bulletin is missing from the cache, and DamagedIndexError if a posting file to be patched is damaged.
        """
        layout, entries = self.layout, self._facts.entries
        addresses = [entry.address for entry in entries]
        for address in addresses:
            if address not in self._fingerprints:
                self._take_definitions(self._cached(PUBLISHED_TEXT, address))
        definitions = {a: found for a in addresses if (found := self._definitions.get(a))}
        self._index.count_definitions(definitions.values())
        fingerprints = (self._fingerprints[address] for address in addresses)
        now = list(zip(layout.numbers, addresses, fingerprints, strict=True))
        names = list(searchable_names.names(self._facts))
        glossary = self._facts.glossary.readings
        results = BuildResults()
        for part in parallel_map(_write_files, self._output, self._postings(now, names)):
            results.add(part)
        if self.patches:
            results.files.update(dict.fromkeys(self._there - results.files.keys(), False))
        recent = [self._recent[address] for address in addresses[layout.indexed_count :]]
        results.add(_written(self._output, self._index.other_files(names, entries, recent)))
        hints = self._index.hint_fingerprints(names, glossary)
        known = IndexedDocuments(
            layout.posting_layout, layout.indexed_count, hints, now, definitions
        )
        results.cache_records.append(CacheRecord(SEARCH_INDEX, "", b"", encoded(known)))
        return results

    def _postings(
        self, now: list[_Numbered], names: list[NamedRecord]
    ) -> Sequence[PostingPartition | PostingPatch]:
        """Return tasks that write posting files: either all of them, in partitions, or patches of some.

        `now` are the documents of this build.
        """
        glossary = self._facts.glossary.readings
        if self._before is None or not self.patches:
            return self._index.posting_partitions(names, glossary)
        old = set(self._before.documents[: self._before.listed])
        new = set(now[: self.layout.indexed_count])
        removed = [
            (n, self._document(address, known, {})) for n, address, known in sorted(old - new)
        ]
        added = [
            (n, self._document(address, known, self._fresh))
            for n, address, known in sorted(new - old)
        ]
        earlier = EarlierIndex(self._output.root, self._before.hints, removed)
        return self._index.posting_patches(earlier, added, names, glossary)

    def _document(
        self, address: str, fingerprint: bytes, fresh: Mapping[tuple[str, str], CacheRecord]
    ) -> Document:
        """Return a document with its paragraphs, from the records in `fresh` or else from an earlier build.

        Raises DamagedCacheError if the document in the cache does not have this fingerprint or is missing.
        """
        text, paragraphs = (
            fresh.get((kind, address)) or self._cached(kind, address)
            for kind in (PUBLISHED_TEXT, PARAGRAPHS)
        )
        if paragraphs.fingerprint != fingerprint:
            raise DamagedCacheError(address)
        document = decoded(CachedText, text.value).document
        return replace(document, paragraphs=decompressed(paragraphs.value))

    def _cached(self, kind: str, address: str) -> CacheRecord:
        """Return the cache record of a bulletin's page. Raises DamagedCacheError if there is none."""
        record = self._cache.record(kind, address)
        if record is None:
            raise DamagedCacheError(address)
        return record


def _write_files(output: OutputFolder, postings: PostingPartition | PostingPatch) -> BuildResults:
    return _written(output, postings.files())


def _written(output: OutputFolder, files: Iterable[IndexFile]) -> BuildResults:
    return ArtifactWriter(output, {}).write_all(
        data_artifact(file.address, file.data) for file in files
    )
