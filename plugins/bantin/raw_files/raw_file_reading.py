"""Reads a raw file of any type that is known, or refuses it by its right name."""

import email
import email.policy
import re

from bantin.raw_files.file_types import type_of
from bantin.raw_files.item_lists import is_feed, read_feed, read_table, table_columns
from bantin.raw_files.raw_text import Line, RawText, Refusal
from bantin.raw_files.text_decoding import Decoded, decode
from bantin.raw_files.web_page import read_web_page
from bantin.raw_files.word_document import read_word

MOST_BYTES = 20_000_000
_LINE_END = re.compile(r"\r\n|\r|\n")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)


def read_raw_texts(data: bytes) -> tuple[RawText, ...] | Refusal:
    """Return the raw texts in a raw file: one, or those of the items of a feed or a table; or the refusal to read it."""
    if len(data) <= MOST_BYTES and is_feed(data):
        return read_feed(data)
    raw = read_raw_file(data)
    if isinstance(raw, Refusal):
        return raw
    text = "\n".join(line.text for line in raw.lines)
    return read_table(text) if table_columns(text) else (raw,)


def read_raw_file(data: bytes) -> RawText | Refusal:
    """Return the lines of a raw file that is one text, given as bytes, or the refusal to read it."""
    if len(data) > MOST_BYTES:
        return Refusal("too-large")
    kind = type_of(data)
    match kind:
        case Refusal():
            return kind
        case "word":
            return read_word(data)
        case "mht":
            return _read_mht(data)
        case "html":
            decoded = _decoded_page(data)
            return decoded if isinstance(decoded, Refusal) else read_web_page(decoded.text)
        case "text":
            decoded = decode(data)
            return decoded if isinstance(decoded, Refusal) else _plain(decoded)


def printed_lines(text: str) -> tuple[Line, ...]:
    """Split a text into lines and number them from 1; their characters stay unchanged, empty lines are included."""
    return tuple(Line(number, line) for number, line in enumerate(_LINE_END.split(text), 1))


def _plain(decoded: Decoded) -> RawText:
    return RawText(printed_lines(decoded.text), decoded.encoding)


def _decoded_page(data: bytes) -> Decoded | Refusal:
    """Decode a page: as UTF-8 or UTF-16 if it is, else as its head says, else by its letters."""
    decoded = decode(data)
    named = _CHARSET.search(data[:4096])
    if isinstance(decoded, Decoded) and not decoded.encoding:
        return decoded
    try:
        return Decoded(data.decode(named[1].decode("ascii"))) if named else decoded
    except (LookupError, UnicodeDecodeError):
        return decoded


def _read_mht(data: bytes) -> RawText | Refusal:
    """Read a page that a browser saved as one file: its first part of HTML is the page."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            decoded = _decoded_page(bytes(part.get_payload(decode=True) or b""))
            return decoded if isinstance(decoded, Refusal) else read_web_page(decoded.text)
    return Refusal("no-text", "MHT")
