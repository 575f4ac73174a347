"""All findings of an archive, including those that only rendering its texts reveals; and those of some files only."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from bantin.archive.reading import ReadArchive
from bantin.archive.texts import CheckedText
from bantin.authority.bulletin_entries import Entry
from bantin.findings.findings import Finding, finding
from bantin.language.date_words import day_in_words


class Selection(NamedTuple):
    """The findings that were asked for, and those of all other files; both keep their order."""

    chosen: list[Finding]
    others: list[Finding]


def all_findings(archive: ReadArchive) -> list[Finding]:
    """Return every finding of an archive once, sorted. This renders every text."""
    found = {finding for text in _texts(archive) for finding in text.findings}
    return sorted(found.union(archive.findings))


def days_to_come(archive: ReadArchive, today: datetime.date) -> list[Finding]:
    """Return a finding for each bulletin that is dated after `today`, or says that it was changed after it.

    A build has no such findings, since it must give the same site on any day.
    """
    dates = (
        (entry.path, key, day)
        for entry in archive.facts.entries
        for key, day in _days_of(entry)
        if day > today
    )
    return [finding("B17", path, key=key, day=day_in_words(day)) for path, key, day in dates]


def _days_of(entry: Entry) -> Iterator[tuple[str, datetime.date]]:
    yield "date", entry.day
    if entry.modified:
        yield "modified", entry.modified.day
    yield from (("corrections", correction.moment.day) for correction in entry.corrections)


def selected(findings: Iterable[Finding], is_chosen: Callable[[str], bool]) -> Selection:
    """Divide findings by their path; `is_chosen` tells for a content path whether it was asked for."""
    selection = Selection([], [])
    for found in findings:
        (selection.chosen if is_chosen(found.path) else selection.others).append(found)
    return selection


def stands_in(part: str, path: str) -> bool:
    """Whether a content path is that of the folder or file `part`, or of something in it; all paths stand in ""."""
    return not part or path.rstrip("/") == part or path.startswith(f"{part}/")


def _texts(archive: ReadArchive) -> Iterator[CheckedText]:
    facts, texts = archive.facts, archive.texts
    yield from map(texts.of_bulletin, facts.entries)
    yield from map(texts.of_prose_page, facts.prose_pages)
    yield from map(texts.of_leader, facts.leaders.records.values())
    yield from map(texts.of_committee, facts.committees.records.values())
    yield from map(texts.of_source, facts.source_records.values())
