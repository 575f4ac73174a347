"""Committee records, read and written: names, dates, parent committee, predecessors and successors."""

from dataclasses import dataclass, field

from bantin.content.draft_field import dump_draft
from bantin.content.kinds import KINDS
from bantin.content.moves_and_withdrawals import NO_PAST, Past, dump_past, former_ids
from bantin.content.record_fields import (
    OtherName,
    dump_name,
    dump_period,
    other_names,
    read_record,
    record_file,
)
from bantin.findings.findings import Finding
from bantin.headers.header_schema import COMMITTEE
from bantin.headers.header_writer import Plain
from bantin.headers.periods import ALWAYS, Period


@dataclass(frozen=True, slots=True)
class Committee:
    """The record of an organ, such as a Party committee, council, department, front or union.

    `short` is a short form of the name. `parent`, `predecessors` and `successors` are ids of other
    committee records. `source` is a web address. `lines` gives the line in the file of each field of the
    header, by field name; `body_line` is the line where the description begins.
    """

    id: str
    name: str
    short: str = ""
    other_names: tuple[OtherName, ...] = ()
    abbreviations: tuple[str, ...] = ()
    parent: str = ""
    period: Period = ALWAYS
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    source: str = ""
    description: str = ""
    past: Past = NO_PAST
    draft: bool = False
    lines: dict[str, int] = field(default_factory=dict, compare=False, hash=False, repr=False)
    body_line: int = field(default=1, compare=False, repr=False)

    @property
    def former_ids(self) -> tuple[str, ...]:
        return former_ids(self.past, KINDS.committee.address_folder)

    @property
    def path(self) -> str:
        return KINDS.committee.record_path(self.id)


def parse_committee(
    text: str, path: str, fault: Finding | None = None
) -> tuple[Committee | None, list[Finding]]:
    """Read the text of a committee's file; `fault` and the result are those of `record_fields.read_record`."""
    record, findings = read_record(text, path, KINDS.committee, COMMITTEE, fault)
    if record is None:
        return None, findings
    names = other_names(record.values.pop("other_names"))
    committee = Committee(
        id=record.id,
        other_names=names,
        description=record.body,
        lines=record.lines,
        body_line=record.body_line,
        **record.values,
    )
    return committee, findings


def dump_committee(committee: Committee) -> str:
    """Return the text of a committee's file in canonical form."""
    return record_file(committee_fields(committee), committee.description)


def committee_fields(committee: Committee) -> dict[str, Plain]:
    """Return the fields of a committee's header, in their order; empty values stand for what it has not."""
    return {
        "name": committee.name,
        "short": committee.short,
        "other_names": [dump_name(n) for n in committee.other_names],
        "abbreviations": committee.abbreviations,
        "parent": committee.parent,
        **dump_period(committee.period),
        "predecessors": committee.predecessors,
        "successors": committee.successors,
        "source": committee.source,
        **dump_draft(committee.draft),
        **dump_past(committee.past),
    }
