"""A page to be rendered, with everything that it shows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from bantin.authority.bulletin_entries import Entry
from bantin.content.findings import Finding
from bantin.markup.links import Resolved
from bantin.search.documents import Document


class NamedLink(NamedTuple):
    """A link with its title; in a trail, one step of the way from the home page."""

    title: str
    address: str


class Context(Protocol):
    """What one template is given: a NamedTuple whose fields are the names used in the template."""

    def _asdict(self) -> dict[str, Any]: ...


class NoContext(NamedTuple):
    """For templates that need nothing besides the page."""


class PublishedText(NamedTuple):
    """What rendering a bulletin's text gave besides its HTML.

    `document` is what the search knows of the bulletin; `links` are the targets in the text with what they
    resolved to; `definitions` are the abbreviations that the text defines.
    """

    document: Document
    links: tuple[tuple[str, Resolved], ...]
    definitions: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]


class RenderedBulletin(NamedTuple):
    """What the page of a bulletin shows, once its text is rendered."""

    context: Context
    json_ld: Mapping[str, Any]
    text: PublishedText


class Page(NamedTuple):
    """One page. `title` is what the browser's tab and a search engine show; addresses are paths on the site.

    `entries` are the bulletins that the page lists, of which long pages have many, or the one that it shows. `modified` is an RFC 3339
    timestamp for the sitemap, empty where content tells none; pages that are not `indexed` are left out there.

    Rendering the text of a bulletin is costly, so its page has no context yet: `render_text` makes it, and
    `key` is a fingerprint of all that the page will then show, except what the links in its text resolve to.
    """

    address: str
    template: str
    title: str = ""
    description: str = ""
    context: Context = NoContext()
    trail: tuple[NamedLink, ...] = ()
    feed: str = ""
    lang: str = "vi"
    indexed: bool = True
    modified: str = ""
    image: str = ""
    json_ld: Mapping[str, Any] | None = None
    entries: Sequence[Entry] = ()
    findings: tuple[Finding, ...] = ()
    key: bytes = b""
    render_text: Callable[[], RenderedBulletin] | None = None

    @property
    def shown(self) -> object:
        """Values that tell one state of the page from another, besides what its entries say."""
        return self.key or self._replace(entries=(), findings=())


# Pages that one task of the parallel map makes together.
Section = Callable[[], Iterator[Page]]
