"""A draft as a bulletin of an archive."""

import datetime

from bantin.archive.facts import ArchiveFacts
from bantin.content.bulletin import Bulletin
from bantin.content.dates import Moment
from bantin.importer import record_recognition
from bantin.importer.draft import Draft
from bantin.importer.markdown_escaping import to_markdown
from bantin.language.slugs import slug

_SLUG_LENGTH = 60  # short enough for the paths of Windows


def bulletin_of(draft: Draft, archive: ArchiveFacts) -> Bulletin | None:
    """The bulletin with what the archive knows of its day; None without a title or a day."""
    if not draft.title or not draft.day:
        return None
    texts = (draft.title, *draft.paragraphs)
    return Bulletin(
        path=path_of(draft.title, draft.day),
        title=draft.title,
        moment=Moment(draft.day),
        body=to_markdown(draft.paragraphs),
        source=draft.source or "",
        source_url=draft.source_url or "",
        author=draft.author or "",
        committees=record_recognition.committees(archive, texts[:2], draft.day),
        leaders=record_recognition.leaders(archive, texts, draft.day),
    )


def path_of(title: str, day: datetime.date) -> str:
    """Where a new bulletin stands in the content folder."""
    name = slug(title, max_length=_SLUG_LENGTH) or "ban-tin"
    return f"bulletins/{day:%Y}/{day:%m}/{day:%d}-{name}.md"
