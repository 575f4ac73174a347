"""What a build tells."""

from dataclasses import dataclass

from plugins.archive.archive import Counts
from plugins.archive.findings import Finding


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: bulletins counted, files written, unchanged and removed, and what is wrong with the content."""

    counts: Counts
    written: int
    unchanged: int
    removed: int
    findings: list[Finding]
