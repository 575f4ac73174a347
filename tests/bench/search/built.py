"""A search ready to be asked: what making its index cost, and where its page is."""

import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.search.processes import Cost

_ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Built:
    """`page` is the search page's address below `folder`, as far as the query goes on.

    `whole_page` is the same for an answer with all matches.
    """

    cost: Cost
    files: int
    size: int  # bytes
    folder: Path
    page: str
    whole_page: str


def sizes(files: Iterable[Path]) -> list[int]:
    """The bytes of each file; folders are left out."""
    return [path.stat().st_size for path in files if path.is_file()]


def empty(folder: Path) -> Path:
    """The folder, with nothing in it."""
    set_aside(folder.parent, folder)
    folder.mkdir(parents=True)
    return folder


def set_aside(work: Path, *outputs: Path) -> None:
    """So that a build begins without them; `clear` removes them when nothing is measured any more.

    On ext4, who creates files in the minutes after many were deleted looks for places in vain: a build of
    10,000 bulletins takes twice as long, the more so the more files it writes.
    """
    for output in filter(Path.exists, outputs):
        aside = work / _ASIDE / str(time.time_ns())
        aside.parent.mkdir(parents=True, exist_ok=True)
        output.rename(aside)


def clear(work: Path) -> None:
    """Remove what was set aside."""
    shutil.rmtree(work / _ASIDE, ignore_errors=True)
