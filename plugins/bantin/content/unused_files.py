"""Content files that this package does not publish but Pelican copies, because STATIC_PATHS lists them.

Findings that call such files unused would be wrong, so they are removed here.
"""

from collections.abc import Iterable

from bantin.content.findings import Finding

# The codes of the findings that a file is of an unknown type, or outside the folders that are read.
_UNUSED = {"F05", "F07"}


def without_static(findings: Iterable[Finding], static: Iterable[str]) -> list[Finding]:
    """Return the findings, except those that say that a file is unused although `static` covers the file.

    `static` are content paths of files or folders, as in Pelican's STATIC_PATHS.
    """
    folders = tuple(f"{path.rstrip('/')}/" for path in static)
    return [
        found
        for found in findings
        if found.code not in _UNUSED or not f"{found.path}/".startswith(folders)
    ]
