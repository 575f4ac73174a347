"""The records that a person can mean by a typed name: the id, or any name, without diacritics and not to the end."""

import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bantin.archive.records import ArchiveRecords
from bantin.content.committee import Committee
from bantin.content.kinds import KINDS, Kind
from bantin.content.leader import Leader
from bantin.content.record_parsers import Record
from bantin.language.diacritics import fold
from bantin.language.unmarked_words import begins_words_of


class Choice(NamedTuple):
    """A record that can be meant: its id, its name, all names by which it is found.

    `is_clear` if its name means this record and no other on the day that was asked for.
    """

    id: str
    name: str
    names: tuple[str, ...]
    is_clear: bool = True

    @property
    def shown(self) -> str:
        return f"{self.name} ({self.id})"

    def written(self, *, as_id: bool) -> str:
        """Return how a header names the record: by its name if that is clear and an id is not needed."""
        return self.name if self.is_clear and not as_id else self.id


def choices_of(records: ArchiveRecords, kind: Kind, day: datetime.date) -> list[Choice]:
    """Return a choice for each record of a kind; `day` is the one on which their names are to be clear."""
    if kind is KINDS.source:
        return [Choice(one.id, one.name, _names(one)) for one in records.sources.values()]
    names = records.leaders if kind is KINDS.leader else records.committees
    return [
        Choice(one.id, one.name, _names(one), names.resolve(one.name, day) is one)
        for one in names.records.values()
    ]


def exactly_meant(typed: str, choices: Iterable[Choice]) -> list[Choice]:
    """Return the choices that have the typed text as id, else those that have it as a whole name, with or without diacritics."""
    choices, whole = list(choices), fold(typed.strip())
    by_id = [one for one in choices if one.id == typed.strip()]
    return by_id or [one for one in choices if whole in map(fold, one.names)]


def meant(typed: str, choices: Iterable[Choice]) -> list[Choice]:
    """Return the choices that are exactly meant, else those of which a name has words that begin as the typed ones."""
    choices = list(choices)
    return exactly_meant(typed, choices) or [
        one for one in choices if any(begins_words_of(typed, name) for name in one.names)
    ]


def completions(typed: str, choices: Sequence[Choice]) -> list[str]:
    """Return what the typed text can be completed to: names, or ids where several records have the name."""
    return [one.written(as_id=False) for one in meant(typed, choices)]


def _names(record: Record) -> tuple[str, ...]:
    if isinstance(record, Leader):
        return (record.name, *(other.name for other in record.other_names))
    if isinstance(record, Committee):
        others = (other.name for other in record.other_names)
        return (record.name, *filter(None, [record.short]), *record.abbreviations, *others)
    return record.names
