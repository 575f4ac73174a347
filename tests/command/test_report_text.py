"""What a build tells at its end."""

import subprocess
import sys
from dataclasses import replace

import pytest

from bantin.archive.facts import Counts
from bantin.building.build_report import BuildReport, Changes
from bantin.command.peak_memory import most_memory
from bantin.command.report_text import changes_of, cost_of, print_trouble, sum_of, work_of
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


def memory(program: str, processes: int = 1) -> int:
    """What is told at the end of a program, in MB."""
    tell = f"from bantin.command.peak_memory import most_memory as most; print(most({processes}))"
    # Of a process that a large one starts, Linux tells the size of that one; a shell is small.
    command = ["sh", "-c", '"$0" -c "$1"; exit $?', sys.executable, f"{program}\n{tell}"]
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


def test_memory_is_unknown_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert most_memory(2) is None
