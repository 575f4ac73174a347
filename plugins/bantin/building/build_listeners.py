"""What a build tells its caller while it works."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

# Called with the name of a stage of the build, the number of its tasks that are done, and the number of all its tasks.
Progress = Callable[[str, int, int], None]


def _no_progress(_stage: str, _done: int, _total: int) -> None:
    pass


def _no_files(_files: Mapping[str, bool]) -> None:
    pass


def _not_told(_sentence: str) -> None:
    pass


class BuildListeners(NamedTuple):
    """The functions that a build calls.

    `take_files` is called once, at the end, with a mapping from the address of each file of the site to whether the
    file had to be written. `tell_waiting` is called with a sentence if the build must wait for another one that writes
    into the same output folder.
    """

    progress: Progress = _no_progress
    take_files: Callable[[Mapping[str, bool]], None] = _no_files
    tell_waiting: Callable[[str], None] = _not_told


NO_LISTENERS = BuildListeners()
