"""What a build and a check tell."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.archive.bulletin_counts import sum_of
from bantin.archive.facts import Counts
from bantin.archive.finding_groups import grouped
from bantin.building.build_report import BuildReport, Changes
from bantin.command.peak_memory import most_memory
from bantin.command.report_text import (
    changes_of,
    cost_of,
    finding_lines,
    print_trouble,
    total_of,
    work_of,
)
from bantin.findings.finding_catalogue import CATALOGUE, SUBJECTS
from bantin.findings.findings import Finding, finding
from tests.support.project import ROOT

COUNTS = Counts(found=10_000, published=9_990, withheld=8, ignored=2)


def test_work_and_cost_are_words_with_vietnamese_numbers() -> None:
    report = BuildReport(COUNTS, Changes(3, 1), 4_000, 1_400, 1_500, 12_000, 3, [])
    assert sum_of(COUNTS) == ("10.000 tệp bản tin: 9.990 được đăng, 8 bị giữ lại, 2 bỏ qua")
    assert work_of(report) == (
        "4.000 bản tin đã đọc, 1.400 trang đã dựng; 1.500 tệp mới, 12.000 giữ nguyên, 3 xóa"
    )
    assert changes_of(report.changes) == "đăng thêm 3, gỡ 1"
    assert cost_of(12.34) == "12,3 giây"
    assert cost_of(0.96, 1_234_567_890) == "1,0 giây, không quá 1.234 MB bộ nhớ"


def test_trouble_is_one_line_and_silent_without(capsys: pytest.CaptureFixture[str]) -> None:
    report = BuildReport(COUNTS, Changes(), 0, 0, 0, 0, 0, [])
    print_trouble(report)
    assert capsys.readouterr().out == ""
    print_trouble(replace(report, cache_problem="site.sqlite: hỏng"))
    assert capsys.readouterr().out == (
        "Bộ nhớ đệm không dùng được: site.sqlite: hỏng. Trang vẫn đủ, chỉ dựng lâu hơn.\n"
    )


def lines(*findings: Finding, everything: bool = False) -> list[str]:
    return finding_lines(grouped(findings), see_all="--all", everything=everything)


def unknown(path: str, line: int = 4, suggestion: str = "") -> Finding:
    return finding("B07", path, line, name="Người Lạ", suggestion=suggestion)


@pytest.mark.parametrize(
    ("findings", "told"),
    [
        ([unknown("bulletins/a.md")], "“Người Lạ”: bulletins/a.md:4"),
        (
            [unknown("bulletins/a.md", 4), unknown("bulletins/a.md", 9)],
            "“Người Lạ”: bulletins/a.md:4 (2 chỗ)",
        ),
        (
            [unknown("bulletins/a.md"), unknown("bulletins/b.md")],
            "“Người Lạ”: 2 bản tin, tệp đầu: bulletins/a.md:4",
        ),
        (
            [unknown("pages/b.md"), unknown("bulletins/a.md", 5), unknown("bulletins/a.md", 9)],
            "“Người Lạ”: 2 tệp (3 chỗ), tệp đầu: bulletins/a.md:5",
        ),
        (
            [unknown("bulletins/a.md", suggestion=" Ý bạn là “Người Quen”?")],
            "“Người Lạ”. Ý bạn là “Người Quen”? bulletins/a.md:4",
        ),
        ([unknown("bulletins/\x1b[2J\n.md")], "“Người Lạ”: bulletins/ [2J .md:4"),
    ],
)
def test_cause_is_told_with_its_places(findings: list[Finding], told: str) -> None:
    assert lines(*findings) == [
        f"LỖI B07 Chưa có hồ sơ lãnh đạo {told}",
        "    → Sửa tên cho đúng, hoặc thêm hồ sơ vào thư mục leaders.",
    ]


def test_all_lists_the_places_of_a_cause_that_has_several() -> None:
    told = lines(unknown("b.md"), unknown("a.md"), finding("B02", "c.md"), everything=True)
    assert told[2:4] == ["      a.md:4", "      b.md:4"]
    assert told[4].endswith(": c.md:1")
    assert len(told) == 6


@given(st.integers(0, 60), st.integers(1, 3))
def test_what_is_not_shown_is_counted(causes: int, files: int) -> None:
    findings = [
        finding("B07", f"{file}.md", name=str(cause), suggestion="")
        for cause in range(causes)
        for file in range(files)
    ]
    told = lines(*findings)
    assert len(told) <= 46  # with four lines of totals, fifty
    left = [int(line.split()[1]) for line in told if line.startswith("Còn ")]
    assert sum(line.startswith("LỖI") for line in told) * files + sum(left) == len(findings)


def test_totals_are_by_severity_files_and_subject() -> None:
    findings = [
        unknown("a.md"),
        unknown("b.md"),
        finding("H04", "b.md", key="title"),
        finding("F07", "c.txt"),
    ]
    assert total_of(findings) == (
        "3 lỗi ở 2 tệp: 2 về bản tin, 1 về phần đầu; 1 lời nhắc ở 1 tệp: 1 về tệp"
    )
    assert total_of(findings[3:]) == "1 lời nhắc ở 1 tệp: 1 về tệp"
    assert total_of([]) == "không có lỗi hay lời nhắc nào"


def test_every_finding_is_about_something_that_has_a_name() -> None:
    assert {code[0] for code in CATALOGUE} <= SUBJECTS.keys()


def memory(program: str, processes: int = 1) -> int:
    """What is told at the end of a program, in MB."""
    tell = f"from bantin.command.peak_memory import most_memory as most; print(most({processes}))"
    command = [sys.executable, "-c", f"{program}\n{tell}"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return int(run.stdout) // 1_000_000


def test_memory_is_the_most_there_was_at_any_time() -> None:
    """What was taken and given back counts; so does what ended processes had, once for each."""
    large = "x = bytearray(200_000_000); del x"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{large}'])"
    little = memory("")
    assert little > 0
    assert 200 < memory(large) < 300
    assert 200 < memory(child) - little < 300
    assert 400 < memory(child, 2) - little < 600


def test_memory_of_the_process_that_starts_the_command_does_not_count() -> None:
    before = memory("", 0)
    large = bytearray(b"x" * 400_000_000)
    assert memory("", 0) < before + 50
    assert len(large) == 400_000_000


def test_memory_is_unknown_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert most_memory(2) is None
