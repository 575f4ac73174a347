"""What a whole archive says, with every name resolved: frozen, and indexed by person, body and source.

Texts are not here: `texts.ArchiveTexts` reads them again when their page is made.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from msgspec import msgpack

from bantin.authority.bulletin_entries import Entry, Source
from bantin.authority.lineage import Lineage
from bantin.authority.posts_over_time import Posts
from bantin.authority.record_names import RecordNames
from bantin.content import addresses
from bantin.content.committee import Committee
from bantin.content.content_tree import PICTURES
from bantin.content.dates import Moment
from bantin.content.glossary import Glossary
from bantin.content.kinds import KINDS
from bantin.content.leader import Leader
from bantin.content.prose_page import ProsePage
from bantin.fingerprints import fingerprint
from bantin.markup.links import Links


@dataclass(frozen=True, slots=True)
class Counts:
    """Bulletin files: found = published + withheld + ignored."""

    found: int
    published: int
    withheld: int
    ignored: int


@dataclass(frozen=True)
class ArchiveFacts:
    """Every list of entries is in order of time, then of path. `attachments` maps content paths to addresses."""

    entries: tuple[Entry, ...]
    leaders: RecordNames[Leader]
    committees: RecordNames[Committee]
    lineage: Lineage
    posts: Posts
    glossary: Glossary
    prose_pages: tuple[ProsePage, ...]
    attachments: Mapping[str, str]
    counts: Counts

    @cached_property
    def of_leader(self) -> Mapping[str, list[Entry]]:
        """The entries that name a leader, by the leader's id."""
        return _grouped(self.entries, lambda entry: (leader.id for leader in entry.leaders))

    @cached_property
    def of_committee(self) -> Mapping[str, list[Entry]]:
        """The entries about a committee, by the committee's id."""
        return _grouped(self.entries, lambda entry: (organ.id for organ in entry.committees))

    @cached_property
    def of_source(self) -> Mapping[str, list[Entry]]:
        """The entries first published by a source, by the source's id."""
        return _grouped(self.entries, lambda entry: [entry.source.id] if entry.source else [])

    @cached_property
    def sources(self) -> list[Source]:
        """All sources by id, each named as its first bulletin names it."""
        first = (self.of_source[id_][0].source for id_ in sorted(self.of_source))
        return [source for source in first if source]

    @cached_property
    def entry_fingerprints(self) -> Mapping[str, bytes]:
        """A fingerprint of all that an entry says, by the entry's path."""
        return {entry.path: fingerprint(msgpack.encode(entry)) for entry in self.entries}

    @cached_property
    def links(self) -> Links:
        """Resolves links in texts: from content paths, or names of the site's own pages, to addresses."""
        pages = {
            **{entry.path: entry.address for entry in self.entries},
            **{r.path: KINDS.leader.page(r.id) for r in self.leaders.records.values()},
            **{r.path: KINDS.committee.page(r.id) for r in self.committees.records.values()},
            **{page.path: page.address for page in self.prose_pages},
            **self.attachments,
        }
        return Links(pages, addresses.FIXED)

    def image(self, entry: Entry) -> str:
        """The address of a bulletin's picture; empty if it names none, or one that is not in the archive."""
        href = self.links.resolve(entry.image, entry.path, "").href if entry.image else ""
        local = not href.startswith(("http:", "https:"))
        return href if local and href.lower().endswith(PICTURES) else ""


def time_order(entry: Entry) -> tuple[Moment, str]:
    """The sort key of every list of entries."""
    return entry.moment, entry.path


def _grouped(
    entries: Iterable[Entry], ids_of: Callable[[Entry], Iterable[str]]
) -> Mapping[str, list[Entry]]:
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for id_ in ids_of(entry):
            groups[id_].append(entry)
    return groups
