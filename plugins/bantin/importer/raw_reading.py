"""Reads a raw file to the end: its bulletins as printed, and whom and what each of them names."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bantin.importer.doubts import Doubt
from bantin.importer.known_records import KnownRecords
from bantin.importer.printed_bulletin import PrintedBulletin, printed_bulletins
from bantin.importer.recognition import Recognition, recognise
from bantin.importer.sentence_case import sentence_case
from bantin.raw_files.raw_file_reading import read_raw_texts
from bantin.raw_files.raw_text import Refusal


@dataclass(frozen=True, slots=True)
class RawReading:
    """What was read of one bulletin in a raw file."""

    printed: PrintedBulletin
    recognition: Recognition

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What a person should check, in the text and in the names."""
        return (*self.printed.doubts, *self.recognition.doubts)


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says of a bulletin whose raw text lacks it, or has it wrong; None for what the text says itself."""

    title: str | None = None
    day: datetime.date | None = None


def read_raw(
    data: bytes, known: KnownRecords, given: Given | None = None
) -> tuple[RawReading, ...] | Refusal:
    """Return what a raw file says, its bulletins in order, or the refusal to read it."""
    raws = read_raw_texts(data)
    if isinstance(raws, Refusal):
        return raws
    bulletins = (printed for raw in raws for printed in printed_bulletins(raw))
    return tuple(_reading(_with(printed, given or Given()), known) for printed in bulletins)


def _with(printed: PrintedBulletin, given: Given) -> PrintedBulletin:
    answered = {"no-title": given.title, "no-date": given.day}
    left = tuple(doubt for doubt in printed.doubts if not answered.get(doubt.code))
    return replace(
        printed, title=given.title or printed.title, day=given.day or printed.day, doubts=left
    )


def _reading(printed: PrintedBulletin, known: KnownRecords) -> RawReading:
    return RawReading(
        printed, recognise((printed.title or "", *printed.paragraphs), printed.day, known)
    )


def proposed_title(reading: RawReading) -> str | None:
    """Return the title as the bulletin should have it: as printed, but in sentence case if it is printed in capitals."""
    title = reading.printed.title
    if not title or not title.isupper() or len(title.split()) < 2:
        return title
    named = [organ.name for organ in reading.recognition.organs]
    named += [person.name for person in reading.recognition.people]
    return sentence_case(title, reading.printed.paragraphs, named)


def reading_object(reading: RawReading) -> Mapping[str, Any]:
    """Return what was read as an object for other programs, with only texts, numbers, lists and objects in it."""
    printed, recognition = reading.printed, reading.recognition
    return {
        "title": printed.title,
        "proposed_title": proposed_title(reading),
        "date": printed.day.isoformat() if printed.day else None,
        "source": printed.source,
        "source_url": printed.source_url,
        "author": printed.author,
        "lead": printed.lead,
        "paragraphs": list(printed.paragraphs),
        "captions": list(printed.captions),
        "committees": [organ.name for organ in recognition.organs],
        "leaders": [
            {"name": person.name, "posts": list(person.posts), "known": bool(person.record)}
            for person in recognition.people
        ],
        "abbreviations": dict(recognition.abbreviations),
        "documents": [
            {
                "key": document.key,
                "kind": document.kind,
                "symbol": document.symbol,
                "number": document.number,
                "organ": document.organ,
                "date": document.day.isoformat() if document.day else None,
            }
            for document in recognition.documents
        ],
        "doubts": [
            {"code": doubt.code, "line": doubt.line, "detail": doubt.detail}
            for doubt in reading.doubts
        ],
        "left_out": [{"line": line.number, "text": line.text} for line in printed.left_out],
    }
