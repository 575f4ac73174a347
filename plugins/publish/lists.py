"""The search index of a build: its lists are made from nothing, or patched where documents changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from plugins.archive.archive import Archive
from plugins.archive.each import Each
from plugins.publish.folder import Folder
from plugins.publish.kept import INDEXED, SHOWN, TEXT, Indexed, Shown, decoded, encoded, unpacked
from plugins.publish.made import Made, files
from plugins.publish.store import DamagedError, Row, Store
from plugins.search.cards import card_shares
from plugins.search.documents import Document
from plugins.search.index import FOLDER, Cards, Earlier, File, Index, card_address
from plugins.search.notes import Name
from plugins.search.plan import plan
from plugins.site import search

_KINDS = (f"{FOLDER}/cap/", f"{FOLDER}/chu/")
_FEW = 20  # one of so many bulletins may be new or changed: with more, patching takes longer


# A document's number, address and digest.
_Numbered = tuple[int, str, bytes]


class _Written(Protocol):
    """Some lists or cards that are written together."""

    def files(self) -> Iterator[File]: ...


@dataclass(frozen=True, slots=True)
class _Cards:
    """Cards that are written together, of documents as the store keeps them."""

    shown: list[tuple[int, bytes]]
    card_bits: int

    def files(self) -> Iterator[File]:
        documents = [(number, decoded(Shown, value).document) for number, value in self.shown]
        return Cards(documents, self.card_bits).files()


class Lists:
    """The lists of the last build in a folder, and what they become.

    `patched` tells that what is there needs but a patch; if not, every bulletin must be read for lists from
    nothing.
    """

    def __init__(self, archive: Archive, folder: Folder, store: Store, spill: Path):
        self._archive, self._folder, self._store = archive, folder, store
        self._fresh: dict[str, bytes] = {}  # what pages of bulletins gave now
        self._texts: dict[str, bytes] = {}
        self._newest: dict[str, Document] = {}
        self._before = next((decoded(Indexed, row.value) for row in store.rows(INDEXED)), None)
        documents = self._before.documents if self._before else ()
        self._digests = {address: digest for _, address, digest in documents}
        self._defined = dict(self._before.defined) if self._before else {}
        self._there = {address for address in folder.known if address.startswith(_KINDS)}
        self.plan = plan([entry.day for entry in archive.entries])
        self._index = Index(self.plan, spill)
        self.patched = (
            self._before is not None
            and self._before.layout == self.plan.layout
            and len(self._there) == (1 << self.plan.pair_bits) + (1 << self.plan.word_bits)
            and len(archive.fresh) <= len(archive.entries) // _FEW + 1
            and all(map(folder.untouched, self._there))
        )

    def take(self, made: Made) -> None:
        """Take what pages of bulletins gave."""
        self._newest.update(made.newest)
        for row in made.rows:
            if row.kind == SHOWN:
                self._fresh[row.name] = row.value
                self._note(row.name, row.value)
        if self.patched:
            self._texts.update((row.name, row.value) for row in made.rows if row.kind == TEXT)

    def _note(self, address: str, value: bytes) -> None:
        """Take what the page of a bulletin gave, of which the last index knows nothing."""
        shown = decoded(Shown, value)
        self._digests[address] = shown.digest
        self._defined[address] = shown.definitions

    def _gave(self, address: str) -> bytes:
        """What the page of a bulletin gave in an earlier build."""
        row = self._store.row(SHOWN, address)
        if row is None:
            raise DamagedError(address)
        return row.value

    def made(self, each: Each) -> Made:
        """All files of the index, when all pages were taken."""
        plan, entries = self.plan, self._archive.entries
        addresses = [entry.address for entry in entries]
        for address in addresses:
            if address not in self._digests:
                self._note(address, self._gave(address))
        defined = {a: found for a in addresses if (found := self._defined.get(a))}
        self._index.define(defined.values())
        now = [(n, a, self._digests[a]) for n, a in zip(plan.numbers, addresses, strict=True)]
        names, glossary = list(search.names(self._archive)), self._archive.glossary.readings
        made = Made()
        left = self._cards_left(now)
        made.files.update((card_address(file), False) for file in left)
        for part in each(_write, self._folder, [*self._lists(now, names), *self._cards(now, left)]):
            made.add(part)
        if self.patched:
            made.files.update(dict.fromkeys(self._there - made.files.keys(), False))
        newest = [self._newest[address] for address in addresses[plan.listed :]]
        made.add(files(self._folder, self._index.files(names, entries, newest)))
        noted = self._index.noted(names, glossary)
        kept = Indexed(plan.layout, plan.card_bits, plan.listed, noted, now, defined)
        made.rows.append(Row(INDEXED, "", b"", encoded(kept)))
        return made

    def _lists(self, now: list[_Numbered], names: list[Name]) -> Sequence[_Written]:
        """All lists, or patches of them."""
        glossary = self._archive.glossary.readings
        if self._before is None or not self.patched:
            return self._index.parts(names, glossary)
        old, new = set(self._before.documents[: self._before.listed]), set(now[: self.plan.listed])
        gone = [
            (number, self._whole(self._gave(address), None, address, digest))
            for number, address, digest in sorted(old - new)
        ]
        come = [
            (number, self._whole(self._gives(address), self._texts.get(address), address, digest))
            for number, address, digest in sorted(new - old)
        ]
        earlier = Earlier(self._folder.root, self._before.noted, gone)
        return self._index.patches(earlier, come, names, glossary)

    def _cards_left(self, now: list[_Numbered]) -> set[int]:
        """The files of cards that are as they must be: of the same documents as before, and untouched."""
        before, bits = self._before, self.plan.card_bits
        if before is None or (before.layout, before.card_bits) != (self.plan.layout, bits):
            return set()
        changed = {number >> bits for number, _, _ in {*before.documents} ^ {*now}}
        same = {number >> bits for number, _, _ in now} - changed
        return {file for file in same if self._folder.untouched(card_address(file))}

    def _cards(self, now: list[_Numbered], left: set[int]) -> Iterator[_Cards]:
        """All cards but those in files that are left."""
        bits = self.plan.card_bits
        shown = ((n, self._gives(a)) for n, a, _ in now if n >> bits not in left)
        return (_Cards(share, bits) for share in card_shares(shown, bits))

    def _gives(self, address: str) -> bytes:
        """What the page of a bulletin gives."""
        return self._fresh.get(address) or self._gave(address)

    def _whole(self, shown: bytes, text: bytes | None, address: str, digest: bytes) -> Document:
        """A document with its text, which is here or in the store."""
        text = text or self._store.value(TEXT, address, digest)
        if text is None:
            raise DamagedError(address)
        return replace(decoded(Shown, shown).document, paragraphs=unpacked(text))


def _write(folder: Folder, some: _Written) -> Made:
    return files(folder, some.files())
