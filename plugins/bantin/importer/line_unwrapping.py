"""Undoes line wrapping: joins lines that a text editor or mail program broke at a fixed width."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bantin.importer.publication_date_line import parse_date_line
from bantin.importer.source_line import labelled_source
from bantin.raw_files.raw_text import Line

_SHORTEST_BROKEN = 30  # characters; nothing wraps narrower, shorter lines are names or buttons
_WIDEST = 130  # characters; a longer line is a whole paragraph
_FEWEST_BREAKS = 2  # lines that certainly break off, for the whole file to count as wrapped
_FEWEST_SHARE = 0.3  # of such lines among the short ones; in wrapped prose well above a half
_ENDS = (".", ";", ":")
_LIST_MARK = re.compile(r"[-+*•–]\s|\d{1,2}[.)]\s|[a-zđ]\)\s")


def unwrap_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the paragraphs of a file, each joined into one line that has the number of its first line.

    Empty lines are left out; they end a paragraph.
    """
    width = _width(lines)
    paragraphs: list[Line] = []
    before = Line(0, "")
    for line in lines:
        if line.text and (_breaks_off(before, line) or _is_full(before, line, width)):
            start = paragraphs.pop()
            paragraphs.append(Line(start.number, f"{start.text} {line.text}"))
        elif line.text:
            paragraphs.append(line)
        before = line
    return paragraphs


def _width(lines: Sequence[Line]) -> int:
    """Return the width in characters at which the file is wrapped; 0 if it is not wrapped."""
    short = [(a, b) for a, b in pairwise(lines) if b.text and 0 < len(a.text) <= _WIDEST]
    broken = [pair for pair in short if _breaks_off(*pair)]
    if len(broken) < max(_FEWEST_BREAKS, len(short) * _FEWEST_SHARE):
        return 0
    return max(len(a.text) for a, _ in short if _is_open(a) and not _is_signature(a))


def _breaks_off(line: Line, following: Line) -> bool:
    """Whether a sentence certainly continues in the next line.

    The line has at least 30 characters and ends with a letter, a digit, "," or "%". The next one begins with a small
    letter and is no list item.
    """
    return (
        len(line.text) >= _SHORTEST_BROKEN
        and _is_open(line)
        and following.text[:1].islower()
        and not _LIST_MARK.match(following.text)
    )


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Whether this line may be wrapped, because the first word of the next line would not have fit on it."""
    if not _SHORTEST_BROKEN <= len(line.text) <= width or _starts_anew(line, following):
        return False
    return len(line.text) + 1 + len(following.text.split()[0]) > width


def _starts_anew(line: Line, following: Line) -> bool:
    """Whether the next line begins a paragraph: it is a list item, or one of the two lines is a date or source line.

    A sign such as "- " begins a list item only if the line before ends with a full stop, semicolon or colon; else
    it is a dash. The next line is no date or source line if the line before seems to continue in it.
    """
    is_item = line.text.endswith(_ENDS) and _LIST_MARK.match(following.text)
    is_signed = _is_signature(line) or (_is_signature(following) and not _is_open(line))
    return bool(is_item) or is_signed


def _is_signature(line: Line) -> bool:
    """Whether the line is a date line or a source line with a label."""
    return bool(parse_date_line(line) or labelled_source(line.text))


def _is_open(line: Line) -> bool:
    """Whether the line ends so that its sentence may continue: with a letter, a digit, "," or "%"."""
    return line.text[-1].isalnum() or line.text[-1] in ",%"
