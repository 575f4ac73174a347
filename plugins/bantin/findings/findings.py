"""Findings: problems of the content, as values that are returned and never raised.

Each function that reads a file returns the value read and the findings. A finding is an error or a
warning. An error keeps the bulletin or page of prose out of the site, or the faulty part out of a
record; a warning keeps nothing out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bantin.findings.finding_catalogue import CATALOGUE
from bantin.findings.finding_kinds import Severity

MOST_FINDINGS = 20  # about one file; the same slip in a hundred lines is understood before that

_CONSEQUENCE = "consequence"


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem at a line of a content file; `path` is relative to the content folder.

    `code` names the entry of `CATALOGUE` that gives severity, message and remedy; `values` are (name,
    text) pairs that replace the names in braces in message and remedy. In the order of findings, causes
    come first, because many other findings may follow from them; then come paths and lines.
    """

    path: str
    line: int
    code: str
    values: tuple[tuple[str, str], ...] = ()

    def __lt__(self, other: "Finding") -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[bool, str, int, str, tuple[tuple[str, str], ...]]:
        return not self.is_cause, self.path, self.line, self.code, self.values

    @property
    def severity(self) -> Severity:
        return CATALOGUE[self.code].severity

    @property
    def message(self) -> str:
        values = dict(self.values)
        message = CATALOGUE[self.code].message.format_map(values)
        return f"{message} {values.get(_CONSEQUENCE, '')}".rstrip()

    @property
    def remedy(self) -> str:
        return CATALOGUE[self.code].remedy.format_map(dict(self.values))

    @property
    def is_cause(self) -> bool:
        """Whether the problem may hold back other files than its own; then `as_cause` has made the finding."""
        return any(name == _CONSEQUENCE for name, _ in self.values)


def as_cause(found: Finding, consequence: str = "") -> Finding:
    """Return the finding, marked as one that may hold back other files.

    `consequence` is a Vietnamese sentence about these files, which follows the message; it is one of the values, so
    that findings with different consequences differ.
    """
    others = (pair for pair in found.values if pair[0] != _CONSEQUENCE)
    return replace(found, values=tuple(sorted((*others, (_CONSEQUENCE, consequence)))))


def finding(code: str, path: str, line: int = 1, **values: object) -> Finding:
    """Return a finding with the catalogue code `code`; the values become texts, sorted by name."""
    return Finding(path, line, code, tuple((k, str(v)) for k, v in sorted(values.items())))


def within_budget(findings: list[Finding], path: str) -> list[Finding]:
    """Return the findings of one file, errors first, or so many of them as a person reads, and the number of the others."""
    if len(findings) <= MOST_FINDINGS:
        return findings
    kept = sorted(findings, key=lambda f: (f.severity != "error", f.line))[:MOST_FINDINGS]
    last = max(found.line for found in kept)
    return [*kept, finding("H21", path, last, count=len(findings) - MOST_FINDINGS)]


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether at least one of the findings is an error."""
    return any(f.severity == "error" for f in findings)
