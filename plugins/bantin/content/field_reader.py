"""Reads the fields of a header by their schema, into values of the declared types and findings."""

from typing import Any, NamedTuple, TypeGuard

from bantin.content.dates import PartialDate
from bantin.content.findings import Finding, finding, has_errors
from bantin.content.header_schema import FieldSchema, ItemSchema
from bantin.content.periods import Period
from bantin.content.value_types import LONGEST_TEXT, TEXT, ValueType
from bantin.content.yaml_fields import Field, Value
from bantin.language.normalization import one_line
from bantin.language.suggestions import did_you_mean


class Item(NamedTuple):
    """One item of a list in a header: the values of its fields by name, and its line in the file."""

    values: dict[str, Any]
    line: int


class FieldReader:
    """Reads the fields of one header, or of one list item in a header, by a schema.

    Problems are added to `findings`: unknown fields on construction, unreadable values by `values`,
    missing required fields by `note_missing`. `line` is the line that is reported for absent fields.
    """

    def __init__(
        self, fields: dict[str, Field], schema: tuple[FieldSchema, ...], path: str, line: int = 1
    ):
        self.findings: list[Finding] = []
        self._noted: set[Finding] = set()
        self._texts: dict[str, str] = {}
        self._fields, self._schema, self._path, self._line = fields, schema, path, line
        known = [field.name for field in schema]
        for key, field in fields.items():
            if key not in known:
                name, guess = one_line(key)[:40], did_you_mean(key, known)
                self._note("H03", field.line, key=name, suggestion=guess)

    def values(self) -> dict[str, Any]:
        """Return the value of each field of the schema by its name.

        The value of a list field is a tuple of texts or of `Item`s. The fields `from` and `to`, where
        the schema has them, are replaced by one `Period` with the key `period`. An absent or unreadable
        field gets the value that its schema declares for absence.
        """
        values = {
            field.name: self._value(field) if field.name in self._fields else field.absent
            for field in self._schema
        }
        if "to" in values:
            values["period"] = self._period(values.pop("from"), values.pop("to"))
        return values

    def note_missing(self) -> None:
        """Add a finding to `findings` for each required field that is absent or empty."""
        for field in self._missing():
            self._note(field.required, self.line_of(field.name))

    def line_of(self, name: str) -> int:
        """Return the line of a field in the file; if the field is absent, the line of the header or item."""
        return self._fields[name].line if name in self._fields else self._line

    def text(self, name: str) -> str:
        """Return the single value of a field as one line of text.

        Return "" if the field is absent. If its value is too long or not a single value, add a finding
        and return "".
        """
        if name not in self._texts:
            self._texts[name] = self._read_text(name)
        return self._texts[name]

    def _read_text(self, name: str) -> str:
        field = self._fields.get(name)
        if field is None:
            return ""
        if not _is_single(field.value):
            self._note(TEXT.unreadable, field.line, key=name, expected=TEXT.expected)
            return ""
        return one_line(field.value)

    def _note(self, code: str, line: int, **values: object) -> None:
        note = finding(code, self._path, line, **values)
        if note not in self._noted:  # several items on one line may give the same finding
            self._noted.add(note)
            self.findings.append(note)

    def _missing(self) -> list[FieldSchema]:
        return [field for field in self._schema if field.required and not self.text(field.name)]

    def _value(self, field: FieldSchema) -> Any:
        if field.items:
            return self._items(field.name, field.items)
        if field.repeated:
            return self._list_of_texts(field.name)
        text = self.text(field.name)
        if not text:
            return field.absent
        value = field.type.read(text)
        if value is None:
            self._note_unreadable(field.name, field.type, text)
            return field.absent
        return value

    def _note_unreadable(self, name: str, type_: ValueType, text: str) -> None:
        why = {"expected": type_.expected} if type_.expected else {"value": text[: type_.shown]}
        self._note(type_.unreadable, self.line_of(name), key=name, **why)

    def _period(self, start: object, to: object) -> Period:
        """Return the period of the fields `from` and `to`, whose values are dates, or None if absent or unreadable.

        A `to` whose text is not a date, such as "không rõ" (unknown), still marks the period as ended.
        Add a finding if the period ends before it starts.
        """
        first = start if isinstance(start, PartialDate) else None
        last = to if isinstance(to, PartialDate) else None
        if first and last and first.first > last.last:
            self._note("R04", self.line_of("to"), start=first, end=last)
        return Period(first, last, ended=last is None and bool(self.text("to")))

    def _list(self, name: str) -> list[Field]:
        """Return the items of a list field; a text counts as a list separated by semicolons."""
        field = self._fields[name]
        if isinstance(field.value, list):
            return field.value
        if isinstance(field.value, str):
            parts = (part.strip() for part in field.value.split(";"))
            return [Field(part, field.line) for part in parts if part]
        self._note("H05", field.line, key=name, expected="một danh sách")
        return []

    def _list_of_texts(self, name: str) -> tuple[str, ...]:
        texts = []
        for item in self._list(name):
            if _is_text(item.value):
                texts.append(one_line(item.value))
            else:
                expected = "danh sách tên, mỗi dòng một tên"
                self._note("H05", item.line, key=name, expected=expected)
        return tuple(texts)

    def _items(self, name: str, schema: ItemSchema) -> tuple[Item, ...]:
        """Return the items of a list field that have no errors; add the findings of all items."""
        items = []
        for item in self._list(name):
            if isinstance(item.value, dict):
                reader = FieldReader(item.value, schema.fields, self._path, item.line)
            elif _is_text(item.value):
                reader = FieldReader({schema.short: item}, schema.fields, self._path, item.line)
            else:
                self._note("H05", item.line, key=name, expected=schema.expected)
                continue
            values = reader.values()
            for field in reader._missing():
                if field.required == "H05":  # one finding for the list: the item is meaningless
                    reader._note("H05", item.line, key=name, expected=schema.expected_item)
                    break
                reader._note(field.required, item.line, key=field.name)
            if not has_errors(reader.findings):
                items.append(Item(values, item.line))
            self.findings += reader.findings
        return tuple(items)


def _is_single(value: Value) -> TypeGuard[str]:
    return isinstance(value, str) and len(value) <= LONGEST_TEXT


def _is_text(value: Value) -> TypeGuard[str]:
    return _is_single(value) and bool(one_line(value))
