"""Limits that refuse Markdown which would take far more time to render than an honest text takes."""

import re

# Python-Markdown takes quadratic time or deep recursion beyond these; honest texts stay far below.
_MOST_BRACKETS = 300  # in one paragraph
_MOST_HEADINGS = 300
# These patterns begin with the end of the previous line, because "\n" is found much faster than "^".
_HEADING = re.compile(r"\n(?:#|=+$|-+$)", re.MULTILINE)
_NESTED_MARKERS = re.compile(r"\n(?:[ \t]*(?:[-*+](?=[ \t])|>|\d+[.)](?=[ \t]))){12}")
_DEEP_INDENT = re.compile(r"\n[^\S\n]{41}")  # far more than honest lists have


def excessive_sign(text: str) -> str:
    """Return the sign that a Markdown text uses so often or so deeply that rendering would cost too much.

    The sign is "[", "#", a run of list or quotation markers, or spaces of indentation. Return "" for a
    text within the limits.
    """
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
