"""Findings in groups: one group for each cause, in the order in which a person should look at them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bantin.content.content_paths import BULLETINS, GLOSSARY
from bantin.content.kinds import KINDS
from bantin.findings.findings import Finding

_RECORDS = tuple(f"{kind.content_folder}/" for kind in KINDS if kind.content_folder)


@dataclass(frozen=True)
class FindingGroup:
    """The findings that have one cause: at least one, sorted by path and line.

    What the first one says, in severity, message and remedy, holds for all of them.
    """

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        return self.findings[0]

    @cached_property
    def files(self) -> int:
        """The number of files in which the findings stand."""
        return len({found.path for found in self.findings})

    @cached_property
    def is_of_bulletins(self) -> bool:
        """Whether all findings are about bulletins, and not about pictures among them."""
        return all(
            found.path.startswith(f"{BULLETINS}/") and found.path.endswith(".md")
            for found in self.findings
        )


def grouped(findings: Iterable[Finding]) -> list[FindingGroup]:
    """Return the findings, each once, as groups.

    Findings are in one group if code and values are equal. Those that may hold back other files come first, then
    errors, then warnings. Among these, what is wrong with a record or the glossary comes first, because bulletins depend on such a file; then the cause in the most
    files; then the one whose first file and line come first.
    """
    groups: dict[object, list[Finding]] = defaultdict(list)
    for found in sorted(set(findings)):
        groups[found.code, found.values].append(found)
    return sorted((FindingGroup(tuple(group)) for group in groups.values()), key=_order)


def _order(group: FindingGroup) -> tuple[object, ...]:
    first = group.first
    is_used_by_others = first.path == GLOSSARY or first.path.startswith(_RECORDS)
    order = (not first.is_cause, first.severity != "error", not is_used_by_others)
    return (*order, -group.files, first)
