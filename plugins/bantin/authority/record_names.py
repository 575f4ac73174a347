"""Names to records, on a date: a name is not an identity, and an organ has its name for a time."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Generic, TypeVar

from bantin.content.committee import Committee
from bantin.content.leader import Leader
from bantin.content.periods import ALWAYS, Period
from bantin.content.record_fields import ID, OtherName
from bantin.language.name_keys import name_key
from bantin.language.suggestions import did_you_mean

Record = TypeVar("Record", Leader, Committee)


@dataclass(frozen=True, slots=True)
class Unknown:
    """No record has the name on that day; `suggestion` is empty or a question to the editor."""

    name: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several records have the name on that day."""

    name: str
    ids: tuple[str, ...]


class Names(Generic[Record]):
    """The names of one kind of record, with the time each is valid."""

    def __init__(self, records: Iterable[Record]):
        self.records: dict[str, Record] = {r.id: r for r in sorted(records, key=lambda r: r.id)}
        self._names: dict[str, list[tuple[Period, Record]]] = defaultdict(list)
        for record in self.records.values():
            for name in names_of(record):
                self._names[name_key(name.name)].append((name.period, record))
        self._undoubted: dict[str, Record] = {  # most names, asked for in each bulletin
            key: claims[0][1]
            for key, claims in self._names.items()
            if len(claims) == 1 and claims[0][0] == ALWAYS
        }

    def valid(self, key: str, day: datetime.date) -> list[Record]:
        """The records that have the name with this `name_key` on that day."""
        found = {r.id: r for period, r in self._names.get(key, ()) if period.covers(day)}
        return [found[id_] for id_ in sorted(found)]

    def resolve(self, name: str, day: datetime.date) -> Record | Unknown | Ambiguous:
        """The one record with this id, or with this name on that day."""
        if name in self.records:
            return self.records[name]
        key = name_key(name)
        if key in self._undoubted:
            return self._undoubted[key]
        found = self.valid(key, day)
        if len(found) == 1:
            return found[0]
        if found:
            return Ambiguous(name, tuple(r.id for r in found))
        return Unknown(name, self._suggestion(name))

    def _suggestion(self, name: str) -> str:
        at_other_times = {r.id for _, r in self._names.get(name_key(name), ())}
        if at_other_times:
            return f" Tên này thuộc hồ sơ {', '.join(sorted(at_other_times))} vào thời gian khác."
        return did_you_mean(name, self._all_names)

    @cached_property
    def _all_names(self) -> tuple[str, ...]:
        return tuple(n.name for r in self.records.values() for n in names_of(r))

    def hint(self, word: str) -> str | None:
        """What to write for a word that was to be an id and is none; None for a name from elsewhere."""
        named = {r.id for _, r in self._names.get(name_key(word), ())}
        if word in self.records or not (named or ID.fullmatch(word)):
            return None
        return (
            f" Mã hồ sơ: {', '.join(sorted(named))}." if named else did_you_mean(word, self.records)
        )

    def overlapping(self) -> Iterator[tuple[str, str, str]]:
        """(name, id, other id) for each name that two records have at the same time."""
        for key, claims in self._names.items():
            shared = {
                (record.id, other.id): other
                for (period, record), (other_period, other) in combinations(claims, 2)
                if record.id != other.id and period.overlaps(other_period)
            }
            for (id_, other_id), other in shared.items():
                yield (
                    next(n.name for n in names_of(other) if name_key(n.name) == key),
                    id_,
                    other_id,
                )


def names_of(record: Leader | Committee) -> list[OtherName]:
    """All names of a record, the chief one first; a committee's are bounded by its own life."""
    if isinstance(record, Leader):
        return [OtherName(record.name), *record.other_names]
    life = record.period
    chief = [OtherName(n, life) for n in (record.name, record.short) if n]
    return [*chief, *(OtherName(n.name, n.period.within(life)) for n in record.other_names)]


def name_on(record: Committee, day: datetime.date) -> str:
    """The name of a committee on a day: a name it had for that time, else its chief name."""
    dated = (n.name for n in record.other_names if n.period != ALWAYS and n.period.covers(day))
    return next(dated, record.name)
