"""Files of content of which the site makes nothing, and which Pelican copies as STATIC_PATHS tell."""

from collections.abc import Iterable

from bantin.content.findings import Finding

_UNUSED = {"F05", "F07"}  # findings of a file that is no text and no attachment


def without_static(findings: Iterable[Finding], static: Iterable[str]) -> list[Finding]:
    """The findings but those which say that a file of `static`, paths in content, is not used."""
    folders = tuple(f"{path.rstrip('/')}/" for path in static)
    return [
        found
        for found in findings
        if found.code not in _UNUSED or not f"{found.path}/".startswith(folders)
    ]
