"""Reads YAML as fields whose values are texts, lists or mappings, each with its line.

No type is guessed from a value: `2015` is read as text, not as a number, and `no` as text, not as false.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from bantin.content.findings import Finding, finding

Value: TypeAlias = "str | list[Field] | dict[str, Field]"

_SUSPECT = re.compile(r"[&*!]|^ {40}", re.MULTILINE)
_MANY_SIGNS = 100  # a text with fewer of the signs that open collections can't nest too deeply
_DEEPEST = 20
# The loader that keeps scalars as text; its version in C is faster but missing in a browser.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Field:
    """One value read from YAML, and its line in the file."""

    value: Value
    line: int


def parse_yaml(
    text: str, path: str, first_line: int = 1
) -> tuple[dict[str, Field] | None, list[Finding]]:
    """Read a YAML mapping; return its fields by key, and the findings.

    The fields are None, and a finding gives the reason, if the text is not a YAML mapping; an empty text
    gives no fields. `first_line` is the line of the file where `text` begins. Anchors, aliases and tags
    are refused, since a few of them can expand to more data than fits into memory.
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
    """Yield what the YAML composer must not be given: (problem in Vietnamese, index of the line).

    The problems are anchors, aliases and tags, and nesting so deep that the composer would crash.
    """
    if not _SUSPECT.search(text) and sum(map(text.count, "[{-?")) < _MANY_SIGNS:
        return  # true of most headers, for which parsing twice would take time
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
