"""Findings: what is wrong with the content, as values that are returned and never raised.

Whoever reads a file returns what it read and what it found. An error keeps a bulletin or a page out of
the site, and the part with the error out of a record; a warning keeps nothing out.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bantin.content.finding_catalogue import CATALOGUE, Severity


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong at a line of a file; `path` is relative to the content folder.

    `values` fill the braces of the message and the remedy of its kind.
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
    """A finding of the kind `code` with the values as texts, sorted by name."""
    return Finding(path, line, code, tuple((k, str(v)) for k, v in sorted(values.items())))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether one of the findings is an error."""
    return any(f.severity == "error" for f in findings)
