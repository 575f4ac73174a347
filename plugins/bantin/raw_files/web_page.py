"""Reads saved web pages: finds the article in the page and returns it as lines.

The article is the smallest part of a page that has most of its prose, and the heading above it. Menus, forms, and lists of links are left
out; the lines around the article that tell its day, author and source stay, since the reader of bulletins looks for them. Python's own
parser is enough for this, and runs in a browser, too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from bantin.language.normalization import one_line
from bantin.raw_files.raw_text import Line, RawText, Refusal

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_HIDDEN = frozenset(
    "script style noscript template svg select button textarea iframe object nav head dialog".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html"
    " li main ol p pre section summary table tbody tfoot thead tr ul".split()
)
_CELLS = frozenset(("td", "th"))
_HEADINGS = ("h1", "h2", "h3", "h4")
_PROSE = 80  # characters: a shorter text is seldom a paragraph
_SHORT_PROSE = 30  # the same on a page without any longer text
_MOST_OF_IT = 0.7  # of the prose of a page, that its article has
_MOST_NODES = 200_000
_MOST_DEEP = 500  # elements within each other; deeper ones are taken for their neighbours
_ENDLESS_TAG = re.compile(r"<[^>]{20000}")  # the parser takes time by the square of its length
_SITE_IN_TITLE = re.compile(r"\s+[-–|»]\s+[^-–|»]+$")
_HIDDEN_CLASS = re.compile(
    r"\b(?:menu|navbar|breadcrumb|sidebar|related|tin-lien-quan|comment|binh-luan|share|social|footer)\b",
    re.I,
)


@dataclass(slots=True)
class _Node:
    """An element: its children are elements and texts in order. `line` is the line of the file at which it begins."""

    tag: str
    line: int
    parent: "_Node | None" = None
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["_Node | str"] = field(default_factory=list)


class _TreeBuilder(HTMLParser):
    """Builds the tree of elements. A closing tag without an opening one is ignored; one that is missing is added."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self._open = _Node("", 1)
        self._nodes = self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._nodes += 1
        if self._nodes > _MOST_NODES:
            return
        if tag in ("p", "li", "tr", "td", "th", "option") and self._open.tag == tag:
            self._close(tag)
        attributes = {name: value or "" for name, value in attrs}
        node = _Node(tag, self.getpos()[0], self._open, attributes)
        self._open.children.append(node)
        if tag not in _VOID and self._depth < _MOST_DEEP:
            self._open, self._depth = node, self._depth + 1

    def handle_endtag(self, tag: str) -> None:
        self._close(tag)

    def handle_data(self, data: str) -> None:
        self._open.children.append(data)

    def _close(self, tag: str) -> None:
        node, depth = self._open, self._depth
        while node.parent and node.tag != tag:
            node, depth = node.parent, depth - 1
        if node.parent:
            self._open, self._depth = node.parent, depth - 1


def read_web_page(text: str) -> RawText | Refusal:
    """Return the article of a page, given as HTML, and the address and the name of the site that its head tells."""
    if _ENDLESS_TAG.search(text):
        return Refusal("no-text", "HTML")
    builder = _TreeBuilder()
    builder.feed(text)
    builder.close()
    head = _Head(builder.root)
    article = _article(builder.root)
    if article is None:
        return Refusal("no-text", "HTML")
    heading, container = _with_heading(builder.root, article, head.title)
    lines = list(_lines(container))
    start = next((at for at, line in enumerate(lines) if heading and line.text == heading), 0)
    titled = lines[start:] if heading else [Line(1, head.title), *lines]
    return RawText(
        tuple(line for line in titled if line.text), source_url=head.address, site=head.site
    )


def lines_of_html(text: str) -> list[str]:
    """Return the lines of a piece of HTML, such as the text of a feed's item; empty lines are left out."""
    if _ENDLESS_TAG.search(text):
        return []
    builder = _TreeBuilder()
    builder.feed(text)
    builder.close()
    return [line.text for line in _lines(builder.root) if line.text]


class _Head:
    """What the head of a page tells: its title without the name of the site, its own address, the name of the site."""

    def __init__(self, root: _Node) -> None:
        metas = {
            n.attributes.get("property") or n.attributes.get("name", ""): n.attributes.get(
                "content", ""
            )
            for n in _all(root, "meta")
        }
        links = {
            n.attributes.get("rel", ""): n.attributes.get("href", "") for n in _all(root, "link")
        }
        title = metas.get("og:title") or next(map(_plain, _all(root, "title")), "")
        self.site = one_line(metas.get("og:site_name", ""))
        self.title = one_line(_SITE_IN_TITLE.sub("", title))
        address = links.get("canonical") or metas.get("og:url", "")
        self.address = address if address.startswith(("https://", "http://")) else ""


def _article(root: _Node) -> _Node | None:
    """Return the deepest element that has most of the page's prose; None if the page has no prose."""
    prose = dict[int, int]()
    total = _count_prose(root, prose, _PROSE) or _count_prose(root, prose, _SHORT_PROSE)
    node = root
    while total:
        most = max(
            (c for c in node.children if isinstance(c, _Node)),
            key=lambda c: prose.get(id(c), 0),
            default=None,
        )
        if most is None or prose.get(id(most), 0) < total * _MOST_OF_IT:
            return node
        node = most
    return None


def _count_prose(root: _Node, prose: dict[int, int], shortest: int) -> int:
    """Count the characters of prose in each element, links and hidden parts left out; return those of the page.

    Prose are texts of at least `shortest` characters.
    """
    stack: list[tuple[_Node, bool]] = [(root, False)]
    while stack:
        node, is_done = stack.pop()
        children = [
            c for c in node.children if isinstance(c, _Node) and not _is_hidden(c) and c.tag != "a"
        ]
        if is_done:
            own = len(one_line("".join(c for c in node.children if isinstance(c, str))))
            prose[id(node)] = (own if own >= shortest else 0) + sum(prose[id(c)] for c in children)
        else:
            stack.append((node, True))
            stack += [(child, False) for child in children]
    return prose[id(root)]


def _with_heading(root: _Node, article: _Node, title: str) -> tuple[str, _Node]:
    """Return the heading of an article, "" if there is none, and the smallest element that has both.

    The heading is the last one above the end of the article that says what the title of the page says, else the last of the first rank.
    """
    headings = [(node, _plain(node)) for node in _all(root, *_HEADINGS)]
    fitting = [pair for pair in headings if title and pair[1] and _are_one(pair[1], title)]
    main = [pair for pair in headings if pair[0].tag == "h1" and pair[1]]
    for node, text in (*reversed(fitting), *reversed(main)):
        return text, _common_parent(node, article)
    return "", article


def _are_one(heading: str, title: str) -> bool:
    return heading == title or title.startswith(heading) or heading.startswith(title)


def _common_parent(one: _Node, other: _Node) -> _Node:
    above = set[int]()
    node: _Node | None = one
    while node:
        above.add(id(node))
        node = node.parent
    node = other
    while node and id(node) not in above:
        node = node.parent
    return node or other


def _lines(root: _Node) -> Iterator[Line]:
    """Yield the lines of an element: each block is one, each row of a table, each line between two `<br>`."""
    parts, line = list[str](), root.line
    for kind, text, number in _events(root):
        if kind == "text":
            line = line if any(map(str.strip, parts)) else number
            parts.append(text)
        else:
            joined = "".join(parts)
            yield Line(line, "\t".join(map(one_line, joined.split("\t"))).strip())
            parts = [text]
    yield Line(line, one_line("".join(parts)))


def _events(root: _Node) -> Iterator[tuple[str, str, int]]:
    """Yield texts, and the ends of lines with the mark of a list's item that follows."""
    stack: list[_Node | str | tuple[str, str, int]] = [root]
    line = root.line
    while stack:
        node = stack.pop()
        if isinstance(node, tuple):
            yield node
        elif isinstance(node, str):
            yield "text", re.sub(r"\s+", " ", node), line
        elif not _is_hidden(node):
            line = node.line
            is_block = node.tag in _BLOCKS or node.tag == "br"
            if is_block:
                yield "end", "- " if node.tag == "li" and not _is_link_list(node) else "", line
            if node.tag == "img" and len(node.attributes.get("alt", "").split()) > 3:
                yield from (
                    ("end", "", line),
                    ("text", node.attributes["alt"], line),
                    ("end", "", line),
                )
            if is_block:
                stack.append(("end", "", line))
            if node.tag in _CELLS:
                stack.append(("text", "\t", line))
            stack += reversed(node.children)


def _is_hidden(node: _Node) -> bool:
    if node.tag in _HIDDEN or "hidden" in node.attributes:
        return True
    names = f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}"
    return node.tag in ("div", "ul", "ol", "section", "aside", "footer") and bool(
        _HIDDEN_CLASS.search(names)
    )


def _is_link_list(item: _Node) -> bool:
    """Whether an item of a list is nothing but a link, as those of menus are."""
    return all(
        isinstance(c, _Node) and c.tag == "a"
        for c in item.children
        if not isinstance(c, str) or c.strip()
    )


def _all(root: _Node, *tags: str) -> Iterator[_Node]:
    """Yield the elements with one of the tags, in the order of the page."""
    stack: list[_Node] = [root]
    while stack:
        node = stack.pop()
        if node.tag in tags:
            yield node
        stack += [child for child in reversed(node.children) if isinstance(child, _Node)]


def _plain(node: _Node) -> str:
    parts, stack = list[str](), list[_Node | str]([node])
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            parts.append(one)
        else:
            stack += reversed(one.children)
    return one_line("".join(parts))
