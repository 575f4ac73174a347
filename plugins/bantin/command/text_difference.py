"""The difference between two texts of a content file, in lines for a person."""

from collections.abc import Iterator
from difflib import unified_diff


def difference_lines(old: str, new: str, before: str, after: str) -> Iterator[str]:
    """Yield the lines of a unified difference between the texts `before` of the file `old` and `after` of the file `new`.

    A character that can't be seen, or that a terminal would obey, is shown by its code point.
    """
    lines = unified_diff(before.split("\n"), after.split("\n"), old, new, n=1, lineterm="")
    return map(_visible, lines)


def _visible(line: str) -> str:
    if line == " ":  # an empty line that stays
        return ""
    return "".join(
        one if one.isprintable() or one == "\t" else f"<U+{ord(one):04X}>" for one in line
    )
