"""Makes JSON Schemas of the headers, for text editors that complete and check YAML during typing.

`python -m bantin.headers.json_schema bulletin` prints the schema of a bulletin's header; the other
names are the keys of `SCHEMAS`.
"""

import json
import re
import sys
from typing import Any

from bantin.headers.dates import YEARS
from bantin.headers.header_schema import SCHEMAS, FieldSchema
from bantin.headers.value_types import PARTIAL_DATE, TEXT

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_EMPTY = {"type": "null"}  # a field without a value, such as "summary:"


def json_schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of the header of a "bulletin", a "leader", a "committee", a "source" or a "page".

    The schema is as strict as `field_reader`, except that it accepts days that do not exist (31/02/2020),
    years outside `YEARS` in texts (0202-01-01), and periods that end before they start.
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
    items, separated = _single(field), True  # one text with semicolons between its parts
    if field.items:
        others = [f for f in field.items.fields if f.required and f.name != field.items.short]
        separated = not others  # an item may be a text if it needs no other field
        short = next(f for f in field.items.fields if f.name == field.items.short)
        items = [*([] if others else _single(short)), _mapping(field.items.fields)]
    if not field.repeated:
        return items
    array = {"type": "array", "items": {"anyOf": items}, "maxItems": field.most}
    return [*([{"type": "string"}] if separated else []), array]


def _single(field: FieldSchema) -> list[dict[str, Any]]:
    """Return the schemas that one value of a field may match.

    Numbers and booleans are allowed where text is, because tools for YAML read some unquoted texts so.
    """
    text = {"type": "string", "minLength": 1, "maxLength": field.longest}
    if field.type is TEXT:
        return [text, {"type": ["number", "boolean"]}]
    either = "|".join(re.sub(r"\(\?P<\w+>", "(", pattern) for pattern in field.type.patterns)
    forms: list[dict[str, Any]] = [{**text, "pattern": f"^(?:{either})$"}]
    year = {"type": "integer", "minimum": YEARS.start, "maximum": YEARS.stop - 1}
    return [*forms, year] if field.type is PARTIAL_DATE else forms


if __name__ == "__main__":
    json.dump(json_schema(sys.argv[1]), sys.stdout, ensure_ascii=False, indent=2)
