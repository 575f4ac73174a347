"""Names that some system can't have: found before they break every copy of the archive on Windows or macOS.

The rules of Windows are those of https://learn.microsoft.com/windows/win32/fileio/naming-a-file
"""

import re
from collections import defaultdict
from collections.abc import Collection
from typing import NamedTuple
from unicodedata import normalize

from bantin.content.file_limits import excess_of_name, excess_of_path

_FORBIDDEN = re.compile(r'[<>:"|?*\\]')
# Names of devices: with any ending, too, and with the superscript digits that Windows takes for digits.
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?", re.IGNORECASE
)


class NameProblem(NamedTuple):
    """Why some system can't have a name or path: the code of the finding, and values for its texts."""

    code: str
    values: dict[str, object]


def problem_of(path: str) -> NameProblem | None:
    """Return the first problem of a content path or of one of the names in it, or None."""
    if not path.isprintable():  # bytes that are no text, a line break, an invisible character
        return NameProblem("F20", {})
    for name in path.split("/"):
        if problem := _problem_on_windows(name):
            return problem
    if excess := excess_of_name(path):
        return NameProblem("F18", excess._asdict())
    if excess := excess_of_path(path):
        return NameProblem("F19", excess._asdict())
    return None


def _problem_on_windows(name: str) -> NameProblem | None:
    if signs := _FORBIDDEN.findall(name):
        return NameProblem("F14", {"name": name, "signs": " ".join(dict.fromkeys(signs))})
    if name.endswith((".", " ")):
        return NameProblem("F15", {"name": name})
    return NameProblem("F16", {"name": name}) if is_reserved(name) else None


def is_reserved(name: str) -> bool:
    """Whether Windows takes this name of a file or folder for that of a device."""
    return _RESERVED.fullmatch(name) is not None


def twin_key(name: str) -> str:
    """Return what all names have in common that are one name to Windows and macOS, which ignore case and normal form."""
    if name.isascii():
        return name.lower()
    return normalize("NFC", normalize("NFC", name).casefold())


def twins(names: Collection[str]) -> dict[str, str]:
    """Map each name that is a twin of another of these names to that other name.

    A name that is written as its `twin_key` keeps the place and is not in the result. If there is none, all twins
    are in it, since nobody can tell which one is meant.
    """
    if len({twin_key(name) for name in names}) == len(names):  # nearly always
        return {}
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in names:
        by_key[twin_key(name)].append(name)
    others = {}
    for key, same in by_key.items():
        ordered = sorted(same, key=lambda name: (name != key, name))
        for name in ordered:
            if name != key and len(same) > 1:
                others[name] = next(other for other in ordered if other != name)
    return others
