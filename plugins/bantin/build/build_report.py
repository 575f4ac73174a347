"""What a build tells."""

from dataclasses import dataclass

from bantin.archive.archive import Counts
from bantin.content.findings import Finding


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: bulletins counted and read, pages rendered, files written, unchanged and removed.

    `findings` is what is wrong with the content, `trouble` what was wrong with what earlier builds had left.
    """

    counts: Counts
    read: int
    rendered: int
    written: int
    unchanged: int
    removed: int
    findings: list[Finding]
    trouble: str = ""
