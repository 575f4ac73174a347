"""Reads a content folder as an archive: reads every file, resolves every name, gathers the findings."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeVar

from bantin.archive.attachment_reading import unpublishable
from bantin.archive.bulletin_counts import count_bulletins
from bantin.archive.bulletin_files import ReadBulletin, read_bulletin_files
from bantin.archive.bulletin_reading import BulletinDigests
from bantin.archive.consequences import with_consequences
from bantin.archive.consistency_checks import inconsistencies
from bantin.archive.copies import without_equal_bulletins
from bantin.archive.drafts import Draft
from bantin.archive.earlier_readings import NO_EARLIER, EarlierReadings
from bantin.archive.facts import ArchiveFacts, time_order
from bantin.archive.past_addresses import (
    Placed,
    lost_files,
    needless_moves,
    past_addresses,
    returned_files,
)
from bantin.archive.record_reading import read_records
from bantin.archive.records import ArchiveRecords
from bantin.archive.texts import ArchiveTexts
from bantin.archive.undisputed_bulletins import undisputed_bulletins
from bantin.archive.withdrawn_records import withdrawn_records
from bantin.authority.bulletin_entries import Entry, EntryResolver
from bantin.authority.lineage import lineage_of
from bantin.authority.post_title_resolver import PostTitleResolver
from bantin.authority.posts_over_time import Posts
from bantin.authority.record_names import RecordNames
from bantin.authority.source_names import settle_sources
from bantin.authority.tenure_evidence import Sighting
from bantin.content.address_ledger import AddressLedger, parse_ledger
from bantin.content.attachments import is_picture
from bantin.content.content_files import read_data, text_of
from bantin.content.content_paths import bulletin_address
from bantin.content.content_tree import ContentTree, read_tree, withhold_attachments
from bantin.content.draft_field import title_of_draft
from bantin.content.glossary import Glossary, parse_glossary
from bantin.content.kinds import KINDS
from bantin.content.leader import Leader
from bantin.content.moves_and_withdrawals import NO_PAST, address_of_path
from bantin.content.prose_page import ProsePage, parse_page
from bantin.content.record_parsers import Record
from bantin.findings.findings import Finding, has_errors, within_budget
from bantin.fingerprints import fingerprint
from bantin.language.normalization import clean
from bantin.parallel.parallel_map import ParallelMap, serial_map
from bantin.pictures.published_picture import Picture

T = TypeVar("T")


class ReadArchive(NamedTuple):
    """An archive as it was read.

    `findings` are all but those that only rendering reveals. `tree` has the paths of all content files, `unused`
    are the findings on those that are not used; `bulletin_files` are those of the bulletins
    that were read, including withheld ones, but without those that lost their address to another file; `picture_files`
    are all pictures, including withheld ones. `fingerprints`
    maps the path of each text and picture to the fingerprint of its bytes, which is empty if the file can't be read, and
    the path of each other withheld attachment to an empty one. `drafts` are the files that are drafts, those that were
    taken for finished files included. `newly_read` counts the bulletins that `recall` did not know.
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
    drafts: tuple[Draft, ...] = ()


def read_archive(
    root: Path,
    parallel_map: ParallelMap = serial_map,
    earlier: EarlierReadings = NO_EARLIER,
    *,
    with_drafts: bool = False,
) -> ReadArchive:
    """Read all content under `root` and return the archive. Errors in content are findings, not exceptions.

    `parallel_map` reads the bulletins that `earlier` readings do not know. Drafts are left out:
    the archive is what it would be without their files. `with_drafts` they are read as if they were finished.
    """
    return _Reading(root, parallel_map, earlier, with_drafts).read()


class _Reading:
    """A single reading of a content folder; it gathers findings and fingerprints while it reads."""

    def __init__(
        self, root: Path, parallel_map: ParallelMap, earlier: EarlierReadings, with_drafts: bool
    ):
        self._root, self._with_drafts = root, with_drafts
        self._parallel_map, self._earlier = parallel_map, earlier
        self._findings: list[Finding] = []
        self._fingerprints: dict[str, bytes] = {}
        self._digests: dict[str, BulletinDigests] = {}
        self._placed: list[Placed] = []  # the files whose headers say something of their past
        self._drafts: list[Draft] = []
        self._newly_read = 0

    def read(self) -> ReadArchive:
        tree, unused = read_tree(self._root)
        self._findings += [found for found in unused if KINDS.of_record(found.path) is None]
        ledger = self._ledger(tree.ledger)
        self._withhold(tree, list(returned_files(ledger, tree.attachments)))
        picture_files = tuple(filter(is_picture, tree.attachments))
        pictures = self._pictures(picture_files, tree)
        glossary = self._glossary(tree.glossary)
        records, self._drafts, fingerprints = self._without_findings(
            read_records(self._root, tree, unused, with_drafts=self._with_drafts)
        )
        self._fingerprints |= fingerprints
        undisputed = undisputed_bulletins(self._root, tree.bulletins, self._with_drafts)
        bulletin_files = self._without_findings(undisputed)
        entries = self._entries(bulletin_files, records)
        withdrawn = self._without_findings(withdrawn_records(records, entries))
        gone = {record.path for record in withdrawn}
        self._placed += [_placed(one, gone) for one in records.every if one.past != NO_PAST]
        if withdrawn:
            records = records.without(gone)
        leaders, committees = records.leaders, records.committees
        prose_pages = tuple(self._prose_pages(tree.pages))
        past = past_addresses(ledger, self._placed)
        facts = ArchiveFacts(
            entries=tuple(entries),
            leaders=leaders,
            committees=committees,
            source_records=records.sources,
            lineage=self._without_findings(
                lineage_of(committees.records, committees.unread, committees.drafts)
            ),
            posts=_posts(
                entries, leaders, PostTitleResolver(committees, glossary, leaders.records.values())
            ),
            glossary=glossary,
            prose_pages=prose_pages,
            attachments=tree.attachments,
            pictures=pictures,
            past=past,
            counts=count_bulletins(tree, entries, past, self._set_aside),
        )
        self._findings += inconsistencies(facts)
        if past.ledger.addresses:
            files = chain(tree.used, tree.withheld, tree.unused)
            drafts = [draft.path for draft in self._set_aside]
            self._findings += lost_files(past, facts.addresses.values(), files, drafts)
        if self._placed:
            self._findings += needless_moves(self._placed, facts.addresses)
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
            tuple(sorted(self._drafts)),
        )

    def _sets_aside(self, path: str, draft: str | None, findings: Iterable[Finding]) -> bool:
        """Note a file if it is a draft, with the title `draft`; return whether it is left out because of that."""
        if draft is not None:
            self._drafts.append(Draft(path, draft, tuple(findings)))
        return draft is not None and not self._with_drafts

    @property
    def _set_aside(self) -> list[Draft]:
        """The drafts that are left out."""
        return [] if self._with_drafts else self._drafts

    def _without_findings(self, result: tuple[T, list[Finding]]) -> T:
        """Add the findings of a (value, findings) result to those of this reading, and return the value."""
        value, found = result
        self._findings += found
        return value

    def _pictures(self, paths: tuple[str, ...], tree: ContentTree) -> dict[str, Picture]:
        """Read the pictures and return them by address; take all attachments that can't be published out of the tree."""
        pictures, unread = {}, list(unpublishable(self._root, tree.attachments))
        for path, file in zip(paths, self._earlier.read_pictures(self._root, paths), strict=True):
            self._fingerprints[path] = file.fingerprint
            if file.picture:
                pictures[tree.attachments[path]] = file.picture
                self._findings += file.findings
            else:
                unread += file.findings
        self._withhold(tree, unread)
        return pictures

    def _withhold(self, tree: ContentTree, findings: list[Finding]) -> None:
        """Take the attachments with these findings out of the tree."""
        self._findings += findings
        for found in findings:
            self._fingerprints.setdefault(found.path, b"")
        withhold_attachments(tree, findings)

    def _text(self, path: str) -> str | None:
        """Return the clean text of a file, or None if it cannot be read; keep its fingerprint and findings."""
        data = self._without_findings(read_data(self._root, path))
        self._fingerprints[path] = b"" if data is None else fingerprint(data)
        return None if data is None else self._without_findings(text_of(data, path))

    def _prose_pages(self, paths: list[str]) -> Iterator[ProsePage]:
        """Read the prose pages; leave out those that can't be read."""
        for path in paths:
            text = self._text(path)
            page, found = (None, []) if text is None else parse_page(text, path)
            found = list(within_budget(found, path))
            draft = None
            if page is None and text is not None:
                draft = title_of_draft(text, path)
            elif page and page.draft:
                draft = page.title
            if self._sets_aside(path, draft, found):
                continue
            self._findings += found
            if page and page.past != NO_PAST:
                self._placed.append(Placed(path, page.address, page.title, page.past))
            if page and page.past.withdrawal is None:
                yield page

    def _glossary(self, paths: list[str]) -> Glossary:
        text = self._text(paths[0]) if paths else None
        return self._without_findings(parse_glossary(text)) if text is not None else Glossary()

    def _ledger(self, paths: list[str]) -> AddressLedger:
        """Read the ledger; signs of a conflict in it are told like other lines that are no addresses."""
        if not paths:
            return AddressLedger()
        data = self._without_findings(read_data(self._root, paths[0]))
        self._fingerprints[paths[0]] = b"" if data is None else fingerprint(data)
        text = clean((data or b"").decode("utf-8-sig", "replace"))
        return self._without_findings(parse_ledger(text))

    def _entries(self, paths: list[str], records: ArchiveRecords) -> list[Entry]:
        """Return the entries of all bulletins that are neither withheld nor withdrawn, sorted by time."""
        resolver = EntryResolver(records.leaders, records.committees)
        files = read_bulletin_files(self._root, paths, self._parallel_map, self._earlier)
        entries = [entry for one in files if (entry := self._entry(one, resolver))]
        entries.sort(key=time_order)
        entries = self._without_findings(without_equal_bulletins(entries, self._digests))
        return self._without_findings(settle_sources(entries, records.sources))

    def _entry(self, one: ReadBulletin, resolver: EntryResolver) -> Entry | None:
        """Return the entry of a bulletin, or None if it is withheld, withdrawn or a draft; keep its fingerprint and findings."""
        path, file, is_new = one
        self._newly_read += is_new
        self._fingerprints[path] = file.fingerprint
        if self._sets_aside(path, file.draft, file.findings):
            return None
        self._findings += file.findings
        if file.bulletin is None or file.digests is None:
            return None
        if (past := file.bulletin.past) != NO_PAST:
            address = bulletin_address(path) or ""
            self._placed.append(Placed(path, address, file.bulletin.title, past))
            if past.withdrawal:
                return None
        self._digests[path] = file.digests
        entry, found = resolver.resolve(file.bulletin)
        self._findings += within_budget(found, path)
        return None if has_errors(file.findings) else entry


def _placed(record: Record, withdrawn: Collection[str]) -> Placed:
    """Return what the header of a record says of its past; a withdrawal counts if its path is among the `withdrawn`."""
    past = record.past if record.path in withdrawn else replace(record.past, withdrawal=None)
    return Placed(record.path, address_of_path(record.path), record.name, past)


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
