"""Recognises what a line of a Markdown text begins: a list item, a heading, a rule.

The signs are those of CommonMark, with these exceptions: the number of a list item has at most three
digits, so that a line that begins with a year stays a sentence; a heading needs text; and indentation
means nothing here, so that a paragraph or a list may be indented as in an office document.
"""

import re
from typing import NamedTuple

_ITEM = re.compile(r"([-+*]|(\d{1,3})[.)])( +|$)", re.ASCII)
_HEADING = re.compile(r"(#{1,6})(?: +)(.*?)(?: +#+)? *")
_RULE = re.compile(r"(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
_FENCE = re.compile(r"```+[^`\s]*$")
# Signs that offices type before the items of a list and that are none in Markdown. Numbers and letters
# are among them: "5." in the middle of a paragraph, "a)".
_TYPED_ITEM = re.compile(
    r"[–—―•●○◦▪▫■□‣·➢✓] *[^\s–—]|[-+][^\W_]|(?:\d{1,3}|[a-zđ])(?:[.)] +|\)(?=[^\W\d_]))\S"
)


class ItemSign(NamedTuple):
    """The sign that begins a list item.

    `sign` is "-", "+", "*", "." or ")"; `number` is the item's number, None for a bullet; `width` is how many columns
    the sign takes with the spaces after it, since the item's other lines are indented by these; `text` is what follows.
    """

    sign: str
    number: int | None
    width: int
    text: str


def item_sign(line: str) -> ItemSign | None:
    """Return the sign of the list item that a line without indentation begins, or None."""
    match = _ITEM.match(line)
    if not match:
        return None
    marker, digits, spaces = match.groups()
    text = line[match.end() :]
    width = len(marker) + (len(spaces) if text and len(spaces) < 5 else 1)
    return ItemSign(marker[-1], int(digits) if digits else None, width, text)


def heading(line: str) -> tuple[int, str] | None:
    """Return the level and the text of the heading that a line without indentation is, or None."""
    match = _HEADING.fullmatch(line) if line.startswith("#") else None
    return (len(match[1]), match[2]) if match and match[2].strip("#") else None


def is_rule(line: str) -> bool:
    """Whether a line without indentation is a rule, for example `---` or `* * *`."""
    return line[:1] in {"*", "-", "_"} and _RULE.match(line) is not None


def is_fence(line: str) -> bool:
    """Whether a line without indentation begins or ends a block of code elsewhere."""
    return line.startswith("```") and _FENCE.match(line) is not None


def begins_typed_item(line: str) -> bool:
    """Whether a line without indentation begins with a sign that offices type before an item."""
    return _TYPED_ITEM.match(line) is not None
