"""Converts safe HTML to plain text, and escapes plain text for HTML.

The scripts in `theme/static/js/search` extract a bulletin's text from its page by the same rules, so
both must be changed together.
"""

import re
from html import unescape

TAG = re.compile(r'<(?:[^>"]|"[^"]*")*>')
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|t[dh]|dt|dd|pre|figcaption)>|<br>")


def text_blocks(html: str) -> list[str]:
    """Return the plain text of each block of safe HTML, on one line each; empty blocks are left out.

    A block is for example a paragraph, a list item, a heading or a table cell; a <br> also ends one.
    """
    text = unescape(TAG.sub("", _BLOCK_END.sub("\n\n", html)))
    lines = (" ".join(block.split()) for block in text.split("\n\n"))
    return [line for line in lines if line]


def escape_text(text: str) -> str:
    """Return plain text escaped for HTML between tags, spelt as HTML parsers serialise it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("\xa0", "&nbsp;")


def escape_attribute(text: str) -> str:
    """Return plain text escaped for an HTML attribute value in double quotes."""
    return escape_text(text).replace('"', "&quot;")
