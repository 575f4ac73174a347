"""Findings: problems of the content, as values that are returned and never raised.

Each function that reads a file returns the value read and the findings. A finding is an error or a
warning. An error keeps the bulletin or page of prose out of the site, or the faulty part out of a
record; a warning keeps nothing out.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bantin.content.finding_catalogue import CATALOGUE, Severity


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One problem at a line of a content file; `path` is relative to the content folder.

    `code` names the entry of `CATALOGUE` that gives severity, message and remedy; `values` are (name,
    text) pairs that replace the names in braces in message and remedy.
    """

    path: str
    line: int
    code: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> Severity:
        return CATALOGUE[self.code].severity

    @property
    def message(self) -> str:
        return CATALOGUE[self.code].message.format_map(dict(self.values))

    @property
    def remedy(self) -> str:
        return CATALOGUE[self.code].remedy.format_map(dict(self.values))


def finding(code: str, path: str, line: int = 1, **values: object) -> Finding:
    """Return a finding with the catalogue code `code`; the values become texts, sorted by name."""
    return Finding(path, line, code, tuple((k, str(v)) for k, v in sorted(values.items())))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether at least one of the findings is an error."""
    return any(f.severity == "error" for f in findings)
