"""Puts an <abbr> around the first use of each known abbreviation in a text."""

import re
from functools import lru_cache

from bantin.markup.abbreviation_uses import FirstUses
from bantin.markup.plain_text import TAG, escape_attribute, escape_text

_TAG_NAME = re.compile(r"</?([a-z0-9]+)")
# In these no abbreviation is marked: links and headings must read as they are written.
_SKIPPED = {"a", "code", "pre", "h2", "h3", "h4", "h5", "h6"}
_TAGS_APART = re.compile(f"({TAG.pattern})")


def marked_html(html: str, uses: FirstUses) -> str:
    """Safe HTML with first uses marked, in the order of the document."""
    parts = _TAGS_APART.split(html)  # texts at even places, tags at odd ones
    depth = 0  # of skipped elements around the text
    for place, part in enumerate(parts):
        if place % 2 == 0:
            if part and not depth:
                parts[place] = marked_text(_unescaped(part), uses)
        elif (name := _TAG_NAME.match(part)) and name[1] in _SKIPPED:
            depth += -1 if part.startswith("</") else 1
    return "".join(parts)


def marked_text(text: str, uses: FirstUses) -> str:
    """Plain text as HTML with first uses marked."""
    parts = uses.split(text)  # abbreviations at odd places
    for place, part in enumerate(parts):
        parts[place] = _abbr(part, uses.found[part]) if place % 2 else escape_text(part)
    return "".join(parts)


def _unescaped(text: str) -> str:
    """The inverse of `escape_text`: safe HTML has no other references in its texts."""
    text = text.replace("&nbsp;", "\xa0").replace("&lt;", "<").replace("&gt;", ">")
    return text.replace("&amp;", "&")


@lru_cache(maxsize=1024)
def _abbr(abbreviation: str, meaning: str) -> str:
    return f'<abbr title="{escape_attribute(meaning)}">{escape_text(abbreviation)}</abbr>'
