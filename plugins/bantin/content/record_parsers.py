"""The records of all kinds together, and the function that reads each kind."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from bantin.content.committee import Committee, parse_committee
from bantin.content.kinds import KINDS, Kind
from bantin.content.leader import Leader, parse_leader
from bantin.content.source import SourceRecord, parse_source
from bantin.findings.findings import Finding

Record: TypeAlias = Leader | Committee | SourceRecord
# Called with the text of a record's file and its content path.
ParseRecord: TypeAlias = Callable[[str, str], tuple[Record | None, list[Finding]]]

PARSERS: Mapping[Kind, ParseRecord] = {
    KINDS.leader: parse_leader,
    KINDS.committee: parse_committee,
    KINDS.source: parse_source,
}
