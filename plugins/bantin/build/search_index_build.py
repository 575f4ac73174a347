"""The search index of a build: its lists are made from nothing, or patched where documents changed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bantin.archive.archive import Archive
from bantin.build.artifacts import Made, files
from bantin.build.cache_database import DamagedError, Row, Store
from bantin.build.cache_records import (
    INDEXED,
    SHOWN,
    TEXT,
    Defining,
    Indexed,
    Shown,
    decoded,
    encoded,
    unpacked,
)
from bantin.build.output_folder import Folder
from bantin.parallel.parallel_map import Each
from bantin.search.documents import Document
from bantin.search.index_addresses import POSTING_FOLDERS
from bantin.search.index_builder import IndexBuilder
from bantin.search.index_layout import layout_for
from bantin.search.named_records import NamedRecord
from bantin.search.posting_partition import PostingPartition
from bantin.search.posting_patch import EarlierIndex, PostingPatch
from bantin.site import search_page

_FEW = 20  # one of so many bulletins may be new or changed: with more, patching takes longer


# A document's number, address and digest.
_Numbered = tuple[int, str, bytes]


class Lists:
    """The lists of the last build in a folder, and what they become.

    `patched` tells that what is there needs but a patch; if not, every bulletin must be read for lists from
    nothing.
    """

    def __init__(self, archive: Archive, folder: Folder, store: Store, spill: Path):
        self._archive, self._folder, self._store = archive, folder, store
        self._fresh: dict[tuple[str, str], Row] = {}  # what pages of bulletins gave now
        self._newest: dict[str, Document] = {}
        before = store.row(INDEXED, "")
        self._before = decoded(Indexed, before.value) if before else None
        documents = self._before.documents if self._before else ()
        self._digests = {address: digest for _, address, digest in documents}
        self._defined = dict(self._before.defined) if self._before else {}
        self._there = {address for address in folder.known if address.startswith(POSTING_FOLDERS)}
        self.plan = layout_for([entry.day for entry in archive.entries])
        self._index = IndexBuilder(self.plan, spill)
        self.patched = (
            self._before is not None
            and self._before.layout == self.plan.posting_layout
            and len(self._there) == (1 << self.plan.pair_bits) + (1 << self.plan.word_bits)
            and archive.read <= len(archive.entries) // _FEW + 1
            and all(map(folder.untouched, self._there))
        )

    def take(self, made: Made) -> None:
        """Take what pages of bulletins gave."""
        self._newest.update(made.newest)
        for row in made.rows:
            if row.kind == SHOWN:
                self._note(row.name, row.value)
            if self.patched and row.kind in (SHOWN, TEXT):
                self._fresh[row.kind, row.name] = row

    def _note(self, address: str, value: bytes) -> None:
        """Take what the page of a bulletin gave, of which the last index knows nothing."""
        shown = decoded(Defining, value)
        self._digests[address] = shown.digest
        self._defined[address] = shown.definitions

    def made(self, each: Each) -> Made:
        """All files of the index but those of cards, when all pages were taken."""
        plan, entries = self.plan, self._archive.entries
        addresses = [entry.address for entry in entries]
        for address in addresses:
            if address not in self._digests:
                self._note(address, self._gave(SHOWN, address).value)
        defined = {a: found for a in addresses if (found := self._defined.get(a))}
        self._index.count_definitions(defined.values())
        now = [(n, a, self._digests[a]) for n, a in zip(plan.numbers, addresses, strict=True)]
        names, glossary = list(search_page.names(self._archive)), self._archive.glossary.readings
        made = Made()
        for part in each(_write, self._folder, self._lists(now, names)):
            made.add(part)
        if self.patched:
            made.files.update(dict.fromkeys(self._there - made.files.keys(), False))
        newest = [self._newest[address] for address in addresses[plan.indexed_count :]]
        made.add(files(self._folder, self._index.other_files(names, entries, newest)))
        noted = self._index.hint_fingerprints(names, glossary)
        kept = Indexed(plan.posting_layout, plan.indexed_count, noted, now, defined)
        made.rows.append(Row(INDEXED, "", b"", encoded(kept)))
        return made

    def _lists(
        self, now: list[_Numbered], names: list[NamedRecord]
    ) -> Sequence[PostingPartition | PostingPatch]:
        """All lists, or patches of them."""
        glossary = self._archive.glossary.readings
        if self._before is None or not self.patched:
            return self._index.posting_partitions(names, glossary)
        old, new = (
            set(self._before.documents[: self._before.listed]),
            set(now[: self.plan.indexed_count]),
        )
        gone = [(n, self._whole(address, digest, {})) for n, address, digest in sorted(old - new)]
        come = [
            (n, self._whole(address, digest, self._fresh))
            for n, address, digest in sorted(new - old)
        ]
        earlier = EarlierIndex(self._folder.root, self._before.noted, gone)
        return self._index.posting_patches(earlier, come, names, glossary)

    def _whole(self, address: str, digest: bytes, fresh: Mapping[tuple[str, str], Row]) -> Document:
        """A document with its text, both of which are fresh or from an earlier build."""
        shown, text = (
            fresh.get((kind, address)) or self._gave(kind, address) for kind in (SHOWN, TEXT)
        )
        if text.digest != digest:
            raise DamagedError(address)
        return replace(decoded(Shown, shown.value).document, paragraphs=unpacked(text.value))

    def _gave(self, kind: str, address: str) -> Row:
        """What the page of a bulletin gave in an earlier build."""
        row = self._store.row(kind, address)
        if row is None:
            raise DamagedError(address)
        return row


def _write(folder: Folder, some: PostingPartition | PostingPatch) -> Made:
    return files(folder, some.files())
