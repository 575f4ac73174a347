"""Converts Markdown to HTML by Python-Markdown, configured for untrusted authors.

The blocks of a text are found by `block_structure` in place of Python-Markdown's own block parser, which
differs from CommonMark where offices notice it and takes quadratic time; all else is Python-Markdown's work.
Raw HTML is not read as HTML: what an author pasted stays visible as text. A function of the caller
resolves the targets of links and images. The HTML must still be passed to `safe_html.sanitise`, which
is a separate module so that this one needs no compiled package.
"""

import re
from collections.abc import Callable, Iterable
from html import unescape
from typing import NamedTuple
from xml.etree.ElementTree import Element, ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTextInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from bantin.content.file_limits import PICTURES
from bantin.markup.block_structure import block_tree
from bantin.markup.block_tree import Remark
from bantin.markup.doubtful_pictures import DoubtfulPictures
from bantin.markup.links import Resolved
from bantin.markup.pasted_signs import pasted_signs
from bantin.markup.picture_figures import wrap_pictures
from bantin.markup.table_regions import wrap_tables

Resolve = Callable[[str], Resolved]

_STAR_BETWEEN_DIGITS = r"(?<=\d)(\*)(?=\d)"  # "2*3*4" is no emphasis


class ParsedMarkdown(NamedTuple):
    """HTML that is not sanitised yet; each link or image target with the result of resolving it; what to tell."""

    html: str
    links: tuple[tuple[str, Resolved], ...]
    remarks: tuple[Remark, ...]


class MarkdownParser:
    """Parses any number of texts; making a parser takes some milliseconds, so reuse it."""

    def __init__(self) -> None:
        self._content = _Content()
        self._markdown = Markdown(extensions=[self._content], output_format="html")

    def parse(self, text: str, resolve: Resolve) -> ParsedMarkdown:
        """Return the HTML of a Markdown text, and its links; `resolve` is called with each target.

        `text` has to be in the form that `language.normalization.clean` gives.
        """
        self._content.work.start(resolve)
        html = self._markdown.reset().convert(text)
        work = self._content.work
        remarks = (*self._content.blocks.remarks, *work.pictures.remarks(text), *pasted_signs(text))
        return ParsedMarkdown(html, tuple(work.links.items()), remarks)


class _Content(Extension):
    """An extension of Python-Markdown that registers our parts of it and switches raw HTML off."""

    def extendMarkdown(self, md: Markdown) -> None:
        self.blocks, self.work = _Blocks(md), _TreeWork()
        md.parser = self.blocks
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        star = SimpleTextInlineProcessor(_STAR_BETWEEN_DIGITS)
        md.inlinePatterns.register(
            star, "star_between_digits", 175
        )  # after code (190) and escapes (180)
        md.treeprocessors.register(self.work, "content", 5)  # after inline patterns (20)
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "|"]


class _Blocks(BlockParser):
    """Finds the blocks of a text by `block_structure`; `remarks` are those about the last text."""

    remarks: Iterable[Remark] = ()

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:
        tree = block_tree("\n".join(lines))
        for table in tree.tables:
            table.make_cells()
        self.md.references.update(tree.references)
        self.remarks = tree.remarks
        return ElementTree(tree.root)


class _TreeWork(Treeprocessor):
    """Resolves link and image targets, shifts headings, wraps tables and pictures with captions."""

    def start(self, resolve: Resolve) -> None:
        self._resolve = resolve
        self.links: dict[str, Resolved] = {}
        self.pictures = DoubtfulPictures()

    def run(self, root: Element) -> None:
        self._shift_headings(root)
        for element in list(root.iter()):
            if element.tag == "a":
                self._link(element)
            elif element.tag == "img":
                self._image(element)
        wrap_tables(root)
        wrap_pictures(root)

    def _shift_headings(self, root: Element) -> None:
        """Shift all headings so that the highest is an h2, since the title of the page is its h1."""
        headings = [e for e in root.iter() if re.fullmatch("h[1-6]", str(e.tag))]
        shift = 2 - min((int(e.tag[1]) for e in headings), default=2)
        for heading in headings:
            heading.tag = f"h{min(int(heading.tag[1]) + shift, 6)}"

    def _href(self, target: str) -> str:
        """Resolve a target, record the result in `links`, and return the href, "" if there is none."""
        if target not in self.links:
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
        target, text, title = (image.get(name, "") for name in ("src", "alt", "title"))
        source = self._href(target)
        image.attrib.clear()
        elsewhere = re.match("[a-z]+:", source, re.IGNORECASE)
        if source.lower().endswith(PICTURES) and not elsewhere:
            image.attrib.update({"src": source, "alt": text, "loading": "lazy"})
            if title.strip():
                image.set(
                    "title", title.replace('\\"', '"')
                )  # which Python-Markdown leaves as typed
            if not text.strip():
                self.pictures.nameless.append(target)
        else:  # instead of a picture of another site, its alternative text is shown
            image.tag, image.text = "em", text
            if elsewhere:
                self.pictures.elsewhere.append(target)
