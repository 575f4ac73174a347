"""Escapes plain text, so that Markdown shows exactly its characters."""

import re
from collections.abc import Iterable

from bantin.language.normalization import one_line

_INLINE = re.compile(r"[\\`*_\[\]{}]")
_ENTITY = re.compile(r"&(?=#|\w+;)")  # "&#38" counts even without its semicolon
_AT_START = re.compile(r"[#>+-]|\d+(?=[.)](?:\s|$))")
# Extensions make tables, fences and definitions of these, and no backslash stops them.
_EXTENSIONS_AT_START = {"=": "&#61;", "~": "&#126;", "|": "&#124;", ":": "&#58;"}


def to_markdown(paragraphs: Iterable[str]) -> str:
    """Each paragraph as one Markdown paragraph; white space is folded, empty ones are left out."""
    blocks = [_block(text) for text in map(one_line, paragraphs) if text]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _block(text: str) -> str:
    text = _ENTITY.sub("&amp;", text).replace("<", "&lt;")
    text = _INLINE.sub(r"\\\g<0>", text)
    text = _EXTENSIONS_AT_START.get(text[0], text[0]) + text[1:]
    return _AT_START.sub(_with_backslash, text, count=1) if _AT_START.match(text) else text


def _with_backslash(start: re.Match[str]) -> str:
    """The start of a line with a backslash: before a sign, behind a number whose dot makes a list."""
    return f"{start[0]}\\" if start[0].isdigit() else f"\\{start[0]}"
