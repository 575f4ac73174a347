"""Content files that this package does not publish but Pelican copies, because STATIC_PATHS lists them.

Findings that call such files unused would be wrong, so they are removed here.
"""

from collections.abc import Iterable

from bantin.findings.findings import Finding

# The codes of the findings that a file is not used because of its folder or its name.
_UNUSED = {"F05", "F07", "F09", "F10", "F13", "F25"}
_MISPLACED_TEXT = "B05"  # whatever else is wrong with such a text is no matter, either


def without_static(findings: Iterable[Finding], static: Iterable[str]) -> list[Finding]:
    """Return the findings, except those that say that a file is unused although `static` covers the file.

    `static` are content paths of files or folders, as in Pelican's STATIC_PATHS.
    """
    findings = list(findings)
    folders = tuple(f"{path.rstrip('/')}/" for path in static)
    misplaced = {found.path for found in findings if found.code == _MISPLACED_TEXT}
    return [
        found
        for found in findings
        if not f"{found.path}/".startswith(folders)
        or (found.code not in _UNUSED and found.path not in misplaced)
    ]
