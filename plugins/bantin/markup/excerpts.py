"""Makes excerpts of texts: the lead, which is the first paragraph, and texts shortened between words."""

import re
from functools import cache

from bantin.language.normalization import single_spaced
from bantin.markup.links import Resolved
from bantin.markup.markdown_parser import MarkdownParser
from bantin.markup.plain_paragraphs import plain_paragraphs
from bantin.markup.plain_text import text_blocks

_BLANK_LINES = re.compile(r"\n\s*\n")
_FIRST_END = re.compile(r"</p>|</li>|(?<=.)<[ou]l", re.DOTALL)
_MOST_BLOCKS = (
    50  # that are looked at; an honest text has its first paragraph among the first three
)


def lead(text: str, length: int = 240) -> str:
    """Return the first paragraph of a Markdown text as plain text, shortened to `length` characters.

    Blocks that begin as a heading, quotation, table, image or bulleted list are skipped. Return "" if none of the
    first blocks is another one with text. `text` has to be in the form that `language.normalization.clean` gives.
    """
    start = 0
    for _ in range(_MOST_BLOCKS):
        if start >= len(text):
            break
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


def _text_of(block: str) -> str:
    """Return the plain text, on one line, of the first paragraph or list item of a Markdown block."""
    plain = plain_paragraphs(block)
    if plain is None:
        html = _parser().parse(block, Resolved).html
        plain = text_blocks(_FIRST_END.split(html, maxsplit=1)[0])
    return single_spaced(" ".join(plain))


@cache
def _parser() -> MarkdownParser:
    return MarkdownParser()
