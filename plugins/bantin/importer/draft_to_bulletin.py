"""Makes a bulletin of a draft: its path, its text as Markdown, and mentions of leaders and committees."""

import datetime

from bantin.content.bulletin import Bulletin
from bantin.content.content_paths import bulletin_path
from bantin.headers.dates import Moment
from bantin.importer.draft import Draft
from bantin.importer.markdown_escaping import to_markdown
from bantin.importer.record_recognition import KnownRecords, find_committees, find_leaders
from bantin.language.slugs import slug

_SLUG_LENGTH = 60  # characters; short enough for the limit that Windows sets to paths


def bulletin_of(draft: Draft, known: KnownRecords) -> Bulletin | None:
    """Return the bulletin, with mentions of known leaders and committees; None if the draft lacks title or day.

    Leaders are looked for in the whole text, committees only in the title and the first paragraph, since a
    committee that is named only further down is seldom what the bulletin is about.
    """
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
        committees=find_committees(known, texts[:2], draft.day),
        leaders=find_leaders(known, texts, draft.day),
    )


def path_of(title: str, day: datetime.date) -> str:
    """Return the path of a new bulletin, relative to the content folder; its name is a slug of the title."""
    name = slug(title, max_length=_SLUG_LENGTH) or "ban-tin"
    return bulletin_path(day, name)
