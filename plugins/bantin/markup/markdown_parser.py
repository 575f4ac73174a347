"""Converts Markdown to HTML by Python-Markdown, configured for untrusted authors.

Raw HTML is not read as HTML: what an author pasted stays visible as text. A function of the caller
resolves the targets of links and images. The HTML must still be passed to `safe_html.sanitise`, which
is a separate module so that this one needs no compiled package.
"""

import re
from collections.abc import Callable
from html import unescape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from bantin.content.file_limits import PICTURES
from bantin.markup.links import Resolved

Resolve = Callable[[str], Resolved]

_ALIGNMENTS = {"left", "center", "right"}


class ParsedMarkdown(NamedTuple):
    """HTML that is not sanitised yet, and each link or image target with the result of resolving it."""

    html: str
    links: tuple[tuple[str, Resolved], ...]


class MarkdownParser:
    """Parses any number of texts; making a parser takes some milliseconds, so reuse it."""

    def __init__(self) -> None:
        self._tree = _ContentTree()
        self._markdown = Markdown(
            extensions=[TableExtension(use_align_attribute=True), SaneListExtension(), self._tree],
            output_format="html",
        )

    def parse(self, text: str, resolve: Resolve) -> ParsedMarkdown:
        """Return the HTML of a Markdown text, and its links; `resolve` is called with each target.

        `text` has to be in the form that `language.normalization.clean` gives.
        """
        work = self._tree.work
        work.start(resolve)
        html = self._markdown.reset().convert(text)
        return ParsedMarkdown(html, tuple(work.links.items()))


class _ContentTree(Extension):
    """An extension of Python-Markdown that switches raw HTML off and registers `_TreeWork`."""

    def __init__(self) -> None:
        super().__init__()
        self.work = _TreeWork()

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(self.work, "content", 5)  # after inline patterns (20)


class _TreeWork(Treeprocessor):
    """Resolves link and image targets, shifts headings, turns `align` attributes into classes."""

    def start(self, resolve: Resolve) -> None:
        self._resolve = resolve
        self.links: dict[str, Resolved] = {}

    def run(self, root: Element) -> None:
        self._shift_headings(root)
        for element in list(root.iter()):
            if element.tag == "a":
                self._link(element)
            elif element.tag == "img":
                self._image(element)
            elif "align" in element.attrib:
                align = element.attrib.pop("align")
                element.set("class", f"align-{align}" if align in _ALIGNMENTS else "")

    def _shift_headings(self, root: Element) -> None:
        """Shift all headings so that the highest is an h2, since the title of the page is its h1."""
        headings = [e for e in root.iter() if re.fullmatch("h[1-6]", str(e.tag))]
        shift = 2 - min((int(e.tag[1]) for e in headings), default=2)
        for heading in headings:
            heading.tag = f"h{min(int(heading.tag[1]) + shift, 6)}"

    def _href(self, target: str) -> str:
        """Resolve a target, record the result in `links`, and return the href, "" if there is none."""
        self.links[target] = self._resolve(target)
        return self.links[target].href

    def _link(self, link: Element) -> None:
        target = link.get("href", "")
        # Python-Markdown writes the letters of <so@example.com> as character references.
        if AMP_SUBSTITUTE in target:
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
        else:  # instead of a picture of another site, its alternative text is shown
            image.tag, image.text = "em", text
