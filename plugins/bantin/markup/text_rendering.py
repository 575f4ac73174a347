"""A content text, rendered once: everything that its page, its feed and the search need of it.

Most bulletins hold no Markdown and take a short way (`plain_paragraphs`) to the same result.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bantin.markup.abbreviation_definitions import definitions_in
from bantin.markup.abbreviation_marks import marked_html, marked_text
from bantin.markup.abbreviation_uses import FirstUses
from bantin.markup.links import Resolved
from bantin.markup.markdown_parser import MarkdownParser, Resolve
from bantin.markup.plain_paragraphs import plain_paragraphs
from bantin.markup.plain_text import text_blocks
from bantin.markup.safe_html import sanitise


@dataclass(frozen=True, slots=True)
class RenderedText:
    """Safe HTML and what else was learned from one rendering.

    `blocks` is the text without markup, a line for each paragraph, list item, heading or table cell.
    `links` gives each target as written with what it resolved to. `meanings` are those of the abbreviations
    that the text uses; `definitions` those that the text itself defines, by first definition.
    """

    html: str
    blocks: tuple[str, ...] = ()
    links: tuple[tuple[str, Resolved], ...] = ()
    meanings: tuple[tuple[str, str], ...] = ()
    definitions: tuple[tuple[str, str], ...] = ()

    @property
    def broken_links(self) -> Iterator[tuple[str, str]]:
        """(target, cut short; code of the finding) of each target that leads nowhere."""
        return ((target[:80], found.problem) for target, found in self.links if found.problem)


class TextRenderer:
    """Renders texts one after another; making a renderer is costly, rendering with it is not."""

    def __init__(self) -> None:
        self._parser = MarkdownParser()

    def render(self, text: str, resolve: Resolve, meanings: Mapping[str, str]) -> RenderedText:
        """Render clean Markdown; `meanings` are the site's, before which the text's own definitions count.

        The first use of each abbreviation becomes an <abbr>.
        """
        paragraphs = plain_paragraphs(text)
        if paragraphs is not None:
            blocks = [" ".join(paragraph.split()) for paragraph in paragraphs]
            blocks = [block for block in blocks if block]
            definitions = definitions_in(blocks)
            uses = FirstUses({**meanings, **definitions} if definitions else meanings)
            html = "\n".join(f"<p>{marked_text(p, uses)}</p>" for p in paragraphs)
            return _rendered(html, blocks, (), uses, definitions)
        parsed = self._parser.parse(text, resolve)
        safe = sanitise(parsed.html)
        blocks = text_blocks(safe)
        definitions = definitions_in(blocks)
        uses = FirstUses({**meanings, **definitions})
        return _rendered(marked_html(safe, uses), blocks, parsed.links, uses, definitions)


def _rendered(
    html: str,
    blocks: list[str],
    links: tuple[tuple[str, Resolved], ...],
    uses: FirstUses,
    definitions: Mapping[str, str],
) -> RenderedText:
    found, defined = tuple(uses.found.items()), tuple(definitions.items())
    return RenderedText(html, tuple(blocks), links, found, defined)
