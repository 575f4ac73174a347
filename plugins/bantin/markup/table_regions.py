"""Wraps each table in a region that scrolls by itself, so that a wide table can be read on a phone.

The region has a name and can be reached by the keyboard. It is a <figure>, not a <div>, because the script that
takes a bulletin's text out of its page (`theme/static/js/search/query/page-text.js`) reads up to the next </div>.
"""

import re
from collections import Counter
from xml.etree.ElementTree import Element

_LONGEST_NAME = 200  # characters; a longer paragraph above a table is no caption
_CAPTION = re.compile(r"(?:bảng|biểu|phụ lục|danh sách)\b", re.IGNORECASE)
_INLINE = frozenset({"a", "br", "code", "em", "img", "strong"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def wrap_tables(root: Element) -> None:
    """Put each table under `root` into a region, named after its caption or the heading before it.

    A caption is a short paragraph right above the table that begins with a word like "Bảng" (table). A table without
    either is named "Bảng 1", "Bảng 2" and so on. Tables with equal names are told apart by numbers.
    """
    tables = _names(root)
    if not tables:
        return
    parents = {child: parent for parent in root.iter() for child in parent}
    uses: Counter[str] = Counter()
    for number, (table, found) in enumerate(tables, 1):
        name = found or f"Bảng {number}"
        uses[name] += 1
        label = name if uses[name] == 1 else f"{name} ({uses[name]})"
        region = Element(
            "figure",
            {"class": "table-scroll", "role": "region", "tabindex": "0", "aria-label": label},
        )
        parent = parents[table]
        parent[list(parent).index(table)] = region
        region.append(table)
        region.tail, table.tail = table.tail, "\n"


def _names(root: Element) -> list[tuple[Element, str]]:
    """Return the tables in order, each with the text of its caption or of the heading before it, or ""."""
    found, heading, above = [], "", None
    for element in root.iter():
        if element.tag in _HEADINGS:
            heading = _name(element)
        elif element.tag == "table":
            caption = _name(above) if above is not None and above.tag == "p" else ""
            found.append((element, caption if _CAPTION.match(caption) else heading))
        if element.tag not in _INLINE:
            above = element
    return found


def _name(element: Element) -> str:
    """Return the text of an element on one line, or "" if it is too long for a name."""
    text = " ".join("".join(element.itertext()).split())
    return text if len(text) <= _LONGEST_NAME else ""
