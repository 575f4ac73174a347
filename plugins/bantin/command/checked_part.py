"""What `bantin check PATH` checks: the archive, a part of it, or another content folder."""

from pathlib import Path
from typing import NamedTuple

from bantin.errors import NotInArchiveError


class CheckedPart(NamedTuple):
    """A content folder, and the content path of the file or folder in it that is to be checked; "" is all of it."""

    content: Path
    part: str


def checked_part(named: Path, content: Path) -> CheckedPart:
    """Return what a path means, given the content folder of the archive.

    A path that does not exist in the working directory is looked for in the content folder, since findings name files
    by content paths. A path in the content folder is a part of it; a folder around the content folder stands for all
    of it; any other folder is itself a content folder. Raises NotInArchiveError if the path does not exist, or is a
    file elsewhere.
    """
    content = content.absolute()
    there = next((path for path in (named, content / named) if _exists(path)), None)
    if there is None:
        raise NotInArchiveError(
            f"Không có tệp hay thư mục “{named}”, cả ở đây lẫn trong “{content}”"
        )
    # Links are followed only where a path does not lead into the content folder without that.
    for path, root in ((there.absolute(), content), (there.resolve(), content.resolve())):
        if path.is_relative_to(root):
            return CheckedPart(content, _content_path(path, root))
        if root.is_relative_to(path):
            return CheckedPart(content, "")
    if there.is_dir():
        return CheckedPart(there, "")
    raise NotInArchiveError(f"“{named}” không nằm trong thư mục nội dung “{content}”")


def _exists(path: Path) -> bool:
    """Whether there is a file, a folder or a link, even a link that leads nowhere."""
    try:
        path.lstat()
    except (OSError, ValueError):  # a ValueError for a name that no file can have
        return False
    return True


def _content_path(path: Path, root: Path) -> str:
    inside = path.relative_to(root).as_posix()
    return "" if inside == "." else inside
