"""Makes a bulletin of what was read: its path, its text as Markdown, and mentions of leaders and committees."""

import datetime
from dataclasses import replace

from bantin.authority.record_names import Record, RecordNames
from bantin.content.bulletin import UNKNOWN_MOMENT, Bulletin, Mention
from bantin.content.content_paths import bulletin_path, undated_path
from bantin.headers.dates import Moment
from bantin.importer.known_records import KnownRecords
from bantin.importer.markdown_escaping import to_markdown
from bantin.importer.raw_reading import RawReading, proposed_title
from bantin.importer.recognition import RecognisedOrgan, RecognisedPerson
from bantin.language.slugs import slug

_SLUG_LENGTH = 60  # characters; short enough for the limit that Windows sets to paths


def bulletin_of(reading: RawReading, known: KnownRecords) -> Bulletin | None:
    """Return the bulletin, with mentions of those leaders and committees that have records; None if title or day is missing.

    A title in capitals becomes one in sentence case.
    """
    title, day = proposed_title(reading), reading.printed.day
    return _bulletin(reading, known, path_of(title, day)) if title and day else None


def draft_of(reading: RawReading, known: KnownRecords, name: str) -> Bulletin:
    """Return the same for a text without title or day, as a draft; `name` stands for the title in its path."""
    title, day = proposed_title(reading) or name, reading.printed.day
    path = path_of(title, day) if day else undated_path(_name_of(title))
    return replace(_bulletin(reading, known, path), draft=True)


def _bulletin(reading: RawReading, known: KnownRecords, path: str) -> Bulletin:
    printed, recognition = reading.printed, reading.recognition
    return Bulletin(
        path=path,
        title=proposed_title(reading) or "",
        moment=Moment(printed.day) if printed.day else UNKNOWN_MOMENT,
        body=to_markdown(printed.paragraphs),
        source=printed.source or "",
        source_url=printed.source_url or "",
        author=printed.author or "",
        committees=tuple(
            _committee(organ, printed.day, known) for organ in recognition.organs if organ.record
        ),
        leaders=tuple(
            _leader(person, printed.day, known) for person in recognition.people if person.record
        ),
    )


def _leader(person: RecognisedPerson, day: datetime.date | None, known: KnownRecords) -> Mention:
    record = known.leaders.records[person.record]
    return Mention(_unambiguous(known.leaders, record, record.name, day), person.posts)


def _committee(organ: RecognisedOrgan, day: datetime.date | None, known: KnownRecords) -> Mention:
    record = known.committees.records[organ.record]
    return Mention(_unambiguous(known.committees, record, organ.name, day))


def _unambiguous(
    names: RecordNames[Record], record: Record, name: str, day: datetime.date | None
) -> str:
    """Return the name, or the record's id if the day is not known or the name does not mean this record on it."""
    return name if day and names.resolve(name, day) == record else record.id


def path_of(title: str, day: datetime.date) -> str:
    """Return the path of a new bulletin, relative to the content folder; its name is a slug of the title."""
    return bulletin_path(day, _name_of(title))


def _name_of(title: str) -> str:
    return slug(title, max_length=_SLUG_LENGTH) or "ban-tin"
