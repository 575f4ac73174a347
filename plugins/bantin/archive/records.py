"""The records of an archive, of all kinds together."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from bantin.authority.record_names import RecordNames
from bantin.content.committee import Committee
from bantin.content.leader import Leader
from bantin.content.record_parsers import Record
from bantin.content.source import SourceRecord


class ArchiveRecords(NamedTuple):
    """The records of leaders and of committees, found by name, and those of sources by id."""

    leaders: RecordNames[Leader]
    committees: RecordNames[Committee]
    sources: Mapping[str, SourceRecord]

    @property
    def every(self) -> list[Record]:
        """All records."""
        return [
            *self.leaders.records.values(),
            *self.committees.records.values(),
            *self.sources.values(),
        ]

    def without(self, paths: Collection[str]) -> "ArchiveRecords":
        """Return the records except those at these content paths."""
        return ArchiveRecords(
            self.leaders.without(paths),
            self.committees.without(paths),
            {id_: record for id_, record in self.sources.items() if record.path not in paths},
        )
