"""Splits a content file into its header (the fields) and its body (the text below the header).

A header is YAML between two `---` lines or, in the format of Pelican, `Key: value` lines up to the
first empty line.
"""

import re
from dataclasses import dataclass

from bantin.content.findings import Finding, finding
from bantin.content.yaml_fields import Field, parse_yaml

FENCE = "---"
_PELICAN_LINE = re.compile(r"(?P<key>[A-Za-z][A-Za-z_ -]*):(?: (?P<value>.*))?")


@dataclass(frozen=True, slots=True)
class Header:
    """A content file split in two: its fields by lower-case key, and its body.

    `body_line` is the line of the file, counted from 1, where the body begins.
    """

    fields: dict[str, Field]
    body: str
    body_line: int


def parse_header(text: str, path: str) -> tuple[Header | None, list[Finding]]:
    """Split the text of a content file into header and body.

    `text` must have been normalised by `language.normalization.clean`; `path` is for the findings. Return the two
    parts as a `Header`, and all findings. If there is no header or it can't be parsed, the `Header` is None
    and a finding gives the reason.
    """
    lines = text.split("\n")
    if lines[0].rstrip() == FENCE:
        return _yaml_header(lines, path)
    if _PELICAN_LINE.fullmatch(lines[0]):
        return _pelican_header(lines, path)
    return None, [finding("H01", path)]


def body_of(text: str) -> tuple[str, int]:
    """Return the body of a content file and the line where the body begins, without parsing the header.

    Return ("", 1) if a YAML header has no closing `---` line.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return _body(lines, _first_empty(lines))
    end = _closing_fence(lines)
    return _body(lines, end + 1) if end else ("", 1)


def _closing_fence(lines: list[str]) -> int:
    """Return the index of the `---` line that closes a YAML header, or 0 if there is none."""
    return next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), 0)


def _first_empty(lines: list[str]) -> int:
    return next((i for i, line in enumerate(lines) if not line.strip()), len(lines))


def _yaml_header(lines: list[str], path: str) -> tuple[Header | None, list[Finding]]:
    end = _closing_fence(lines)
    if not end:
        return None, [finding("H02", path, problem="thiếu dòng --- kết thúc")]
    fields, findings = parse_yaml("\n".join(lines[1:end]), path, first_line=2)
    if fields is None:
        return None, findings
    lowered: dict[str, Field] = {}
    for key, field in fields.items():
        if key.lower() in lowered:
            findings.append(finding("H04", path, field.line, key=key.lower()))
        else:
            lowered[key.lower()] = field
    body, body_line = _body(lines, end + 1)
    return Header(lowered, body, body_line), findings


def _pelican_header(lines: list[str], path: str) -> tuple[Header | None, list[Finding]]:
    fields: dict[str, Field] = {}
    findings = []
    end = _first_empty(lines)
    for number, line in enumerate(lines[:end], 1):
        match = _PELICAN_LINE.fullmatch(line.rstrip())
        if not match:
            return None, [
                finding("H02", path, number, problem="dòng này không có dạng “Tên: giá trị”")
            ]
        key = match["key"].lower()
        if key in fields:
            findings.append(finding("H04", path, number, key=key))
        else:
            fields[key] = Field((match["value"] or "").strip(), number)
    body, body_line = _body(lines, end)
    return Header(fields, body, body_line), findings


def _body(lines: list[str], start: int) -> tuple[str, int]:
    """Return the body, from the first line at or after index `start` that is not blank, and its line.

    Lines are counted from 1. Return ("", start) if all these lines are blank.
    """
    first = next((i for i in range(start, len(lines)) if lines[i].strip()), None)
    if first is None:
        return "", start
    return "\n".join(lines[first:]).rstrip() + "\n", first + 1
