"""Reads a content folder as an archive: reads every file, resolves every name, gathers the findings."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeVar

from msgspec import msgpack

from bantin.archive.address_conflicts import resolve_address_conflicts
from bantin.archive.attachment_reading import ReadPictures, read_picture_files, unpublishable
from bantin.archive.bulletin_counts import count_bulletins
from bantin.archive.bulletin_reading import BulletinDigests, BulletinFile, read_bulletin_file
from bantin.archive.consequences import with_consequences
from bantin.archive.consistency_checks import inconsistencies
from bantin.archive.copies import without_equal_bulletins, without_named_copies
from bantin.archive.facts import ArchiveFacts, time_order
from bantin.archive.record_reading import ParseRecord, read_record_file
from bantin.archive.texts import ArchiveTexts
from bantin.authority.bulletin_entries import Entry, EntryResolver
from bantin.authority.lineage import lineage_of
from bantin.authority.post_title_resolver import PostTitleResolver
from bantin.authority.posts_over_time import Posts
from bantin.authority.record_names import RecordNames
from bantin.authority.source_names import settle_sources
from bantin.authority.tenure_evidence import Sighting
from bantin.content.attachments import is_picture
from bantin.content.committee import parse_committee
from bantin.content.content_files import read_data, text_of
from bantin.content.content_tree import ContentTree, read_tree, withhold_attachments
from bantin.content.findings import Finding, as_cause, has_errors, within_budget
from bantin.content.glossary import Glossary, parse_glossary
from bantin.content.kinds import KINDS, Kind
from bantin.content.leader import Leader, parse_leader
from bantin.content.prose_page import ProsePage, parse_page
from bantin.content.source import SourceRecord, parse_source
from bantin.fingerprints import fingerprint
from bantin.parallel.parallel_map import ParallelMap, serial_map
from bantin.pictures.published_picture import Picture

T = TypeVar("T")
_BULLETINS_PER_TASK = 200  # bulletins that one task of the parallel map reads
_BULLETIN_FILES = msgpack.Decoder(BulletinFile)  # faster between processes than pickle

# Called with the path of a bulletin. Returns what an earlier reading of the same, unchanged file gave, or None
# if the file must be read.
Recall = Callable[[str], BulletinFile | None]
# Called for each bulletin file that was read: with its path, what was read, and the same encoded as msgpack.
Learn = Callable[[str, BulletinFile, bytes], None]


class ReadArchive(NamedTuple):
    """An archive as it was read.

    `findings` are all but those that only rendering reveals. `tree` has the paths of all content files, `unused`
    are the findings on those that are not used; `bulletin_files` are those of the bulletins
    that were read, including withheld ones, but without those that lost their address to another file; `picture_files`
    are all pictures, including withheld ones. `fingerprints`
    maps the path of each text and picture to the fingerprint of its bytes, which is empty if the file can't be read, and
    the path of each other withheld attachment to an empty one. `newly_read` counts the bulletins that `recall` did not know.
    """

    facts: ArchiveFacts
    texts: ArchiveTexts
    findings: tuple[Finding, ...]
    tree: ContentTree
    unused: tuple[Finding, ...]
    bulletin_files: tuple[str, ...]
    picture_files: tuple[str, ...]
    fingerprints: dict[str, bytes]
    newly_read: int


def read_archive(
    root: Path,
    parallel_map: ParallelMap = serial_map,
    recall: Recall = lambda _path: None,
    learn: Learn = lambda _path, _file, _encoded: None,
    read_pictures: ReadPictures = read_picture_files,
) -> ReadArchive:
    """Read all content under `root` and return the archive. Errors in content are findings, not exceptions.

    `parallel_map` reads the bulletins that `recall` does not know; each one is then passed to `learn`.
    """
    return _Reading(root, parallel_map, recall, learn).read(read_pictures)


class _Reading:
    """A single reading of a content folder; it gathers findings and fingerprints while it reads."""

    def __init__(self, root: Path, parallel_map: ParallelMap, recall: Recall, learn: Learn):
        self._root = root
        self._parallel_map, self._recall, self._learn = parallel_map, recall, learn
        self._findings: list[Finding] = []
        self._fingerprints: dict[str, bytes] = {}
        self._digests: dict[str, BulletinDigests] = {}
        self._newly_read = 0

    def read(self, read_pictures: ReadPictures) -> ReadArchive:
        tree, unused = read_tree(self._root)
        self._findings += [found for found in unused if KINDS.of_record(found.path) is None]
        picture_files = tuple(filter(is_picture, tree.attachments))
        pictures = self._pictures(picture_files, tree, read_pictures)
        glossary = self._glossary(tree.glossary)
        leaders = RecordNames(*self._records(KINDS.leader, tree.leaders, unused, parse_leader))
        committees = RecordNames(
            *self._records(KINDS.committee, tree.committees, unused, parse_committee)
        )
        sources, _ = self._records(KINDS.source, tree.sources, unused, parse_source)
        source_records = {source.id: source for source in sources}
        lineage = self._without_findings(lineage_of(committees.records))
        originals = self._without_findings(without_named_copies(tree.bulletins))
        bulletin_files = self._without_findings(resolve_address_conflicts(originals))
        entries = self._entries(bulletin_files, EntryResolver(leaders, committees), source_records)
        facts = ArchiveFacts(
            entries=tuple(entries),
            leaders=leaders,
            committees=committees,
            source_records=source_records,
            lineage=lineage,
            posts=_posts(
                entries, leaders, PostTitleResolver(committees, glossary, leaders.records.values())
            ),
            glossary=glossary,
            prose_pages=tuple(self._prose_pages(tree.pages)),
            attachments=tree.attachments,
            pictures=pictures,
            counts=count_bulletins(tree, entries),
        )
        self._findings += inconsistencies(facts)
        return ReadArchive(
            facts,
            ArchiveTexts(self._root, facts, self._fingerprints),
            tuple(sorted(with_consequences(self._findings, facts))),
            tree,
            tuple(unused),
            tuple(bulletin_files),
            picture_files,
            self._fingerprints,
            self._newly_read,
        )

    def _without_findings(self, result: tuple[T, list[Finding]]) -> T:
        """Add the findings of a (value, findings) result to those of this reading, and return the value."""
        value, found = result
        self._findings += found
        return value

    def _pictures(
        self, paths: tuple[str, ...], tree: ContentTree, read_pictures: ReadPictures
    ) -> dict[str, Picture]:
        """Read the pictures and return them by address; take all attachments that can't be published out of the tree."""
        pictures, unread = {}, list(unpublishable(self._root, tree.attachments))
        self._fingerprints.update((found.path, b"") for found in unread)
        for path, file in zip(paths, read_pictures(self._root, paths), strict=True):
            self._fingerprints[path] = file.fingerprint
            if file.picture:
                pictures[tree.attachments[path]] = file.picture
                self._findings += file.findings
            else:
                unread += file.findings
        self._findings += unread
        withhold_attachments(tree, unread)
        return pictures

    def _text(self, path: str) -> str | None:
        """Return the clean text of a file, or None if it cannot be read; keep its fingerprint and findings."""
        data = self._without_findings(read_data(self._root, path))
        self._fingerprints[path] = b"" if data is None else fingerprint(data)
        return None if data is None else self._without_findings(text_of(data, path))

    def _records(
        self, kind: Kind, paths: list[str], unused: list[Finding], parse: ParseRecord[T]
    ) -> tuple[list[T], list[str]]:
        """Read the records of a kind; return them, and the ids of those that can't be read.

        `unused` are the findings on files that are not read at all, those of other kinds included.
        """
        unused_here = [found for found in unused if KINDS.of_record(found.path) is kind]
        self._findings += map(as_cause, unused_here)
        records, unread = [], [kind.record_id(found.path) for found in unused_here]
        for path in paths:
            record, (self._fingerprints[path], found) = read_record_file(self._root, path, parse)
            self._findings += within_budget(found, path)
            if record is None:
                unread.append(kind.record_id(path))
            else:
                records.append(record)
        return records, unread

    def _prose_pages(self, paths: list[str]) -> Iterator[ProsePage]:
        """Read the prose pages; leave out those that can't be read."""
        for path in paths:
            text = self._text(path)
            page, found = (None, []) if text is None else parse_page(text, path)
            self._findings += within_budget(found, path)
            if page:
                yield page

    def _glossary(self, paths: list[str]) -> Glossary:
        text = self._text(paths[0]) if paths else None
        return self._without_findings(parse_glossary(text)) if text is not None else Glossary()

    def _entries(
        self, paths: list[str], resolver: EntryResolver, sources: Mapping[str, SourceRecord]
    ) -> list[Entry]:
        """Return the entries of all bulletins that are not withheld, sorted by time."""
        entries = [
            entry
            for path, file in self._bulletin_files(paths)
            if (entry := self._entry(path, file, resolver))
        ]
        entries.sort(key=time_order)
        entries = self._without_findings(without_equal_bulletins(entries, self._digests))
        return self._without_findings(settle_sources(entries, sources))

    def _bulletin_files(self, paths: list[str]) -> Iterator[tuple[str, BulletinFile]]:
        """Yield the path and the content of each bulletin file: first the recalled files, then the others.

        Files are yielded one by one, so that no list of all of them is held in memory beside the entries.
        """
        new = []
        for path in paths:
            if known := self._recall(path):
                yield path, known
            else:
                new.append(path)
        self._newly_read = len(new)
        shares = [new[i : i + _BULLETINS_PER_TASK] for i in range(0, len(new), _BULLETINS_PER_TASK)]
        read = chain.from_iterable(self._parallel_map(_read_bulletin_files, self._root, shares))
        for path, encoded in zip(new, read, strict=True):
            file = _BULLETIN_FILES.decode(encoded)
            self._learn(path, file, encoded)
            yield path, file

    def _entry(self, path: str, file: BulletinFile, resolver: EntryResolver) -> Entry | None:
        """Return the entry of a bulletin, or None if it is withheld; keep its fingerprint and findings."""
        self._fingerprints[path] = file.fingerprint
        self._findings += file.findings
        if file.bulletin is None or file.digests is None:
            return None
        self._digests[path] = file.digests
        entry, found = resolver.resolve(file.bulletin)
        self._findings += within_budget(found, path)
        return None if has_errors(file.findings) else entry


def _read_bulletin_files(root: Path, paths: list[str]) -> list[bytes]:
    """Read bulletin files, each encoded as msgpack: the task of the parallel map."""
    return [msgpack.encode(read_bulletin_file(root, path)) for path in paths]


def _posts(
    entries: Iterable[Entry], leaders: RecordNames[Leader], names: PostTitleResolver
) -> Posts:
    sightings = (
        Sighting(leader.id, entry.day, title)
        for entry in entries
        for leader in entry.leaders
        for title in leader.posts
    )
    return Posts(leaders.records.values(), sightings, names)
