"""The facts of an archive: its records and the entries of its bulletins, grouped by leader, committee and source.

The texts of bulletins are not part of the facts, to save memory: `texts.ArchiveTexts` reads each one again when
it is needed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from msgspec import msgpack

from bantin.archive.past_addresses import PastAddresses, owner_of
from bantin.authority.bulletin_entries import Entry, Source
from bantin.authority.lineage import Lineage
from bantin.authority.posts_over_time import Posts
from bantin.authority.record_names import RecordNames
from bantin.content import addresses
from bantin.content.committee import Committee
from bantin.content.glossary import Glossary
from bantin.content.kinds import KINDS
from bantin.content.leader import Leader
from bantin.content.prose_page import ProsePage
from bantin.content.source import SourceRecord
from bantin.fingerprints import fingerprint
from bantin.headers.dates import Moment
from bantin.markup.links import Links, Resolved
from bantin.pictures.published_picture import Picture


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of bulletins and of what stands among them: found = published + withheld + ignored + drafts.

    Counted is everything in the folder of bulletins except guides and published attachments, and what seems to be
    meant for a bulletin but stands elsewhere. A withheld file has an error; an ignored one has a warning, or is
    `withdrawn` by its header.
    """

    found: int
    published: int
    withheld: int
    ignored: int
    withdrawn: int = 0
    drafts: int = 0


@dataclass(frozen=True)
class ArchiveFacts:
    """All that an archive says, read and frozen.

    Every list of entries is sorted by time, then by path. `source_records` are by id; sources need none. `attachments` maps
    the content paths of pictures and other files that are published to their addresses; `pictures` are by address.
    """

    entries: tuple[Entry, ...]
    leaders: RecordNames[Leader]
    committees: RecordNames[Committee]
    source_records: Mapping[str, SourceRecord]
    lineage: Lineage
    posts: Posts
    glossary: Glossary
    prose_pages: tuple[ProsePage, ...]
    attachments: Mapping[str, str]
    pictures: Mapping[str, Picture]
    past: PastAddresses
    counts: Counts

    @cached_property
    def of_leader(self) -> Mapping[str, list[Entry]]:
        """The entries that name each leader, by the leader's id; an id without entries gives an empty list."""
        return _grouped(self.entries, lambda entry: (leader.id for leader in entry.leaders))

    @cached_property
    def of_committee(self) -> Mapping[str, list[Entry]]:
        """The entries about each committee, by the committee's id; an id without entries gives an empty list."""
        return _grouped(self.entries, lambda entry: (organ.id for organ in entry.committees))

    @cached_property
    def of_source(self) -> Mapping[str, list[Entry]]:
        """The entries first published by each source, by the source's id; an id without entries gives an empty list."""
        return _grouped(self.entries, lambda entry: [entry.source.id] if entry.source else [])

    @cached_property
    def sources(self) -> list[Source]:
        """All sources, sorted by id: those on record and those that bulletins name."""
        recorded = {r.id: Source(r.id, r.name) for r in self.source_records.values()}
        named = {entry.source.id: entry.source for entry in self.entries if entry.source}
        return [source for _, source in sorted({**named, **recorded}.items())]

    @cached_property
    def shows_drafts(self) -> bool:
        """Whether anything of this archive is a draft, which is so only where drafts are shown."""
        return (
            any(entry.draft for entry in self.entries)
            or any(leader.draft for leader in self.leaders.records.values())
            or any(committee.draft for committee in self.committees.records.values())
            or any(source.draft for source in self.source_records.values())
            or any(page.draft for page in self.prose_pages)
        )

    @cached_property
    def entry_fingerprints(self) -> Mapping[str, bytes]:
        """The fingerprint of each whole entry, by the entry's path."""
        return {entry.path: fingerprint(msgpack.encode(entry)) for entry in self.entries}

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """The address of each content file that has one, by the content path."""
        return {
            **{entry.path: entry.address for entry in self.entries},
            **{r.path: KINDS.leader.page(r.id) for r in self.leaders.records.values()},
            **{r.path: KINDS.committee.page(r.id) for r in self.committees.records.values()},
            **{r.path: KINDS.source.page(r.id) for r in self.source_records.values()},
            **{page.path: page.address for page in self.prose_pages},
            **self.attachments,
        }

    @cached_property
    def links(self) -> Links:
        """The resolver of links in texts: maps content paths, former ones too, and names of generated pages to addresses."""
        tombstones = {stone.path: stone.address for stone in self.past.tombstones.values()}
        present = {**self.addresses, **tombstones}
        there = {*present.values()} if self.past.moved else ()
        former = {
            owner_of(address): new[0]
            for address, new in self.past.moved.items()
            if len(new) == 1 and new[0] in there
        }
        return Links({**former, **present}, addresses.FIXED, self.pictures)

    def image(self, entry: Entry) -> Resolved | None:
        """Return the link from the site's root to a bulletin's picture; None if its header names none in the archive."""
        found = self.links.resolve(entry.image.file, entry.path, "") if entry.image else None
        return found if found and found.picture else None


def time_order(entry: Entry) -> tuple[Moment, str]:
    """Return the key by which every list of entries is sorted: the moment, then the path."""
    return entry.moment, entry.path


def _grouped(
    entries: Iterable[Entry], ids_of: Callable[[Entry], Iterable[str]]
) -> Mapping[str, list[Entry]]:
    """Group entries by the ids that `ids_of` gives for each; an entry can be in several groups."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for id_ in ids_of(entry):
            groups[id_].append(entry)
    return groups
