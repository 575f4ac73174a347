"""What the pages of `bantin serve` show of the last build, as values of JSON; preview/findings_bar.js shows them."""

from collections.abc import Sequence
from typing import Any

from bantin.archive.finding_groups import grouped
from bantin.command.report_text import SHOWN_GROUPS, count_of, heading_of, place_of, rest_of
from bantin.findings.findings import Finding, has_errors


def notice_of_findings(findings: Sequence[Finding], see_all: str) -> dict[str, Any]:
    """Return what is shown after a build; with an empty `summary`, for which nothing is shown, if nothing was found.

    `see_all` is what a person types to see the findings that are left out.
    """
    groups = grouped(findings)
    return {
        "isError": has_errors(findings),
        "summary": count_of(findings),
        "groups": [
            {
                "severity": group.first.severity,
                "heading": heading_of(group),
                "place": place_of(group),
                "remedy": group.first.remedy,
            }
            for group in groups[:SHOWN_GROUPS]
        ],
        "rest": rest_of(groups, see_all),
    }


def notice_of_failure(sentence: str) -> dict[str, Any]:
    """Return what is shown after a build that failed, for the reason that the sentence tells."""
    return {
        "isError": True,
        "summary": f"Chưa tạo lại được trang: {sentence}",
        "groups": [],
        "rest": "Trang này là của lần tạo trước. Sửa rồi lưu lại để thử lại.",
    }
