"""What was read of one bulletin in a raw text, as the page gets it: the form, and the notes that stand beside its fields."""

from collections.abc import Iterator, Mapping
from typing import Any

from bantin.content.committee import dump_committee
from bantin.content.glossary import Glossary
from bantin.content.leader import dump_leader
from bantin.desk.bulletin_form import Form, form_of
from bantin.desk.desk_records import DeskRecords
from bantin.headers.header_writer import dump_field
from bantin.importer import KnownRecords, RawReading, bulletin_of
from bantin.importer.doubt_words import words_of_doubt, words_of_left_out
from bantin.importer.markdown_escaping import to_markdown
from bantin.importer.proposals import Proposals, proposed_records
from bantin.importer.raw_reading import proposed_title

# The field beside which each doubt is told; all others are about the text.
_FIELDS = {
    "event-date-mismatch": "date",
    "near-name": "leaders",
    "no-date": "date",
    "no-source": "source",
    "no-title": "title",
    "other-posts": "leaders",
    "site-clock": "date",
    "two-dates": "date",
    "two-digit-year": "date",
    "unknown-organ": "committees",
    "weekday-mismatch": "date",
}
# The notes on a bulletin that was not read from raw text.
NO_NOTES: Mapping[str, Any] = {"doubts": [], "records": [], "abbreviations": []}


def answer_of(reading: RawReading, records: DeskRecords) -> Mapping[str, Any]:
    """Return the `form`, the `doubts` by field, the proposed `records`, and the glossary's lines for new `abbreviations`."""
    meanings = reading.recognition.abbreviations
    notes: list[tuple[str, int | None, str]] = [
        (doubt.code, doubt.line, words_of_doubt(doubt)) for doubt in reading.doubts
    ]
    if left_out := reading.printed.left_out:
        notes.append(("left-out", None, words_of_left_out(left_out)))
    return {
        "form": _form(reading, records.known),
        "doubts": [
            {
                "field": _FIELDS.get(code, "body"),
                "code": code,
                "line": line,
                "text": _sentence(words),
            }
            for code, line, words in notes
        ],
        "records": _proposed(reading, records.known),
        "abbreviations": list(_glossary_lines(meanings, records.glossary)),
    }


def _form(reading: RawReading, known: KnownRecords) -> Form:
    """Return the form of a bulletin that was read; without title or day it has all else."""
    if bulletin := bulletin_of(reading, known):
        return form_of(bulletin)
    printed = reading.printed
    return {
        "path": "",
        "original": "",
        "title": proposed_title(reading) or "",
        "date": printed.day.isoformat() if printed.day else "",
        "source": printed.source or "",
        "source_url": printed.source_url or "",
        "author": printed.author or "",
        "committees": [],
        "leaders": [],
        "body": to_markdown(printed.paragraphs),
    }


def _proposed(reading: RawReading, known: KnownRecords) -> list[Mapping[str, Any]]:
    """Return the records that would make those known whom a bulletin names without a record, people first."""
    proposals = Proposals()
    proposals.add(reading.recognition, reading.printed.day)
    leaders, committees = proposed_records(
        proposals.people(1), proposals.organs(1, known.organ_keys), known.ids
    )
    posts = {person.name: list(person.posts) for person in reading.recognition.people}
    return [
        *(
            {
                "field": "leaders",
                "name": one.name,
                "posts": posts[one.name],
                "path": one.path,
                "file": dump_leader(one),
            }
            for one in leaders
        ),
        *(
            {
                "field": "committees",
                "name": one.name,
                "posts": [],
                "path": one.path,
                "file": dump_committee(one),
            }
            for one in committees
        ),
    ]


def _glossary_lines(meanings: Mapping[str, str], glossary: Glossary) -> Iterator[str]:
    """Yield the line that gives the glossary each abbreviation with a meaning that it lacks."""
    for abbreviation, meaning in meanings.items():
        known = glossary.readings.get(abbreviation, ())
        if meaning not in known:
            yield from dump_field(abbreviation, (*known, meaning) if known else meaning)


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
