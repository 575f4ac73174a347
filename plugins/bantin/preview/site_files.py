"""Finds the file of a site that the path of a URL names, as a web host on Linux would, on every system."""

import os
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote_to_bytes

_INDEX = "index.html"


def names_in(path: str) -> list[str]:
    """Return the names between the slashes of a URL's path, decoded; the last one is empty if the path ends in a slash.

    `path` is as HTTP has it: percent-encoded UTF-8, or bytes above 127 as Latin-1. Bytes that are no UTF-8 give names
    that no file has.
    """
    data = unquote_to_bytes(path.encode("iso-8859-1", "replace"))
    return data.decode("utf-8", "replace").split("/")[1:]


def find_entry(root: Path, names: list[str]) -> Path | None:
    """Return the file or folder below `root` that the names lead to, or None; after a slash, a folder's index.html.

    A name leads on only if exactly this name is listed in its folder. So nothing outside the folder can be named, on
    Windows no device or second name of a file, and capitals count there as they do on a web host. A link that leads out
    of the folder is not followed.
    """
    if not names:
        return None
    entry = root
    for name in [*names[:-1], names[-1] or _INDEX]:
        with suppress(OSError):
            if name in os.listdir(entry):  # noqa: PTH208 (names are wanted, not paths)
                entry /= name
                continue
        return None
    return entry if entry.resolve().is_relative_to(root.resolve()) else None
