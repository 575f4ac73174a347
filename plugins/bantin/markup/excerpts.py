"""Makes excerpts of texts: the lead, which is the first paragraph, and texts shortened between words."""

import re
from functools import cache

from bantin.markup.links import Resolved
from bantin.markup.markdown_parser import MarkdownParser
from bantin.markup.plain_paragraphs import plain_paragraphs
from bantin.markup.plain_text import text_blocks

_BLANK_LINES = re.compile(r"\n\s*\n")


def lead(text: str, length: int = 240) -> str:
    """Return the first paragraph of a Markdown text as plain text, shortened to `length` characters.

    Blocks that begin as a heading, quotation, table, image or bulleted list are skipped. Return "" if no
    other block has text. `text` has to be in the form that `language.normalization.clean` gives.
    """
    start = 0
    while start < len(text):
        gap = _BLANK_LINES.search(text, start)
        block = text[start : gap.start() if gap else len(text)]
        first = block.lstrip()[:2]
        if block.strip() and first[:1] not in "#|>!" and first not in ("- ", "* ", "+ "):
            found = _text_of(block)
            if found:
                return shorten(found, length)
        start = gap.end() if gap else len(text)
    return ""


def shorten(text: str, length: int) -> str:
    """Return the text or, if it is longer than `length` characters, its beginning with an ellipsis.

    At most `length` characters come before the ellipsis. The cut is made between words, even if a long
    first word then leaves only the ellipsis.
    """
    if len(text) <= length:
        return text
    return text[: length + 1].rpartition(" ")[0].rstrip(" ,.;:–-") + "…"


def _text_of(paragraph: str) -> str:
    """Return the plain text of a Markdown paragraph on one line."""
    plain = plain_paragraphs(paragraph)
    blocks = text_blocks(_parser().parse(paragraph, Resolved).html) if plain is None else plain
    return " ".join(" ".join(blocks).split())


@cache
def _parser() -> MarkdownParser:
    return MarkdownParser()
