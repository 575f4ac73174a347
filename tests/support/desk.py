"""The desk of an archive, in this process; and the folder of Pyodide, by which it runs in a browser."""

from pathlib import Path

from bantin.archive.facts import ArchiveFacts
from bantin.archive.reading import read_archive
from bantin.content.bulletin import Bulletin
from bantin.desk.desk_records import records_text
from bantin.importer import Given, KnownRecords, Refusal, bulletin_of, read_raw
from tests.support.project import ROOT

PYODIDE = ROOT / "tests" / "node_modules" / "pyodide"


def pyodide_folder() -> Path:
    """Return the folder of Pyodide, which tests/setup installs."""
    assert (PYODIDE / "pyodide.mjs").is_file(), "pyodide is missing: tests/setup installs it"
    return PYODIDE


def facts_of(content: Path) -> ArchiveFacts:
    return read_archive(content).facts


def desk_records(facts: ArchiveFacts) -> str:
    """Return the records as a build writes them for the desk."""
    return records_text(
        facts.leaders,
        facts.committees,
        facts.glossary,
        [source.name for source in facts.sources],
        facts.entries,
    )


def imported(data: bytes, facts: ArchiveFacts, given: Given | None = None) -> list[Bulletin]:
    """Return the bulletins that `bantin import` would write of a raw file."""
    known = KnownRecords(facts.leaders, facts.committees, facts.posts)
    readings = read_raw(data, known, given)
    assert not isinstance(readings, Refusal)
    return [bulletin for reading in readings if (bulletin := bulletin_of(reading, known))]
