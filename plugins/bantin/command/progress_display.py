"""Shows the progress of a build or an import: a bar on a terminal, elsewhere a line every ten seconds, nothing for a short one.

Its stages follow each other. In each stage, the number of finished items grows up to a total.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from bantin.language.number_format import number

# Called with the name of a stage, the number of finished items, and their total.
Tell = Callable[[str, int, int], None]
_QUICK = 1  # second; a build that is over sooner shows no bar, which would only flicker
_FRAME = 0.1  # seconds between two redraws of the bar
_SELDOM = 10  # seconds between two lines in a log


def progress(stream: TextIO) -> AbstractContextManager[Tell]:
    """Return a context manager that gives a function to report progress with; reports are shown on `stream`."""
    return _shown(stream, Lines(stream).tell)


def progress_on_terminal(stream: TextIO) -> AbstractContextManager[Tell]:
    """Return the same for a verb that prints a line for each item: on a terminal it shows a bar, and to a log it adds nothing."""
    return _shown(stream, _tell_nobody)


@contextmanager
def _shown(stream: TextIO, elsewhere: Tell) -> Iterator[Tell]:
    """Show reports as a bar if the stream is a terminal that can show one; else give them to the function `elsewhere`."""
    console = Console(
        file=stream, soft_wrap=True
    )  # lines above the bar are not broken, only shown so
    # The stream is asked, too: the console also calls itself interactive if colours are forced on a log.
    if not (stream.isatty() and console.is_interactive):
        yield elsewhere
        return
    bar = Bar(console)
    try:
        yield bar.tell
    finally:
        bar.close()


def _tell_nobody(_stage: str, _done: int, _total: int) -> None:
    pass


class Lines:
    """Progress as lines for a log: for a stage of more than ten seconds, one every ten seconds and one at its end."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic):
        self._stream, self._clock = stream, clock
        self._stage = ""
        self._begun = self._told = 0.0

    def tell(self, stage: str, done: int, total: int) -> None:
        now = self._clock()
        if stage != self._stage:
            self._stage, self._begun, self._told = stage, now, now
        taken = now - self._begun
        if done >= total and taken > _SELDOM:
            self._print(f"{stage}: xong {number(total)} trong {number(round(taken))} giây.")
        elif 0 < done < total and now - self._told >= _SELDOM:
            self._told = now
            left = number(round(taken * (total - done) / done))
            self._print(f"{stage}: {number(done)}/{number(total)}, còn khoảng {left} giây.")

    def _print(self, line: str) -> None:
        print(line, file=self._stream, flush=True)


class Bar:
    """Progress as a bar for a person at a terminal; it appears after one second and is erased at the end."""

    def __init__(self, console: Console, clock: Callable[[], float] = time.monotonic):
        self._clock, self._begun = clock, clock()
        self._stage, self._shown = "", 0.0
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            _Rate(),
            TextColumn("còn"),
            TimeRemainingColumn(),
            console=console,
            get_time=clock,
            transient=True,
            auto_refresh=False,  # which a thread would do, but a build forks and must not have threads
            # What is printed meanwhile goes above the bar, but only if it goes to a terminal: a file gets it unchanged.
            redirect_stdout=sys.stdout.isatty(),
        )
        self._task = self._progress.add_task("", total=None)

    def tell(self, stage: str, done: int, total: int) -> None:
        now = self._clock()
        if stage != self._stage:
            self._stage = stage
            self._progress.reset(self._task, description=stage, total=total)
        if now - self._begun < _QUICK or now - self._shown < _FRAME:
            return
        self._shown = now
        self._progress.update(self._task, completed=done)
        self._progress.start()
        self._progress.refresh()

    def close(self) -> None:
        self._progress.stop()


class _Rate(ProgressColumn):
    """The column of the bar that shows how many items are finished per second."""

    def render(self, task: Task) -> Text:
        return Text(f"{number(round(task.speed))}/giây" if task.speed else "")
