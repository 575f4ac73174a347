"""Writes the lines of a header as other programs need them, where the header can be read in one way only.

Each correction is the one that the remedy of a finding names. It is kept only if the header says the same as before, so
that a line that was understood in another way than it was meant stays for a person.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from bantin.content.content_paths import GLOSSARY, PAGES
from bantin.content.kinds import KINDS
from bantin.findings.findings import Finding, has_errors
from bantin.headers.field_reader import FieldReader
from bantin.headers.field_syntax import read_fields
from bantin.headers.header import FENCE, header_lines, parse_header
from bantin.headers.header_schema import (
    BULLETIN,
    COMMITTEE,
    LEADER,
    PROSE_PAGE,
    SOURCE,
    FieldSchema,
)
from bantin.headers.value_syntax import Value
from bantin.language.normalization import clean, single_spaced

Correction: TypeAlias = Callable[[list[str], Finding], None]

_OF_KINDS = {KINDS.leader: LEADER, KINDS.committee: COMMITTEE, KINDS.source: SOURCE}
# In one file. One can show the need of another, such as a dash that was none.
_MOST_CORRECTIONS = 500
_TAB = "  "  # what a tab at the beginning of a line is read as
_DASH = re.compile(r"(\s*)(?:[-–—−•●▪◦·*+]|[0-9]{1,2}[.)])\s*")
_TAB_BEHIND = re.compile(r"(?P<before>[^\t]*?[:-])[ \t]*\t[ \t]*")
_QUOTED = re.compile(r"[“”‘’„]\s*([^“”‘’„]*?)\s*[“”‘’]")


class _Reading(NamedTuple):
    """What the text of a content file says, apart from the lines where it stands, and the findings on its header."""

    fields: object
    body: str
    findings: list[Finding]


def with_usual_layout(text: str, path: str) -> str:
    """Return the text of the content file at `path` with the lines of its header in the usual form.

    The values stay, but for curly quotation marks around names.
    """
    refused: set[tuple[str, str]] = set()
    before = _read(text, path)
    for _ in range(_MOST_CORRECTIONS):
        lines = text.split("\n")
        left = [
            f for f in _correctable(before.findings) if (f.code, _line_of(f, lines)) not in refused
        ]
        if not left:
            break
        found = min(left, key=lambda f: [*_CORRECTIONS].index(f.code))
        about = (found.code, _line_of(found, lines))
        _CORRECTIONS[found.code](lines, found)
        corrected = "\n".join(lines)
        after = _read(corrected, path)
        brings_errors = has_errors(after.findings) and not has_errors(before.findings)
        if corrected != text and after[:2] == before[:2] and not brings_errors:
            text, before = corrected, after
        else:
            refused.add(about)
    return text


def in_usual_order(text: str, path: str) -> str:
    """Return the text with the fields of its header in the order in which `header_writer` is given them.

    The order stays if the header has an error or a line of remarks, which may speak of its neighbours.
    """
    header, _ = parse_header(clean(text), path) if path != GLOSSARY else (None, [])
    names = [field.name for field in _schema(path)]
    if header is None or [*header.fields] == [one for one in names if one in header.fields]:
        return text
    before = _read(text, path)
    if has_errors(before.findings):
        return text
    lines, where = text.split("\n"), header_lines(text)
    if any(line.lstrip().startswith("#") for line in lines[where.start : where.stop]):
        return text
    starts = sorted((field.line - 1, name) for name, field in header.fields.items())
    if not starts or starts[0][0] != where.start:
        return text
    ends = [start for start, _ in starts[1:]] + [where.stop]
    blocks = {name: lines[start:end] for (start, name), end in zip(starts, ends, strict=True)}
    ordered = [line for name in names for line in blocks.get(name, ())]
    sorted_ = "\n".join([*lines[: where.start], *ordered, *lines[where.stop :]])
    return sorted_ if _read(sorted_, path)[:2] == before[:2] else text


def _correctable(findings: list[Finding]) -> Iterator[Finding]:
    """Yield the findings that can be corrected; the first line of a header can't if nobody knows where its last one is."""
    open_ended = any(found.code == "H08" for found in findings)
    for found in findings:
        if found.code in _CORRECTIONS and not (open_ended and found.code == "H09"):
            yield found


def _read(text: str, path: str) -> _Reading:
    text = clean(text)
    if path == GLOSSARY:
        fields, findings = read_fields(text.split("\n"), path)
        return _Reading(_said(fields), "", findings)
    header, findings = parse_header(text, path)
    if header is None:
        return _Reading(None, text, findings)
    reader = FieldReader(header.fields, _schema(path), path)
    reader.values()
    return _Reading(_said(header.fields), header.body, [*findings, *reader.findings])


def _schema(path: str) -> tuple[FieldSchema, ...]:
    if path.partition("/")[0] == PAGES:
        return PROSE_PAGE
    kind = KINDS.of_record(path)
    return _OF_KINDS[kind] if kind else BULLETIN


def _said(value: Value) -> object:
    """Return what a value says without its lines, its spaces and the curly quotation marks around it."""
    if isinstance(value, str):
        quoted = _QUOTED.fullmatch(text := single_spaced(value))
        return quoted[1] if quoted else text
    if isinstance(value, list):
        return [(_said(item.value), item.remark) for item in value]
    return {name: (_said(field.value), field.remark) for name, field in value.items()}


def _line_of(found: Finding, lines: Sequence[str]) -> str:
    return lines[found.line - 1] if found.line <= len(lines) else ""


def _fence(lines: list[str], found: Finding) -> None:
    lines[found.line - 1] = FENCE


def _first_fence(lines: list[str], found: Finding) -> None:
    lines.insert(found.line - 1, FENCE)


def _no_blank_start(lines: list[str], found: Finding) -> None:
    del lines[: found.line - 1]


def _spaces_for_tabs(lines: list[str], found: Finding) -> None:
    line = lines[found.line - 1]
    bare = line.lstrip()
    indentation = line[: len(line) - len(bare)].replace("\t", _TAB)
    lines[found.line - 1] = indentation + _TAB_BEHIND.sub(r"\g<before> ", bare, count=1)


def _space_behind_colon(lines: list[str], found: Finding) -> None:
    key = re.escape(dict(found.values)["key"])
    line = lines[found.line - 1]
    lines[found.line - 1] = re.sub(rf"^([-\s]*{key}):(?=\S)", r"\1: ", line, count=1)


def _dash(lines: list[str], found: Finding) -> None:
    lines[found.line - 1] = _DASH.sub(r"\1- ", lines[found.line - 1], count=1)


def _column(lines: list[str], found: Finding) -> None:
    """Begin the line in the column that the finding names, and move the lines with it that belong to it.

    These are the ones that are indented more, and the items of a list that begins below it in the same column.
    """
    columns = int(dict(found.values)["columns"])
    first = found.line - 1
    indentation = _indentation(lines[first])
    begins_list = lines[first].rstrip().endswith(":")
    index = first
    while index == first or (
        index < len(lines)
        and lines[index].strip()
        and _indentation(lines[index]) + (begins_list and lines[index].lstrip()[0] == "-")
        > indentation
    ):
        line = lines[index]
        lines[index] = " " * (_indentation(line) - indentation + columns) + line.lstrip()
        index += 1


def _indentation(line: str) -> int:
    return len(line[: len(line) - len(line.lstrip())].replace("\t", _TAB))


def _no_quotes(lines: list[str], found: Finding) -> None:
    lines[found.line - 1] = _QUOTED.sub(r"\1", lines[found.line - 1], count=1)


# How the lines of a file are changed for a finding on its header, by the finding's code. Fields come first, because they
# tell where a header ends.
_CORRECTIONS: dict[str, Correction] = {
    "H12": _space_behind_colon,
    "H11": _spaces_for_tabs,
    "H13": _dash,
    "H14": _column,
    "H26": _no_quotes,
    "H10": _no_blank_start,
    "H07": _fence,
    "H09": _first_fence,
}
# The codes of these findings, whose remedy names `bantin fix`.
CORRECTED = frozenset(_CORRECTIONS)
