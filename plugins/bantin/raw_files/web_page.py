"""Reads saved web pages: finds the article in the page and returns it as lines.

The article is the smallest part of a page that has most of its prose, and the heading above it. Menus, forms, and lists of links are left
out; the lines around the article that tell its day, author and source stay, since the reader of bulletins looks for them.
"""

import re
from collections.abc import Iterator

from bantin.language.normalization import one_line
from bantin.raw_files.html_tree import Node, TooCostlyPageError, elements, plain_text, tree_of
from bantin.raw_files.raw_text import Line, RawText, Refusal

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
_SITE_IN_TITLE = re.compile(r"\s+[-–|»]\s+[^-–|»]+$")
_HIDDEN_CLASS = re.compile(
    r"\b(?:menu|navbar|breadcrumb|sidebar|related|tin-lien-quan|comment|binh-luan|share|social|footer)\b",
    re.I,
)


def read_web_page(text: str) -> RawText | Refusal:
    """Return the article of a page, given as HTML, and the address and the name of the site that its head tells."""
    try:
        root = tree_of(text)
    except TooCostlyPageError:
        return Refusal("too-large", "HTML")
    head, article = _Head(root), _article(root)
    if article is None:
        return Refusal("no-text", "HTML")
    heading, container = _with_heading(root, article, head.title)
    lines = list(_lines(container))
    start = next((at for at, line in enumerate(lines) if heading and line.text == heading), 0)
    titled = lines[start:] if heading else [Line(1, head.title), *lines]
    return RawText(
        tuple(line for line in titled if line.text), source_url=head.address, site=head.site
    )


def lines_of_html(text: str) -> list[str]:
    """Return the lines of a piece of HTML, such as the text of a feed's item; empty lines are left out."""
    try:
        root = tree_of(text)
    except TooCostlyPageError:  # the item is left without its text, which is told as what it lacks
        return []
    return [line.text for line in _lines(root) if line.text]


class _Head:
    """What the head of a page tells: its title without the name of the site, its own address, the name of the site."""

    def __init__(self, root: Node) -> None:
        metas = {
            n.attributes.get("property") or n.attributes.get("name", ""): n.attributes.get(
                "content", ""
            )
            for n in elements(root, "meta")
        }
        links = {
            n.attributes.get("rel", ""): n.attributes.get("href", "")
            for n in elements(root, "link")
        }
        title = metas.get("og:title") or next(map(plain_text, elements(root, "title")), "")
        self.site = one_line(metas.get("og:site_name", ""))
        self.title = one_line(_SITE_IN_TITLE.sub("", title))
        address = links.get("canonical") or metas.get("og:url", "")
        self.address = address if address.startswith(("https://", "http://")) else ""


def _article(root: Node) -> Node | None:
    """Return the deepest element that has most of the page's prose; None if the page has no prose."""
    prose = dict[int, int]()
    total = _count_prose(root, prose, _PROSE) or _count_prose(root, prose, _SHORT_PROSE)
    node = root
    while total:
        most = max(
            (c for c in node.children if isinstance(c, Node)),
            key=lambda c: prose.get(id(c), 0),
            default=None,
        )
        if most is None or prose.get(id(most), 0) < total * _MOST_OF_IT:
            return node
        node = most
    return None


def _count_prose(root: Node, prose: dict[int, int], shortest: int) -> int:
    """Count the characters of prose in each element, links and hidden parts left out; return those of the page.

    Prose are texts of at least `shortest` characters.
    """
    stack: list[tuple[Node, bool]] = [(root, False)]
    while stack:
        node, is_done = stack.pop()
        children = [
            c for c in node.children if isinstance(c, Node) and not _is_hidden(c) and c.tag != "a"
        ]
        if is_done:
            own = len(one_line("".join(c for c in node.children if isinstance(c, str))))
            prose[id(node)] = (own if own >= shortest else 0) + sum(prose[id(c)] for c in children)
        else:
            stack.append((node, True))
            stack += [(child, False) for child in children]
    return prose[id(root)]


def _with_heading(root: Node, article: Node, title: str) -> tuple[str, Node]:
    """Return the heading of an article, "" if there is none, and the smallest element that has both.

    The heading is the last one above the end of the article that says what the title of the page says, else the last of the first rank.
    """
    headings = [(node, plain_text(node)) for node in elements(root, *_HEADINGS)]
    fitting = [pair for pair in headings if title and pair[1] and _are_one(pair[1], title)]
    main = [pair for pair in headings if pair[0].tag == "h1" and pair[1]]
    for node, text in (*reversed(fitting), *reversed(main)):
        return text, _common_parent(node, article)
    return "", article


def _are_one(heading: str, title: str) -> bool:
    """Whether a heading says what the title of the page says: one of them may be cut off in its second half."""
    shorter, longer = sorted((heading, title), key=len)
    return longer.startswith(shorter) and len(shorter) * 2 >= len(longer)


def _common_parent(one: Node, other: Node) -> Node:
    above = set[int]()
    node: Node | None = one
    while node:
        above.add(id(node))
        node = node.parent
    node = other
    while node and id(node) not in above:
        node = node.parent
    return node or other


def _lines(root: Node) -> Iterator[Line]:
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


def _events(root: Node) -> Iterator[tuple[str, str, int]]:
    """Yield texts, and the ends of lines with the mark of a list's item that follows."""
    stack: list[Node | str | tuple[str, str, int]] = [root]
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


def _is_hidden(node: Node) -> bool:
    if node.tag in _HIDDEN or "hidden" in node.attributes:
        return True
    names = f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}"
    return node.tag in ("div", "ul", "ol", "section", "aside", "footer") and bool(
        _HIDDEN_CLASS.search(names)
    )


def _is_link_list(item: Node) -> bool:
    """Whether an item of a list is nothing but a link, as those of menus are."""
    return all(
        isinstance(c, Node) and c.tag == "a"
        for c in item.children
        if not isinstance(c, str) or c.strip()
    )
