"""Tells, at a record that is at fault, how many bulletins it holds back or does not hold back.

So the cause of many findings stands first among them, with their number.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from bantin.archive.facts import ArchiveFacts
from bantin.authority.record_names import RecordNames
from bantin.content.committee import Committee
from bantin.content.kinds import KINDS, Kind
from bantin.content.leader import Leader
from bantin.content.source import SourceRecord
from bantin.findings.finding_catalogue import (
    MAY_WAIT,
    NAMED_AND_PUBLISHED,
    NAMED_AND_WITHHELD,
    WAITING,
)
from bantin.findings.findings import Finding, as_cause, finding
from bantin.language.name_keys import name_key
from bantin.language.number_format import number


def with_consequences(findings: Iterable[Finding], facts: ArchiveFacts) -> list[Finding]:
    """Return the findings once each; those about a record at fault tell what follows from it for bulletins.

    Such a record can't be read, or not as a whole (`findings.as_cause`), or it shares a name with another one. Where
    bulletins are withheld because of a shared name, R12 tells it.
    """
    findings = set(findings)
    waiting, unknown = _waiting(findings), _unknown(findings)
    told = [
        as_cause(found, _sentence(found.path, facts, waiting, unknown)) if found.is_cause else found
        for found in findings
    ]
    told += _shared_names(KINDS.leader, facts.leaders, "B08", findings)
    told += _shared_names(KINDS.committee, facts.committees, "B10", findings)
    told += _shared_source_names(facts.source_records, findings)
    return told


def _waiting(findings: Iterable[Finding]) -> Counter[str]:
    """Count the bulletins that wait for each record that can't be read, by the record's path."""
    return Counter(
        record
        for _, record in {(f.path, dict(f.values)["record"]) for f in findings if f.code == "R11"}
    )


def _unknown(findings: Iterable[Finding]) -> Counter[Kind]:
    """Count the bulletins that name a leader or a committee without a record, by the kind."""
    kinds = {"B07": KINDS.leader, "B09": KINDS.committee}
    return Counter(
        kind for _, kind in {(f.path, kinds[f.code]) for f in findings if f.code in kinds}
    )


def _sentence(path: str, facts: ArchiveFacts, waiting: Counter[str], unknown: Counter[Kind]) -> str:
    """Return the sentences about the bulletins that need the record at a path; "" if there are none."""
    kind = KINDS.of_record(path)
    if kind is None:
        return ""
    entries = {KINDS.leader: facts.of_leader, KINDS.committee: facts.of_committee}.get(
        kind, facts.of_source
    )
    counted = (
        (NAMED_AND_PUBLISHED, len(entries[kind.record_id(path)])),
        (WAITING, waiting[path]),
        (MAY_WAIT, unknown[kind]),
    )
    return " ".join(words.format(count=number(count)) for words, count in counted if count)


def _shared_names(
    kind: Kind,
    records: RecordNames[Leader] | RecordNames[Committee],
    code: str,
    findings: set[Finding],
) -> Iterator[Finding]:
    """Yield a finding for each name that two records have at the same time.

    It is R12 if bulletins that print the name are withheld with `code`, else R07. Two people may have one name, so
    for leaders there is no R07.
    """
    withheld = {
        (f.path, name_key(values["name"]), values["candidates"])
        for f in findings
        if f.code == code and (values := dict(f.values))
    }
    counts: dict[str, Counter[frozenset[str]]] = defaultdict(Counter)
    for _, key, candidates in withheld:
        counts[key][frozenset(candidates.split(", "))] += 1
    for name, id_, other in records.overlapping() if counts or kind is KINDS.committee else ():
        printed = counts.get(name_key(name), Counter())
        count = sum(n for ids, n in printed.items() if id_ in ids and other in ids)
        path = kind.record_path(id_)
        if count:
            held_back = NAMED_AND_WITHHELD.format(count=number(count))
            yield as_cause(finding("R12", path, name=name, id=id_, other=other), held_back)
        elif kind is KINDS.committee:
            yield finding("R07", path, name=name, id=id_, other=other)


def _shared_source_names(
    records: Mapping[str, SourceRecord], findings: set[Finding]
) -> Iterator[Finding]:
    """Yield R12 for each name of two records of sources that bulletins print, which are withheld with S01."""
    withheld = Counter(
        (name_key(values["name"]), values["candidates"])
        for f in findings
        if f.code == "S01" and (values := dict(f.values))
    )
    for (key, candidates), count in withheld.items():
        one, other, *_ = candidates.split(", ")
        # Records of which none has the name itself are told apart: the name that a bulletin prints is at fault.
        name = next((name for name in records[other].names if name_key(name) == key), "")
        if name:
            held_back = NAMED_AND_WITHHELD.format(count=number(count))
            path = KINDS.source.record_path(other)
            yield as_cause(finding("R12", path, name=name, id=one, other=other), held_back)
