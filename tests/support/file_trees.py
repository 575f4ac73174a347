"""Writes, reads and compares folders of files."""

from collections.abc import Mapping
from pathlib import Path

Tree = Mapping[str, str | bytes]  # what is in each file, by its path


def write_tree(root: Path, files: Tree) -> Path:
    """Write the files below `root`, with LF as the line end on every system, and return `root`."""
    for path, data in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return root


def read_tree(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file by its path; a folder's path ends in a slash, with no bytes."""
    return {
        path.relative_to(folder).as_posix() + "/" * path.is_dir(): b""
        if path.is_dir()
        else path.read_bytes()
        for path in folder.rglob("*")
    }


def differences(one: Path, other: Path) -> list[str]:
    """Return the paths that only one folder has, or whose bytes differ."""
    a, b = read_tree(one), read_tree(other)
    return sorted(path for path in a.keys() | b.keys() if a.get(path) != b.get(path))
