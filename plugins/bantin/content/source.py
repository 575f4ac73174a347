"""Source records, read: the names, the site and a description of a newspaper or another first publisher."""

from dataclasses import dataclass, field

from bantin.content.draft_field import dump_draft
from bantin.content.kinds import KINDS
from bantin.content.moves_and_withdrawals import NO_PAST, Past, dump_past, former_ids
from bantin.content.record_fields import read_record
from bantin.findings.findings import Finding
from bantin.headers.header_schema import SOURCE
from bantin.headers.header_writer import Plain


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """The record of a source: `short` is its abbreviation, `site` the web address of its site.

    `description` is the Markdown body of the file, from line `body_line`.
    """

    id: str
    name: str
    short: str = ""
    other_names: tuple[str, ...] = ()
    site: str = ""
    description: str = ""
    past: Past = NO_PAST
    draft: bool = False
    body_line: int = field(default=1, compare=False, repr=False)

    @property
    def former_ids(self) -> tuple[str, ...]:
        return former_ids(self.past, KINDS.source.address_folder)

    @property
    def path(self) -> str:
        return KINDS.source.record_path(self.id)

    @property
    def names(self) -> tuple[str, ...]:
        """All names, the main name first."""
        return tuple(filter(None, (self.name, self.short, *self.other_names)))


def parse_source(
    text: str, path: str, fault: Finding | None = None
) -> tuple[SourceRecord | None, list[Finding]]:
    """Read the text of a source's file; `fault` and the result are those of `record_fields.read_record`."""
    record, findings = read_record(text, path, KINDS.source, SOURCE, fault)
    if record is None:
        return None, findings
    source = SourceRecord(
        id=record.id, description=record.body, body_line=record.body_line, **record.values
    )
    return source, findings


def source_fields(source: SourceRecord) -> dict[str, Plain]:
    """Return the fields of a source's header, in their order; empty values stand for what it has not."""
    return {
        "name": source.name,
        "short": source.short,
        "other_names": list(source.other_names),
        "site": source.site,
        **dump_draft(source.draft),
        **dump_past(source.past),
    }
