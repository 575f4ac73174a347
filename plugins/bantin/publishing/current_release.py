"""Shows readers another release: what web servers serve as `current` is changed in one step where that is possible.

Where links can be renamed over each other, `current` is a link to a folder in `releases`. Elsewhere, as on Windows or
on a memory card, it is the release's folder itself, moved there by a second rename right after a first one has moved
the release before it away; whoever asks between the two gets nothing.
"""

import errno
import os
from pathlib import Path
from typing import Protocol

from bantin.errors import OutputFolderError
from bantin.publishing.durable_files import flush_folder
from bantin.publishing.release_list import read_list

CURRENT, RELEASES = "current", "releases"
_LINK, _OTHER_LINK = ".bantin-link", ".bantin-other-link"
_OF_THE_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}


class Switch(Protocol):
    """A way to change which release `current` is."""

    def __call__(self, root: Path, number: int) -> None:
        """Let `current` in the folder of a site be the release with this number, which exists.

        Raises OutputFolderError if `current` is not ours, and OSError if it can't be changed; then it is as before.
        """


def release_folder(root: Path, number: int) -> Path:
    """Return the folder of a release: in `releases`, or `current` if it was moved there."""
    folder = _stored(root, number)
    return folder if folder.exists() else root / CURRENT


def number_of_current(root: Path) -> int | None:
    """Return the number of the release that readers see; None if there is none.

    Raises OutputFolderError if `current` is not ours.
    """
    current = root / CURRENT
    if not os.path.lexists(current):
        return None
    release = read_list(current)
    is_link = current.is_symlink()
    if is_link and current.readlink().parent == Path(RELEASES):
        return release.number if release else None  # none if its folder was removed
    if is_link or not release:
        raise OutputFolderError(
            f"“{current}” không phải do bantin tạo, mà lại ở chỗ của trang mạng được đăng. Chuyển đi rồi chạy lại"
        )
    return release.number


def switch_by_link(root: Path, number: int) -> None:
    """Replace `current`, a link, by another link."""
    shown = number_of_current(root)
    current, link = root / CURRENT, root / _LINK
    if shown == number and current.is_symlink():
        return
    link.unlink(missing_ok=True)
    link.symlink_to(Path(RELEASES) / _stored(root, number).name, target_is_directory=True)
    if shown and not current.is_symlink():  # published when links were not possible
        current.rename(_stored(root, shown))
    link.replace(current)
    flush_folder(root)


def switch_by_folder(root: Path, number: int) -> None:
    """Move the folder at `current` back to the other releases, and the one with this number there."""
    shown = number_of_current(root)
    if shown == number:
        return
    current = root / CURRENT
    aside = root / _LINK if current.is_symlink() else _stored(root, shown or 0)
    is_shown = os.path.lexists(current)
    if is_shown:
        current.replace(aside)
    try:
        _stored(root, number).rename(current)
    except OSError:
        if is_shown:
            aside.rename(current)
        raise
    (root / _LINK).unlink(missing_ok=True)
    flush_folder(root)


def best_switch(root: Path) -> Switch:
    """Return the best way that the file system of a site allows, found by trying.

    Raises OSError if the disk is full or fails, which tells nothing about links.
    """
    one, other = root / _LINK, root / _OTHER_LINK
    try:
        for link in (one, other):
            link.unlink(missing_ok=True)
            link.symlink_to(RELEASES, target_is_directory=True)
        one.replace(other)
    except OSError as error:
        if error.errno in _OF_THE_DISK:
            raise
        return switch_by_folder
    else:
        return switch_by_link
    finally:
        for link in (one, other):
            link.unlink(missing_ok=True)


def _stored(root: Path, number: int) -> Path:
    return root / RELEASES / f"{number:06d}"
