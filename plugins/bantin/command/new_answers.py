"""Gathers the values of a new file's header, from the command line or from a person at a terminal."""

import datetime
from collections.abc import Sequence

from bantin.archive.records import ArchiveRecords
from bantin.command.new_fields import NewField, NewKind
from bantin.command.new_values import named_by, problem_of, value_of
from bantin.command.questions import answer, chosen
from bantin.command.record_choice import Choice, choices_of
from bantin.content.kinds import Kind
from bantin.errors import ArgumentsError
from bantin.headers.dates import parse_moment
from bantin.headers.header_writer import Plain


class NewAnswers:
    """The values of a new file's header by field, so far as they are known.

    Names are understood on the day of a bulletin; for a record that is `today`.
    """

    def __init__(self, kind: NewKind, records: ArchiveRecords, today: datetime.date):
        self.values: dict[str, Plain] = {}
        self._kind, self._records, self._today = kind, records, today
        self._choices: dict[Kind, list[Choice]] = {}

    @property
    def day(self) -> datetime.date:
        """The day of the bulletin, or today."""
        moment = parse_moment(str(self.values.get("date", "")))
        return moment.day if moment else self._today

    def give(self, field: NewField, typed: Sequence[str]) -> None:
        """Take the value of a field from the command line. Raises ArgumentsError if something is wrong with it."""
        choices = self._choices_for(field)
        items = [value_of(field, one, lambda name: named_by(field, choices, name)) for one in typed]
        for value in items:
            if problem := problem_of(self._kind, field, value):
                raise ArgumentsError(f"{field.option}: {problem}")
        self._keep(field, items)

    def ask(self, field: NewField) -> None:
        """Ask for a field; if it is repeated, until there is an empty answer."""
        items = list[Plain]()
        while value := self._asked(field, f"{field.asked}{_END if field.repeated else ''}"):
            items.append(value)
            if not field.repeated:
                break
        self._keep(field, items)

    def _keep(self, field: NewField, items: list[Plain]) -> None:
        self.values[field.name] = items if field.repeated else (items or [""])[0]

    def _choices_for(self, field: NewField) -> list[Choice]:
        if field.kind is None:
            return []
        if field.kind not in self._choices:
            self._choices[field.kind] = choices_of(self._records, field.kind, self.day)
        return self._choices[field.kind]

    def _asked(self, field: NewField, question: str) -> Plain:
        """Ask for one value, again if there is something wrong with it; return "" for an empty answer."""
        while True:
            typed = self._typed(field, question)
            value = value_of(field, typed) if typed else ""
            problem = problem_of(self._kind, field, value)
            if not problem:
                return value
            print(problem)

    def _typed(self, field: NewField, question: str) -> str:
        """Ask for what `value_of` reads, in several questions where a value has several parts."""
        if field.kind is None:
            return answer(question)
        if field.name == "posts":
            title = answer(question)
            parts = [
                title and self._chosen(field, "  Cơ quan"),
                title and answer("  Từ ngày (2015, 2015-10 hay 2015-10-21; không rõ thì Enter)"),
                title
                and answer("  Đến ngày (còn giữ thì Enter; đã thôi mà không rõ ngày: không rõ)"),
            ]
            return "; ".join([title, *parts]) if title else ""
        name = self._chosen(field, question)
        if not name or field.name != "leaders":
            return name
        return f"{name}: {answer('  Chức vụ in trong tin (nhiều thì cách nhau bằng ;)')}"

    def _chosen(self, field: NewField, question: str) -> str:
        found = chosen(question, self._choices_for(field), is_free=field.is_free)
        return found if isinstance(found, str) else found.written(as_id=field.is_id)


_END = " (Enter: thôi)"
