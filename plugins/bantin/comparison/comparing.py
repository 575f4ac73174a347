"""Compares the files that differ between two versions of the content, file by file."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bantin.comparison.changes import Change, Subject, What, differences
from bantin.comparison.said_in_files import READERS, FileSays, differences_of, unfinished
from bantin.content.content_files import text_of
from bantin.content.content_paths import GLOSSARY
from bantin.content.content_tree import sort_files
from bantin.content.glossary import parse_glossary
from bantin.content.moves_and_withdrawals import address_of_path


class FileVersions(NamedTuple):
    """The bytes of a content file in the earlier version and in the later one; None where there is no such file.

    Of a file that is no text the bytes may be empty: only whether it is there counts.
    """

    path: str
    before: bytes | None
    now: bytes | None


def compare(files: Iterable[FileVersions], organs: Mapping[str, str]) -> list[Change]:
    """Return what became of the files, in the order of subjects and paths.

    `files` are all files that differ; `organs` gives the name of each committee by its id.
    """
    files = sorted(files)
    subjects = _subjects(one.path for one in files)
    changes: list[Change] = []
    for subject in READERS:
        of_subject = [one for one in files if subjects[one.path] == subject]
        changes += _of_texts(subject, of_subject, organs)
    for one in files:
        if one.path == GLOSSARY:
            changes += _of_glossary(one)
        elif (subject := subjects[one.path]) not in READERS:
            changes.append(Change(subject, _fate(one), one.path, one.path))
    return changes


def _subjects(paths: Iterable[str]) -> dict[str, Subject]:
    """Return what each file is about, by its path."""
    paths = list(paths)
    tree, _ = sort_files(paths)
    roles: list[tuple[Subject, Iterable[str]]] = [
        ("bulletin", tree.bulletins),
        ("leader", tree.leaders),
        ("committee", tree.committees),
        ("source", tree.sources),
        ("page", tree.pages),
        ("attachment", tree.attachments),
    ]
    known = {path: subject for subject, those in roles for path in those}
    return {path: known.get(path, "other") for path in paths}


def _fate(one: FileVersions) -> What:
    if one.before is None:
        return "added"
    return "removed" if one.now is None else "changed"


def _of_texts(
    subject: Subject, files: list[FileVersions], organs: Mapping[str, str]
) -> Iterator[Change]:
    """Yield what became of texts of one kind: a file whose header names a gone one's address stands in its place."""
    before = {one.path: _says(subject, one.path, one.before) for one in files if one.before}
    now = {one.path: _says(subject, one.path, one.now) for one in files if one.now}
    gone = {address_of_path(one.path): one.path for one in files if one.now is None}
    heirs = {  # the file that stands in the place of each gone one, by its path
        gone[address]: path
        for path, says in now.items()
        if says
        for address in says.past.moved
        if address in gone
    }
    moved = {heir: path for path, heir in heirs.items() if heir not in before}
    for one in files:
        old, new = before.get(one.path), now.get(one.path)
        if one.now is None:
            heir = heirs.get(one.path)
            if heir is None:
                yield Change(subject, "removed", one.path, _name(old, one.path))
            elif moved.get(heir) != one.path:
                name = _name(old, one.path)
                yield Change(subject, "merged", heir, name, before=one.path)
        elif new is None:
            yield Change(subject, "broken", one.path, one.path)
        elif earlier := moved.get(one.path):
            was = before.get(earlier)
            found = differences_of(was, new, organs) if was else ()
            yield Change(subject, "moved", one.path, new.name, found, before=earlier)
        elif one.before is None:
            what: What = "withdrawn" if new.past.withdrawal else "added"
            yield Change(
                subject, what, one.path, new.name, differences_of(_nothing(new), new, organs)
            )
        elif old is None:
            yield Change(subject, "mended", one.path, new.name)
        else:
            yield Change(
                subject, _what(old, new), one.path, new.name, differences_of(old, new, organs)
            )


def _says(subject: Subject, path: str, data: bytes | None) -> FileSays | None:
    text, _ = text_of(data, path) if data else (None, [])
    if text is None:
        return None
    return READERS[subject](text, path) or unfinished(text, path)


def _nothing(now: FileSays) -> FileSays:
    """Return a file with the same name of which nothing else is said, so that all of the new one differs from it."""
    said = {
        field: value if field in ("title", "name") else () if isinstance(value, tuple) else ""
        for field, value in now.said.items()
    }
    return now._replace(said=said, body="", posts=())


def _name(says: FileSays | None, path: str) -> str:
    return says.name if says else path


def _what(old: FileSays, new: FileSays) -> What:
    if bool(old.past.withdrawal) != bool(new.past.withdrawal):
        return "withdrawn" if new.past.withdrawal else "returned"
    return "changed"


def _of_glossary(one: FileVersions) -> Iterator[Change]:
    """Yield what became of each abbreviation; a glossary that is no text is broken as a whole."""
    before, now = (_readings(data) for data in (one.before, one.now))
    if now is None:
        yield Change("abbreviation", "broken", one.path, one.path)
        return
    before = before or {}
    for abbr in {**before, **now}:
        was, is_ = before.get(abbr, ()), now.get(abbr, ())
        if was != is_:
            what: What = "added" if not was else "removed" if not is_ else "changed"
            found = differences({"meanings": was}, {"meanings": is_})
            yield Change("abbreviation", what, GLOSSARY, abbr, tuple(found))


def _readings(data: bytes | None) -> dict[str, tuple[str, ...]] | None:
    text, _ = text_of(data or b"", GLOSSARY)
    return None if text is None else parse_glossary(text)[0].readings
