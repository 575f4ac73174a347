"""How far a build is: a bar on a terminal, elsewhere a line now and then, nothing when it is quick.

The stages of a build follow each other; what is done of one grows up to its total.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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

Tell = Callable[[str, int, int], None]
_QUICK = 1  # second, for which no bar flickers
_FRAME = 0.1  # seconds between two looks of the bar
_SELDOM = 10  # seconds between two lines


@contextmanager
def progress(stream: TextIO) -> Iterator[Tell]:
    """Show what is told."""
    console = Console(file=stream)
    # The console also says yes where colours are forced on a log.
    if not (stream.isatty() and console.is_interactive):
        yield Lines(stream).tell
        return
    bar = Bar(console)
    try:
        yield bar.tell
    finally:
        bar.close()


class Lines:
    """For a log: stages that take longer, at times and at their end."""

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
    """For a person; there is nothing of it when the build has ended."""

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
            auto_refresh=False,  # by a thread, beside which a build can't fork
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
    """How many a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{number(round(task.speed))}/giây" if task.speed else "")
