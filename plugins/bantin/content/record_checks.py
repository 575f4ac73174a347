"""Checks and mends the fields of a record before they are read: lists that are too long, letters that are not Latin."""

from dataclasses import replace

from bantin.content.findings import Finding, finding
from bantin.content.header_schema import FieldSchema
from bantin.content.value_syntax import Field, Value
from bantin.language.look_alikes import in_latin, look_alikes

MOST_ITEMS = 200  # of one list in a record; the longest honest ones have some dozens
_NAME_FIELDS = ("name", "short", "other_names")


def bounded(
    fields: dict[str, Field], schema: tuple[FieldSchema, ...], path: str
) -> tuple[dict[str, Field], list[Finding]]:
    """Return the fields with at most `MOST_ITEMS` items in each list, and a finding for each list that had more."""
    kept, findings = dict(fields), []
    for name in (declared.name for declared in schema if declared.repeated):
        field = fields.get(name)
        items: list[Field] | list[str] = []
        if field and isinstance(field.value, list):
            items = field.value
        elif field and isinstance(field.value, str):
            items = field.value.split(";")
        if field and len(items) > MOST_ITEMS:
            values = {"key": name, "count": len(items), "limit": MOST_ITEMS}
            findings.append(finding("R14", path, field.line, **values))
            kept[name] = replace(field, value=_first(field.value))
    return kept, findings


def _first(value: Value) -> Value:
    """Return the first items of a list, which may be written as a text with semicolons."""
    if isinstance(value, list):
        return value[:MOST_ITEMS]
    return ";".join(str(value).split(";")[:MOST_ITEMS])


def with_latin_names(fields: dict[str, Field], path: str) -> tuple[dict[str, Field], list[Finding]]:
    """Return the fields, in whose names letters that only look Latin are replaced, and a finding for each such name.

    The names have to be mended, since otherwise all bulletins that write them rightly would be withheld.
    """
    findings: list[Finding] = []

    def mended(key: str, field: Field) -> Field:
        value = field.value
        if isinstance(value, list):
            return replace(field, value=[mended(key, item) for item in value])
        if isinstance(value, dict):
            return replace(field, value={k: mended(k, f) for k, f in value.items()})
        found = look_alikes(value)
        findings.extend(finding("H22", path, field.line, key=key, **one._asdict()) for one in found)
        return replace(field, value=in_latin(value)) if found else field

    return {k: mended(k, f) if k in _NAME_FIELDS else f for k, f in fields.items()}, findings
