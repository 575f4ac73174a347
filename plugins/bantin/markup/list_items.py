"""Finishes lists: their numbers, and items with or without paragraphs of their own."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement


@dataclass(slots=True)
class ItemList:
    """A list whose items are being read: its element, the sign of its items, and their numbers as typed.

    It is `outer` if it stands in no quotation or item, and `loose` if its items are paragraphs, that is if blank lines stand between or in them.
    """

    element: Element
    sign: str
    outer: bool
    numbers: list[int] = field(default_factory=list)
    loose: bool = False

    def add(self, number: int | None) -> Element:
        """Add an item and return its element."""
        if number is not None:
            self.numbers.append(number)
        return SubElement(self.element, "li")

    def finish(self) -> None:
        """Write the numbers into the elements, and take the paragraphs away if the list is not loose."""
        self._number()
        if self._is_note():
            self._become_note()
        elif not self.loose:
            for item in self.element:
                _take_paragraph_away(item)

    def _number(self) -> None:
        """Number the items as they were typed.

        Where all items have one number, as authors type who leave the counting to Markdown, they are counted.
        """
        counted = len(set(self.numbers)) == 1
        expected = 1
        for item, typed in zip(self.element, self.numbers, strict=False):
            number = expected if counted and item is not self.element[0] else typed
            if number != expected and item is self.element[0]:
                self.element.set("start", str(number))
            elif number != expected:
                item.set("value", str(number))
            expected = number + 1

    def _is_note(self) -> bool:
        """Whether this is no list but a note under a text, or a separator: one asterisk with at most a paragraph."""
        items = list(self.element)
        alone = self.sign == "*" and self.outer and len(items) == 1
        return alone and all(block.tag == "p" for block in items[0]) and len(items[0]) < 2

    def _become_note(self) -> None:
        """Turn the list into the paragraph that it is, with its asterisk."""
        text = "".join(block.text or "" for block in self.element[0])
        self.element.clear()
        self.element.tag, self.element.text = "p", rf"\* {text}".rstrip(" ")


def _take_paragraph_away(item: Element) -> None:
    """Let the text of an item stand in the item itself instead of in a paragraph."""
    if len(item) and item[0].tag == "p":
        item.text = item[0].text
        item.remove(item[0])
        if len(item):  # the text and the list below it are two blocks, not one word
            item.text = f"{item.text}\n"
