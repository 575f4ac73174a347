"""Finds the blocks of a Markdown text, that is paragraphs, headings, lists, quotations and tables, in linear time.

The blocks are those of CommonMark with the tables of GitHub, so that the preview of a forge shows what will be
published, with exceptions for what offices type (see also `line_beginnings` and `paragraph_lines`): there is
no code, so indentation means something only below a list item; raw HTML is text; and a line of `===` or
`---` makes a heading only of one short line above it.
"""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from bantin.markup.block_tree import BlockTree, Remark, Table, uneven_rows
from bantin.markup.line_beginnings import ItemSign, heading, is_fence, is_rule, item_sign
from bantin.markup.list_items import ItemList
from bantin.markup.paragraph_lines import joined, without_definitions
from bantin.markup.table_rows import alignments, cells

MOST_NESTED = 12  # quotations and items in one another; deeper signs are text
_TAB = 4  # columns from one tab stop to the next
_LONGEST_UNDERLINED = 120  # characters; a longer line above `===` or `---` is a paragraph
_SENTENCE_ENDS = (".", ";", ":", ",", "!", "?", "…")


def block_tree(text: str) -> BlockTree:
    """Return the blocks of a Markdown text, which is in the form that `language.normalization.clean` gives."""
    reader = _BlockReader()
    for number, line in enumerate(text.expandtabs(_TAB).split("\n")):
        reader.read(number, line)
    return reader.finish()


@dataclass(slots=True)
class _Container:
    """The whole text, a quotation or a list item that is open, that is, to which blocks can still be added.

    The lines of an item are indented by `indent` columns, which is 0 for the others. `of` is the list of an item. `items`
    is the list that ends the container so far, to which an item with the same sign would belong.
    """

    element: Element
    indent: int = 0
    of: ItemList | None = None
    items: ItemList | None = None


class _BlockReader:
    """Reads the lines of one text in order."""

    def __init__(self) -> None:
        self._tree = BlockTree()
        self._open = [_Container(self._tree.root)]  # each contains the next
        self._lists: list[ItemList] = []
        # Of the paragraph and the table at most one is open; it belongs to the last open container.
        self._paragraph: Element | None = None
        self._lines: list[str] = []  # of the paragraph
        self._first_line = 0
        self._table: Table | None = None
        self._number = 0
        # In how many quotations the line before was blank, or None if it was not blank.
        self._blank_in: int | None = None

    def finish(self) -> BlockTree:
        """Close all blocks and return the tree."""
        self._end_leaf()
        for one in reversed(self._lists):  # inner lists before the ones that contain them
            one.finish()
        uneven = filter(None, map(uneven_rows, self._tree.tables))
        self._tree.remarks += list(uneven)[:1]
        return self._tree

    def read(self, number: int, line: str) -> None:
        """Read the line with this index."""
        self._number = number
        continued, rest = self._continued(line)
        if not rest.strip(" "):
            self._close(continued)
            self._end_leaf()
            self._blank_in = self._quotations()
            return
        # A line that continues a paragraph, but not all containers around it, is lazy.
        lazy = self._paragraph is not None and continued < len(self._open)
        while sign := self._container_sign(
            rest, interrupts=self._paragraph is not None and not lazy
        ):
            self._close(continued)
            rest = self._begin(rest, sign)
            continued, lazy = len(self._open), False
        if text := rest.lstrip(" "):
            self._read_leaf(text, continued, lazy=lazy)
        self._blank_in = None

    def _continued(self, line: str) -> tuple[int, str]:
        """Return how many open containers a line continues, and the line without what it needs for that."""
        count = 1
        for container in self._open[1:]:
            text = line.lstrip(" ")
            if not container.indent:
                if not text.startswith(">"):
                    break
                line = text[1:].removeprefix(" ")
            elif text:
                if len(line) - len(text) < container.indent:
                    break
                line = line[container.indent :]
            elif not len(container.element):
                break  # an item that begins with an empty line ends with a second one
            count += 1
        return count, line

    def _container_sign(self, line: str, *, interrupts: bool) -> ItemSign | str | None:
        """Return the sign of the item, or ">" for the quotation, that begins at a line, or None.

        A line that interrupts a paragraph begins a list only as an item with text, whose number, if any, is 1.
        """
        text = line.lstrip(" ")
        first = text[:1]
        if first not in _CONTAINER_SIGNS and not first.isdigit():
            return None
        sign: ItemSign | str | None = ">" if first == ">" else None
        if not sign and not is_rule(text):
            sign = item_sign(text)
            if sign and interrupts and (not sign.text or sign.number not in (None, 1)):
                sign = None
        if sign and len(self._open) > MOST_NESTED:
            self._tree.too_deep = (
                self._number if self._tree.too_deep is None else self._tree.too_deep
            )
            return None
        return sign

    def _begin(self, line: str, sign: ItemSign | str) -> str:
        """Open the quotation or item that begins at a line, and return the rest of the line."""
        text = line.lstrip(" ")
        if isinstance(sign, str):
            self._open.append(_Container(self._added("blockquote")))
            return text[1:].removeprefix(" ")
        self._end_leaf()
        container = self._open[-1]
        items = container.items
        if items is None or items.sign != sign.sign:
            tag = "ul" if sign.number is None else "ol"
            items = ItemList(self._added(tag), sign.sign, outer=len(self._open) == 1)
            self._lists.append(items)
            container.items = items
        elif self._after_blank():
            items.loose = True
        self._tree.blocks += 1
        indent = len(line) - len(text) + sign.width
        self._open.append(_Container(items.add(sign.number), indent, items))
        return sign.text

    def _read_leaf(self, text: str, continued: int, *, lazy: bool) -> None:
        """Read a line without indentation that begins no container."""
        if title := heading(text):
            self._close(continued)
            self._put(f"h{title[0]}", title[1])
        elif is_fence(text):
            self._close(continued)
            self._end_leaf()
            self._remark("T07")
        elif self._paragraph is not None and not lazy and _is_underline(text):
            self._underline(text)
        elif is_rule(text):
            self._close(continued)
            self._added("hr")
        elif lazy:
            self._lines.append(text)
        else:
            self._close(continued)
            self._read_text(text)

    def _read_text(self, text: str) -> None:
        """Read a line of a paragraph or a table."""
        if self._table:
            self._table.rows.append(cells(text))
            self._tree.count(text, self._number)
            return
        if self._paragraph is None:
            self._paragraph, self._first_line = self._added("p"), self._number
        elif sides := alignments(text):
            head = cells(self._lines[-1])
            if len(head) == len(sides):
                self._begin_table(head, sides)
                return
        self._lines.append(text)

    def _begin_table(self, head: list[str], sides: list[str]) -> None:
        """Begin a table whose head is the last line of the open paragraph."""
        del self._lines[-1]
        if not self._lines:
            self._remove_paragraph()
        self._table = Table(self._added("table"), self._number - 1, sides, [head])
        self._tree.tables.append(self._table)
        self._tree.count(" ".join(head), self._number - 1)

    def _underline(self, text: str) -> None:
        """Make a heading of the open paragraph, or leave it a paragraph if it is none, at a line under it."""
        title = self._lines[0].rstrip(" ")
        short = len(title) <= _LONGEST_UNDERLINED and not title.endswith(_SENTENCE_ENDS)
        if short and len(self._lines) == 1:
            self._remove_paragraph()
            self._put("h1" if text[0] == "=" else "h2", title)
            return
        self._end_leaf()
        self._remark("T06", ("text", text[:3]))
        if text[0] == "-":
            self._added("hr")
        else:
            self._put("p", text)

    def _close(self, count: int) -> None:
        """Close all open containers but the first `count`, and what is open in them."""
        if count < len(self._open):
            self._end_leaf()
            del self._open[count:]

    def _end_leaf(self) -> None:
        """Close the open paragraph or table, if any."""
        if self._paragraph is not None:
            lines = without_definitions(self._lines, self._tree.references)
            if lines:
                self._tree.put_text(self._paragraph, joined(lines), self._first_line)
                self._paragraph, self._lines = None, []
            else:
                self._remove_paragraph()
        self._table = None

    def _remove_paragraph(self) -> None:
        """Remove the open paragraph, which is the last block of its container."""
        del self._open[-1].element[-1]
        self._paragraph, self._lines = None, []

    def _put(self, tag: str, text: str) -> None:
        """Add a block of one line."""
        self._tree.put_text(self._added(tag), text, self._number)

    def _added(self, tag: str) -> Element:
        """Add an element to the last open container, where it ends what is open, and return it."""
        self._end_leaf()
        container = self._open[-1]
        if container.of and len(container.element) and self._after_blank():
            container.of.loose = True
        container.items = None
        first_of_item = container.of is not None and not len(container.element)
        if tag not in _LISTS and not (first_of_item and tag == "p"):
            self._tree.blocks += 1
        return SubElement(container.element, tag)

    def _after_blank(self) -> bool:
        """Whether the line before was blank, in the last open container or one around it."""
        return self._blank_in is not None and self._blank_in <= self._quotations()

    def _remark(self, code: str, *values: tuple[str, str | int]) -> None:
        """Add a remark about the current line if it is the first with this code."""
        if all(remark.code != code for remark in self._tree.remarks):
            self._tree.remarks.append(Remark(code, self._number, values))

    def _quotations(self) -> int:
        """Return how many quotations are open."""
        return sum(not container.indent for container in self._open)


_CONTAINER_SIGNS = frozenset(">-+*")
_LISTS = frozenset({"ul", "ol"})


def _is_underline(text: str) -> bool:
    """Whether a line can mark the line above it as a heading: `===` or `---`, of any length from three on."""
    stripped = text.rstrip(" ")
    return len(stripped) > 2 and text[0] in "=-" and not stripped.strip(text[0])
