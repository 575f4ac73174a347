"""Findings and counts as lines for a person."""

from collections.abc import Iterable

from plugins.archive.archive import Counts
from plugins.archive.findings import Finding
from plugins.archive.vietnamese import number

_SEVERITIES = {"error": "LỖI", "warning": "NHẮC"}


def lines_of(finding: Finding) -> list[str]:
    """Where and what, then what to do."""
    head = f"{finding.path}:{finding.line}: {_SEVERITIES[finding.severity]} {finding.code}"
    return [f"{head} {finding.message}", f"    → {finding.remedy}"]


def print_findings(findings: Iterable[Finding]) -> None:
    for finding in findings:
        print("\n".join(lines_of(finding)))


def sum_of(counts: Counts) -> str:
    """How many bulletin files there are and what became of them."""
    return (
        f"{number(counts.found)} tệp bản tin: {number(counts.published)} được đăng, "
        f"{number(counts.quarantined)} bị giữ lại, {number(counts.ignored)} bỏ qua"
    )
