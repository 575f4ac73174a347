"""Reads Word documents (.docx, .docm): paragraphs, tables and numbered lists, tracked changes as accepted.

The format (ECMA-376) is XML in a ZIP archive. Only three parts of it are opened, and only so far as they stay small; macros, headers, footers
and comments are other parts. This much is read by the standard library, so that the same code runs where packages with compiled parts
do not.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from bantin.raw_files.raw_text import Line, RawText, Refusal

_MOST_BYTES = 20_000_000  # of one part, unpacked: a text of thousands of pages
_MOST_TAGS = 200_000  # of one part: a text of a hundred pages
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What is in these is no text of the document any more, or not yet: what was deleted or moved away, and codes of fields.
_LEFT_OUT = {
    *(
        f"{_W}{name}"
        for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr")
    ),
    # The same again for programs that do not know what stands before it.
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_PICTURES = {f"{_W}drawing", f"{_W}pict", f"{_W}object"}


def read_word(data: bytes) -> RawText | Refusal:
    """Return the lines of a document: one for each paragraph, and for each row of a table, its cells divided by tabs."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        document = _part(archive, "word/document.xml")
        numbering = _Numbering(
            _part(archive, "word/numbering.xml"), _part(archive, "word/styles.xml")
        )
    except _TooLargeError:
        return Refusal("too-large")
    except _BROKEN:
        return Refusal("word-broken")
    body = document.find(f"{_W}body") if document is not None else None
    if body is None:
        return Refusal("word-broken")
    try:
        texts = list(_blocks(body, numbering))
    except RecursionError:  # hundreds of tables within each other, which nobody writes
        return Refusal("word-broken")
    lines = tuple(Line(number, text) for number, text in enumerate(texts, 1))
    return RawText(
        lines,
        pictures=sum(1 for node in _within(body) if node.tag in _PICTURES and not _boxes(node)),
    )


# What a broken or encrypted archive raises, or XML that is none.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, ElementTree.ParseError, RuntimeError, NotImplementedError, EOFError, ValueError,
    LookupError, OSError,
)  # fmt: skip


class _TooLargeError(Exception):
    """A part of a document is larger than `_MOST_BYTES`, or has more than `_MOST_TAGS`."""


def _part(archive: zipfile.ZipFile, name: str) -> ElementTree.Element | None:
    """Return a part of a document, None if it has none of this name. Raises _TooLargeError, and ParseError for a document type."""
    if name not in archive.namelist():
        return None
    with archive.open(name) as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES or data.count(b"<") > _MOST_TAGS:
        raise _TooLargeError
    # A document type could define entities that grow without limit; Word never writes one. Zero bytes are those of UTF-16.
    if b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise ElementTree.ParseError
    return ElementTree.fromstring(data)


def _blocks(parent: ElementTree.Element, numbering: "_Numbering") -> Iterator[str]:
    for node in parent:
        if node.tag == f"{_W}p":
            yield from f"{numbering.mark_of(node)}{_text(node)}".split("\n")
            for box in _boxes(node):
                yield from _blocks(box, numbering)
        elif node.tag == f"{_W}tbl":
            for row in node.findall(f"{_W}tr"):
                cells = (" ".join(_blocks(cell, numbering)) for cell in row.findall(f"{_W}tc"))
                yield "\t".join(cell.replace("\t", " ").strip() for cell in cells)
        elif node.tag not in _LEFT_OUT:
            yield from _blocks(node, numbering)


def _text(node: ElementTree.Element) -> str:
    """Return the text within a paragraph, without the boxes of text that float beside it."""
    parts = list[str]()
    for child in node:
        if child.tag in (f"{_W}t", f"{_W}delText"):
            parts.append(child.text or "")
        elif child.tag == f"{_W}tab":
            parts.append("\t")
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            parts.append("\n")
        elif child.tag == f"{_W}noBreakHyphen":
            parts.append("-")
        elif child.tag == f"{_W}softHyphen":
            parts.append(
                "\u00ad"
            )  # the letter ư in the fonts of TCVN3; in other texts it is dropped later
        elif child.tag not in _LEFT_OUT and child.tag not in _PICTURES:
            parts.append(_text(child))
    return "".join(parts)


def _boxes(node: ElementTree.Element) -> list[ElementTree.Element]:
    """Return the boxes of text that float beside a paragraph: they become lines below it."""
    return [one for one in _within(node) if one.tag == f"{_W}txbxContent"]


def _within(node: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Yield what is within an element, in order, without what is no text of the document."""
    for child in node:
        if child.tag not in _LEFT_OUT:
            yield child
            yield from _within(child)


class _Numbering:
    """The marks that Word shows before the paragraphs of lists: numbers are counted, all other marks become "- "."""

    def __init__(
        self, part: ElementTree.Element | None, styles: ElementTree.Element | None
    ) -> None:
        self._of_styles = {
            style.get(f"{_W}styleId", ""): list_of_style
            for style in (styles.iter(f"{_W}style") if styles is not None else ())
            if (list_of_style := style.find(f"{_W}pPr/{_W}numPr")) is not None
        }
        self._formats: dict[tuple[str, str], str] = {}
        self._counts: dict[tuple[str, str], int] = {}
        if part is None:
            return
        abstract = {
            node.get(f"{_W}abstractNumId"): {
                level.get(f"{_W}ilvl", "0"): _value(level, "numFmt")
                for level in node.iter(f"{_W}lvl")
            }
            for node in part.iter(f"{_W}abstractNum")
        }
        for number in part.iter(f"{_W}num"):
            levels = abstract.get(_value(number, "abstractNumId"), {})
            for level, form in levels.items():
                self._formats[number.get(f"{_W}numId", ""), level] = form

    def mark_of(self, paragraph: ElementTree.Element) -> str:
        """Return the mark before a paragraph, "" if it is in no list."""
        properties = paragraph.find(f"{_W}pPr/{_W}numPr")
        if properties is None:
            style = paragraph.find(f"{_W}pPr")
            properties = self._of_styles.get(_value(style, "pStyle")) if style is not None else None
        if properties is None:
            return ""
        key = _value(properties, "numId"), _value(properties, "ilvl") or "0"
        form = self._formats.get(key)
        if form is None or form == "none":
            return ""
        if form != "decimal":
            return "- "
        self._counts[key] = self._counts.get(key, 0) + 1
        return f"{self._counts[key]}. "


def _value(node: ElementTree.Element, name: str) -> str:
    child = node.find(f"{_W}{name}")
    return child.get(f"{_W}val", "") if child is not None else ""
