"""Renders a content text once, into everything that its page, the feeds and the search need.

Most bulletins contain no Markdown; for these, `plain_paragraphs` gives the same result faster than the
Markdown parser.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bantin.language.normalization import single_spaced
from bantin.markup.abbreviation_definitions import definitions_in
from bantin.markup.abbreviation_marks import marked_html, marked_text
from bantin.markup.abbreviation_uses import FirstUses
from bantin.markup.block_tree import Remark
from bantin.markup.links import Resolved
from bantin.markup.markdown_parser import MarkdownParser, Resolve
from bantin.markup.picture_sizes import with_sizes
from bantin.markup.plain_paragraphs import plain_paragraphs
from bantin.markup.plain_text import text_blocks


@dataclass(frozen=True, slots=True)
class RenderedText:
    """The results of rendering one text: safe HTML, plain text, links and abbreviations.

    `blocks` is the text without markup, one line for each paragraph, list item, heading or table cell.
    `links` are pairs of a target as written and the result of resolving it. `meanings` are pairs of a
    known abbreviation that the text uses and its meaning; `definitions` are such pairs for the
    abbreviations that the text itself defines. `remarks` are what an editor should be told about the text.
    """

    html: str
    blocks: tuple[str, ...] = ()
    links: tuple[tuple[str, Resolved], ...] = ()
    meanings: tuple[tuple[str, str], ...] = ()
    definitions: tuple[tuple[str, str], ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def broken_links(self) -> Iterator[tuple[str, Resolved]]:
        """For each target that can't be used: (its first 80 characters, the result of resolving it)."""
        return ((target[:80], found) for target, found in self.links if found.problem)


class TextRenderer:
    """Renders any number of texts; making a renderer is costly, so reuse it.

    `sanitise` takes out of HTML what no text may have: `safe_html.sanitise`, where compiled packages run.
    """

    def __init__(self, sanitise: Callable[[str], str]) -> None:
        self._sanitise = sanitise
        self._parser = MarkdownParser()

    def render(self, text: str, resolve: Resolve, meanings: Mapping[str, str]) -> RenderedText:
        """Render a Markdown text into safe HTML and the other parts of `RenderedText`.

        `text` has to be in the form that `language.normalization.clean` gives. `resolve` is called with
        each link or image target. `meanings` are the site's abbreviations; the text's own definitions
        override them. The first use of each abbreviation is put into an <abbr>.
        """
        paragraphs = plain_paragraphs(text)
        if paragraphs is None:
            return self._from_markdown(text, resolve, meanings)
        blocks = [block for block in map(single_spaced, paragraphs) if block]
        definitions = definitions_in(blocks)
        uses = FirstUses({**meanings, **definitions} if definitions else meanings)
        html = "\n".join(f"<p>{marked_text(p, uses)}</p>" for p in paragraphs)
        return RenderedText(
            html,
            tuple(blocks),
            meanings=tuple(uses.found.items()),
            definitions=tuple(definitions.items()),
        )

    def _from_markdown(
        self, text: str, resolve: Resolve, meanings: Mapping[str, str]
    ) -> RenderedText:
        """Render a text that may contain Markdown."""
        parsed = self._parser.parse(text, resolve)
        safe = self._sanitise(parsed.html)
        blocks = text_blocks(safe)
        definitions = definitions_in(blocks)
        uses = FirstUses({**meanings, **definitions})
        html = with_sizes(marked_html(safe, uses), parsed.links)
        found, defined = tuple(uses.found.items()), tuple(definitions.items())
        return RenderedText(html, tuple(blocks), parsed.links, found, defined, parsed.remarks)
