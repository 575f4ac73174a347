"""Checks a new record of a leader or a committee by itself, and finds its path."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from bantin.content.kinds import KINDS, Kind
from bantin.content.record_parsers import PARSERS
from bantin.findings.findings import Finding
from bantin.headers.header import parse_header
from bantin.importer import KnownRecords
from bantin.importer.proposals import new_id
from bantin.language.name_keys import name_key
from bantin.language.normalization import clean

Folder = Literal["leaders", "committees"]

_ANY_ID = "ho-so"
# The fields that most records have, for an editor to fill in.
EMPTY: dict[Folder, str] = {
    "leaders": "---\nname:\nposts:\n  - post:\n    committee:\n    from:\n---\n",
    "committees": "---\nname:\nshort:\nfrom:\n---\n",
}


class CheckedRecord(NamedTuple):
    """A new record: its content path, "" without a name; the findings about it; the paths of records that have its name."""

    path: str
    findings: tuple[Finding, ...]
    namesakes: tuple[str, ...]


def check_record(folder: Folder, text: str, known: KnownRecords) -> CheckedRecord:
    """Return what is to be told about the text of a new record's file; `folder` is the content folder of its kind."""
    kind = KINDS.leader if folder == "leaders" else KINDS.committee
    text = clean(text)
    name = _name_in(text, kind)
    taken = {*known.leaders.records, *known.committees.records}
    path = kind.record_path(new_id(name, taken)) if name else ""
    _, findings = PARSERS[kind](text, path or kind.record_path(_ANY_ID))
    return CheckedRecord(path, tuple(findings), tuple(_namesakes(name, kind, known)))


def _name_in(text: str, kind: Kind) -> str:
    header, _ = parse_header(text, kind.content_folder)
    field = header.fields.get("name") if header else None
    return field.value if field and isinstance(field.value, str) else ""


def _namesakes(name: str, kind: Kind, known: KnownRecords) -> Iterator[str]:
    records = known.leaders.records if kind is KINDS.leader else known.committees.records
    for record in records.values():
        if name_key(record.name) == name_key(name):
            yield record.path
