"""Tells what a file is by its first bytes; its name may lie."""

import io
import re
import zipfile
from typing import Literal

from bantin.raw_files.raw_text import Reason, Refusal

Type = Literal["html", "mht", "text", "word"]

# Office before 2007 and some other programs keep several streams in one file (MS-CFB); their names, in UTF-16, tell what it is.
BEGINNING_OF_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS: tuple[tuple[str, Reason], ...] = (
    (
        "WordDocument",
        "word-97",
    ),  # which may have a table of Excel within, so it is looked for first
    ("PowerPoint Document", "presentation"),
    ("Workbook", "spreadsheet"),
    ("Book", "spreadsheet"),  # of Excel 95
)
# What a file begins with, and the reason for which it is not read.
_BEGINNINGS: tuple[tuple[bytes, Reason], ...] = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"RIFF", "picture"),
    (b"BM", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"MZ", "no-text"),
    (b"\x7fELF", "no-text"),
)
_LETTERS = (b"BM", b"MZ", b"RIFF", b"GIF8")  # with which a text may begin, too
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|div|article|section|main|p|h[1-6]|span|ul|ol|table|meta)\b",
    re.I | re.S,
)
_MHT = re.compile(
    rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}?content-type:\s*multipart/related", re.I
)
_OWN_BULLETIN = re.compile(rb"(?:\xef\xbb\xbf)?---\r?\n(?:[^\n]*\n){0,40}?(?:title|date):")


def type_of(data: bytes) -> Type | Refusal:
    """Return the type of a file that can be read, or the refusal of any other by its right name."""
    if not data.strip():
        return Refusal("empty")
    if data.startswith(b"PK\x03\x04"):
        return _type_of_zip(data)
    if reason := _foreign(data):
        return Refusal(reason)
    start = beginning_of(data)
    if _OWN_BULLETIN.match(data):
        return Refusal("own-bulletin")
    if _MHT.match(start):
        return "mht"
    return "html" if _HTML.match(start) else "text"


def _foreign(data: bytes) -> Reason | None:
    """Return the reason for which a file of a known type is not read, None if its type is not known."""
    if data.startswith(BEGINNING_OF_OLD_OFFICE):
        return _reason_for_old_office(data)
    if data[4:8] == b"ftyp":  # HEIC, AVIF, films
        return "picture"
    for beginning, reason in _BEGINNINGS:
        if data.startswith(beginning) and (beginning not in _LETTERS or b"\0" in data[:64]):
            return reason
    return None


def _reason_for_old_office(data: bytes) -> Reason:
    named = (reason for name, reason in _STREAMS if name.encode("utf-16-le") in data)
    return next(named, "no-text")


def _type_of_zip(data: bytes) -> Type | Refusal:
    """Office documents are ZIP archives; which one, the names of their parts tell."""
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return Refusal("word-broken")
    if "word/document.xml" in names:
        return "word"
    if any(name.startswith("xl/") for name in names):
        return Refusal("spreadsheet")
    if any(name.startswith("ppt/") for name in names):
        return Refusal("presentation")
    if "content.xml" in names and "mimetype" in names:
        return Refusal("open-document")
    return Refusal("archive")


def beginning_of(data: bytes) -> bytes:
    """Return the beginning of a file as ASCII, also if it is UTF-16."""
    return (
        data[:4096]
        .removeprefix(b"\xff\xfe")
        .removeprefix(b"\xfe\xff")
        .removeprefix(b"\xef\xbb\xbf")
        .replace(b"\0", b"")
    )
