"""Joins the lines of a paragraph, and takes the targets of links out of them."""

import re

from bantin.markup.line_beginnings import begins_typed_item

_DEFINITION = re.compile(
    r"\[([^\[\]]*[^\[\]\s][^\[\]]*)\]: *(<[^<>]*>|\S+)"
    r"(?: +(\"[^\"]*\"|'[^']*'|\([^()]*\)))? *"
)
_ODD_BACKSLASHES = re.compile(r"(?<!\\)(?:\\\\)*\\$")
_BREAK = "  "  # at the end of a line


def without_definitions(lines: list[str], references: dict[str, tuple[str, str]]) -> list[str]:
    """Return the lines of a paragraph without the link targets that it begins with, for example `[1]: tin.md`.

    The targets are added to `references`: label in lower case to target and title. The first one of a label counts.
    """
    first = 0
    for line in lines:
        match = _DEFINITION.fullmatch(line.rstrip(" ")) if line.startswith("[") else None
        if not match:
            break
        label, target, title = match.groups()
        key = " ".join(label.split()).lower()
        references.setdefault(key, (target.strip("<>"), (title or "")[1:-1]))
        first += 1
    return lines[first:]


def joined(lines: list[str]) -> str:
    """Return the lines of a paragraph as one text, where a line break to keep has two spaces before it.

    Such breaks are typed as two spaces or a backslash. Where two or more lines begin like the items of a
    list that is none in Markdown ("– …", "a) …"), the break before each of these is kept too.
    """
    items = [begins_typed_item(line) for line in lines]
    several = sum(items) > 1
    ended = [
        _ended(line, keep=several and item)
        for line, item in zip(lines[:-1], items[1:], strict=True)
    ]
    return "\n".join([*ended, lines[-1].rstrip(" ")])


def _ended(line: str, *, keep: bool) -> str:
    """Return a line with two spaces at its end if it has a break to keep or `keep` is true, otherwise none."""
    text = line.rstrip(" ")
    if _ODD_BACKSLASHES.search(text):
        return text[:-1].rstrip(" ") + _BREAK
    return text + _BREAK if keep or len(line) - len(text) > 1 else text
