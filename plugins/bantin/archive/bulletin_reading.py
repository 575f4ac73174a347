"""Reads the file of a bulletin by itself, independently of all other files.

So files can be read in parallel, and what was read can be reused while the file does not change.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from bantin.content.bulletin import Bulletin, parse_bulletin
from bantin.content.content_files import read_data, text_of
from bantin.content.draft_field import title_of_draft
from bantin.findings.findings import Finding, within_budget
from bantin.fingerprints import fingerprint
from bantin.headers.broken_headers import decoded_somehow
from bantin.language.name_keys import name_key
from bantin.markup.excerpts import lead
from bantin.markup.rendering_limits import excess
from bantin.markup.text_findings import excess_finding

# In characters. Many bulletins have the same shorter text, such as "Xem tệp đính kèm.".
_SHORT_TEXT = 80


class BulletinDigests(NamedTuple):
    """By what bulletins are compared: digests of the title and of the text.

    The digest of a short text includes the title, so that it is the same only for bulletins that are equal.
    """

    title: bytes
    text: bytes


@dataclass(frozen=True, slots=True)
class BulletinFile:
    """What was read from one bulletin file, without the body, so that 100,000 of them fit into memory.

    `fingerprint` is that of the file's bytes, empty if they could not be read. `bulletin` has an empty body and,
    where the header gives no summary, the lead as its summary. `bulletin` is None if the file cannot be read as a
    bulletin. A body too costly to render is an error, too, but leaves `bulletin` not None. `digests` is None if
    `bulletin` is. `draft` is the title of a draft, "" if it has none, and None for any other file.
    """

    fingerprint: bytes
    bulletin: Bulletin | None
    findings: tuple[Finding, ...]
    digests: BulletinDigests | None = None
    draft: str | None = None


def read_bulletin_file(root: Path, path: str) -> BulletinFile:
    """Read the bulletin at `path`, relative to the content folder `root`, and return what it says and its findings."""
    data, found = read_data(root, path)
    if data is None:
        return BulletinFile(b"", None, tuple(found))
    text, found = text_of(data, path)
    bulletin, more = parse_bulletin(text, path) if text is not None else (None, [])
    found += more
    if bulletin is None:
        draft = title_of_draft(decoded_somehow(data) if text is None else text, path)
        return BulletinFile(fingerprint(data), None, tuple(within_budget(found, path)), draft=draft)
    too_much = excess(bulletin.body)
    if too_much:
        found.append(excess_finding(too_much, path, bulletin.body_line))
    summary = bulletin.summary or ("" if too_much else lead(bulletin.body))
    return BulletinFile(
        fingerprint(data),
        replace(bulletin, summary=summary, body=""),
        tuple(within_budget(found, path)),
        _digests(bulletin),
        bulletin.title if bulletin.draft else None,
    )


def _digests(bulletin: Bulletin) -> BulletinDigests:
    title, text = name_key(bulletin.title), bulletin.body
    if len(text) < _SHORT_TEXT:
        text = f"{title}\n{text}"
    return BulletinDigests(*(fingerprint(said.encode("utf-16-le")) for said in (title, text)))
