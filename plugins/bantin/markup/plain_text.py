"""The plain text of safe HTML, and text escaped for HTML.

`theme/static/js/search` takes a bulletin's text out of its page by the same rules.
"""

import re
from html import unescape

TAG = re.compile(r'<(?:[^>"]|"[^"]*")*>')
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|t[dh]|dt|dd|pre|figcaption)>|<br>")


def text_blocks(html: str) -> list[str]:
    """The text of each block (paragraph, list item, heading, table cell) on one line; empty ones left out."""
    text = unescape(TAG.sub("", _BLOCK_END.sub("\n\n", html)))
    lines = (" ".join(block.split()) for block in text.split("\n\n"))
    return [line for line in lines if line]


def escape_text(text: str) -> str:
    """Text as HTML between tags, spelt as HTML parsers serialise it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("\xa0", "&nbsp;")


def escape_attribute(text: str) -> str:
    """Text as the value of an attribute in double quotes."""
    return escape_text(text).replace('"', "&quot;")
