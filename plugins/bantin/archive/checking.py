"""All findings of an archive, including those that only rendering its texts reveals."""

import datetime
from collections.abc import Iterator

from bantin.archive.reading import ReadArchive
from bantin.archive.texts import CheckedText
from bantin.authority.bulletin_entries import Entry
from bantin.content.findings import Finding, finding
from bantin.language.date_words import day_in_words


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


def _texts(archive: ReadArchive) -> Iterator[CheckedText]:
    facts, texts = archive.facts, archive.texts
    yield from map(texts.of_bulletin, facts.entries)
    yield from map(texts.of_prose_page, facts.prose_pages)
    yield from map(texts.of_leader, facts.leaders.records.values())
    yield from map(texts.of_committee, facts.committees.records.values())
    yield from map(texts.of_source, facts.source_records.values())
