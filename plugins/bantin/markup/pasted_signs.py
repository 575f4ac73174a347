"""Finds the signs that a text was pasted from a web page or a table: tags of HTML, tabs between words."""

import re
from collections.abc import Iterator

from bantin.markup.block_tree import Remark

_TAG = re.compile(
    r"</?(?:a|b|blockquote|br|center|div|em|figure|font|h[1-6]|hr|i|iframe|img|li|o:p|ol|p|script|span|strong"
    r"|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_SPACE = "&nbsp;"
_MANY_SPACES = 3
_LONGEST_SHOWN = 40  # characters of a tag
# Two lines, one after the other, with a tab between words.
_TABBED_LINES = re.compile(r"\S[^\S\n]*\t[^\S\n]*\S.*\n.*?\S[^\S\n]*\t[^\S\n]*\S")


def pasted_signs(text: str) -> Iterator[Remark]:
    """Yield at most one remark about tags in a Markdown text, one about spaces and one about tabs."""
    if "<" in text and (tag := _TAG.search(text)):
        count = sum(1 for _ in _TAG.finditer(text))
        values = (("count", count), ("text", " ".join(tag[0].split())[:_LONGEST_SHOWN]))
        yield Remark("T04", text.count("\n", 0, tag.start()), values)
    count = text.count(_SPACE)
    if count >= _MANY_SPACES:
        line = text.count("\n", 0, text.index(_SPACE))
        yield Remark("T08", line, (("count", count), ("text", _SPACE)))
    if "\t" in text and (lines := _TABBED_LINES.search(text)):
        yield Remark("T05", text.count("\n", 0, lines.start()))
