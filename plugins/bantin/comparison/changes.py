"""Changes between two versions of the content, as values."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

What = Literal[
    "added", "changed", "moved", "merged", "withdrawn", "returned", "removed", "broken", "mended"
]
Subject = Literal[
    "bulletin", "leader", "committee", "source", "page", "abbreviation", "attachment", "other"
]
# What a header says, by field: a text, or several texts in order.
Said: TypeAlias = Mapping[str, "str | tuple[str, ...]"]


class Difference(NamedTuple):
    """One field that differs: its text in the earlier version and in the later one, "" where there is none.

    Each item that only one version of a list has is a difference of its own.
    """

    field: str
    before: str
    now: str


class Change(NamedTuple):
    """What became of one file, or of one abbreviation of the glossary.

    `path` is the content path in the later version, or the last one of what is gone; `before` is the path in the earlier
    version of what was moved. What was merged into another record has `path` as that record's. `name` is the title or the
    name, the path if there is none. A file that can't be read in the later version is `broken`; one that can be read again
    is `mended`.
    """

    subject: Subject
    what: What
    path: str
    name: str
    differences: tuple[Difference, ...] = ()
    before: str = ""


def differences(before: Said, now: Said) -> list[Difference]:
    """Return how two versions of a header differ, by the fields of the later one.

    A header that can't be read as a whole lacks fields.
    """
    found = []
    for field, new in now.items():
        old = before.get(field, () if isinstance(new, tuple) else "")
        if isinstance(old, str) or isinstance(new, str):
            if old != new:
                found.append(Difference(field, str(old), str(new)))
            continue
        gone = [Difference(field, one, "") for one in old if one not in new]
        come = [Difference(field, "", one) for one in new if one not in old]
        found += [*gone, *come]
        if old != new and not gone and not come:  # another order
            found.append(Difference(field, ", ".join(old), ", ".join(new)))
    return found
