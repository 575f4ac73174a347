"""Lists and reads the files of the content folder, without trust in their names, types or bytes."""

import os
import re
from pathlib import Path

from bantin.content.findings import Finding, finding
from bantin.language.normalization import clean
from bantin.system_errors import reason_of

SIZE_LIMIT = 512 * 1024  # bytes; a long bulletin is 20 kB, and Markdown is slow on hostile text
# Hidden files, and what Windows and Office leave behind.
_JUNK = re.compile(r"\..*|~\$.*|Thumbs\.db|desktop\.ini", re.IGNORECASE)
# "=======" is not searched for: below a line of text it makes a heading in Markdown, and a conflict
# always contains one of the other signs too.
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)", re.MULTILINE)


def content_files(root: Path) -> tuple[list[str], list[Finding]]:
    """Return the sorted paths, relative to `root` and with slashes, of all files under it, and findings.

    Symbolic links, names with unprintable characters and unreadable folders become findings instead of
    paths. Hidden files and files that Windows and Office leave behind are skipped silently.
    """
    paths: list[str] = []
    findings: list[Finding] = []
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            entries = [e for e in os.scandir(root / folder) if not _JUNK.fullmatch(e.name)]
        except OSError as error:
            findings.append(finding("F06", folder, reason=reason_of(error)))
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
    """Read a file; return its text normalised by `clean`, or None and the finding that explains why not.

    The reasons are those of `read_data` and `text_of`.
    """
    data, found = read_data(root, path)
    return text_of(data, path) if data is not None else (None, found)


def read_data(root: Path, path: str) -> tuple[bytes | None, list[Finding]]:
    """Read a file; return its bytes, or None and the finding that explains why not.

    A file is refused if the system can't read it or if it is larger than `SIZE_LIMIT`.
    """
    try:
        with open(f"{root}/{path}", "rb", buffering=0) as file:  # noqa: PTH123 (a Path for each would take longer)
            size = os.fstat(file.fileno()).st_size
            data = file.read() if size <= SIZE_LIMIT else b""
    except OSError as error:
        return None, [finding("F06", path, reason=reason_of(error))]
    if size > SIZE_LIMIT:
        return None, [finding("F02", path, size=size // 1024, limit=SIZE_LIMIT // 1024)]
    return data, []


def text_of(data: bytes, path: str) -> tuple[str | None, list[Finding]]:
    """Decode a file's bytes; return the text normalised by `clean`, or None and a finding with the reason.

    Bytes are refused if they are not UTF-8 or contain the markers of an unresolved git conflict. A byte
    order mark is dropped.
    """
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
