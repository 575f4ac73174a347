"""The states of files: what tells, without reading it, that a file is still as it was written."""

import filecmp
import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class FileState(NamedTuple):
    """Size in bytes and modification time in ns; hard links and copies of a file have the same."""

    size: int
    time: int


def states_of(folder: Path, leave_out: str) -> dict[str, FileState]:
    """Return the state of each file below a folder by its address, its path with slashes; links are not followed.

    What is directly in the folder and has a name that begins with `leave_out` is left out.
    """
    found: dict[str, FileState] = {}
    waiting = [""]
    while waiting:
        within = waiting.pop()
        with os.scandir(folder / within) as entries:
            for entry in entries:
                if not within and entry.name.startswith(leave_out):
                    continue
                address = f"{within}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{address}/")
                else:
                    state = entry.stat(follow_symlinks=False)
                    found[address] = FileState(state.st_size, state.st_mtime_ns)
    return found


def unchanged_files(
    before: Mapping[str, FileState], old: Path, now: Mapping[str, FileState], new: Path
) -> set[str]:
    """Return the addresses of the files with equal bytes, of those `before` in one folder and `now` in another.

    Files with equal states are not read. A file that was changed and changed back has another state.
    """
    return {
        address
        for address, state in now.items()
        if (known := before.get(address))
        and (
            known == state
            or (
                known.size == state.size
                and filecmp.cmp(old / address, new / address, shallow=False)
            )
        )
    }
