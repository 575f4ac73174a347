"""Turns findings and the report of a build into Vietnamese text for a person."""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence

from bantin.archive.drafts import Draft
from bantin.archive.finding_groups import FindingGroup, grouped
from bantin.building.build_report import BuildReport, Changes
from bantin.findings.finding_catalogue import SUBJECTS
from bantin.findings.finding_kinds import Severity
from bantin.findings.findings import Finding
from bantin.language.number_format import number

_SEVERITIES: dict[Severity, str] = {"error": "LỖI", "warning": "NHẮC"}
_COUNTED: dict[Severity, str] = {"error": "lỗi", "warning": "lời nhắc"}
# The groups that are printed unless all are asked for: two lines each, so that a report stays below 50 lines.
SHOWN_GROUPS = 22
_SHOWN_DRAFTS = 5


def finding_lines(
    groups: Sequence[FindingGroup], *, see_all: str, everything: bool = False
) -> list[str]:
    """Return the lines that tell the first groups, and how many findings are left to tell.

    With `everything` all groups are told, and every place of each. `see_all` is what a person types to see them.
    """
    if everything:
        return [line for group in groups for line in (*lines_of(group), *_places(group))]
    lines = [line for group in groups[:SHOWN_GROUPS] for line in lines_of(group)]
    return [*lines, *filter(None, [rest_of(groups, see_all)])]


def rest_of(groups: Sequence[FindingGroup], see_all: str) -> str:
    """Return a phrase with the number of findings in the groups that are not shown; "" if there are none."""
    left = sum(len(group.findings) for group in groups[SHOWN_GROUPS:])
    return f"Còn {number(left)} điều nữa, xem bằng {see_all}" if left else ""


def lines_of(group: FindingGroup) -> list[str]:
    """Return two lines: the severity, code, message and place of a group, then its remedy."""
    heading = heading_of(group)
    joined = f"{heading.removesuffix('.')}:" if heading.endswith(".") else heading
    severity = _SEVERITIES[group.first.severity]
    return [f"{severity} {joined} {place_of(group)}", f"    → {_line(group.first.remedy)}"]


def heading_of(group: FindingGroup) -> str:
    """Return the code and the message of a group."""
    return f"{group.first.code} {_line(group.first.message)}"


def place_of(group: FindingGroup) -> str:
    """Return a phrase that says where the findings of a group stand: the first place, and the number of all."""
    first, spots = _place(group.first), len(group.findings)
    several = f" ({number(spots)} chỗ)" if spots > group.files else ""
    if group.files == 1:
        return f"{first}{several}"
    what = "bản tin" if group.is_of_bulletins else "tệp"
    return f"{number(group.files)} {what}{several}, tệp đầu: {first}"


def sentence(phrase: str) -> str:
    """Return a phrase as a sentence."""
    return f"{phrase[0].upper()}{phrase[1:]}."


def count_of(findings: Iterable[Finding]) -> str:
    """Return a phrase with the numbers of errors and warnings, such as "2 lỗi, 3 lời nhắc"; "" if there are none."""
    counts = Counter(found.severity for found in findings)
    return ", ".join(f"{number(counts[one])} {_COUNTED[one]}" for one in _COUNTED if counts[one])


def total_of(findings: Iterable[Finding]) -> str:
    """Return a phrase with the numbers of errors and warnings, of the files they stand in, and of what they are about."""
    found = list(findings)
    phrases = [
        _total(severity, [f for f in found if f.severity == severity]) for severity in _COUNTED
    ]
    return "; ".join(filter(None, phrases)) or "không có lỗi hay lời nhắc nào"


def _total(severity: Severity, findings: list[Finding]) -> str:
    if not findings:
        return ""
    subjects = Counter(SUBJECTS[found.code[0]] for found in findings)
    about = ", ".join(f"{number(count)} về {subject}" for subject, count in subjects.most_common())
    files = len({found.path for found in findings})
    return f"{number(len(findings))} {_COUNTED[severity]} ở {number(files)} tệp: {about}"


def _places(group: FindingGroup) -> list[str]:
    """Return a line for each place of a group that has several."""
    return [f"      {_place(found)}" for found in group.findings] if len(group.findings) > 1 else []


def _place(found: Finding) -> str:
    return _line(f"{found.path}:{found.line}")


def _line(text: str) -> str:
    """Return a text as one line without characters that a terminal would obey."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def print_findings(findings: Iterable[Finding], see_all: str) -> None:
    """Print what a build found; `see_all` is what a person types to see what is left out here."""
    for line in finding_lines(grouped(findings), see_all=see_all):
        print(line)


def print_advice(sentences: Iterable[str]) -> None:
    """Print sentences about what the settings of a site lack, as warnings."""
    for sentence in sentences:
        print(f"{_SEVERITIES['warning']} {sentence}.")


def print_waiting(sentence: str) -> None:
    """Print to stderr why a build waits."""
    print(f"{sentence}.", file=sys.stderr)


def draft_lines(drafts: Sequence[Draft], *, everything: bool = False) -> list[str]:
    """Return the line that tells the drafts, which are not checked: the first paths, or each of them; none without drafts."""
    if not drafts:
        return []
    shown = [draft.path for draft in (drafts if everything else drafts[:_SHOWN_DRAFTS])]
    rest = [f"và {number(len(drafts) - len(shown))} tệp nữa"] * (len(drafts) > len(shown))
    paths = ", ".join([*map(_line, shown), *rest])
    return [f"{number(len(drafts))} bản nháp chưa đăng (kiểm tra bằng --drafts): {paths}."]


def changes_of(changes: Changes) -> str:
    """Return a phrase with the numbers of bulletins that are new on the site, removed from it, and moved in it."""
    moved = f", chuyển {number(changes.moved)}" if changes.moved else ""
    return f"đăng thêm {number(changes.added)}, gỡ {number(changes.removed)}{moved}"


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
