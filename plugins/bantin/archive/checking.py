"""All findings of an archive, including those that only rendering its texts reveals; and those of some files only."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from bantin.archive.facts import Counts
from bantin.archive.reading import ReadArchive
from bantin.archive.texts import CheckedText
from bantin.content.content_paths import BULLETINS, is_in
from bantin.content.content_tree import sort_files
from bantin.content.findings import Finding


class Selection(NamedTuple):
    """The findings that were asked for, and those of all other files; both keep their order."""

    chosen: list[Finding]
    others: list[Finding]


def all_findings(archive: ReadArchive) -> list[Finding]:
    """Return every finding of an archive once, sorted. This renders every text."""
    found = {finding for text in _texts(archive) for finding in text.findings}
    return sorted(found.union(archive.findings))


def selected(findings: Iterable[Finding], is_chosen: Callable[[str], bool]) -> Selection:
    """Divide findings by their path; `is_chosen` tells for a content path whether it was asked for."""
    selection = Selection([], [])
    for found in findings:
        (selection.chosen if is_chosen(found.path) else selection.others).append(found)
    return selection


def stands_in(part: str, path: str) -> bool:
    """Whether a content path is that of the folder or file `part`, or of something in it; all paths stand in ""."""
    return not part or path.rstrip("/") == part or path.startswith(f"{part}/")


def counts_of(archive: ReadArchive, is_chosen: Callable[[str], bool]) -> Counts:
    """Count the bulletin files with chosen content paths; if all are chosen, these are the counts of the facts.

    An entry of a folder that was refused, such as a symbolic link, is not among the files of the archive, but has a
    finding.
    """
    tree, _ = sort_files(filter(is_chosen, archive.files))
    refused = {found.path for found in archive.findings}.difference(archive.files)
    published = sum(is_chosen(entry.path) for entry in archive.facts.entries)
    ignored = _in_bulletins(tree.unused)
    found = len(tree.bulletins) + _in_bulletins(filter(is_chosen, refused)) + ignored
    return Counts(found, published, found - published - ignored, ignored)


def _in_bulletins(paths: Iterable[str]) -> int:
    return sum(is_in(BULLETINS, path) for path in paths)


def _texts(archive: ReadArchive) -> Iterator[CheckedText]:
    facts, texts = archive.facts, archive.texts
    yield from map(texts.of_bulletin, facts.entries)
    yield from map(texts.of_prose_page, facts.prose_pages)
    yield from map(texts.of_leader, facts.leaders.records.values())
    yield from map(texts.of_committee, facts.committees.records.values())
