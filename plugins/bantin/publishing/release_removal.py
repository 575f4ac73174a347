"""Removes releases that are no longer kept; what others wrote into their folders stays."""

import os
from pathlib import Path

from bantin.publishing.release_list import LIST, LIST_ASIDE, read_list


def remove_release(folder: Path) -> None:
    """Remove the files of a release, and its folders that are empty then; in a folder that is no release, change nothing.

    An interrupted removal can be repeated: the list goes last.
    """
    release = read_list(folder)
    if release is None:
        is_empty = not any(folder.iterdir())
    else:
        is_empty = _remove_files(folder, "", {*release.addresses, *release.earlier, LIST_ASIDE})
        (folder / LIST).unlink()
    if is_empty:
        folder.rmdir()


def _remove_files(folder: Path, within: str, ours: set[str]) -> bool:
    """Remove the files with these addresses; return whether nothing but the list is left."""
    is_empty = True
    with os.scandir(folder / within) as entries:
        found = list(entries)
    for entry in found:
        address = f"{within}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if _remove_files(folder, f"{address}/", ours):
                (folder / address).rmdir()
            else:
                is_empty = False
        elif address in ours:
            os.unlink(entry.path)  # noqa: PTH108 (a Path for each file would take longer)
        elif address != LIST:
            is_empty = False
    return is_empty
