"""Writes headers of content files in one canonical YAML form."""

import re
from collections.abc import Collection
from typing import TypeAlias

from bantin.headers.header import FENCE

Plain: TypeAlias = "str | tuple[str, ...] | list[Plain] | dict[str, Plain]"

_NEEDS_QUOTES = re.compile(
    r"""^[\s\-?:,\[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|\s$|^$|[\x00-\x1f\x7f-\x9f\ufeff]"""
)
# "?" is here because PyYAML without its C library does not read it unquoted in a list.
_NEEDS_QUOTES_IN_LIST = re.compile(r"[,\[\]{}?]")


def dump_header(fields: dict[str, Plain], to_fill_in: Collection[str] = ()) -> str:
    """Return the header as YAML text with its two `---` lines, ending with a line feed.

    Fields with empty values are left out, but for those `to_fill_in`. A tuple is written on one line, as [a, b]; a list is written
    with one item per line.
    """
    lines = [FENCE]
    for key, value in fields.items():
        lines += _dump(key, value, "") or [f"{key}:"] * (key in to_fill_in)
    return "\n".join([*lines, FENCE, ""])


def dump_field(key: str, value: Plain) -> list[str]:
    """Return the lines of one field, as `dump_header` writes it."""
    return _dump(key, value, "")


def _dump(key: str, value: Plain, indent: str) -> list[str]:
    if not value:
        return []
    if isinstance(value, str):
        return [f"{indent}{key}: {_scalar(value)}"]
    if isinstance(value, tuple):
        return [f"{indent}{key}: [{', '.join(_scalar(v, flow=True) for v in value)}]"]
    if isinstance(value, dict):
        nested = (line for k, v in value.items() for line in _dump(k, v, f"{indent}  "))
        return [f"{indent}{key}:", *nested]
    return [f"{indent}{key}:", *(line for item in value for line in _item(item, f"{indent}  "))]


def _item(item: Plain, indent: str) -> list[str]:
    if not isinstance(item, dict):
        return [f"{indent}- {_scalar(str(item))}"]
    lines = [line for k, v in item.items() for line in _dump(k, v, f"{indent}  ")]
    return [f"{indent}- {lines[0].lstrip()}", *lines[1:]]


def _scalar(text: str, *, flow: bool = False) -> str:
    if _NEEDS_QUOTES.search(text) or (flow and _NEEDS_QUOTES_IN_LIST.search(text)):
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    return text
