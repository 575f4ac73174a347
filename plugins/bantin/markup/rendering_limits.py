"""Limits on Markdown that would cost far more to render than an honest text does."""

import re

# Python-Markdown takes quadratic time or deep recursion beyond these; honest texts stay far below.
_MOST_BRACKETS = 300  # in one paragraph
_MOST_HEADINGS = 300
# These begin with the end of the line before, which is found much faster than ^ is.
_HEADING = re.compile(r"\n(?:#|=+$|-+$)", re.MULTILINE)
_NESTED_MARKERS = re.compile(r"\n(?:[ \t]*(?:[-*+](?=[ \t])|>|\d+[.)](?=[ \t]))){12}")
_DEEP_INDENT = re.compile(r"\n[^\S\n]{41}")  # far more than honest lists have


def excessive_sign(text: str) -> str:
    """The sign that makes a text too costly to render; empty for an honest text."""
    if text.count("[") > _MOST_BRACKETS and any(
        paragraph.count("[") > _MOST_BRACKETS for paragraph in text.split("\n\n")
    ):
        return "["
    lines = f"\n{text}"
    if len(_HEADING.findall(lines)) > _MOST_HEADINGS:
        return "#"
    nested = _NESTED_MARKERS.search(lines)
    if nested:
        return nested[0].strip()[:12]
    return "    " if _DEEP_INDENT.search(lines) else ""
