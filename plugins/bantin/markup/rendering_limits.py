"""The budgets of a text: how much of what is costly it may hold, so that none takes more than two seconds to render.

The seconds below were measured on a slow processor. Honest texts stay below a tenth of each limit.
"""

import re
from typing import NamedTuple

from bantin.markup.block_structure import MOST_NESTED, block_tree
from bantin.markup.block_tree import INLINE_SIGNS, BlockTree

MOST_CELLS = 20_000  # in all tables: 0.4 s, and 500 KB of HTML even if all are empty
MOST_BLOCKS = 10_000  # paragraphs, headings, list items and so on, without cells: 0.6 s
MOST_MARKS = 10_000  # characters that can be Markdown within a block, in the whole text: 0.3 s
# Marks of one block times its characters: 0.1 s. For a mark without its other half, all that follows it is searched.
MOST_STEPS = 2_500_000

_MANY_SIGNS_AT_START = re.compile(r"\n[ \t>*+\-0-9.)]{7}")


class Excess(NamedTuple):
    """What a text holds too much of, so that it must not be rendered.

    `code` is that of the finding, `line` the index of the line; `amount` is more than `limit`. `length` is that of the
    block in characters if the limit depends on it, otherwise 0.
    """

    code: str
    line: int
    amount: int
    limit: int
    length: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """The numbers that the finding shows, by name."""
        return {"count": self.amount, "limit": self.limit, "length": self.length}


def excess(text: str) -> Excess | None:
    """Return what a Markdown text holds too much of, or None.

    `text` has to be in the form that `language.normalization.clean` gives.
    """
    return None if is_surely_within(text) else excess_of(block_tree(text))


def is_surely_within(text: str) -> bool:
    """Whether a few counts, which take microseconds, show that a text is within all limits, as nearly all are."""
    lines = text.count("\n") + 1
    marks = sum(map(text.count, INLINE_SIGNS)) + lines  # a line break is a mark too
    return (
        2 * text.count("|") * lines
        <= MOST_CELLS  # a table has at most that many columns, and that many rows
        and (MOST_NESTED + 1) * lines <= MOST_BLOCKS  # a line begins at most that many
        and marks <= MOST_MARKS
        and marks * len(text) <= MOST_STEPS
        and not _MANY_SIGNS_AT_START.search(f"\n{text}")
    )


def excess_of(tree: BlockTree) -> Excess | None:
    """Return what a text with these blocks holds too much of, or None."""
    if tree.too_deep is not None:
        return Excess("B13", tree.too_deep, MOST_NESTED + 1, MOST_NESTED)
    cells = sum(table.cell_count for table in tree.tables)
    if cells > MOST_CELLS:
        largest = max(tree.tables, key=lambda table: table.cell_count)
        return Excess("T10", largest.line, cells, MOST_CELLS)
    if tree.blocks > MOST_BLOCKS:
        return Excess("T11", 0, tree.blocks, MOST_BLOCKS)
    if tree.marks > MOST_MARKS:
        return Excess("T12", tree.densest.line, tree.marks, MOST_MARKS)
    marks, length, line = tree.densest
    if marks * length > MOST_STEPS:
        return Excess("T13", line, marks, MOST_STEPS // length, length)
    return None
