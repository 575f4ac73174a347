"""Mends the names in a record in which letters of other alphabets stand for Latin ones."""

from bantin.findings.findings import Finding, finding
from bantin.headers.value_syntax import Field
from bantin.language.look_alikes import in_latin, look_alikes

_NAME_FIELDS = ("name", "short", "other_names")


def with_latin_names(fields: dict[str, Field], path: str) -> tuple[dict[str, Field], list[Finding]]:
    """Return the fields, in whose names letters that only look Latin are replaced, and a finding for each such name.

    The names have to be mended, since otherwise all bulletins that write them rightly would be withheld.
    """
    findings: list[Finding] = []

    def mended(key: str, field: Field) -> Field:
        value = field.value
        if isinstance(value, list):
            return field._replace(value=[mended(key, item) for item in value])
        if isinstance(value, dict):
            return field._replace(value={k: mended(k, f) for k, f in value.items()})
        found = look_alikes(value)
        findings.extend(finding("H22", path, field.line, key=key, **one._asdict()) for one in found)
        return field._replace(value=in_latin(value)) if found else field

    return {k: mended(k, f) if k in _NAME_FIELDS else f for k, f in fields.items()}, findings
