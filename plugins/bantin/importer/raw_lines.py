"""Cleans the lines of raw files as a reader sees them."""

import html
import re

from bantin.language.normalization import one_line
from bantin.raw_files.raw_text import Line

# An entity must end with a semicolon: "R&D" and "&copy2" are text.
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")


def clean_line(line: Line) -> Line:
    """Return the line as a reader sees it: entities decoded, invisible characters removed, single spaces.

    Lookalikes of Đ become Đ.
    """
    return Line(line.number, one_line(_without_entities(line.text)))


def _without_entities(text: str) -> str:
    """Return the text with entities decoded until none is left, since some portals encode twice (`&amp;quot;`)."""
    while (decoded := ENTITY.sub(lambda m: html.unescape(m[0]), text)) != text:
        text = decoded
    return text
