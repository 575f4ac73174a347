"""The document that `bantin check --json` prints, for other programs; plugins/README.md describes it."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from bantin.archive.checking import Selection
from bantin.archive.facts import Counts
from bantin.findings.findings import Finding


def check_document(selection: Selection, counts: Counts) -> dict[str, Any]:
    """Return all that a check tells, as values of JSON; findings are sorted by path, line and code."""
    return {
        "bulletins": asdict(counts),
        **_severities(selection.chosen),
        "elsewhere": _severities(selection.others),
        "findings": [_finding(found) for found in sorted(selection.chosen)],
    }


def _severities(findings: Iterable[Finding]) -> dict[str, int]:
    """Return the numbers of errors and of warnings."""
    are_errors = [found.severity == "error" for found in findings]
    return {"errors": sum(are_errors), "warnings": len(are_errors) - sum(are_errors)}


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "path": found.path,
        "line": found.line,
        "severity": found.severity,
        "code": found.code,
        "message": found.message,
        "remedy": found.remedy,
        "values": dict(found.values),
    }
