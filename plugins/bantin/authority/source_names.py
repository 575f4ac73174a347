"""Finds the source that each printed name of a source means.

A source is who published a bulletin first. Most sources have no record: their names are all that is known of them, and
the slug of a name is the source's id. Names with one slug are taken for one source, because a diacritic or a space is
easily lost; records tell two such sources apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from bantin.authority.bulletin_entries import Entry, Source
from bantin.content.source import SourceRecord
from bantin.findings.findings import Finding, finding
from bantin.language.diacritics import fold
from bantin.language.misprints import Misprints
from bantin.language.name_keys import name_key
from bantin.language.slugs import slug

_FEW, _MANY = 2, 10  # bulletins of a name that may be a misprint, and of the name that was meant


class _Meaning(NamedTuple):
    """What a printed name means: the source, None if it can't be told; the finding for each bulletin, or ""."""

    source: Source | None
    code: str = ""
    values: Mapping[str, str] = {}


def settle_sources(
    entries: Iterable[Entry], records: Mapping[str, SourceRecord]
) -> tuple[list[Entry], list[Finding]]:
    """Return the entries with the sources that their printed names mean, and the findings about these names.

    `records` are by id. A name of a record, or its id, means that record. Among other names with one slug, the name
    that most bulletins print means all of them (`_commonest`). An entry is left out only if its name may mean several
    records.
    """
    entries = list(entries)
    printed = Counter(entry.source for entry in entries if entry.source)
    meanings = _meanings(printed, records)
    kept, findings = [], []
    for entry in entries:
        meaning = meanings[entry.source] if entry.source else _Meaning(None)
        if meaning.code:
            findings.append(finding(meaning.code, entry.path, entry.source_line, **meaning.values))
        if meaning.source is entry.source or meaning.source == entry.source:
            kept.append(entry)
        elif meaning.source:
            kept.append(replace(entry, source=meaning.source))
    return kept, findings


def _meanings(
    printed: Counter[Source], records: Mapping[str, SourceRecord]
) -> dict[Source, _Meaning]:
    """Return what each printed source means; its id is the slug of its printed name."""
    of_record = _RecordedSources(records.values())
    meanings = {source: of_record.meaning(source) for source in printed}
    groups: dict[str, Counter[Source]] = defaultdict(Counter)
    for source, meaning in meanings.items():
        if meaning is None:
            groups[source.id][source] = printed[source]
    totals = {id_: sum(group.values()) for id_, group in groups.items()}
    commonest = {id_: _commonest(group) for id_, group in groups.items()}
    known = [record.name for record in records.values()]
    known += [source.name for id_, source in commonest.items() if totals[id_] >= _MANY]
    misprints = Misprints(known)
    settled = {}
    for source, meaning in meanings.items():
        settled[source] = meaning or _told(
            source,
            commonest[source.id],
            misprints.intended(source.name) if totals[source.id] <= _FEW else None,
        )
    return settled


def _told(source: Source, holder: Source, intended: str | None) -> _Meaning:
    """Return the meaning of a name without a record: `holder`, and what is wrong with the name."""
    if name_key(source.name) != name_key(holder.name):
        values = {"name": source.name, "other": holder.name, "shown": holder.name}
        return _Meaning(holder, "B12", values)
    if intended:
        return _Meaning(holder, "S02", {"name": source.name, "other": intended})
    return _Meaning(holder)


class _RecordedSources:
    """The sources on record, found by their names."""

    def __init__(self, records: Iterable[SourceRecord]):
        self._sources: dict[str, Source] = {}
        self._by_name: dict[str, set[str]] = defaultdict(set)
        # By slug, the ids and for each the first name, or the id itself, that has this slug.
        self._by_slug: dict[str, dict[str, str]] = defaultdict(dict)
        records = list(records)
        present = {record.id for record in records}
        for record in records:
            source = Source(record.id, record.name)
            self._sources.update((id_, source) for id_ in record.former_ids if id_ not in present)
            self._sources[record.id] = source
            for name in record.names:
                self._by_name[name_key(name)].add(record.id)
                self._by_slug[slug(name, max_length=0)].setdefault(record.id, name)
            self._by_slug[record.id].setdefault(record.id, record.id)

    def meaning(self, source: Source) -> _Meaning | None:
        """Return what a printed source means by the records; None if no record has a name with its slug."""
        if source.name in self._sources:
            return _Meaning(self._sources[source.name])
        same = self._by_name.get(name_key(source.name))
        alike = self._by_slug.get(source.id, {})
        ids = same or alike.keys()
        if not ids:
            return None
        if len(ids) > 1:
            candidates = ", ".join(sorted(ids))
            return _Meaning(None, "S01", {"name": source.name, "candidates": candidates})
        meant = self._sources[next(iter(ids))]
        if same:
            return _Meaning(meant)
        values = {"name": source.name, "other": alike[meant.id], "shown": meant.name}
        return _Meaning(meant, "B12", values)


def _commonest(printed: Counter[Source]) -> Source:
    """Return the source, of several whose names share a slug, whose name stands for all.

    Bulletins are counted first by name key, then by writing. Of equal counts, the name with most diacritics is taken,
    since typing loses diacritics and adds none by accident; then the last in the order of strings, which puts
    "Báo" after "BÁO".
    """
    by_key: Counter[str] = Counter()
    for source, count in printed.items():
        by_key[name_key(source.name)] += count
    return max(printed, key=partial(_weight, printed, by_key))


def _weight(
    printed: Counter[Source], by_key: Counter[str], source: Source
) -> tuple[int, int, str, int, str]:
    key = name_key(source.name)
    marks = sum(a != b for a, b in zip(key, fold(key), strict=False))
    return by_key[key], marks, key, printed[source], source.name
