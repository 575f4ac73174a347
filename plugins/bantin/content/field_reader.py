"""Typed reading of header fields: each method gives a value and notes what is wrong with it."""

import re
from collections.abc import Collection
from typing import TypeGuard

from bantin.content.dates import Moment, PartialDate, parse_moment, parse_partial
from bantin.content.findings import Finding, finding
from bantin.content.header import Field, Value
from bantin.language.normalization import one_line
from bantin.language.suggestions import did_you_mean

_LONGEST = 2000  # characters
UNKNOWN_DAY = "không rõ"  # "ended, the day is not known", written for a date
_URL = re.compile(r"https?://[^\s<>\"'\\^`{|}]+")


def _is_line(value: Value) -> TypeGuard[str]:
    """Whether a value is a text, and no longer than any honest one (slow work follows on some)."""
    return isinstance(value, str) and len(value) <= _LONGEST


class FieldReader:
    """Reads the fields of one header, or of one mapping in it, and gathers its findings."""

    def __init__(self, fields: dict[str, Field], known: Collection[str], path: str, line: int = 1):
        self.fields, self.path, self.line = fields, path, line
        self.findings: list[Finding] = []
        self._noted: set[Finding] = set()
        for key, field in fields.items():
            if key not in known:
                name, guess = one_line(key)[:40], did_you_mean(key, known)
                self._note("H03", field.line, key=name, suggestion=guess)

    def _note(self, code: str, line: int, **values: object) -> None:
        note = finding(code, self.path, line, **values)
        if note not in self._noted:  # a field may be read twice
            self._noted.add(note)
            self.findings.append(note)

    def line_of(self, key: str) -> int:
        return self.fields[key].line if key in self.fields else self.line

    def text(self, key: str) -> str:
        """The value on one line; empty when the field is absent."""
        field = self.fields.get(key)
        if field is None:
            return ""
        if not _is_line(field.value):
            expected = f"một dòng chữ, không quá {_LONGEST} ký tự"
            self._note("H05", field.line, key=key, expected=expected)
            return ""
        return one_line(field.value)

    def items(self, key: str) -> list[Field]:
        """The items of a list; one text is a list of its parts between `;`."""
        field = self.fields.get(key)
        if field is None:
            return []
        if isinstance(field.value, list):
            return field.value
        if isinstance(field.value, str):
            parts = (part.strip() for part in field.value.split(";"))
            return [Field(part, field.line) for part in parts if part]
        self._note("H05", field.line, key=key, expected="một danh sách")
        return []

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; an item of another kind is a finding."""
        texts = []
        for item in self.items(key):
            if _is_line(item.value) and one_line(item.value):
                texts.append(one_line(item.value))
            else:
                self._note("H05", item.line, key=key, expected="danh sách tên, mỗi dòng một tên")
        return tuple(texts)

    def mappings(
        self, key: str, known: Collection[str], expected: str
    ) -> list["FieldReader | Field"]:
        """The items of a list whose items are mappings or plain texts; others are findings."""
        items: list[FieldReader | Field] = []
        for item in self.items(key):
            if isinstance(item.value, dict):
                items.append(FieldReader(item.value, known, self.path, item.line))
            elif _is_line(item.value) and one_line(item.value):
                items.append(Field(one_line(item.value), item.line))
            else:
                self._note("H05", item.line, key=key, expected=expected)
        return items

    def moment(self, key: str, code: str) -> Moment | None:
        """A day with or without a time; `code` is the finding for an unreadable one."""
        value = self.text(key)
        moment = parse_moment(value)
        if value and not moment:
            self._note(code, self.line_of(key), key=key, value=value)
        return moment

    def partial(self, key: str, code: str = "R03") -> PartialDate | None:
        """A day, a month or a year; None when absent, unreadable or said to be unknown."""
        value = self.text(key)
        date = parse_partial(value)
        if value and not date and value.lower() != UNKNOWN_DAY:
            self._note(code, self.line_of(key), key=key, value=value)
        return date

    def unknown_day(self, key: str) -> bool:
        return self.text(key).lower() == UNKNOWN_DAY

    def url(self, key: str) -> str:
        """An http or https address; anything else is a finding and empty."""
        value = self.text(key)
        if value and not _URL.fullmatch(value):
            self._note("H06", self.line_of(key), key=key, value=value[:80])
            return ""
        return value
