"""The manifest of an output folder: the list of the files that builds wrote into it, so that no other file is touched.

The manifest is a file in the output folder with one address per line.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from bantin.errors import OutputFolderError

MANIFEST = ".bantin-files"
# One of these is in each manifest with a line that is no address; to look for them takes no time.
_DOUBTFUL = ("\\", ":", "//", "./", ".\n", "/\n", "\n/")
_BINARY = getattr(os, "O_BINARY", 0)  # without it, Windows would change line ends


class OutputManifest:
    """The manifest of the output folder `root`; several processes may add to it at the same time."""

    def __init__(self, root: Path):
        self._path = root / MANIFEST
        self._to_append: int | None = None  # a file descriptor, once something was added

    def addresses(self) -> set[str]:
        """Return the addresses in the manifest, none if there is no manifest.

        Lines that are no text, as a crash of the machine may leave, are skipped. Raises OutputFolderError if a line
        names what no build can have written, or if the manifest is a link.
        """
        if self._path.is_symlink():
            raise OutputFolderError(
                f"“{self._path}” là một liên kết (symlink). Xóa liên kết, hoặc dùng một thư mục khác"
            )
        if not self._path.is_file():
            return set()
        text = self._path.read_text(encoding="utf-8", errors="replace")
        lines = {
            line
            for line in text.splitlines()
            if line and line.isprintable() and "\ufffd" not in line
        }
        is_doubtful = any(sign in f"\n{text}\n" for sign in _DOUBTFUL)
        wrong = sorted(line for line in lines if not _is_address(line)) if is_doubtful else []
        if wrong:
            raise OutputFolderError(
                f"“{self._path}” kê “{wrong[0][:80]}”, không phải tệp mà bantin có thể đã ghi. Tệp kê này không phải của "
                "thư mục này: dùng một thư mục khác, hoặc xóa hết thư mục này rồi dựng lại"
            )
        return lines

    def add(self, address: str) -> None:
        """Add an address, before its file is written: after an interrupted build the next one knows whose it is."""
        if self._to_append is None:
            flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | _BINARY
            self._to_append = os.open(self._path, flags, 0o666)
        line = f"{address}\n".encode()
        while line:
            line = line[os.write(self._to_append, line) :]

    def close(self) -> None:
        """Close the file; a later `add` opens it again."""
        if self._to_append is not None:
            os.close(self._to_append)
        self._to_append = None

    def replace(self, addresses: Iterable[str], temporary: Path) -> None:
        """Make the manifest list exactly these addresses, in one step; `temporary` is a path for the new file."""
        self.close()
        text = "".join(f"{address}\n" for address in sorted(addresses))
        temporary.write_bytes(text.encode())
        temporary.replace(self._path)


def _is_address(line: str) -> bool:
    """Whether a line can be the address of a file: a relative path that leads nowhere else on any system."""
    parts = line.split("/")
    return "\\" not in line and ":" not in line and all(part.strip(".") for part in parts)
