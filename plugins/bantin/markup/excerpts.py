"""The lead of a text, and shortening between words."""

import re
from functools import cache

from bantin.markup.links import Resolved
from bantin.markup.markdown_parser import MarkdownParser
from bantin.markup.plain_paragraphs import plain_paragraphs
from bantin.markup.plain_text import text_blocks

_BLANK_LINES = re.compile(r"\n\s*\n")


def lead(text: str, length: int = 240) -> str:
    """The first paragraph of clean Markdown as plain text, cut between words; empty without a paragraph."""
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
    """At most `length` characters, cut between words with an ellipsis."""
    if len(text) <= length:
        return text
    return text[: length + 1].rpartition(" ")[0].rstrip(" ,.;:–-") + "…"


def _text_of(paragraph: str) -> str:
    plain = plain_paragraphs(paragraph)
    blocks = text_blocks(_parser().parse(paragraph, Resolved).html) if plain is None else plain
    return " ".join(" ".join(blocks).split())


@cache
def _parser() -> MarkdownParser:
    return MarkdownParser()
