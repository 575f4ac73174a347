"""Checks a value against a JSON Schema, as far as the schemas of headers go."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
    "integer": int,
    "number": int | float,
}
_KEYWORDS = {
    "$schema", "title", "type", "anyOf", "properties", "required", "additionalProperties", "items",
    "pattern", "minLength", "maxLength", "minimum", "maximum", "maxItems",
}  # fmt: skip


def faults(value: object, schema: Mapping[str, Any], at: str = "") -> Iterator[str]:
    """What in the value the schema does not allow: the path of each place and the keyword."""
    assert set(schema) <= _KEYWORDS, "a keyword that this check does not know"
    names = schema.get("type", [])
    if names and not any(_is(value, name) for name in ([names] if type(names) is str else names)):
        yield f"{at} type"
        return
    options = schema.get("anyOf")
    if options and all(any(faults(value, option)) for option in options):
        yield f"{at} anyOf"
    if isinstance(value, str):
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
            yield f"{at} length"
        if not re.search(schema.get("pattern", ""), value):
            yield f"{at} pattern"
    elif isinstance(value, int):
        if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
            yield f"{at} range"
    elif isinstance(value, list):
        if len(value) > schema.get("maxItems", len(value)):
            yield f"{at} number of items"
        for number, item in enumerate(value):
            yield from faults(item, schema.get("items", {}), f"{at}/{number}")
    elif isinstance(value, dict):
        yield from _faults_of_object(value, schema, at)


def _faults_of_object(
    value: Mapping[str, object], schema: Mapping[str, Any], at: str
) -> Iterator[str]:
    known = schema.get("properties", {})
    yield from (f"{at} lacks {name}" for name in schema.get("required", []) if name not in value)
    for name, item in value.items():
        if name in known:
            yield from faults(item, known[name], f"{at}/{name}")
        elif schema.get("additionalProperties") is False:
            yield f"{at} does not know {name}"


def _is(value: object, name: str) -> bool:
    """Whether a value has a JSON type; true and false are no numbers."""
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, _TYPES[name])
