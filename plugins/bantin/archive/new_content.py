"""What is wrong with the text of a bulletin or a record that is not written yet."""

from bantin.archive.records import ArchiveRecords
from bantin.authority.bulletin_entries import EntryResolver
from bantin.content.bulletin import parse_bulletin
from bantin.content.kinds import KINDS
from bantin.content.record_parsers import PARSERS
from bantin.findings.findings import Finding


def findings_on_new(text: str, path: str, records: ArchiveRecords) -> list[Finding]:
    """Return the findings that the text, which is normalised, would have at a content path, as far as records tell."""
    if kind := KINDS.of_record(path):
        _, findings = PARSERS[kind](text, path)
        return findings
    bulletin, findings = parse_bulletin(text, path)
    resolver = EntryResolver(records.leaders, records.committees)
    return [*findings, *(resolver.resolve(bulletin)[1] if bulletin else ())]
