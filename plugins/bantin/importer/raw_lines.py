"""Decodes a plain text file and splits it into numbered lines.

A reader of another format (.html, .docx) would make such `Line`s, too, and pass them to `draft.drafts_of_lines`.
"""

import html
import re
from dataclasses import dataclass

from bantin.importer.doubts import Refusal
from bantin.language.normalization import one_line

_LINE_END = re.compile(r"\r\n|\r|\n")
# An entity must end with a semicolon: "R&D" and "&copy2" are text.
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and its number in the raw file, from 1."""

    number: int
    text: str


def decode(data: bytes) -> str | Refusal:
    """Return the text of a UTF-8 file without its byte order mark, or a refusal if the bytes are not UTF-8.

    A text with zero bytes is refused, too: it is UTF-16 or no text at all.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = f"0x{data[error.start]:02X}"
        return Refusal("not-utf-8", f"byte {error.start + 1} ({byte}) is not UTF-8")
    if "\0" in text:
        return Refusal("not-utf-8", "zero bytes: UTF-16, or no text at all")
    return text


def printed_lines(text: str) -> list[Line]:
    """Split a text into lines and number them from 1; their characters stay unchanged, empty lines are included."""
    return [Line(number, line) for number, line in enumerate(_LINE_END.split(text), 1)]


def clean_line(line: Line) -> Line:
    """Return the line as a reader sees it: entities decoded, invisible characters removed, single spaces.

    Lookalikes of Đ become Đ.
    """
    return Line(line.number, one_line(_without_entities(line.text)))


def _without_entities(text: str) -> str:
    """Return the text with entities decoded until none is left, since some portals encode twice (`&amp;quot;`)."""
    while (decoded := ENTITY.sub(lambda m: html.unescape(m[0]), text)) != text:
        text = decoded
    return text
