"""The head of a file: YAML between `---` lines, or Pelican's own `Key: value` lines.

Every value is text, with the line it stands on: `2015` is not a number and `no` is not false.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from bantin.content.findings import Finding, finding

Value: TypeAlias = "str | list[Field] | dict[str, Field]"

FENCE = "---"
_PELICAN_LINE = re.compile(r"(?P<key>[A-Za-z][A-Za-z_ -]*):(?: (?P<value>.*))?")
_SUSPECT = re.compile(r"[&*!]|^ {40}", re.MULTILINE)
_MANY_SIGNS = 100  # fewer signs than this cannot nest deep
_DEEPEST = 20
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Field:
    """A value of the header and its line in the file."""

    value: Value
    line: int


@dataclass(frozen=True, slots=True)
class Header:
    """The fields of a file by lower-case key, and the text under them, which begins at `body_line`."""

    fields: dict[str, Field]
    body: str
    body_line: int


def parse_header(text: str, path: str) -> tuple[Header | None, list[Finding]]:
    """Split clean text into header and body; None when there is no readable header."""
    lines = text.split("\n")
    if lines[0].rstrip() == FENCE:
        return _yaml_header(lines, path)
    if _PELICAN_LINE.fullmatch(lines[0]):
        return _pelican_header(lines, path)
    return None, [finding("H01", path)]


def body_of(text: str) -> tuple[str, int]:
    """The text under the header of a file, and the line it begins at."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return _body(lines, _first_empty(lines))
    end = _closing_fence(lines)
    return _body(lines, end + 1) if end else ("", 1)


def _closing_fence(lines: list[str]) -> int:
    """0 if there is none."""
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
    fields = {key.lower(): field for key, field in fields.items()}
    body, body_line = _body(lines, end + 1)
    return Header(fields, body, body_line), findings


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
    first = next((i for i in range(start, len(lines)) if lines[i].strip()), None)
    if first is None:
        return "", start
    return "\n".join(lines[first:]).rstrip() + "\n", first + 1


def parse_yaml(
    text: str, path: str, first_line: int = 1
) -> tuple[dict[str, Field] | None, list[Finding]]:
    """A YAML mapping as fields; anchors, aliases and tags are refused (they can grow without end)."""
    findings: list[Finding] = []

    def refuse(problem: str, line: int) -> None:
        findings.append(finding("H02", path, first_line + line, problem=problem))

    try:
        for problem, line in _dangers(text):
            refuse(problem, line)
            return None, findings
        node = yaml.compose(text, _LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if error.context == "while scanning a simple key":  # a line without a colon
            mark = error.context_mark
        refuse("sai cách viết YAML", mark.line if mark else 0)
        return None, findings
    except (yaml.YAMLError, RecursionError):
        refuse("sai cách viết YAML", 0)
        return None, findings
    if node is None:
        return {}, findings
    if not isinstance(node, yaml.MappingNode):
        refuse("phần đầu phải gồm các dòng “tên: giá trị”", node.start_mark.line)
        return None, findings
    return _mapping(node, path, first_line, findings), findings


def _dangers(text: str) -> Iterator[tuple[str, int]]:
    """What must not reach the composer, which would crash on deep nesting, with the line."""
    if not _SUSPECT.search(text) and sum(map(text.count, "[{-?")) < _MANY_SIGNS:
        return  # most headers: the second look is saved
    depth = 0
    for event in yaml.parse(text, _LOADER):
        line = event.start_mark.line if event.start_mark else 0
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            yield "dấu &, * hoặc ! ở đầu giá trị cần đặt trong nháy kép", line
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            yield "các mục lồng nhau quá sâu", line


def _mapping(
    node: yaml.MappingNode, path: str, first_line: int, findings: list[Finding]
) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for key_node, value_node in node.value:
        line = first_line + key_node.start_mark.line
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
        if key in fields:
            findings.append(finding("H04", path, line, key=key))
        else:
            fields[key] = Field(_value(value_node, path, first_line, findings), line)
    return fields


def _value(node: yaml.Node, path: str, first_line: int, findings: list[Finding]) -> Value:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, first_line, findings)
    if isinstance(node, yaml.SequenceNode):
        return [
            Field(_value(item, path, first_line, findings), first_line + item.start_mark.line)
            for item in node.value
        ]
    return str(node.value)
