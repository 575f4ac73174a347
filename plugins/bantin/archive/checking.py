"""All findings of an archive, including those that only rendering its texts reveals; and those of some files only."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.archive.reading import ReadArchive
from bantin.archive.texts import CheckedText
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
    """Return a finding for each bulletin that is dated, changed or corrected after `today`, and each page withdrawn then.

    A build has no such findings, since it must give the same site on any day.
    """
    return [
        finding("B17", path, key=key, day=day_in_words(day))
        for path, key, day in _days(archive.facts)
        if day > today
    ]


def _days(facts: ArchiveFacts) -> Iterator[tuple[str, str, datetime.date]]:
    """Yield the path, the name of the field and the day for each day that has come if all is right."""
    for entry in facts.entries:
        yield entry.path, "date", entry.day
        if entry.modified:
            yield entry.path, "modified", entry.modified.day
        for correction in entry.corrections:
            yield entry.path, "corrections", correction.moment.day
    for stone in facts.past.tombstones.values():
        yield stone.path, "withdrawn", stone.withdrawal.day


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
