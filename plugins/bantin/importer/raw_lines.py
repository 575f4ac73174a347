"""Makes numbered lines of the bytes of a plain text file.

A reader of another format (.html, .docx) makes the same `Line`s for `draft.draft_of_lines`.
"""

import html
import re
from dataclasses import dataclass

from bantin.importer.doubts import Refusal
from bantin.language.normalization import one_line

_LINE_END = re.compile(r"\r\n|\r|\n")
# Only with its semicolon: "R&D" and "&copy2" are text.
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and its number in the raw file, from 1."""

    number: int
    text: str


def decode(data: bytes) -> str | Refusal:
    """The text of a UTF-8 file, with or without a byte order mark; a refusal for other bytes."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = f"0x{data[error.start]:02X}"
        return Refusal("not-utf-8", f"byte {error.start + 1} ({byte}) is not UTF-8")
    if "\0" in text:
        return Refusal("not-utf-8", "zero bytes: UTF-16, or no text at all")
    return text


def printed_lines(text: str) -> list[Line]:
    """The lines exactly as they are in the file, empty ones included."""
    return [Line(number, line) for number, line in enumerate(_LINE_END.split(text), 1)]


def clean_line(line: Line) -> Line:
    """The line as a reader sees it: entities decoded, nothing invisible, single spaces."""
    return Line(line.number, one_line(_without_entities(line.text)))


def _without_entities(text: str) -> str:
    """The text with entities decoded, again and again: some portals print `&amp;quot;`."""
    while (decoded := ENTITY.sub(lambda m: html.unescape(m[0]), text)) != text:
        text = decoded
    return text
