"""Makes a bulletin of what was read: its path, its text as Markdown, and mentions of leaders and committees."""

import datetime

from bantin.authority.record_names import Record, RecordNames
from bantin.content.bulletin import Bulletin, Mention
from bantin.content.content_paths import bulletin_path
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
    printed, recognition, title = reading.printed, reading.recognition, proposed_title(reading)
    if not title or not printed.day:
        return None
    return Bulletin(
        path=path_of(title, printed.day),
        title=title,
        moment=Moment(printed.day),
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


def _leader(person: RecognisedPerson, day: datetime.date, known: KnownRecords) -> Mention:
    record = known.leaders.records[person.record]
    return Mention(_unambiguous(known.leaders, record, record.name, day), person.posts)


def _committee(organ: RecognisedOrgan, day: datetime.date, known: KnownRecords) -> Mention:
    record = known.committees.records[organ.record]
    return Mention(_unambiguous(known.committees, record, organ.name, day))


def _unambiguous(names: RecordNames[Record], record: Record, name: str, day: datetime.date) -> str:
    """Return the name, or the record's id if the name does not resolve to this record on the day."""
    return name if names.resolve(name, day) == record else record.id


def path_of(title: str, day: datetime.date) -> str:
    """Return the path of a new bulletin, relative to the content folder; its name is a slug of the title."""
    name = slug(title, max_length=_SLUG_LENGTH) or "ban-tin"
    return bulletin_path(day, name)
