"""Names to records, on a date: a name is not an identity, and an organ has its name for a time."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Generic, TypeVar

from plugins.archive.fields import did_you_mean
from plugins.archive.findings import Finding, finding
from plugins.archive.records import ALWAYS, ID, Committee, Leader, OtherName, Period
from plugins.archive.vietnamese import name_key

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


@dataclass(frozen=True, slots=True)
class Lineage:
    """How committees follow each other and stand under each other, ids sorted in each list."""

    predecessors: dict[str, list[str]]
    successors: dict[str, list[str]]
    children: dict[str, list[str]]


def lineage_of(committees: dict[str, Committee]) -> tuple[Lineage, list[Finding]]:
    """Links are told on either side of a pair; unknown ids and cycles are findings."""
    findings = []
    before: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    children: dict[str, set[str]] = defaultdict(set)
    for committee in committees.values():
        links = [("predecessors", id_) for id_ in committee.predecessors]
        links += [("successors", id_) for id_ in committee.successors]
        links += [("parent", committee.parent)] if committee.parent else []
        for key, other in links:
            if other not in committees:
                line = committee.lines.get(key, 1)
                guess = did_you_mean(other, committees)
                findings.append(
                    finding("R05", committee.path, line, key=key, id=other, suggestion=guess)
                )
            elif key == "parent":
                children[other].add(committee.id)
            else:
                old, new = (other, committee.id) if key == "predecessors" else (committee.id, other)
                before[new].add(old)
                after[old].add(new)
    for graph, key in ((children, "parent"), (after, "predecessors")):
        for cycle in _cycles(graph):
            committee = committees[cycle[0]]
            line = committee.lines.get(key, 1)
            findings.append(finding("R06", committee.path, line, chain=" → ".join(cycle)))
            for id_ in cycle[:-1]:
                graph.pop(id_, None)
                if graph is after:
                    before.pop(id_, None)
    lineage = Lineage(
        {k: sorted(v) for k, v in before.items()},
        {k: sorted(v) for k, v in after.items()},
        {k: sorted(v) for k, v in children.items()},
    )
    return lineage, findings


def _cycles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Cycles that share no id, as ids from the smallest back to itself; cut, they leave no other."""
    cycles = []
    left = {node: sorted(children) for node, children in graph.items()}
    while left:
        ends = [n for n, children in left.items() if not any(c in left for c in children)]
        for end in ends:
            del left[end]
        if ends:
            continue
        trail = [min(left)]
        while (onward := next(c for c in left[trail[-1]] if c in left)) not in trail:
            trail.append(onward)
        ring = trail[trail.index(onward) :]
        start = ring.index(min(ring))
        cycles.append([*ring[start:], *ring[: start + 1]])
        for node in ring:
            del left[node]
    return cycles
