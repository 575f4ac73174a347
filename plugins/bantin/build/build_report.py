"""The report of a build."""

from dataclasses import dataclass

from bantin.archive.facts import Counts
from bantin.content.findings import Finding


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: bulletins counted and read, pages rendered, files written, unchanged and removed.

    `findings` is what is wrong with the content, `cache_problem` why the cache was not used.
    """

    counts: Counts
    read: int
    rendered: int
    written: int
    unchanged: int
    removed: int
    findings: list[Finding]
    cache_problem: str = ""
