"""Changed content files: their new texts, read and written so that nothing else in a file changes."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from bantin.content.content_files import read_data
from bantin.errors import EditError


class FileEdit(NamedTuple):
    """The new text of the content file at `path`, with LF at the ends of lines; `before` is its path if that was another."""

    path: str
    text: str
    before: str = ""


def text_to_edit(root: Path, path: str) -> str:
    """Return the text of a content file, with LF at the ends of lines. Raises EditError if it can't be read."""
    data, found = read_data(root, path)
    if data is None:
        raise EditError(f"{path}: {found[0].message} {found[0].remedy}")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise EditError(
            f"{path}: không phải văn bản UTF-8; lưu lại với mã UTF-8 rồi chạy lại"
        ) from error


def write_edits(root: Path, edits: Iterable[FileEdit]) -> None:
    """Write the files, each as a whole: it is written beside its place and renamed. Raises OSError.

    A file that has CR LF at the ends of its lines keeps these.
    """
    for path, text, before in edits:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        files = (root / one for one in (path, before) if one)
        windows = any(_ends_like_windows(one.read_bytes()) for one in files if one.is_file())
        data = text.replace("\n", "\r\n") if windows else text
        aside = file.with_name(f".bantin-{file.name}")
        try:
            aside.write_bytes(data.encode())
            aside.replace(file)
        except OSError:
            aside.unlink(missing_ok=True)
            raise


def write_new_file(file: Path, text: str) -> None:
    """Write a file that must not exist; leave none if it can't be written whole. Raises FileExistsError and OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb", buffering=0) as opened:
        try:
            left = text.encode()
            while left:
                left = left[opened.write(left) :]
        except OSError as error:
            file.unlink()
            error.filename = file
            raise


def _ends_like_windows(data: bytes) -> bool:
    """Whether a line of a text ends in CR LF; the text may be UTF-16, of either order of bytes."""
    return any(ending in data for ending in (b"\r\n", b"\r\0\n\0", b"\0\r\0\n"))
