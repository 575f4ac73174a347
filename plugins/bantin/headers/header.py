"""Splits a content file into its header (the fields) and its body (the text below the header).

A header is the lines between two `---` lines or, in the format of Pelican, `Key: value` lines up to the first empty
line. Where a `---` line is missing or written in another way, the header is still found, and a finding tells it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bantin.findings.findings import Finding, finding
from bantin.headers.field_syntax import names_field, read_fields
from bantin.headers.header_schema import HEADER_LIMIT, ITEMS_LIMIT
from bantin.headers.ordinary_headers import ordinary_header
from bantin.headers.value_syntax import Field

FENCE = "---"
# What people, and the automatic corrections of their programs, write for `---`.
_LIKE_FENCE = re.compile(
    r"(?:[-\u2010-\u2015\u2212] ?){2,}|[\u2013-\u2015]|_{3,}|={3,}|\*{3,}|\.{3}"
)
# The signs with which these begin.
_FENCE_SIGNS = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212_=*.")
_PELICAN_LINE = re.compile(r"(?P<key>[A-Za-z][A-Za-z_ -]*):(?: (?P<value>.*))?")


@dataclass(frozen=True, slots=True)
class Header:
    """A content file split in two: its fields by lower-case key, and its body.

    `body_line` is the line of the file, counted from 1, where the body begins.
    """

    fields: dict[str, Field]
    body: str
    body_line: int


class _Extent(NamedTuple):
    """Where a header stands: its lines have the indexes `first` to `end - 1`; the body is searched from `body` on.

    `pelican` tells that each line is `Key: value` in the format of Pelican.
    """

    first: int
    end: int
    body: int
    pelican: bool = False


def parse_header(text: str, path: str) -> tuple[Header | None, list[Finding]]:
    """Split the text of a content file into header and body.

    `text` must have been normalised by `language.normalization.clean`; `path` is for the findings. Return the two
    parts as a `Header`, and all findings. The fields that could be read are in the `Header` even if others could not.
    It is None, and a finding gives the reason, if there is no header or it is too long.
    """
    ordinary = ordinary_header(text)
    if ordinary is None:
        return _parse_any_header(text, path)
    fields, length = ordinary
    return Header(fields, *_body(text[length:], text.count("\n", 0, length) + 1)), []


def _parse_any_header(text: str, path: str) -> tuple[Header | None, list[Finding]]:
    """Do the same, however the header is written."""
    lines = text.split("\n")
    extent, findings = _extent(lines, path)
    if extent is None:
        return None, findings
    head = lines[extent.first : extent.end]
    length = sum(map(len, head)) + len(head)
    if length > HEADER_LIMIT:
        return None, [finding("H20", path, extent.first + 1, count=length, limit=HEADER_LIMIT)]
    read = _read_pelican if extent.pelican else read_fields
    fields, found = read(head, path, extent.first + 1)
    findings += found
    lowered: dict[str, Field] = {}
    for key, field in fields.items():
        first = lowered.setdefault(key.lower(), field)
        if first is not field:
            findings.append(finding("H04", path, field.line, key=key.lower(), first=first.line))
    items = sum(map(_count_items, fields.values()))
    if items > ITEMS_LIMIT:
        what = "Các danh sách của phần đầu"
        found = [finding("H19", path, extent.first + 1, what=what, count=items, limit=ITEMS_LIMIT)]
        findings += found
    return Header(lowered, *_body_below(lines, extent)), findings


def _count_items(field: Field) -> int:
    """Return the number of list items in a field, those in its items included."""
    if isinstance(field.value, str):
        return 0
    if isinstance(field.value, list):
        return len(field.value) + sum(map(_count_items, field.value))
    return sum(map(_count_items, field.value.values()))


def body_of(text: str) -> tuple[str, int]:
    """Return the body of a content file and the line where the body begins, without reading the header.

    Return ("", 1) if the file has no header.
    """
    lines = text.split("\n")
    extent, _ = _extent(lines, "")
    return _body_below(lines, extent) if extent else ("", 1)


def header_lines(text: str) -> range:
    """Return the indexes of the lines of a content file that are its header, without those that mark its ends."""
    extent, _ = _extent(text.split("\n"), "")
    return range(extent.first, extent.end) if extent else range(0)


def _extent(lines: Sequence[str], path: str) -> tuple[_Extent | None, list[Finding]]:
    """Find the header; return where it stands, and findings about the lines that mark its beginning and end."""
    start = next((i for i, line in enumerate(lines) if line.strip()), None)
    if start is None:
        return None, [finding("H01", path)]
    if _is_fence(lines[start].strip()):
        extent, findings = _between_fences(lines, start, path)
        if start:
            findings.insert(0, finding("H10", path, start + 1))
        return extent, findings
    if names_field(lines[start].strip()) or _PELICAN_LINE.fullmatch(lines[start].rstrip()):
        return _without_first_fence(lines, start, path)
    return None, [finding("H01", path)]


def _is_fence(line: str) -> bool:
    return line[:1] in _FENCE_SIGNS and bool(_LIKE_FENCE.fullmatch(line.rstrip()))


def _unusual(lines: Sequence[str], index: int, path: str) -> list[Finding]:
    line = lines[index].rstrip()
    return [] if line == FENCE else [finding("H07", path, index + 1, text=line.strip())]


def _between_fences(lines: Sequence[str], start: int, path: str) -> tuple[_Extent, list[Finding]]:
    findings = _unusual(lines, start, path)
    end = _next_fence(lines, start + 1)
    closed = end < len(lines)
    body = (_text_after_gap if closed else _text)(lines, start + 1, end)
    if body is not None:
        return _Extent(start + 1, body, body), [*findings, finding("H08", path, body + 1)]
    if not closed:
        last = max(i for i, line in enumerate(lines) if line.strip())
        return _Extent(start + 1, end, end), [*findings, finding("H08", path, last + 2)]
    return _Extent(start + 1, end, end + 1), [*findings, *_unusual(lines, end, path)]


def _without_first_fence(
    lines: Sequence[str], start: int, path: str
) -> tuple[_Extent, list[Finding]]:
    """Find a header that begins with a field: one in the format of Pelican, or one that lacks its first `---`."""
    gap = next((i for i in range(start, len(lines)) if not lines[i].strip()), len(lines))
    end = _next_fence(lines, start)
    if end < gap:
        findings = [finding("H09", path, start + 1), *_unusual(lines, end, path)]
        return _Extent(start, end, end + 1), findings
    head = [line.rstrip() for line in lines[start:gap]]
    nested = any(line[0] in " \t-" for line in head) or not _PELICAN_LINE.fullmatch(head[0])
    if nested:
        findings = [finding("H09", path, start + 1), finding("H08", path, gap + 1)]
        return _Extent(start, gap, gap), findings
    return _Extent(start, gap, gap, pelican=True), [
        finding("H10", path, start + 1)
    ] if start else []


def _next_fence(lines: Sequence[str], start: int) -> int:
    """Return the index of the next line that is or is meant as `---`, or the number of lines."""
    return next((i for i in range(start, len(lines)) if _ends_header(lines[i])), len(lines))


def _ends_header(line: str) -> bool:
    """Whether a line is meant as `---`. An indented one can be no other sign: those may stand in the text of a field."""
    return _is_fence(line) or line.strip() == FENCE


def _text_after_gap(lines: Sequence[str], start: int, end: int) -> int | None:
    """Return the index of the first line of text that follows an empty line before `end`; None if a field follows.

    Such a line belongs to the body: the `---` line above it is missing, and the one at `end` is part of the body.
    """
    for i in range(start + 1, end):
        if not lines[i - 1].strip() and _is_text(lines[i]) and lines[i][0] not in "#-":
            return None if any(map(names_field, lines[i:end])) else i
    return None


def _text(lines: Sequence[str], start: int, end: int) -> int | None:
    """Return the index of the first line of text, or of a list or heading below an empty line; None if there is none."""
    for i in range(start, end):
        begins_part = lines[i][:1] in ("#", "-")
        if _is_text(lines[i]) and (not begins_part or not lines[i - 1].strip()):
            return i
    return None


def _is_text(line: str) -> bool:
    """Whether a line is neither empty nor indented nor a field."""
    named = names_field(line) or _PELICAN_LINE.fullmatch(line.rstrip())
    return bool(line.strip()) and line[0] not in " \t" and not named


def _read_pelican(
    lines: Sequence[str], path: str, first_line: int
) -> tuple[dict[str, Field], list[Finding]]:
    """Read `Key: value` lines; return the fields by key as it is written, and the findings."""
    fields: dict[str, Field] = {}
    findings = []
    for number, line in enumerate(lines, first_line):
        match = _PELICAN_LINE.fullmatch(line.rstrip())
        if not match:
            other, found = read_fields([line], path, number)
            fields |= other
            findings += found
        elif match["key"] in fields:
            first = fields[match["key"]].line
            findings.append(finding("H04", path, number, key=match["key"].lower(), first=first))
        else:
            fields[match["key"]] = Field((match["value"] or "").strip(), number)
    return fields, findings


def _body_below(lines: Sequence[str], extent: _Extent) -> tuple[str, int]:
    return _body("\n".join(lines[extent.body :]), extent.body + 1)


def _body(text: str, first_line: int) -> tuple[str, int]:
    """Return the body in the text below a header, from its first line that is not blank, and that line in the file.

    The text begins on `first_line` of the file. Return ("", first_line - 1) if all its lines are blank.
    """
    blank = len(text) - len(text.lstrip())
    if blank == len(text):
        return "", first_line - 1
    start = text.rfind("\n", 0, blank) + 1
    return text[start:].rstrip() + "\n", first_line + text.count("\n", 0, start)
