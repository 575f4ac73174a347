"""The words of safe HTML, a line a block."""

import html
import re

_TAG = re.compile(r'<(?:[^>"]|"[^"]*")*>')
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|t[dh]|dt|dd|pre|figcaption)>|<br>")


def plain(body: str) -> list[str]:
    """The words of safe HTML, a line a block."""
    text = html.unescape(_TAG.sub("", _BLOCK_END.sub("\n\n", body)))
    lines = (" ".join(block.split()) for block in text.split("\n\n"))
    return [line for line in lines if line]
