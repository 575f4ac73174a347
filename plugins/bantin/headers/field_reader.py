"""Reads the fields of a header by their schema, into values of the declared types and findings."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from bantin.findings.findings import Finding, finding, has_errors
from bantin.headers.dates import PartialDate
from bantin.headers.header_schema import FieldSchema, ItemSchema, plain_name
from bantin.headers.periods import Period
from bantin.headers.value_syntax import Field
from bantin.headers.value_types import TEXT, ValueType
from bantin.language.normalization import single_spaced
from bantin.language.suggestions import did_you_mean

# A text wholly in typographic quotation marks, which are letters of the text and not marks of its beginning and end.
_IN_QUOTES = re.compile(r"[“”‘’„][^“”‘’„]*[“”‘’]")
_DASHED = re.compile(r"[-–—•*+]\s")


class Item(NamedTuple):
    """One item of a list in a header: the values of its fields by name, and its line in the file.

    Equal items may share their values.
    """

    values: Mapping[str, Any]
    line: int


class FieldReader:
    """Reads the fields of one header, or of one list item in a header, by a schema.

    Names and texts in `fields` are as `language.normalization.clean` gives them, as are those that `parse_header` reads.
    Problems are added to `findings`: unknown fields on construction, unreadable values by `values`,
    missing required fields by `note_missing`. `line` is the line that is reported for absent fields.
    """

    def __init__(
        self, fields: dict[str, Field], schema: tuple[FieldSchema, ...], path: str, line: int = 1
    ):
        self.findings: list[Finding] = []
        self._noted: set[Finding] = set()
        self._told: set[str] = set()  # names of fields about which there is a finding
        self._texts: dict[str, str] = {}
        self._fields, self._path, self._line = fields, path, line
        self._schema = {field.name: field for field in schema}
        for key, field in fields.items():
            if key not in self._schema:
                self._note_unknown(key, field.line)

    def values(self) -> dict[str, Any]:
        """Return the value of each field of the schema by its name.

        The value of a list field is a tuple of texts or of `Item`s. The fields `from` and `to`, where
        the schema has them, are replaced by one `Period` with the key `period`. An absent or unreadable
        field gets the value that its schema declares for absence.
        """
        values = {
            field.name: self._value(field) if field.name in self._fields else field.absent
            for field in self._schema.values()
        }
        if "to" in values:
            values["period"] = self._period(values.pop("from"), values.pop("to"))
        return values

    def note_missing(self) -> None:
        """Add a finding to `findings` for each required field that is absent or empty.

        A field about which there is a finding already, for example one with a misspelt name, is not missing.
        """
        for field in self._missing():
            if field.name not in self._told:
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
            field = self._fields.get(name)
            self._texts[name] = self._one_text(self._schema[name], field) if field else ""
        return self._texts[name]

    def _one_text(self, schema: FieldSchema, field: Field) -> str:
        """Return the value of a field or of a list item as one line; "" after a finding if that is impossible."""
        key = schema.name
        if isinstance(field.value, dict):
            line = min((inner.line for inner in field.value.values()), default=field.line)
            return self._refuse("H28", line, key)
        if isinstance(field.value, list):
            return self._refuse("H27", field.line, key)
        text = single_spaced(field.value)
        if len(text) > schema.longest:
            return self._refuse("H18", field.line, key, count=len(text), limit=schema.longest)
        if schema.type is TEXT and text:
            if field.remark:
                self._note("H17", field.line, key=key, text=field.remark[:60])
            if schema.is_name and _IN_QUOTES.fullmatch(text):
                self._note("H26", field.line, key=key, value=text[1:-1].strip()[:60])
        return text

    def _refuse(self, code: str, line: int, key: str, **values: object) -> str:
        self._told.add(key)
        self._note(code, line, key=key, **values)
        return ""

    def _note(self, code: str, line: int, **values: object) -> None:
        note = finding(code, self._path, line, **values)
        if note not in self._noted:  # several items on one line may give the same finding
            self._noted.add(note)
            self.findings.append(note)

    def _note_unknown(self, key: str, line: int) -> None:
        """Add a finding about a name that is no field's, with the name of the field that is meant, if it is known."""
        name = plain_name(key)
        ways, parts = _ways_to_name(tuple(self._schema.values()))
        if name in parts and name not in ways:
            return self._note("B27", line, key=single_spaced(key)[:40], **parts[name])
        meant = ways.get(name, "")
        guess = f" Ý bạn là “{meant}”?" if meant else did_you_mean(key, tuple(self._schema))
        self._told |= {field for field in self._schema if f"“{field}”" in guess}
        return self._note("H03", line, key=single_spaced(key)[:40], suggestion=guess)

    def _missing(self) -> list[FieldSchema]:
        return [f for f in self._schema.values() if f.required and not self.text(f.name)]

    def _value(self, field: FieldSchema) -> Any:
        if field.items and field.repeated:
            return self._items(field, field.items)
        if field.items:
            return self._item(self._fields[field.name], field, field.items)
        if field.repeated:
            return self._list_of_texts(field)
        text = self.text(field.name)
        if not text:
            return field.absent
        value = field.type.read(text)
        if value is None:
            self._note_unreadable(field.name, field.type, text)
            return field.absent
        return value

    def _note_unreadable(self, name: str, type_: ValueType, text: str) -> None:
        said = {"value": text[:60], "suggestion": type_.suggest(text) if len(text) <= 60 else ""}
        self._refuse(
            type_.unreadable,
            self.line_of(name),
            name,
            **({"expected": type_.expected} if type_.expected else said),
        )

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

    def _list(self, schema: FieldSchema) -> list[Field]:
        """Return the items of a list field, at most as many as its schema allows; a text is separated by semicolons."""
        field = self._fields[schema.name]
        if isinstance(field.value, dict):
            line = min((inner.line for inner in field.value.values()), default=field.line)
            self._refuse("H29", line, schema.name)
            return []
        items = field.value if isinstance(field.value, list) else self._separated(schema, field)
        if len(items) > schema.most:
            what = f"Danh sách “{schema.name}”"
            self._refuse(
                "H19", field.line, schema.name, what=what, count=len(items), limit=schema.most
            )
        return items[: schema.most]

    def _separated(self, schema: FieldSchema, field: Field) -> list[Field]:
        """Return the parts of a text between semicolons; none, after a finding, if it is a list in another form."""
        text = str(field.value)
        if not field.quoted and text.startswith(("[", "{")):
            self._refuse("H16", field.line, schema.name)
            return []
        if not field.quoted and (_DASHED.match(text) or ("\n" in text and ";" not in text)):
            self._refuse("H25", field.line, schema.name)
            return []
        parts = (part.strip() for part in text.split(";"))
        return [Field(part, field.line, quoted=field.quoted) for part in parts if part]

    def _list_of_texts(self, schema: FieldSchema) -> tuple[str, ...]:
        texts = []
        for item in self._list(schema):
            if isinstance(item.value, str) and item.value.strip():
                texts.append(self._one_text(schema, item))
            else:
                expected = "danh sách tên, mỗi dòng một tên"
                self._note("H05", item.line, key=schema.name, expected=expected)
        return tuple(filter(None, texts))

    def _items(self, field: FieldSchema, schema: ItemSchema) -> tuple[Item, ...]:
        """Return the items of a list field that have no errors; add the findings of all items."""
        items = (self._item(item, field, schema) for item in self._list(field))
        return tuple(filter(None, items))

    def _item(self, item: Field, field: FieldSchema, schema: ItemSchema) -> Item | None:
        """Return one item of a list, or the value of a field that is no list; None if it is empty or has errors."""
        if isinstance(item.value, str):
            sound = _values_of_sound_text(item.value, item.remark, item.quoted, field, schema)
            if sound is not None:
                return Item(sound, item.line)
        return self._judged_item(item, field, schema)

    def _judged_item(self, item: Field, field: FieldSchema, schema: ItemSchema) -> Item | None:
        """Do the same, and add the findings about the item."""
        if isinstance(item.value, dict):
            reader = FieldReader(item.value, schema.fields, self._path, item.line)
        elif isinstance(item.value, str) and item.value.strip():
            reader = FieldReader({schema.short: item}, schema.fields, self._path, item.line)
        else:
            if field.repeated or item.value:
                self._note("H05", item.line, key=field.name, expected=schema.expected)
            return None
        values = reader.values()
        reader._note_comma(field.name, schema)
        reader._note_missing_in(field.name, schema)
        self.findings += reader.findings
        return None if has_errors(reader.findings) else Item(values, item.line)

    def _note_comma(self, list_name: str, schema: ItemSchema) -> None:
        """Add a finding if this item of a list is several names with commas between them."""
        name = self._fields.get(schema.short)
        if schema.without_comma and name and not name.quoted and "," in self.text(schema.short):
            self._note("H24", name.line, key=list_name, value=self.text(schema.short)[:60])

    def _note_missing_in(self, list_name: str, schema: ItemSchema) -> None:
        """Add a finding for each required field that this item of a list lacks."""
        for field in self._missing():
            if field.name in self._told:
                continue
            if field.required == "H05":  # one finding for the list: the item is meaningless
                self._note(
                    "H05",
                    self._line,
                    key=list_name,
                    expected=schema.expected_item or schema.expected,
                )
                break
            self._note(field.required, self._line, key=field.name)


@cache  # there are few schemas
def _ways_to_name(
    schema: tuple[FieldSchema, ...],
) -> tuple[Mapping[str, str], Mapping[str, Mapping[str, str]]]:
    """Return what editors write for the fields of a schema, as `plain_name` gives it.

    The first mapping is to the names of fields; the second one to the names of parts of single fields, with the whole.
    """
    ways = {plain_name(way): field.name for field in schema for way in (field.name, *field.also)}
    parts = {
        plain_name(way): {"part": part.name, "whole": whole.name}
        for whole in schema
        if whole.items and not whole.repeated
        for part in whole.items.fields
        for way in (part.name, *part.also)
    }
    return ways, parts


@lru_cache(1 << 14)  # bulletins name the same few people and organs
def _values_of_sound_text(
    text: str, remark: str, quoted: bool, field: FieldSchema, schema: ItemSchema
) -> Mapping[str, Any] | None:
    """Return the values of a list item that is one text; None if it is empty or there are findings about it."""
    reader = FieldReader({}, (), "")
    item = reader._judged_item(Field(text, 1, remark, quoted), field, schema)
    return item.values if item and not reader.findings else None
