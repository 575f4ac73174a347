"""Finds the record that a name means on a day.

A name alone does not identify a record: two people may have the same name, and a committee may change its name.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from bantin.authority.former_ids import by_former_id
from bantin.content.committee import Committee
from bantin.content.leader import Leader
from bantin.content.record_fields import ID, OtherName
from bantin.headers.periods import ALWAYS, Period
from bantin.language.name_keys import name_key
from bantin.language.slugs import slug
from bantin.language.suggestions import did_you_mean

Record = TypeVar("Record", Leader, Committee)
# Said of an id that no published record has.
DRAFT_HINT = " Hồ sơ ấy còn là bản nháp."


@dataclass(frozen=True, slots=True)
class UnknownName:
    """The result for a name that no record has on the day asked for.

    `suggestion` is a Vietnamese sentence that helps the editor to correct the name; it may be empty.
    """

    name: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class AmbiguousName:
    """The result for a name that several records have on the day asked for; `ids` are the ids of these records."""

    name: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameOfUnread:
    """The result for an unknown name that belongs to a record whose file could not be read; `id` is that of the record.

    The name is the id, or the id is its slug, as ids usually are.
    """

    id: str


@dataclass(frozen=True, slots=True)
class NameOfDraft:
    """The result for an unknown name that a record has which is still a draft; `id` is that of the record."""

    id: str


class RecordNames(Generic[Record]):
    """The records of one kind, leaders or committees, found by id, or by a name on a day.

    `records` maps ids to records, in the order of the ids. `unread` are the ids of records whose names are not known
    because their files could not be read. `drafts` are the records that are not published yet, by id.
    """

    def __init__(
        self,
        records: Iterable[Record],
        unread: Iterable[str] = (),
        drafts: Iterable[Record] = (),
    ):
        self.records: dict[str, Record] = {r.id: r for r in sorted(records, key=lambda r: r.id)}
        former = by_former_id(self.records).items()
        self._by_id: dict[str, Record | AmbiguousName] = {
            **self.records,
            **{id_: r[0] for id_, r in former if len(r) == 1},
            **{id_: AmbiguousName(id_, tuple(o.id for o in r)) for id_, r in former if len(r) > 1},
        }
        self.unread = frozenset(unread)
        self.drafts: dict[str, Record] = {record.id: record for record in drafts}
        self._draft_names: RecordNames[Record] | None = (
            RecordNames(self.drafts.values()) if self.drafts else None
        )
        self._unread_by_slug = {slug(id_, max_length=0): id_ for id_ in self.unread}
        self._suggestions: dict[str, str] = {}
        self._names: dict[str, list[tuple[Period, Record]]] = defaultdict(list)
        for record in self.records.values():
            for name in names_of(record):
                self._names[name_key(name.name)].append((name.period, record))
        self._unique: dict[str, Record] = {  # most names, found without comparing periods
            key: claims[0][1]
            for key, claims in self._names.items()
            if len(claims) == 1 and claims[0][0] == ALWAYS
        }

    def without(self, paths: Collection[str]) -> "RecordNames[Record]":
        """Return the same records except those at these content paths."""
        left = (record for record in self.records.values() if record.path not in paths)
        return RecordNames(left, self.unread, self.drafts.values())

    def named(self, key: str, day: datetime.date) -> list[Record]:
        """Return the records, sorted by id, that have a name with this name key on that day."""
        found = {r.id: r for period, r in self._names.get(key, ()) if period.covers(day)}
        return [found[id_] for id_ in sorted(found)]

    def resolve(
        self, name: str, day: datetime.date
    ) -> Record | UnknownName | AmbiguousName | NameOfUnread | NameOfDraft:
        """Return the record whose id is or was `name`, else the only record that has this name on that day.

        If several records have the name on that day, or had the id, return AmbiguousName; if no record has it,
        NameOfUnread, NameOfDraft or UnknownName.
        """
        if name in self._by_id:
            return self._by_id[name]
        key = name_key(name)
        if key in self._unique:
            return self._unique[key]
        found = self.named(key, day)
        if len(found) == 1:
            return found[0]
        if found:
            return AmbiguousName(name, tuple(r.id for r in found))
        return self._unresolved(name, day)

    def _unresolved(
        self, name: str, day: datetime.date
    ) -> UnknownName | NameOfUnread | NameOfDraft:
        """Return the result for a name that no record has on the day."""
        if self.unread and (unread := self._unread_by_slug.get(slug(name, max_length=0))):
            return NameOfUnread(unread)
        if self._draft_names and (draft := self._draft_names._one_of(name, day)):
            return NameOfDraft(draft.id)
        if name not in self._suggestions:  # many bulletins may print it, and a search takes long
            self._suggestions[name] = self._suggestion(name)
        return UnknownName(name, self._suggestions[name])

    def _one_of(self, name: str, day: datetime.date) -> Record | None:
        """Return the record with the id `name`, else the first one that has this name on that day; None if none has."""
        return self.records.get(name) or next(iter(self.named(name_key(name), day)), None)

    def _suggestion(self, name: str) -> str:
        at_other_times = {r.id for _, r in self._names.get(name_key(name), ())}
        if at_other_times:
            return f" Tên này thuộc hồ sơ {', '.join(sorted(at_other_times))} vào thời gian khác."
        return did_you_mean(name, self._all_names)

    @cached_property
    def _all_names(self) -> tuple[str, ...]:
        return tuple(n.name for r in self.records.values() for n in names_of(r))

    def hint_for_id(self, word: str) -> str | None:
        """Return a Vietnamese hint for a word that is used as an id but is none; the hint may be empty.

        Return None if nothing is wrong: the word is an id, perhaps of a record whose file could not be read, or it neither
        looks like an id nor is a name on record.
        """
        if word in self.drafts:
            return DRAFT_HINT
        named = {r.id for _, r in self._names.get(name_key(word), ())}
        if word in self.records or word in self.unread or not (named or ID.fullmatch(word)):
            return None
        return (
            f" Mã hồ sơ: {', '.join(sorted(named))}." if named else did_you_mean(word, self.records)
        )

    def overlapping(self) -> Iterator[tuple[str, str, str]]:
        """Yield (name, id, other id) for each name that two records have at the same time.

        Where more than two share a name, each is told with one or two that have it from an earlier day, not with all.
        """
        for key, claims in self._names.items():
            if len(claims) > 1:
                for id_, other_id in dict.fromkeys(_overlaps(claims)):
                    names = names_of(self.records[other_id])
                    yield next(n.name for n in names if name_key(n.name) == key), id_, other_id


def _overlaps(claims: list[tuple[Period, Record]]) -> Iterator[tuple[str, str]]:
    """Yield the ids, sorted, of two records one of which begins to have the name before the other stops having it."""
    in_time: list[tuple[datetime.date, str, datetime.date]] = sorted(
        (
            (
                period.start.first if period.start else datetime.date.min,
                record.id,
                period.to.last if period.to else datetime.date.max,
            )
            for period, record in claims
        )
    )
    latest: dict[
        str, datetime.date
    ] = {}  # by id, when the two records stop that have the name longest
    for start, id_, end in in_time:
        for other, last in latest.items():
            if other != id_ and last >= start:
                yield min(other, id_), max(other, id_)
        latest[id_] = max(end, latest.get(id_, end))
        if len(latest) > 2:
            del latest[min(latest, key=lambda known: (latest[known], known))]


def names_of(record: Leader | Committee) -> list[OtherName]:
    """Return all names of a record with their periods, the main name first.

    The names of a committee, its short name among them, are valid only while the committee exists.
    """
    if isinstance(record, Leader):
        return [OtherName(record.name), *record.other_names]
    life = record.period
    main = [OtherName(n, life) for n in (record.name, record.short) if n]
    return [*main, *(OtherName(n.name, n.period.within(life)) for n in record.other_names)]


def name_on(record: Committee, day: datetime.date) -> str:
    """Return the name of a committee on a day: the first other name whose given period covers it, else the main name."""
    dated = (n.name for n in record.other_names if n.period != ALWAYS and n.period.covers(day))
    return next(dated, record.name)
