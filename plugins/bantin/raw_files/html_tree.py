"""HTML as a tree of elements, however broken it is.

Python's own parser is enough for this, and runs in a browser, too. What could cost without limit is cut off.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from bantin.language.normalization import one_line

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_MOST_BYTES = 2_000_000  # of a page without the pictures that stand in it as text; pages of news have some hundred thousand
_MOST_NODES = 50_000  # elements, ends of elements and texts
_MOST_DEEP = 100  # elements within each other; deeper ones are taken for their neighbours
_INLINE_DATA = re.compile(r"data:[\w/+.;=-]{0,80},[\w+/=%-]{200,}")
_ENDLESS_TAG = re.compile(r"<[^>]{20000}")  # the parser takes time by the square of its length


@dataclass(slots=True)
class Node:
    """An element: its children are elements and texts in order. `line` is the line of the file at which it begins."""

    tag: str
    line: int
    parent: "Node | None" = None
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)


class TooCostlyPageError(Exception):
    """A page has more text or more elements than pages of news have, or a tag without an end."""


def tree_of(text: str) -> Node:
    """Return the root of the tree of a page, given as HTML; its children are what stands outermost. Raises TooCostlyPageError."""
    text = _INLINE_DATA.sub("", text)
    if len(text) > _MOST_BYTES or _ENDLESS_TAG.search(text):
        raise TooCostlyPageError
    builder = _TreeBuilder()
    builder.feed(text)
    builder.close()
    return builder.root


class _TreeBuilder(HTMLParser):
    """Builds the tree of elements. A closing tag without an opening one is ignored; one that is missing is added."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self._open = Node("", 1)
        self._nodes = self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._count()
        if tag in ("p", "li", "tr", "td", "th", "option") and self._open.tag == tag:
            self._close(tag)
        attributes = {name: value or "" for name, value in attrs}
        node = Node(tag, self.getpos()[0], self._open, attributes)
        self._open.children.append(node)
        if tag not in _VOID and self._depth < _MOST_DEEP:
            self._open, self._depth = node, self._depth + 1

    def handle_endtag(self, tag: str) -> None:
        self._count()
        self._close(tag)

    def handle_data(self, data: str) -> None:
        self._count()
        self._open.children.append(data)

    def _count(self) -> None:
        self._nodes += 1
        if self._nodes > _MOST_NODES:
            raise TooCostlyPageError

    def _close(self, tag: str) -> None:
        node, depth = self._open, self._depth
        while node.parent and node.tag != tag:
            node, depth = node.parent, depth - 1
        if node.parent:
            self._open, self._depth = node.parent, depth - 1


def elements(root: Node, *tags: str) -> Iterator[Node]:
    """Yield the elements with one of the tags, in the order of the page."""
    stack: list[Node] = [root]
    while stack:
        node = stack.pop()
        if node.tag in tags:
            yield node
        stack += [child for child in reversed(node.children) if isinstance(child, Node)]


def plain_text(node: Node) -> str:
    """Return the text of an element in one line."""
    parts, stack = list[str](), list[Node | str]([node])
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            parts.append(one)
        else:
            stack += reversed(one.children)
    return one_line("".join(parts))
