"""The text of a file: Markdown to safe HTML.

Content is untrusted. Raw HTML is not read as HTML but shown as text, targets go through a resolver,
and an allow-list sanitiser has the last word over what Markdown made. A text without any Markdown
takes the shorter way of `plain` to the same result.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from bantin.content.content_tree import PICTURES
from bantin.markup.abbreviations import FirstUses
from bantin.markup.links import Resolved
from bantin.markup.plain_paragraphs import plain_html

Resolve = Callable[[str], Resolved]

_ALIGNMENTS = {"left", "center", "right"}
_TAGS = set(
    "a abbr blockquote br code em h2 h3 h4 h5 h6 hr img li ol p pre strong "
    "table tbody td th thead tr ul".split()
)
_ATTRIBUTES = {
    "a": {"href", "rel"},
    "abbr": {"title"},
    "img": {"alt", "loading", "src"},
    "ol": {"start"},
    "td": {"class"},
    "th": {"class"},
}
_SKIPPED = {"a", "abbr", "code", "pre", "h2", "h3", "h4", "h5", "h6"}


@dataclass(frozen=True, slots=True)
class Body:
    """Safe HTML; the targets in it and what they lead to; abbreviations in it."""

    html: str
    links: tuple[tuple[str, Resolved], ...] = ()
    abbreviations: tuple[str, ...] = ()

    @property
    def bad_targets(self) -> Iterator[tuple[str, str]]:
        """The targets that could not be linked, with the finding's code."""
        return ((target[:80], found.problem) for target, found in self.links if found.problem)


class Renderer:
    """Renders texts one after another; making one is costly, rendering with it is not."""

    def __init__(self) -> None:
        self._tree = _ContentTree()
        self._markdown = Markdown(
            extensions=[TableExtension(use_align_attribute=True), SaneListExtension(), self._tree],
            output_format="html",
        )

    def render(self, text: str, resolve: Resolve, meanings: Mapping[str, str]) -> Body:
        """HTML of clean Markdown; the first of each abbreviation in `meanings` is an <abbr>."""
        uses = FirstUses(meanings)
        plain = plain_html(text, uses)
        if plain is not None:
            return Body(plain, (), tuple(uses.found))
        work = self._tree.work
        work.start(resolve, uses)
        html = self._markdown.reset().convert(text)
        safe = nh3.clean(
            html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https", "mailto"},
            link_rel=None,
        )  # fmt: skip
        return Body(safe, tuple(work.links.items()), tuple(uses.found))


class _ContentTree(Extension):
    """Takes raw HTML out of Markdown and puts `_Work` at the end of it."""

    def __init__(self) -> None:
        super().__init__()
        self.work = _Work()

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(self.work, "content", 5)  # after inline patterns (20)


class _Work(Treeprocessor):
    """Resolves targets, levels headings, marks abbreviations, in one walk over the tree."""

    def start(self, resolve: Resolve, uses: FirstUses) -> None:
        self._resolve = resolve
        self._uses = uses
        self.links: dict[str, Resolved] = {}

    def run(self, root: Element) -> None:
        self._level_headings(root)
        for element in list(root.iter()):
            if element.tag == "a":
                self._link(element)
            elif element.tag == "img":
                self._image(element)
            elif "align" in element.attrib:
                align = element.attrib.pop("align")
                element.set("class", f"align-{align}" if align in _ALIGNMENTS else "")
        self._mark(root)

    def _level_headings(self, root: Element) -> None:
        """The highest heading of a text stands right under the title of its page."""
        headings = [e for e in root.iter() if re.fullmatch("h[1-6]", str(e.tag))]
        shift = 2 - min((int(e.tag[1]) for e in headings), default=2)
        for heading in headings:
            heading.tag = f"h{min(int(heading.tag[1]) + shift, 6)}"

    def _href(self, target: str) -> str:
        self.links[target] = self._resolve(target)
        return self.links[target].href

    def _link(self, link: Element) -> None:
        target = link.get("href", "")
        if AMP_SUBSTITUTE in target:  # <so@example.com>, which Markdown writes letter by letter
            target = unescape(target.replace(AMP_SUBSTITUTE, "&"))
        href = self._href(target)
        link.attrib.clear()
        if href:
            link.set("href", href)
            if re.match("https?:", href, re.IGNORECASE):
                link.set("rel", "external noopener")

    def _image(self, image: Element) -> None:
        source, text = self._href(image.get("src", "")), image.get("alt", "")
        image.attrib.clear()
        elsewhere = re.match("[a-z]+:", source, re.IGNORECASE)
        if source.lower().endswith(PICTURES) and not elsewhere:
            image.attrib.update({"src": source, "alt": text, "loading": "lazy"})
        else:  # a picture from elsewhere is not shown: its words are
            image.tag, image.text = "em", text

    def _mark(self, element: Element) -> None:
        if element.tag in _SKIPPED:
            return
        children = list(element)
        element.text, marks = self._mark_text(element.text)
        for child in children:
            self._mark(child)
            child.tail, more = self._mark_text(child.tail)
            marks += [child, *more]
        if len(marks) > len(children):
            element[:] = marks

    def _mark_text(self, text: str | None) -> tuple[str | None, list[Element]]:
        """The text up to its first new abbreviation, then an <abbr> with its tail for each."""
        if not text:
            return text, []
        head, *rest = self._uses.split(text)
        marks = []
        for abbr, tail in zip(rest[::2], rest[1::2], strict=True):
            mark = Element("abbr", {"title": self._uses.found[abbr]})
            mark.text, mark.tail = abbr, tail
            marks.append(mark)
        return head, marks
