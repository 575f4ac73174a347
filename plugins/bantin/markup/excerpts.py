"""The lead of a text, and shortening between words."""

import re
from html import unescape

from bantin.language.normalization import one_line


def lead(text: str, length: int = 240) -> str:
    """The first paragraph of Markdown as plain text, cut between words."""
    for block in re.split(r"\n\s*\n", text):
        first = block.lstrip()[:2]
        if block.strip() and first[:1] not in "#|>!" and first not in ("- ", "* ", "+ "):
            return shorten(_plain(block), length)
    return ""


def shorten(text: str, length: int) -> str:
    """At most `length` characters, cut between words with an ellipsis."""
    if len(text) <= length:
        return text
    return text[: length + 1].rpartition(" ")[0].rstrip(" ,.;:–-") + "…"


def _plain(block: str) -> str:
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", block)
    text = re.sub(r"(?<!\\)(\*\*|__|[*_`])", "", text)
    return unescape(one_line(re.sub(r"\\([\\`*_{}\[\]()#+\-.!<>|~])", r"\1", text)))
