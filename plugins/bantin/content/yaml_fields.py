"""YAML read as fields: every value is text and knows its line.

No type is guessed: `2015` is not a number and `no` is not false.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from bantin.content.findings import Finding, finding

Value: TypeAlias = "str | list[Field] | dict[str, Field]"

_SUSPECT = re.compile(r"[&*!]|^ {40}", re.MULTILINE)
_MANY_SIGNS = 100  # fewer signs than this cannot nest deep
_DEEPEST = 20
# The loader that keeps scalars as text; the one in C is faster and not there in a browser.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Field:
    """A value of a header and its line in the file."""

    value: Value
    line: int


def parse_yaml(
    text: str, path: str, first_line: int = 1
) -> tuple[dict[str, Field] | None, list[Finding]]:
    """Read a YAML mapping; None with the reason if it is not one.

    `first_line` is the line of the file where `text` begins. Anchors, aliases and tags are refused,
    since a few of them can stand for more data than memory holds.
    """
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
    """What the YAML composer must not be given, with the line: it would crash on deep nesting."""
    if not _SUSPECT.search(text) and sum(map(text.count, "[{-?")) < _MANY_SIGNS:
        return  # so are most headers, and parsing them twice takes time
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
