"""Bulletins without their texts: what each file says on its own, whatever the others say."""

from dataclasses import dataclass, replace
from pathlib import Path

from bantin.content.bulletin import Bulletin, parse_bulletin
from bantin.content.content_files import read_data, text_of
from bantin.content.findings import Finding, finding
from bantin.fingerprints import digest
from bantin.markup.excerpts import lead
from bantin.markup.text_limits import bomb


@dataclass(frozen=True, slots=True)
class Brief:
    """`digest` is that of the file's bytes, empty where they could not be read.

    `bulletin` has its lead as summary and no body; it is None when a finding is an error.
    """

    digest: bytes
    bulletin: Bulletin | None
    findings: tuple[Finding, ...]


def read_brief(root: Path, path: str) -> Brief:
    """Read the file of a bulletin."""
    data, found = read_data(root, path)
    if data is None:
        return Brief(b"", None, tuple(found))
    text, found = text_of(data, path)
    bulletin, more = parse_bulletin(text, path) if text is not None else (None, [])
    found += more
    if bulletin is None:
        return Brief(digest(data), None, tuple(found))
    sign = bomb(bulletin.body)
    if sign:
        found.append(finding("B13", path, bulletin.body_line, text=sign))
    summary = bulletin.summary or lead(bulletin.body)
    return Brief(digest(data), replace(bulletin, summary=summary, body=""), tuple(found))
