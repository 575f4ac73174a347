"""Escapes plain text, so that Markdown renders exactly the same characters."""

import re
from collections.abc import Iterable

from bantin.language.normalization import one_line

_INLINE = re.compile(r"[\\`*_\[\]{}]")
_ENTITY = re.compile(r"&(?=#|\w+;)")  # browsers decode "&#38" even without its semicolon
_AT_START = re.compile(r"[#>+-]|\d+(?=[.)](?:\s|$))")
# Markdown extensions make tables, fences and definition lists of these, even after a backslash.
_EXTENSIONS_AT_START = {"=": "&#61;", "~": "&#126;", "|": "&#124;", ":": "&#58;"}


def to_markdown(paragraphs: Iterable[str]) -> str:
    """Return Markdown in which each text is one paragraph.

    Runs of white space become one space. Empty paragraphs are left out; without any other the result is "".
    """
    blocks = [_block(text) for text in map(one_line, paragraphs) if text]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _block(text: str) -> str:
    text = _ENTITY.sub("&amp;", text).replace("<", "&lt;")
    text = _INLINE.sub(r"\\\g<0>", text)
    text = _EXTENSIONS_AT_START.get(text[0], text[0]) + text[1:]
    return _AT_START.sub(_with_backslash, text, count=1) if _AT_START.match(text) else text


def _with_backslash(start: re.Match[str]) -> str:
    """Return the escaped start of a line: a backslash before a sign, or after a number (before its dot or bracket)."""
    return f"{start[0]}\\" if start[0].isdigit() else f"\\{start[0]}"
