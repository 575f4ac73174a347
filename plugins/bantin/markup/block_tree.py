"""The blocks of a Markdown text as a tree of elements, and what was counted and noticed while they were found."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

# The characters that Markdown within a block can begin with; a line break with two spaces is a mark too.
INLINE_SIGNS = "*_`[<&\\"
_MARK = re.compile(rf"[{re.escape(INLINE_SIGNS)}]|  \n")


class Remark(NamedTuple):
    """Something to tell about a text: the code of a finding, the index of the line in the text, and its values."""

    code: str
    line: int
    values: tuple[tuple[str, str | int], ...] = ()


class Marks(NamedTuple):
    """The number of marks in a block, the length of its text in characters, and the index of its first line."""

    amount: int
    length: int
    line: int


_NO_MARKS = Marks(0, 0, 0)


@dataclass(slots=True)
class Table:
    """A table whose cells are not made yet: its element, the index of its first line, and the texts of its rows.

    `sides` says how each column is aligned: "left", "center", "right" or "". The first row is the head.
    """

    element: Element
    line: int
    sides: list[str]
    rows: list[list[str]]

    @property
    def cell_count(self) -> int:
        return len(self.sides) * len(self.rows)

    def make_cells(self) -> None:
        """Make the cells in the element; each row gets as many as the head has.

        What a row has beyond these stands in its last cell, so that nothing is lost.
        """
        head, *body = self.rows
        self._make_row(SubElement(self.element, "thead"), "th", head)
        if body:
            section = SubElement(self.element, "tbody")
            for row in body:
                self._make_row(section, "td", row)

    def _make_row(self, section: Element, tag: str, row: list[str]) -> None:
        line = SubElement(section, "tr")
        for column, side in enumerate(self.sides):
            cell = SubElement(line, tag)
            last = column == len(self.sides) - 1
            cell.text = r" \| ".join(row[column:] if last else row[column : column + 1])
            if side:
                cell.set("class", f"align-{side}")


def uneven_rows(table: Table) -> Remark | None:
    """Return the remark about the first row of a table that has more or fewer cells than the head, or None."""
    columns = len(table.sides)
    uneven = [number for number, row in enumerate(table.rows) if len(row) != columns]
    if not uneven:
        return None
    first = uneven[0]  # the line under the head is no row
    values = (("cells", len(table.rows[first])), ("columns", columns), ("rows", len(uneven)))
    return Remark("T03", table.line + 1 + first, values)


@dataclass(slots=True)
class BlockTree:
    """The blocks of a text under `root`; the texts of the elements are still Markdown.

    `references` are the link targets that the text defines, by label: target and title.

    `blocks` counts paragraphs, headings, rules, quotations, tables and items, where an item counts as one with its
    first paragraph. `marks` counts the signs in all blocks that can be Markdown.
    `densest` is the block in which the product of the marks and the length is largest, since that is what takes time.
    `remarks` are at most one of each kind, about its first line. `too_deep` is the index of the first line whose signs are nested too deeply to be followed, or None.
    """

    root: Element = field(default_factory=lambda: Element("div"))
    tables: list[Table] = field(default_factory=list)
    references: dict[str, tuple[str, str]] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    blocks: int = 0
    marks: int = 0
    densest: Marks = _NO_MARKS
    too_deep: int | None = None

    def put_text(self, element: Element, text: str, line: int) -> None:
        """Put the Markdown of a block that begins at the line with this index into its element, and count it."""
        element.text = text
        self.count(text, line)

    def count(self, text: str, line: int) -> None:
        """Count the marks in the Markdown of a block or cell, at the line with this index."""
        marks = len(_MARK.findall(text))
        self.marks += marks
        if marks * len(text) > self.densest.amount * self.densest.length:
            self.densest = Marks(marks, len(text), line)
