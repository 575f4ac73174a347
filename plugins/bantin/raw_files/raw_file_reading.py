"""Reads a raw file of any type that is known, or refuses it by its right name."""

import email
import email.policy
import re
from dataclasses import replace

from bantin.raw_files.file_types import type_of
from bantin.raw_files.item_lists import is_feed, read_feed, read_table, table_columns
from bantin.raw_files.raw_text import Line, RawText, Refusal
from bantin.raw_files.text_decoding import Decoded, decode, in_unicode
from bantin.raw_files.web_page import read_web_page
from bantin.raw_files.word_document import read_word

MOST_BYTES = 20_000_000  # of a file; Word documents and saved pages may have pictures in them
_MOST_BYTES_OF_TEXT = 4_000_000  # of a page or a plain text, which are decoded in several ways
_LINE_END = re.compile(r"\r\n|\r|\n")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)


def read_raw_texts(data: bytes) -> tuple[RawText, ...] | Refusal:
    """Return the raw texts in a raw file: one, or those of the items of a feed or a table; or the refusal to read it."""
    if len(data) <= _MOST_BYTES_OF_TEXT and is_feed(data):
        return read_feed(data)
    raw = read_raw_file(data)
    if isinstance(raw, Refusal):
        return raw
    if not table_columns(raw.lines[0].text if raw.lines else ""):
        return (raw,)
    rows = read_table("\n".join(line.text for line in raw.lines))
    return (
        rows if isinstance(rows, Refusal) else (replace(rows[0], encoding=raw.encoding), *rows[1:])
    )


def read_raw_file(data: bytes) -> RawText | Refusal:
    """Return the lines of a raw file that is one text, given as bytes, or the refusal to read it."""
    kind = Refusal("too-large") if len(data) > MOST_BYTES else type_of(data)
    if kind in ("html", "text") and len(data) > _MOST_BYTES_OF_TEXT:
        kind = Refusal("too-large")
    match kind:
        case "word":
            return _document(data)
        case "mht":
            return _read_mht(data)
        case "html":
            return _page(data)
        case "text":
            decoded = decode(data)
            return decoded if isinstance(decoded, Refusal) else _plain(decoded)
    return kind


def printed_lines(text: str) -> tuple[Line, ...]:
    """Split a text into lines and number them from 1; their characters stay unchanged, empty lines are included."""
    return tuple(Line(number, line) for number, line in enumerate(_LINE_END.split(text), 1))


def _plain(decoded: Decoded) -> RawText:
    return RawText(printed_lines(decoded.text), decoded.encoding)


def _document(data: bytes) -> RawText | Refusal:
    """Read a Word document. Those of the time before Unicode have letters that only their fonts show as Vietnamese ones."""
    document = read_word(data)
    if isinstance(document, Refusal):
        return document
    decoded = in_unicode("\n".join(line.text for line in document.lines))
    if isinstance(decoded, Refusal) or not decoded.encoding:
        return decoded if isinstance(decoded, Refusal) else document
    texts = decoded.text.split("\n")
    lines = (replace(line, text=text) for line, text in zip(document.lines, texts, strict=True))
    return replace(document, lines=tuple(lines), encoding=decoded.encoding)


def _page(data: bytes) -> RawText | Refusal:
    """Read a page. Its letters tell its encoding; what its head says counts only where they do not, since it is often wrong."""
    decoded = decode(data)
    if isinstance(decoded, Refusal):
        decoded = _as_its_head_says(data) or decoded
    if isinstance(decoded, Refusal):
        return decoded
    page = read_web_page(decoded.text)
    return page if isinstance(page, Refusal) else replace(page, encoding=decoded.encoding)


def _as_its_head_says(data: bytes) -> Decoded | None:
    named = _CHARSET.search(data[:4096])
    try:
        return Decoded(data.decode(named[1].decode("ascii"))) if named else None
    except (LookupError, UnicodeError):
        return None


def _read_mht(data: bytes) -> RawText | Refusal:
    """Read a page that a browser saved as one file: its first part of HTML is the page."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            return _page(bytes(part.get_payload(decode=True) or b""))
    return Refusal("no-text", "MHT")
