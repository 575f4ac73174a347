"""A page to be rendered, with everything it shows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from bantin.authority.bulletin_entries import Entry
from bantin.markup.links import Resolved
from bantin.search.documents import Document


class Crumb(NamedTuple):
    """A step of the way from the home page."""

    title: str
    address: str


class Page(NamedTuple):
    """`title` is what the browser's tab and a search engine show; `context` is the template's.

    Where that is dear to make, `rest` makes more of it, and `key` stands for all that the page then shows,
    but for what links in its text lead to. `entries` are bulletins that it lists, many on long pages.
    """

    address: str
    template: str
    title: str = ""
    description: str = ""
    context: Mapping[str, Any] = {}
    trail: tuple[Crumb, ...] = ()
    feed: str = ""
    lang: str = "vi"
    indexed: bool = True  # whether it belongs into the sitemap
    key: bytes = b""
    rest: Callable[[], "Rest"] | None = None
    entries: Sequence[Entry] = ()

    @property
    def shown(self) -> object:
        """What tells one state of the page from another, besides what its entries say."""
        if self.key:
            return self.key
        about = (self.template, self.title, self.description, self.trail, self.feed, self.lang)
        return (self.address, *about, self.indexed, self.context)


class Rest(NamedTuple):
    """More for the template; what the search finds on the page; the targets in its text and what they lead to."""

    context: dict[str, Any]
    document: Document
    links: tuple[tuple[str, Resolved], ...]


# Pages that are made together, when it is called: a share of the work for one process.
Section = Callable[[], Iterator[Page]]
