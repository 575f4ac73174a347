"""Finds the records that may go because their headers withdraw them and no other file names them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bantin.archive.records import ArchiveRecords
from bantin.authority.bulletin_entries import Entry
from bantin.content.kinds import KINDS
from bantin.content.record_parsers import Record
from bantin.findings.findings import Finding, finding


def withdrawn_records(
    records: ArchiveRecords, entries: Iterable[Entry]
) -> tuple[list[Record], list[Finding]]:
    """Return the withdrawn records that no entry and no other record names.

    A finding at each other withdrawn record tells how many files name it: it stays published, because all these files
    would be withheld without it.
    """
    withdrawn = [record for record in records.every if record.past.withdrawal]
    if not withdrawn:
        return [], []
    named = files_that_name(records, entries)
    findings = [
        finding("A07", record.path, count=len(files), first=min(files))
        for record in withdrawn
        if (files := named.get(record.path))
    ]
    return [record for record in withdrawn if record.path not in named], findings


def files_that_name(records: ArchiveRecords, entries: Iterable[Entry]) -> dict[str, set[str]]:
    """Return the content paths of the files that name each record in their headers, by the path of the record."""
    named: dict[str, set[str]] = defaultdict(set)
    for path, by in (*_named_by_entries(entries), *_named_by_records(records)):
        if path != by:
            named[path].add(by)
    return named


def _named_by_entries(entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """Yield (path of a record, path of a bulletin that names it)."""
    for entry in entries:
        for leader in entry.leaders:
            yield KINDS.leader.record_path(leader.id), entry.path
        for committee in entry.committees:
            yield KINDS.committee.record_path(committee.id), entry.path
        if entry.source:
            yield KINDS.source.record_path(entry.source.id), entry.path


def _named_by_records(records: ArchiveRecords) -> Iterator[tuple[str, str]]:
    """Yield (path of a committee's record, path of a record that names the committee)."""
    for leader in records.leaders.records.values():
        for post in leader.posts:
            yield KINDS.committee.record_path(post.committee), leader.path
    for committee in records.committees.records.values():
        for id_ in (committee.parent, *committee.predecessors, *committee.successors):
            yield KINDS.committee.record_path(id_), committee.path
