"""All findings of an archive, including those that only rendering its texts reveals."""

from collections.abc import Iterator

from bantin.archive.reading import ReadArchive
from bantin.archive.texts import CheckedText
from bantin.content.findings import Finding


def all_findings(archive: ReadArchive) -> list[Finding]:
    """Return every finding of an archive once, sorted. This renders every text."""
    found = {finding for text in _texts(archive) for finding in text.findings}
    return sorted(found.union(archive.findings))


def _texts(archive: ReadArchive) -> Iterator[CheckedText]:
    facts, texts = archive.facts, archive.texts
    yield from map(texts.of_bulletin, facts.entries)
    yield from map(texts.of_prose_page, facts.prose_pages)
    yield from map(texts.of_leader, facts.leaders.records.values())
    yield from map(texts.of_committee, facts.committees.records.values())
    yield from map(texts.of_source, facts.source_records.values())
