"""Turns findings into JSON, for other programs and for the pages of `bantin serve`.

plugins/README.md describes the document that `bantin check --json` prints.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from bantin.archive.checking import Selection
from bantin.archive.facts import Counts
from bantin.archive.finding_groups import FindingGroup
from bantin.command.report_text import heading_of, place_of
from bantin.content.findings import Finding


def check_document(selection: Selection, counts: Counts) -> dict[str, Any]:
    """Return all that a check tells, as values of JSON; findings are sorted by path, line and code."""
    return {
        "bulletins": asdict(counts),
        **severities(selection.chosen),
        "elsewhere": severities(selection.others),
        "findings": [_finding(found) for found in sorted(selection.chosen)],
    }


def severities(findings: Iterable[Finding]) -> dict[str, int]:
    """Return the numbers of errors and of warnings."""
    are_errors = [found.severity == "error" for found in findings]
    return {"errors": sum(are_errors), "warnings": len(are_errors) - sum(are_errors)}


def group_list(groups: Sequence[FindingGroup]) -> list[dict[str, str]]:
    """Return what a page shows of each group."""
    return [
        {
            "severity": group.first.severity,
            "heading": heading_of(group),
            "place": place_of(group),
            "remedy": group.first.remedy,
        }
        for group in groups
    ]


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
