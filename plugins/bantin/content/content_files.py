"""The files of the content folder and their clean texts; nothing about them is trusted."""

import os
import re
from pathlib import Path

from bantin.content.findings import Finding, finding
from bantin.language.normalization import clean

SIZE_LIMIT = 512 * 1024  # bytes; a long bulletin is 20 kB, and Markdown is slow on hostile text
# Hidden files, and what Windows and Office leave behind.
_JUNK = re.compile(r"\..*|~\$.*|Thumbs\.db|desktop\.ini", re.IGNORECASE)
# Not "=======": under a line of text it makes a heading, and a conflict has the other signs too.
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)", re.MULTILINE)


def content_files(root: Path) -> tuple[list[str], list[Finding]]:
    """The sorted paths of all files under the root, with slashes; links and odd names are findings.

    Hidden files and those that Windows and Office leave behind are skipped.
    """
    paths: list[str] = []
    findings: list[Finding] = []
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            entries = [e for e in os.scandir(root / folder) if not _JUNK.fullmatch(e.name)]
        except OSError as error:
            findings.append(finding("F06", folder, reason=error.strerror))
            continue
        for entry in entries:
            path = f"{folder}{entry.name}"
            if not path.isprintable():  # bytes that are no text, or a line break
                shown = "".join(c if c.isprintable() else "\ufffd" for c in path)
                findings.append(finding("F06", shown, reason="tên tệp có ký tự không dùng được"))
            elif entry.is_symlink():
                findings.append(finding("F04", path))
            elif entry.is_dir(follow_symlinks=False):
                folders.append(f"{path}/")
            elif entry.is_file(follow_symlinks=False):
                paths.append(path)
    return sorted(paths), findings


def read_text(root: Path, path: str) -> tuple[str | None, list[Finding]]:
    """The clean text of a file; None with the reason if it cannot be read or is no text."""
    data, found = read_data(root, path)
    return text_of(data, path) if data is not None else (None, found)


def read_data(root: Path, path: str) -> tuple[bytes | None, list[Finding]]:
    """The bytes of a file; None with the reason if it cannot be read or is too large for a text."""
    try:
        with open(f"{root}/{path}", "rb", buffering=0) as file:  # noqa: PTH123 (a Path for each would take longer)
            size = os.fstat(file.fileno()).st_size
            data = file.read() if size <= SIZE_LIMIT else b""
    except OSError as error:
        return None, [finding("F06", path, reason=error.strerror)]
    if size > SIZE_LIMIT:
        return None, [finding("F02", path, size=size // 1024, limit=SIZE_LIMIT // 1024)]
    return data, []


def text_of(data: bytes, path: str) -> tuple[str | None, list[Finding]]:
    """The clean text of a file's bytes; None with the reason if they are not UTF-8 or hold a git conflict."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [finding("F01", path, data[: error.start].count(b"\n") + 1)]
    text = clean(text)
    conflict = _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        return None, [finding("F03", path, line, text=conflict[0].strip())]
    return text, []
