"""Marks the first use of each known abbreviation in a text with an <abbr> element."""

import re
from functools import lru_cache

from bantin.markup.abbreviation_uses import FirstUses
from bantin.markup.plain_text import TAG, escape_attribute, escape_text

_TAG_NAME = re.compile(r"</?([a-z0-9]+)")
# Elements in which no abbreviation is marked, since links, code and headings must stay as written.
_SKIPPED = {"a", "code", "pre", "h2", "h3", "h4", "h5", "h6"}
_TAGS_APART = re.compile(f"({TAG.pattern})")


def marked_html(html: str, uses: FirstUses) -> str:
    """Return safe HTML with an <abbr> around the first use of each abbreviation, in document order.

    `uses` finds the first uses and remembers them, so one `uses` belongs to one text.
    """
    parts = _TAGS_APART.split(html)  # texts at even indexes, tags at odd ones
    depth = 0  # the number of skipped elements around the current text
    for place, part in enumerate(parts):
        if place % 2 == 0:
            if part and not depth:
                parts[place] = marked_text(_unescaped(part), uses)
        elif (name := _TAG_NAME.match(part)) and name[1] in _SKIPPED:
            depth += -1 if part.startswith("</") else 1
    return "".join(parts)


def marked_text(text: str, uses: FirstUses) -> str:
    """Return plain text as HTML with an <abbr> around the first use of each abbreviation.

    `uses` remembers what it has found, so an abbreviation that it knows from an earlier piece of the
    text is not marked again.
    """
    parts = uses.split(text)  # abbreviations at odd indexes
    for place, part in enumerate(parts):
        parts[place] = _abbr(part, uses.found[part]) if place % 2 else escape_text(part)
    return "".join(parts)


def _unescaped(text: str) -> str:
    """Undo `escape_text` in a text of safe HTML, where no other character references occur."""
    text = text.replace("&nbsp;", "\xa0").replace("&lt;", "<").replace("&gt;", ">")
    return text.replace("&amp;", "&")


@lru_cache(maxsize=1024)
def _abbr(abbreviation: str, meaning: str) -> str:
    return f'<abbr title="{escape_attribute(meaning)}">{escape_text(abbreviation)}</abbr>'
