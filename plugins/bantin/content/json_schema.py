"""JSON Schemas of the headers, for editors' tools that complete and check YAML while one types.

`python -m bantin.content.json_schema bulletin` prints one; the kinds are those of `SCHEMAS`.
"""

import json
import re
import sys
from typing import Any

from bantin.content.dates import YEARS
from bantin.content.header_schema import SCHEMAS, FieldSchema
from bantin.content.value_types import LONGEST_TEXT, PARTIAL_DATE, TEXT, ValueType

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_EMPTY = {"type": "null"}  # "summary:" with nothing behind


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of the header of a "bulletin", a "leader", a "committee" or a "page".

    It is as strict as the reader, except that it does not check calendars (31/02/2020 passes) nor
    that a period ends after its start.
    """
    return {"$schema": _DRAFT, "title": kind, **_mapping(SCHEMAS[kind])}


def _mapping(fields: tuple[FieldSchema, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {field.name: _field(field) for field in fields},
        "required": [field.name for field in fields if field.required],
        "additionalProperties": False,
    }


def _field(field: FieldSchema) -> dict[str, Any]:
    allowed = _values(field)
    return {"anyOf": allowed if field.required else [*allowed, _EMPTY]}


def _values(field: FieldSchema) -> list[dict[str, Any]]:
    if not field.repeated:
        return _single(field.type)
    items = _single(TEXT)
    separated = True  # one text with semicolons between its parts
    if field.items:
        others = [f for f in field.items.fields if f.required and f.name != field.items.short]
        separated = not others  # an item may be a text if it needs no other field
        items = [*([] if others else items), _mapping(field.items.fields)]
    array = {"type": "array", "items": {"anyOf": items}}
    return [*([{"type": "string"}] if separated else []), array]


def _single(type_: ValueType) -> list[dict[str, Any]]:
    """The forms of a single value; without quotes, YAML tools see some texts as numbers."""
    text = {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT}
    if type_ is TEXT:
        return [text, {"type": ["number", "boolean"]}]
    either = "|".join(re.sub(r"\(\?P<\w+>", "(", pattern) for pattern in type_.patterns)
    forms: list[dict[str, Any]] = [{**text, "pattern": f"^(?:{either})$"}]
    year = {"type": "integer", "minimum": YEARS.start, "maximum": YEARS.stop - 1}
    return [*forms, year] if type_ is PARTIAL_DATE else forms


if __name__ == "__main__":
    json.dump(json_schema(sys.argv[1]), sys.stdout, ensure_ascii=False, indent=2)
