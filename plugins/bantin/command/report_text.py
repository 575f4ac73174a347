"""Turns findings and the report of a build into Vietnamese text for a person."""

import sys
from collections.abc import Iterable

from bantin.archive.facts import Counts
from bantin.building.build_report import BuildReport, Changes
from bantin.content.findings import Finding
from bantin.language.number_format import number

_SEVERITIES = {"error": "LỖI", "warning": "NHẮC"}


def lines_of(finding: Finding) -> list[str]:
    """Return two lines: the place, severity, code and message of a finding, then its remedy."""
    head = f"{finding.path}:{finding.line}: {_SEVERITIES[finding.severity]} {finding.code}"
    return [f"{head} {finding.message}", f"    → {finding.remedy}"]


def print_findings(findings: Iterable[Finding]) -> None:
    """Print the lines of each finding."""
    for finding in findings:
        print("\n".join(lines_of(finding)))


def print_advice(sentences: Iterable[str]) -> None:
    """Print sentences about what the settings of a site lack, as warnings."""
    for sentence in sentences:
        print(f"{_SEVERITIES['warning']} {sentence}.")


def print_waiting(sentence: str) -> None:
    """Print to stderr why a build waits."""
    print(f"{sentence}.", file=sys.stderr)


def sum_of(counts: Counts) -> str:
    """Return a phrase with the numbers of bulletin files: all, published, withheld and ignored ones."""
    return (
        f"{number(counts.found)} tệp bản tin: {number(counts.published)} được đăng, "
        f"{number(counts.withheld)} bị giữ lại, {number(counts.ignored)} bỏ qua"
    )


def changes_of(changes: Changes) -> str:
    """Return a phrase with the numbers of bulletins that are new on the site, and that were withdrawn from it."""
    return f"đăng thêm {number(changes.added)}, gỡ {number(changes.withdrawn)}"


def work_of(report: BuildReport) -> str:
    """Return a phrase with the numbers of bulletins read, pages rendered, and files written, unchanged and removed."""
    return (
        f"{number(report.read)} bản tin đã đọc, {number(report.rendered)} trang đã dựng; "
        f"{number(report.written)} tệp mới, "
        f"{number(report.unchanged)} giữ nguyên, {number(report.removed)} xóa"
    )


def print_trouble(report: BuildReport) -> None:
    """Print why the cache of earlier builds could not be used; nothing if it could."""
    if report.cache_problem:
        print(
            f"Bộ nhớ đệm không dùng được: {report.cache_problem}. Trang vẫn đủ, chỉ dựng lâu hơn."
        )


def cost_of(seconds: float, memory: int | None = None) -> str:
    """Return a phrase with the time that a build took and, unless `memory` (in bytes) is None, its megabytes."""
    time = f"{seconds:.1f} giây".replace(".", ",")
    return time if memory is None else f"{time}, không quá {number(memory // 1_000_000)} MB bộ nhớ"
