"""What `bantin check --since` tells: the change of the content since a revision of git, in words or as JSON."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bantin.archive.checking import stands_in
from bantin.archive.record_reading import read_records
from bantin.command.changed_files import changed_versions
from bantin.comparison.change_wording import change_lines, escaped
from bantin.comparison.changes import Change
from bantin.comparison.comparing import compare
from bantin.comparison.unexplained_abbreviations import newly_unexplained
from bantin.content.content_files import read_text
from bantin.content.content_paths import GLOSSARY
from bantin.content.content_tree import read_tree
from bantin.content.glossary import Glossary, parse_glossary
from bantin.language.number_format import number


class ChangesSince(NamedTuple):
    """How the content differs from that of a revision.

    `files` is the number of files that differ. `unexplained` are the abbreviations without a meaning that bulletins use now
    and did not use then, each with the paths of these bulletins.
    """

    revision: str
    files: int
    changes: list[Change]
    unexplained: dict[str, list[str]]


def changes_since(content: Path, part: str, revision: str) -> ChangesSince:
    """Compare the content folder, or the part of it at a content path, with a revision. Raises RevisionError."""
    files = [one for one in changed_versions(content, revision) if stands_in(part, one.path)]
    tree, unused = read_tree(content)
    records = read_records(content, tree, unused)[0].records
    committees = records.committees.records
    organs = {id_: committee.name for id_, committee in committees.items()}
    text = read_text(content, GLOSSARY)[0] if tree.glossary else None
    glossary = parse_glossary(text)[0] if text is not None else Glossary()
    known = {
        *glossary.readings,
        *(one for committee in committees.values() for one in committee.abbreviations),
    }
    return ChangesSince(
        revision, len(files), compare(files, organs), newly_unexplained(files, known)
    )


def change_report(found: ChangesSince) -> Iterator[str]:
    """Yield lines of Markdown for a person, which can be posted as they are."""
    if not found.files:
        yield f"Nội dung không khác gì phiên bản {escaped(found.revision)}."
        return
    yield f"So với phiên bản {escaped(found.revision)}, {number(found.files)} tệp đã đổi:"
    yield ""
    yield from change_lines(found.changes, list(found.unexplained))


def change_document(found: ChangesSince) -> dict[str, Any]:
    """Return the same as values of JSON; plugins/README.md describes them."""
    return {
        "since": found.revision,
        "files": found.files,
        "changes": list(map(_change, found.changes)),
        "unexplained_abbreviations": _abbreviations(found.unexplained.items()),
    }


def _change(change: Change) -> dict[str, Any]:
    differences = [difference._asdict() for difference in change.differences]
    return {**change._asdict(), "differences": differences}


def _abbreviations(found: Iterable[tuple[str, list[str]]]) -> list[dict[str, Any]]:
    return [{"abbreviation": word, "paths": paths} for word, paths in found]
