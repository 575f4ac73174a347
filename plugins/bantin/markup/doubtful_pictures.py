"""Collects the pictures of a text that an editor should be told about."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bantin.markup.block_tree import Remark


@dataclass(slots=True)
class DoubtfulPictures:
    """The targets of pictures as written: those of other sites, which are not shown, and those without a text."""

    elsewhere: list[str] = field(default_factory=list)
    nameless: list[str] = field(default_factory=list)

    def remarks(self, text: str) -> Iterator[Remark]:
        """Yield at most one remark for each of the two kinds, at the line of the first picture in the Markdown `text`."""
        for code, targets in (("T01", self.elsewhere), ("T02", self.nameless)):
            if targets:
                line = text.count("\n", 0, max(text.find(f"]({targets[0]}"), 0))
                yield Remark(code, line, (("count", len(targets)), ("target", targets[0])))
