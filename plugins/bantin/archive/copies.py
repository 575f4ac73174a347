"""Finds bulletins that the archive has twice: files named as copies of others, and equal bulletins of one day."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from bantin.archive.bulletin_reading import BulletinDigests
from bantin.authority.bulletin_entries import Entry
from bantin.content.content_paths import canonical_path
from bantin.findings.findings import Finding, finding

# What Windows, browsers and programs that synchronise folders add to the name of a copy.
_COPY = re.compile(
    r"(?P<original>.+?)"
    r"(?:\s*\((?:\d{1,2}|[^()]*(?:copy|bản sao)[^()]*)\)"
    r"|[\s_-]+(?:copy|bản sao|ban[ -]sao)(?:[\s_-]*\(?\d{1,2}\)?)?"
    r"|-(?:desktop|laptop|pc|win)-[a-z0-9]{4,})+\.md",
    re.IGNORECASE,
)
# One of these stands in each name of a copy; looking for them takes a tenth of the time of the pattern.
_SIGNS = ("(", "copy", "sao", "-desktop-", "-laptop-", "-pc-", "-win-")


def without_named_copies(paths: Iterable[str]) -> tuple[list[str], list[Finding]]:
    """Return the paths of bulletins that are not named as a copy of another, and a finding for each other path.

    "16-a (1).md" is a copy if "16-a.md" stands beside it.
    """
    known = set(paths := list(paths))
    kept, findings = [], []
    together = "\n".join(paths).lower()
    signs = [sign for sign in _SIGNS if sign in together]
    for path in paths:
        suspect = any(map(path.lower().__contains__, signs))
        match = _COPY.fullmatch(path) if suspect else None
        original = f"{match['original']}.md" if match else ""
        if original in known:
            findings.append(finding("B32", path, other=original))
        else:
            kept.append(path)
    return kept, findings


def without_equal_bulletins(
    entries: Iterable[Entry], digests: Mapping[str, BulletinDigests]
) -> tuple[list[Entry], list[Finding]]:
    """Return the entries that do not repeat another of the same day in title and text, and the findings.

    `entries` are sorted by day; `digests` gives those of each path. Of equal entries the one whose file is named like
    its address is kept, else the first. An entry that shares only its title or only its text with another of the day
    is kept, and a warning says so.
    """
    kept: list[Entry] = []
    findings: list[Finding] = []
    for _, group in groupby(entries, key=lambda entry: entry.moment.day):
        of_day = list(group)
        if len(of_day) > 1:
            found = list(_repetitions(sorted(of_day, key=_rank), digests))
            findings += found
            withheld = {f.path for f in found if f.severity == "error"}
            of_day = [entry for entry in of_day if entry.path not in withheld]
        kept += of_day
    return kept, findings


def _repetitions(
    entries: Iterable[Entry], digests: Mapping[str, BulletinDigests]
) -> Iterator[Finding]:
    """Yield a finding for each entry that repeats the title or the text of an entry before it."""
    titles: dict[bytes, str] = {}
    texts: dict[bytes, str] = {}
    for entry in entries:
        path = entry.path
        same_title = titles.setdefault(digests[path].title, path)
        same_text = texts.setdefault(digests[path].text, path)
        if same_text != path and digests[same_text].title == digests[path].title:
            yield finding("B29", path, other=same_text)
        elif same_text != path:
            yield finding("B31", path, other=same_text)
        elif same_title != path:
            yield finding("B30", path, other=same_title)


def _rank(entry: Entry) -> tuple[bool, str]:
    """Return the key that puts files that are named like their addresses first."""
    return entry.path != canonical_path(entry.address), entry.path
