"""Reads and writes what leader and committee records have in common: id, name, other names, periods."""

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from bantin.content.draft_field import says_draft
from bantin.content.file_limits import MOST_ID
from bantin.content.intended_paths import portable_path
from bantin.content.kinds import Kind
from bantin.content.moves_and_withdrawals import take_past
from bantin.findings.findings import Finding, as_cause, finding
from bantin.headers.broken_headers import readable_header
from bantin.headers.field_reader import FieldReader, Item
from bantin.headers.header import parse_header
from bantin.headers.header_schema import NAMELESS, FieldSchema
from bantin.headers.header_writer import Plain, dump_header
from bantin.headers.latin_names import with_latin_names
from bantin.headers.periods import ALWAYS, Period
from bantin.headers.value_types import UNKNOWN_DAY
from bantin.language.slugs import slug

# "index" is not an id, because index.html is the page that lists all records of a kind.
ID = re.compile(r"(?!index$)[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class OtherName:
    """Another name of a leader or committee, and the period in which the name is used."""

    name: str
    period: Period = ALWAYS


class RecordFile(NamedTuple):
    """The parts of a record's file: id, body, and the values and the lines of its fields by name.

    The fields of the file's past are one value, `past` (see `moves_and_withdrawals`); `draft` is whether it is a draft.
    `body_line` is the line of the file where the body begins.
    """

    id: str
    values: dict[str, Any]
    lines: dict[str, int]
    body: str
    body_line: int


def read_record(
    text: str,
    path: str,
    kind: Kind,
    schema: tuple[FieldSchema, ...],
    fault: Finding | None = None,
) -> tuple[RecordFile | None, list[Finding]]:
    """Read the text of a record's file, which `clean` has normalised, by the schema of its kind.

    Return the parts of the file and all findings. If there is no header, or if a `fault` is given because of which the
    text can't be trusted as a whole, each field is read by itself as far as that goes, and the only finding is the
    fault. Otherwise an unreadable field or list item is left out with a finding of its own. The parts are None if the
    name can't be read or the file name is not a valid id. A finding that may hold back bulletins that name the record
    is marked as a cause (`as_cause`).
    """
    header, findings = parse_header(text, path) if fault is None else (None, [fault])
    if header:
        fields, not_latin = with_latin_names(header.fields, path)
        reader = FieldReader(fields, schema, path)
        values = reader.values()
        reader.note_missing()
        values["past"], found = take_past(values, path, reader.line_of)
        values["draft"] = says_draft(fields)
        findings += reader.findings + not_latin + found
        if not values["name"]:
            findings = _with_cause(findings)
    else:
        header = readable_header(text, path, {field.name for field in schema})
        fields, _ = with_latin_names(header.fields, path)
        values = FieldReader(fields, schema, path).values()
        values["past"], _ = take_past(values, path, lambda _field: 1)
        values["draft"] = says_draft(fields)
        findings = [as_cause(findings[0])]
    id_ = kind.record_id(path)
    if not ID.fullmatch(id_):
        example = slug(id_).replace("index", "") or "ten-khong-dau"
        findings.append(as_cause(finding("R01", path, example=example)))
    elif len(id_) > MOST_ID:
        values_of_id = {"length": len(id_), "limit": MOST_ID}
        findings.append(as_cause(finding("F21", path, **values_of_id, right=portable_path(path))))
    if not values["name"] or not ID.fullmatch(id_) or len(id_) > MOST_ID:
        return None, findings
    lines = {key: field.line for key, field in fields.items()}
    return RecordFile(id_, values, lines, header.body, header.body_line), findings


def _with_cause(findings: list[Finding]) -> list[Finding]:
    """Return the findings on a record whose name can't be read, with the first error among them marked as the cause."""
    errors = sorted(found for found in findings if found.severity == "error")
    cause = next((found for found in errors if found.code == NAMELESS), errors[0])
    return [as_cause(found) if found is cause else found for found in findings]


def other_names(items: tuple[Item, ...]) -> tuple[OtherName, ...]:
    """Return the names in the items that the field `other_names` was read into."""
    return tuple(OtherName(**item.values) for item in items)


def dump_period(period: Period) -> dict[str, Plain]:
    """Return the header fields `from` and `to` for a period; "" stands for an unknown date.

    A period that has ended gets "không rõ" (unknown) as `to`.
    """
    return {
        "from": str(period.start or ""),
        "to": UNKNOWN_DAY if period.ended else str(period.to or ""),
    }


def dump_name(name: OtherName) -> Plain:
    """Return the list item for another name: the text if it has no period, else a mapping."""
    return name.name if name.period == ALWAYS else {"name": name.name, **dump_period(name.period)}


def record_file(head: dict[str, Plain], body: str) -> str:
    """Return the text of a record's file: the header, and below it the body unless that is empty."""
    return dump_header(head) + (f"\n{body}" if body else "")
