"""Reads all records of an archive, each by itself, also those whose texts can't be trusted as a whole."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, TypeAlias, TypeVar

from bantin.archive.drafts import Draft
from bantin.archive.records import ArchiveRecords
from bantin.authority.former_ids import with_present_ids
from bantin.authority.record_names import RecordNames
from bantin.content.committee import Committee, parse_committee
from bantin.content.content_files import read_data, text_of
from bantin.content.content_tree import ContentTree
from bantin.content.draft_field import title_of_draft
from bantin.content.kinds import KINDS, Kind
from bantin.content.leader import Leader, parse_leader
from bantin.content.source import SourceRecord, parse_source
from bantin.findings.findings import Finding, as_cause, within_budget
from bantin.fingerprints import fingerprint
from bantin.headers.broken_headers import decoded_somehow

T = TypeVar("T", Leader, Committee, SourceRecord)
# Called with the text of a record's file, its path and a fault or None, as `record_fields.read_record`.
ParseRecord: TypeAlias = Callable[[str, str, Finding | None], tuple[T | None, list[Finding]]]


class RecordReading(NamedTuple):
    """What was read from a record's file: the fingerprint of its bytes, empty if they can't be read; its findings.

    `draft` is the name of a draft, "" if it has none, and None for any other record.
    """

    fingerprint: bytes
    findings: list[Finding]
    draft: str | None = None


class ReadRecords(NamedTuple):
    """The records of an archive, its drafts, and the fingerprint of each of the files, by path, as in `RecordReading`."""

    records: ArchiveRecords
    drafts: list[Draft]
    fingerprints: dict[str, bytes]


def read_records(
    root: Path, tree: ContentTree, unused: Iterable[Finding], *, with_drafts: bool = False
) -> tuple[ReadRecords, list[Finding]]:
    """Read the records of all kinds in the content folder `root`; return them and the findings.

    `unused` are the findings on files that are not read at all, those elsewhere included. `with_drafts` takes drafts for
    finished records.
    """
    fingerprints: dict[str, bytes] = {}
    drafts: list[Draft] = []
    findings: list[Finding] = []
    unused = list(unused)

    def of_kind(
        kind: Kind, paths: list[str], parse: ParseRecord[T]
    ) -> tuple[list[T], list[str], list[T]]:
        """Return the records of a kind, the ids of those that can't be read, and those that are drafts."""
        unused_here = [found for found in unused if KINDS.of_record(found.path) is kind]
        findings.extend(map(as_cause, unused_here))
        unread = [kind.record_id(found.path) for found in unused_here]
        records: list[T] = []
        of_drafts: list[T] = []
        for path in paths:
            record, (fingerprints[path], found, draft) = read_record_file(root, path, parse)
            if draft is not None:
                drafts.append(Draft(path, draft, tuple(within_budget(found, path))))
            if draft is not None and not with_drafts:
                of_drafts += [record] if record else []
                continue
            findings.extend(within_budget(found, path))
            if record is None:
                unread.append(kind.record_id(path))
            else:
                records.append(record)
        return records, unread, of_drafts

    leaders, unread_leaders, draft_leaders = of_kind(KINDS.leader, tree.leaders, parse_leader)
    committees, unread_committees, draft_committees = of_kind(
        KINDS.committee, tree.committees, parse_committee
    )
    sources, _, _ = of_kind(KINDS.source, tree.sources, parse_source)
    leaders, committees = with_present_ids(leaders, committees)
    records = ArchiveRecords(
        RecordNames(leaders, unread_leaders, draft_leaders),
        RecordNames(committees, unread_committees, draft_committees),
        {source.id: source for source in sources},
    )
    return ReadRecords(records, drafts, fingerprints), findings


def read_record_file(
    root: Path, path: str, parse: ParseRecord[T]
) -> tuple[T | None, RecordReading]:
    """Read the record at `path`, relative to the content folder `root`.

    Return the record, None if its name can't be read, and what else was read from its file.
    """
    data, found = read_data(root, path)
    if data is None:
        record, findings = parse("", path, found[0])
        return record, RecordReading(b"", findings)
    text, found = text_of(data, path)
    fault = found[0] if text is None else None
    text = decoded_somehow(data) if text is None else text
    record, findings = parse(text, path, fault)
    if record is None:
        return None, RecordReading(fingerprint(data), findings, title_of_draft(text, path))
    draft = record.name if record.draft else None
    return record, RecordReading(fingerprint(data), findings, draft)
