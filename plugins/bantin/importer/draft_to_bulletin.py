"""Makes a bulletin of a draft."""

import datetime

from bantin.content.bulletin import Bulletin
from bantin.content.content_paths import bulletin_path
from bantin.content.dates import Moment
from bantin.importer.draft import Draft
from bantin.importer.markdown_escaping import to_markdown
from bantin.importer.record_recognition import KnownRecords, find_committees, find_leaders
from bantin.language.slugs import slug

_SLUG_LENGTH = 60  # short enough for the paths of Windows


def bulletin_of(draft: Draft, known: KnownRecords) -> Bulletin | None:
    """The bulletin with the leaders and committees it names; None if it has no title or no day.

    A leader may stand anywhere in the text, a committee in the title or the first paragraph: what is
    named only further down is seldom what a bulletin is about.
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
    """The path of the file of a new bulletin in the content folder."""
    name = slug(title, max_length=_SLUG_LENGTH) or "ban-tin"
    return bulletin_path(day, name)
