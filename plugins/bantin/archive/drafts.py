"""Drafts: files that their headers keep out of the site until they are finished."""

from typing import NamedTuple

from bantin.findings.findings import Finding


class Draft(NamedTuple):
    """A draft in the content folder: its content path, its title or name, "" if it has none, and what it still lacks.

    `findings` are those that its file has by itself. They are no findings of the archive: a draft may be unfinished.
    """

    path: str
    title: str
    findings: tuple[Finding, ...] = ()
