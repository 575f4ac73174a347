"""The record of a committee: names, dates, place in the hierarchy, lineage."""

from dataclasses import dataclass, field

from bantin.content.findings import Finding
from bantin.content.header_writer import Plain
from bantin.content.periods import ALWAYS, Period
from bantin.content.record_fields import (
    OtherName,
    dump_name,
    dump_period,
    open_record,
    read_other_names,
    read_period,
    record_file,
    record_id,
)

COMMITTEE_KEYS = (
    "name", "short", "other_names", "abbreviations", "parent", "from", "to", "predecessors",
    "successors", "source",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Committee:
    """An organ: Party committee, council, department, front, union."""

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
    lines: dict[str, int] = field(default_factory=dict, compare=False, hash=False, repr=False)

    @property
    def path(self) -> str:
        return f"committees/{self.id}.md"


def parse_committee(text: str, path: str) -> tuple[Committee | None, list[Finding]]:
    """Read clean text; None without an id or a name. A part that cannot be read is left out."""
    header, read, findings = open_record(text, path, COMMITTEE_KEYS)
    if header is None or read is None:
        return None, findings
    committee = Committee(
        id=record_id(path),
        name=read.text("name"),
        short=read.text("short"),
        other_names=read_other_names(read),
        abbreviations=read.texts("abbreviations"),
        parent=read.text("parent"),
        period=read_period(read),
        predecessors=read.texts("predecessors"),
        successors=read.texts("successors"),
        source=read.url("source"),
        description=header.body,
        lines={key: read.line_of(key) for key in header.fields},
    )
    return committee, findings + read.findings


def dump_committee(committee: Committee) -> str:
    """The canonical file of a committee's record."""
    head: dict[str, Plain] = {
        "name": committee.name,
        "short": committee.short,
        "other_names": [dump_name(n) for n in committee.other_names],
        "abbreviations": committee.abbreviations,
        "parent": committee.parent,
        **dump_period(committee.period),
        "predecessors": committee.predecessors,
        "successors": committee.successors,
        "source": committee.source,
    }
    return record_file(head, committee.description)
