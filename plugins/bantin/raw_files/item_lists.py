"""Reads lists of bulletins: feeds (RSS, Atom) and tables (CSV). Each item becomes a raw text of its own.

An item's title, day, author and source are written as lines above and below its text, as portals print them, so that one reader of
bulletins is enough.
"""

import csv
import datetime
import io
import re
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

from bantin.language.normalization import one_line
from bantin.raw_files.file_types import beginning_of
from bantin.raw_files.raw_text import Line, RawText, Refusal
from bantin.raw_files.web_page import lines_of_html

_VIETNAM = datetime.timezone(datetime.timedelta(hours=7))  # a feed tells times in any zone
_FEED = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
# What columns of tables are called, each with the names by which offices call it.
_COLUMNS = {
    "title": ("title", "tiêu đề", "tên bài", "tieu de"),
    "date": ("date", "ngày", "ngày đăng", "ngay", "ngay dang"),
    "body": ("body", "content", "nội dung", "noi dung"),
    "source": ("source", "nguồn", "nguon"),
    "url": ("url", "link", "địa chỉ", "liên kết"),
    "author": ("author", "tác giả", "tac gia"),
}
_BY_NAME = {name: column for column, names in _COLUMNS.items() for name in names}
csv.field_size_limit(
    5_000_000
)  # characters of a cell; the usual limit is shorter than a long article


def is_feed(data: bytes) -> bool:
    return bool(_FEED.match(beginning_of(data)))


def read_feed(data: bytes) -> tuple[RawText, ...] | Refusal:
    """Return the items of a feed, or the refusal to read it."""
    if b"<!ENTITY" in data:  # entities could grow without limit; no feed needs them
        return Refusal("no-text", "XML")
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:  # the latter for encodings
        return Refusal("no-text", f"XML: {error}")
    site = next((one_line(n.text or "") for n in root.iter() if _name(n) == "title"), "")
    items = [node for node in root.iter() if _name(node) in ("item", "entry")]
    return tuple(_feed_item(item, site) for item in items) or Refusal("empty")


def _feed_item(item: ElementTree.Element, site: str) -> RawText:
    parts = {_name(node): node for node in reversed(list(item))}
    body = next(
        (
            inside
            for n in ("encoded", "content", "description", "summary")
            if (inside := _inside(parts.get(n)))
        ),
        "",
    )
    link = parts.get("link")
    address = (link.get("href") or link.text or "") if link is not None else ""
    moment = next(
        (_text(parts, n) for n in ("pubDate", "published", "date", "updated") if n in parts), ""
    )
    author = parts.get("creator", parts.get("author"))
    if author is not None:  # in Atom the name stands in an element of its own, beside an address
        author = next((node for node in author if _name(node) == "name"), author)
    rows = [
        _text(parts, "title"),
        _day_line(moment),
        *lines_of_html(body),
        one_line("".join(author.itertext())) if author is not None else "",
    ]
    return RawText(_numbered(rows), source_url=address.strip(), site=site)


def _inside(node: ElementTree.Element | None) -> str:
    """Return what stands in an element as HTML: its text, which is HTML written as text, or the elements in it."""
    if node is None:
        return ""
    children = (ElementTree.tostring(child, encoding="unicode") for child in node)
    inner = (node.text or "") + "".join(children)
    return re.sub(r"<(/?)\w+:", r"<\1", inner)


def _day_line(moment: str) -> str:
    """Return the moment of a feed's item as a date line, in the time of Vietnam; "" if it is none."""
    try:
        when = parsedate_to_datetime(moment)
    except ValueError:
        try:
            when = datetime.datetime.fromisoformat(moment)
        except ValueError:
            return ""
    if when.tzinfo:
        when = when.astimezone(_VIETNAM)
    return f"{when:%d/%m/%Y %H:%M}"


def table_columns(header: str) -> tuple[str, dict[int, str]] | None:
    """Return the sign between the columns of a table and what each column is.

    None if its first line, `header`, does not name both a column of titles and one of texts.
    """
    first = header.removeprefix("\ufeff")
    for sign in (",", ";", "\t"):
        names = [one_line(name).strip('" ').lower() for name in first.split(sign)]
        columns = {at: _BY_NAME[name] for at, name in enumerate(names) if name in _BY_NAME}
        if {"title", "body"} <= set(columns.values()):
            return sign, columns
    return None


def read_table(text: str) -> tuple[RawText, ...] | Refusal:
    """Return the rows of a table that `table_columns` recognises by its first line, or the refusal to read it."""
    found = table_columns(text.split("\n", 1)[0])
    assert found
    sign, columns = found
    try:
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=sign))[1:]
    except csv.Error as error:
        return Refusal("no-text", f"CSV: {error}")
    cells = (
        {columns[at]: cell for at, cell in enumerate(row) if at in columns}
        for row in rows
        if any(row)
    )
    return tuple(_row(one) for one in cells) or Refusal("empty")


def _row(cells: dict[str, str]) -> RawText:
    source = cells.get("source", "").strip()
    body = cells.get("body", "")
    rows = [
        cells.get("title", ""),
        cells.get("date", ""),
        *(lines_of_html(body) if "</" in body else body.splitlines()),
        cells.get("author", ""),
        f"Nguồn: {source}" if source else "",
    ]
    return RawText(_numbered(rows), source_url=cells.get("url", "").strip())


def _numbered(rows: list[str]) -> tuple[Line, ...]:
    lines = (one_line(row) for row in rows)
    return tuple(Line(number, row) for number, row in enumerate(filter(None, lines), 1))


def _name(node: ElementTree.Element) -> str:
    """Return the name of an element without its namespace."""
    return str(node.tag).rpartition("}")[2]


def _text(parts: dict[str, ElementTree.Element], name: str) -> str:
    return one_line(parts[name].text or "") if name in parts else ""
