"""The raw files that `bantin import` is asked to read: files, all files of a folder, or standard input."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class RawInput:
    """A raw text and where it comes from; `data` is given only for what is no file, `docx` is a file made of an old Word document."""

    name: str
    data: bytes | None = None
    docx: Path | None = None

    def read(self, most: int = -1) -> bytes:
        """Return the bytes, or the first ones up to `most`. Raises OSError if the file can't be read."""
        if self.docx is None and self.data is not None:
            return self.data if most < 0 else self.data[:most]
        with (self.docx or Path(self.name)).open("rb") as file:
            return file.read(most)

    @property
    def can_be_read_again(self) -> bool:
        """Whether reading takes nothing away, as it does from a pipe."""
        return self.data is not None or Path(self.name).is_file()


def raw_inputs(names: Iterable[str]) -> Iterator[RawInput]:
    """Yield what the names mean, each once: a file, the files below a folder in the order of their paths, or standard input for "-".

    Files and folders whose names begin with a dot are left out, since programs put them there.
    """
    seen = set[Path]()
    for name in names:
        if name == STANDARD_INPUT:
            yield RawInput("(văn bản dán vào)", sys.stdin.buffer.read())
            continue
        path = Path(name)
        found = sorted(_files_below(path)) if path.is_dir() else [path]
        for file in found:
            if file not in seen:
                seen.add(file)
                yield RawInput(str(file))


def _files_below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not is_hidden:
            yield path
