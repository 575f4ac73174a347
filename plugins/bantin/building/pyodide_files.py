"""The files of Pyodide, Python for browsers, that the editors' desk needs: their versions, digests and names on the site.

Pyodide is under the Mozilla Public License 2.0; the npm package `pyodide` has the files. `bantin desk` puts them into a folder, and
the build publishes them as they are there, under names that every server knows for scripts.
"""

import hashlib
from pathlib import Path
from typing import NamedTuple

from bantin.errors import SettingsError

VERSION = "314.0.8"


class PyodideFile(NamedTuple):
    """A file of the npm package: its name there, its name on the site, and the SHA-256 digest of its bytes.

    `compiled` is the digest of the form that `bantin desk` makes of a file, "" if it makes none.
    """

    name: str
    published: str
    sha256: str
    compiled: str = ""


FILES = (
    PyodideFile(
        "pyodide.mjs",
        "pyodide.js",
        "1bb8cc14f9405aaa7cd4e00c12edd0a8539de9cc026618d6ee5a9663f367dc70",
    ),
    PyodideFile(
        "pyodide.asm.mjs",
        "pyodide.asm.js",
        "22514b8be6980e28a02c8b1d6387ce8dfe666fc4edf8d547cff5dce29ff4d972",
    ),
    PyodideFile(
        "pyodide.asm.wasm",
        "pyodide.asm.wasm",
        "e14d49ceca9b4a0e274ea918f3a898de2d3880b6e5573a6cfe1a2267ecc70329",
    ),
    PyodideFile(
        "python_stdlib.zip",
        "python_stdlib.zip",
        "2bd3394a145bfbbe5bbc9d9d6ab9136abbb986c6fef6c142b3a2962227aa5c28",
        compiled="5d4780dcd26ae7f019648d715d6d8817853393af1acf20fd3de16d4de42410b0",
    ),
)


def is_whole(file: PyodideFile, data: bytes) -> bool:
    """Whether these are the bytes of the file, as it is in the package or compiled."""
    return hashlib.sha256(data).hexdigest() in (file.sha256, file.compiled)


def is_compiled(folder: Path) -> bool:
    """Whether the standard library in a folder of Pyodide is compiled, so that the first start takes half the time."""
    library = FILES[-1]
    return hashlib.sha256((folder / library.name).read_bytes()).hexdigest() == library.compiled


def read_pyodide(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files, by their names on the site.

    Raises SettingsError if a file is missing or is another one.
    """
    found = {}
    for file in FILES:
        path = folder / file.name
        data = path.read_bytes() if path.is_file() else b""
        if not is_whole(file, data):
            what = "khác với bản đã khóa" if data else "không có"
            raise SettingsError(
                f"bàn biên tập cần Pyodide {VERSION}, mà “{path}” {what}; chạy “bantin desk” để lấy về, "
                'hoặc đặt ARCHIVE_DESK = "" để làm trang không có bàn biên tập'
            )
        found[file.published] = data
    return found
