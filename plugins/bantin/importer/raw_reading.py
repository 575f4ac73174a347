"""Reads a raw file to the end: the drafts of its bulletins, and whom and what each of them names."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bantin.importer.doubts import Doubt
from bantin.importer.draft import Draft, drafts_of
from bantin.importer.known_records import KnownRecords
from bantin.importer.recognition import Recognition, recognise
from bantin.importer.sentence_case import sentence_case
from bantin.raw_files.raw_file_reading import read_raw_texts
from bantin.raw_files.raw_text import Refusal


@dataclass(frozen=True, slots=True)
class RawReading:
    """What was read of one bulletin in a raw file."""

    draft: Draft
    recognition: Recognition

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What a person should check, in the text and in the names."""
        return (*self.draft.doubts, *self.recognition.doubts)


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
    drafts = (draft for raw in raws for draft in drafts_of(raw))
    return tuple(_reading(_with(draft, given or Given()), known) for draft in drafts)


def _with(draft: Draft, given: Given) -> Draft:
    answered = {"no-title": given.title, "no-date": given.day}
    left = tuple(doubt for doubt in draft.doubts if not answered.get(doubt.code))
    return replace(draft, title=given.title or draft.title, day=given.day or draft.day, doubts=left)


def _reading(draft: Draft, known: KnownRecords) -> RawReading:
    return RawReading(draft, recognise((draft.title or "", *draft.paragraphs), draft.day, known))


def proposed_title(reading: RawReading) -> str | None:
    """Return the title as the bulletin should have it: as printed, but in sentence case if it is printed in capitals."""
    title = reading.draft.title
    if not title or not title.isupper() or len(title.split()) < 2:
        return title
    named = [organ.name for organ in reading.recognition.organs]
    named += [person.name for person in reading.recognition.people]
    return sentence_case(title, reading.draft.paragraphs, named)


def reading_object(reading: RawReading) -> Mapping[str, Any]:
    """Return what was read as an object for other programs, with only texts, numbers, lists and objects in it."""
    draft, recognition = reading.draft, reading.recognition
    return {
        "title": draft.title,
        "proposed_title": proposed_title(reading),
        "date": draft.day.isoformat() if draft.day else None,
        "source": draft.source,
        "source_url": draft.source_url,
        "author": draft.author,
        "lead": draft.lead,
        "paragraphs": list(draft.paragraphs),
        "captions": list(draft.captions),
        "committees": [organ.name for organ in recognition.organs],
        "leaders": [
            {"name": person.name, "posts": list(person.posts), "known": bool(person.record)}
            for person in recognition.people
        ],
        "abbreviations": dict(recognition.abbreviations),
        "doubts": [
            {"code": doubt.code, "line": doubt.line, "detail": doubt.detail}
            for doubt in reading.doubts
        ],
        "left_out": [{"line": line.number, "text": line.text} for line in draft.left_out],
    }
