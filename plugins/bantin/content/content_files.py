"""Reads the files of the content folder, without trust in their sizes or bytes."""

import re
from pathlib import Path

from bantin.content.file_limits import in_words, most_bytes
from bantin.content.regular_files import TooLargeError, read_whole
from bantin.findings.findings import Finding, finding
from bantin.language.normalization import clean
from bantin.system_errors import reason_of

# "=======" alone can be all that is left of a conflict. Below a line it would make a heading in Markdown, of both versions.
_CONFLICT = re.compile(r"^(?:(?:<{7}|>{7}|\|{7})(?: |$)|={7}$)", re.MULTILINE)
# Few files contain any of these, many not even the sign of one, and searching these takes a tenth of the time of
# searching lines.
_MARKERS = (b"<<<<<<<", b">>>>>>>", b"|||||||", b"=======")


def read_text(root: Path, path: str) -> tuple[str | None, list[Finding]]:
    """Read a file; return its text normalised by `clean`, or None and the finding that explains why not.

    The reasons are those of `read_data` and `text_of`.
    """
    data, found = read_data(root, path)
    return text_of(data, path) if data is not None else (None, found)


def read_data(root: Path, path: str) -> tuple[bytes | None, list[Finding]]:
    """Read a file; return its bytes, or None and the finding that explains why not.

    A file is refused if the system can't read it or if it is larger than its type may be.
    """
    limit = most_bytes(path)
    try:
        return read_whole(f"{root}/{path}", limit), []
    except OSError as error:
        return None, [finding("F06", path, reason=reason_of(error))]
    except TooLargeError as error:
        return None, [finding("F02", path, size=in_words(error.size), limit=in_words(limit))]


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
    conflict = any(
        marker[:1] in data and marker in data for marker in _MARKERS
    ) and _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        return None, [finding("F03", path, line, text=conflict[0].strip())]
    return text, []
