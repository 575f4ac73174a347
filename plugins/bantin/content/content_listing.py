"""Lists the content folder, without trust in the names and types of what stands in it; nothing is left out silently."""

import os
import re
import stat
from pathlib import Path
from typing import NamedTuple

from bantin.content.content_paths import has_usual_name
from bantin.content.intended_paths import is_among_bulletins, portable_path
from bantin.content.portable_names import problem_of, twins
from bantin.findings.findings import Finding, finding
from bantin.system_errors import reason_of

# What git, Windows, macOS, Office and editors leave behind.
_JUNK = re.compile(
    r"\.git.*|(?:eh)?thumbs\.db|desktop\.ini|\$recycle\.bin|system volume information|~\$.*|~wr.\d*\.tmp"
    r"|\.ds_store|__macosx|\._.*|\.#.*|\.~lock\..*|\..*\.sw[a-p]|\.goutputstream-.*",
    re.IGNORECASE,
)
_LIKE_A_FILE = re.compile(
    r".*\.(?:md|markdown|txt|docx?|html?|jpe?g|png|gif|webp|pdf|tsv|ya?ml)", re.IGNORECASE
)
_SPECIAL = (
    (stat.S_ISFIFO, "ống dẫn (FIFO)"),
    (stat.S_ISSOCK, "ổ cắm (socket)"),
    (stat.S_ISBLK, "thiết bị"),
    (stat.S_ISCHR, "thiết bị"),
)


class ContentListing(NamedTuple):
    """The sorted paths of the files in a content folder, and what else stands in it.

    `refused` are the paths, as findings show them, of everything that can't be content: what is no file, and files
    whose names some system can't have. Each has a finding. A folder below a top folder whose name has a twin has a
    finding, too, but is not refused: its files are in `files`.
    """

    files: list[str]
    refused: list[str]
    findings: list[Finding]

    def refuse(self, found: Finding) -> None:
        """Add a finding on something that can't be content."""
        self.refused.append(found.path)
        self.findings.append(found)


def list_content(root: Path) -> ContentListing:
    """List everything under `root`, with paths relative to it and with slashes.

    Symbolic links are not followed, hidden folders not entered, and what git, Windows, macOS and editors leave behind
    is skipped silently.
    """
    listing = ContentListing([], [], [])
    folders = [""]
    while folders:
        folders += _list_folder(root, folders.pop(), listing)
    listing.files.sort()
    return listing


def _list_folder(root: Path, folder: str, listing: ContentListing) -> list[str]:
    """Add what stands directly in a folder to the listing, and return the folders in it that are to be entered.

    Paths of folders end in a slash; that of `root` is empty.
    """
    try:
        entries = list(os.scandir(root / folder))
    except OSError as error:
        listing.refuse(finding("F06", _shown(folder), reason=reason_of(error)))
        return []
    folders = []
    twin_of = twins([entry.name for entry in entries])
    for entry in entries:
        path, other = f"{folder}{entry.name}", twin_of.get(entry.name)
        if other is None and has_usual_name(path) and entry.is_file(follow_symlinks=False):
            listing.files.append(path)
            continue
        if _JUNK.fullmatch(entry.name):
            continue
        twin = other and finding("F17", _shown(path), other=_shown(f"{folder}{other}"))
        if not entry.is_dir(follow_symlinks=False):
            if refused := _finding_on(entry, path) or twin:
                listing.refuse(refused)
            else:
                listing.files.append(path)
        elif entry.name.startswith("."):
            code = "F26" if is_among_bulletins(path) else "F13"
            listing.refuse(finding(code, _shown(path)))
        else:
            folders.append(f"{path}/")
            if _LIKE_A_FILE.fullmatch(entry.name):
                listing.refuse(finding("F12", _shown(path)))
            elif twin and folder:  # every file in a top folder with a wrong name is told by itself
                listing.findings.append(twin)
    return folders


def _finding_on(entry: os.DirEntry[str], path: str) -> Finding | None:
    """Return the finding on what is no file, or on a file whose name some system can't have; None for any other."""
    if entry.is_symlink():
        return finding("F04", _shown(path))
    if not entry.is_file(follow_symlinks=False):
        mode = entry.stat(follow_symlinks=False).st_mode
        what = next((name for is_it, name in _SPECIAL if is_it(mode)), "một thứ khác")
        return finding("F11", _shown(path), what=what)
    problem = problem_of(path)
    if problem is None:
        return None
    return finding(problem.code, _shown(path), 1, right=portable_path(path), **problem.values)


def _shown(path: str) -> str:
    """Return a path with U+FFFD for each character that can't be shown."""
    if path.isprintable():
        return path
    return "".join(c if c.isprintable() else "\ufffd" for c in path)
