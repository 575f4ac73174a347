"""How far a build is: seldom a line in a log, a bar on a terminal, nothing when it is quick."""

import sys
import threading
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bantin.command.archive_settings import read
from bantin.command.progress_display import Bar, Lines, Tell, progress, progress_on_terminal
from bantin.pelican_side import pelican_run
from tests.support.building import without_progress
from tests.support.project import ROOT


class Clock:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def run(clock: Clock, tell: Tell, stage: str, total: int, each: float) -> None:
    """A stage in which each thing takes so many seconds."""
    tell(stage, 0, total)
    for done in range(1, total + 1):
        clock.now += each
        tell(stage, done, total)


def test_lines_are_seldom_and_only_of_stages_that_take_long() -> None:
    log, clock = StringIO(), Clock()
    lines = Lines(log, clock)
    run(clock, lines.tell, "Đọc", 10, 1.0)
    run(clock, lines.tell, "Dựng trang", 1600, 1 / 64)
    run(clock, lines.tell, "Lập chỉ mục", 3, 0.1)
    assert log.getvalue().splitlines() == [
        "Dựng trang: 640/1.600, còn khoảng 15 giây.",
        "Dựng trang: 1.280/1.600, còn khoảng 5 giây.",
        "Dựng trang: xong 1.600 trong 25 giây.",
    ]
    assert without_progress(f"{log.getvalue()}Đọc: hỏng.\n") == "Đọc: hỏng.\n"


def test_lines_of_a_stage_that_hangs_come_when_it_goes_on() -> None:
    log, clock = StringIO(), Clock()
    run(clock, Lines(log, clock).tell, "Đọc", 2, 60.0)
    assert log.getvalue().splitlines() == [
        "Đọc: 1/2, còn khoảng 60 giây.",
        "Đọc: xong 2 trong 120 giây.",
    ]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


def bar_on(terminal: Terminal, clock: Clock) -> Bar:
    return Bar(Console(file=terminal, width=100), clock)


def test_bar_shows_stage_amount_rate_and_time_left_and_vanishes(terminal: Terminal) -> None:
    clock = Clock()
    bar = bar_on(terminal, clock)
    run(clock, bar.tell, "Đọc", 10, 0.05)
    run(clock, bar.tell, "Dựng trang", 400, 1 / 64)
    shown = terminal.getvalue()
    bar.close()
    assert "Đọc" not in shown
    last = shown[shown.rindex("Dựng trang") :]
    for part in ("/400", "64/giây", "còn", "0:00:01"):
        assert part in last
    assert terminal.getvalue().endswith("\x1b[1A\x1b[2K")  # up, and the line is empty


def test_quick_build_leaves_a_terminal_alone(terminal: Terminal) -> None:
    clock = Clock()
    bar = bar_on(terminal, clock)
    run(clock, bar.tell, "Dựng trang", 90, 0.01)
    bar.close()
    assert terminal.getvalue() == ""


def test_bar_begins_no_thread(terminal: Terminal) -> None:
    """Beside one, a build would not fork."""
    clock, before = Clock(), set(threading.enumerate())
    bar = bar_on(terminal, clock)
    run(clock, bar.tell, "Dựng trang", 30, 0.1)
    assert terminal.getvalue()
    assert set(threading.enumerate()) <= before
    bar.close()


def test_a_file_gets_what_is_printed_below_a_bar(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, clock = StringIO(), Clock()
    monkeypatch.setattr(sys, "stdout", file)
    bar = bar_on(terminal, clock)
    run(clock, bar.tell, "Chép tệp", 30, 0.1)
    sys.stdout.write('{"title": "Họp [báo]"}\n')
    bar.close()
    assert file.getvalue() == '{"title": "Họp [báo]"}\n'
    assert "Họp" not in terminal.getvalue()


def test_what_is_printed_on_a_terminal_stays_above_the_bar(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    monkeypatch.setattr(sys, "stdout", terminal)
    bar = bar_on(terminal, clock)
    run(clock, bar.tell, "Chép tệp", 20, 0.1)
    sys.stdout.write("a.txt → bulletins/2020/07/16-a.md\n")
    clock.now += 1
    bar.tell("Chép tệp", 20, 20)
    bar.close()
    shown = terminal.getvalue()
    assert (
        "\x1b[2Ka.txt → bulletins/2020/07/16-a.md\nChép tệp" in shown
    )  # the bar's line was emptied before
    assert shown.endswith("\x1b[1A\x1b[2K")


def test_a_verb_that_prints_its_items_shows_a_bar_or_nothing(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    log = StringIO()
    with progress_on_terminal(log) as tell:
        tell("Chép tệp", 1, 2)
        assert not isinstance(getattr(tell, "__self__", None), (Bar, Lines))
    assert log.getvalue() == ""
    with progress_on_terminal(terminal) as tell:
        assert isinstance(getattr(tell, "__self__", None), Bar)


@pytest.mark.parametrize(
    ("environment", "stream", "shown"),
    [
        ({"TERM": "xterm"}, Terminal(), Bar),
        ({"TERM": "dumb"}, Terminal(), Lines),
        ({"TERM": "xterm"}, StringIO(), Lines),
        ({"TERM": "xterm", "FORCE_COLOR": "1"}, StringIO(), Lines),
    ],
)
def test_bar_is_for_terminals_that_can_show_one(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], stream: StringIO, shown: type
) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with progress(stream) as tell:
        assert isinstance(getattr(tell, "__self__", None), shown)


def test_build_tells_through_pelican(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    archive = read(ROOT / "pelicanconf.py")
    asked = archive.overrides(output=tmp_path / "out", cache=tmp_path / "cache")
    settings = pelican_run.pelican_settings(archive.file, asked)
    pelican_run.build(settings, lambda *what: told.append(what), pytest.fail)
    stages = list(dict.fromkeys(stage for stage, _, _ in told))
    assert stages
    for stage in stages:
        amounts = [(done, total) for s, done, total in told if s == stage]
        assert amounts == sorted(amounts)
        assert amounts[-1][0] == amounts[-1][1]
