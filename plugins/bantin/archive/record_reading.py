"""Reads the file of a record by itself, also one whose text can't be trusted as a whole."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias, TypeVar

from bantin.content.broken_headers import decoded_somehow
from bantin.content.content_files import read_data, text_of
from bantin.content.findings import Finding
from bantin.fingerprints import fingerprint

T = TypeVar("T")
# Called with the text of a record's file, its path and a fault or None, as `record_fields.read_record`.
ParseRecord: TypeAlias = Callable[[str, str, Finding | None], tuple[T | None, list[Finding]]]


class RecordReading(NamedTuple):
    """What was read from a record's file: the fingerprint of its bytes, empty if they can't be read; its findings."""

    fingerprint: bytes
    findings: list[Finding]


def read_record_file(
    root: Path, path: str, parse: ParseRecord[T]
) -> tuple[T | None, RecordReading]:
    """Read the record at `path`, relative to the content folder `root`.

    Return the record, None if its name can't be read, and its fingerprint and findings.
    """
    data, found = read_data(root, path)
    if data is None:
        record, findings = parse("", path, found[0])
        return record, RecordReading(b"", findings)
    text, found = text_of(data, path)
    if text is None:
        record, findings = parse(decoded_somehow(data), path, found[0])
    else:
        record, findings = parse(text, path, None)
    return record, RecordReading(fingerprint(data), findings)
