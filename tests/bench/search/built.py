"""A search ready to be asked: what making its index cost, and where its page is."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.search.processes import Cost


@dataclass(frozen=True, slots=True)
class Built:
    """`page` is the search page's address below `folder`, as far as the query goes on."""

    cost: Cost
    files: int
    size: int  # bytes
    folder: Path
    page: str


def sizes(files: Iterable[Path]) -> list[int]:
    """The bytes of each file; folders are left out."""
    return [path.stat().st_size for path in files if path.is_file()]


def empty(folder: Path) -> Path:
    """The folder, with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
