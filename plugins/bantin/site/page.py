"""`Page`: a page to be rendered, with its address, its template and all data that it shows.

Every module of this package that makes pages or renders them uses these types.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from bantin.authority.bulletin_entries import Entry
from bantin.findings.findings import Finding
from bantin.markup.links import Resolved
from bantin.markup.picture_figures import Caption
from bantin.pictures.published_picture import Picture
from bantin.search.documents import Document


class NamedLink(NamedTuple):
    """A link: its title and the address of its target.

    A trail is a sequence of such links: the breadcrumbs that lead from the home page, itself left out, to a page.
    """

    title: str
    address: str


class Context(Protocol):
    """The values that one template is given: a NamedTuple whose field names are the names in the template."""

    def _asdict(self) -> dict[str, Any]: ...


class NoContext(NamedTuple):
    """The context of templates that need no values besides the page."""


class PublishedText(NamedTuple):
    """What rendering a bulletin's text produced besides the HTML.

    `document` is the bulletin as the search index reads it. `links` pairs each link target in the text with
    what it resolved to. `definitions` pairs each abbreviation that the text defines with its meaning.
    """

    document: Document
    links: tuple[tuple[str, Resolved], ...]
    definitions: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]


class RenderedBulletin(NamedTuple):
    """What the page of a bulletin gets when the bulletin's text is rendered (see `Page.render_text`)."""

    context: Context
    trail: tuple[NamedLink, ...]
    json_ld: Mapping[str, Any]
    text: PublishedText


class PagePicture(NamedTuple):
    """The picture of a page: its address, percent-encoded; how large it is; its description; what stands under it."""

    address: str
    picture: Picture
    alt: str
    caption: Caption


class Page(NamedTuple):
    """One page of the site; addresses are paths from the site's root.

    `title` is shown by the browser's tab and by search engines. `feed` is the address of the page's Atom feed, empty if
    there is none. Pages that are not `indexed` are left out of the sitemap. A page that `leads_to` another one is there
    only for those who have its address: browsers go on to that one.
    `entries` are the one bulletin that the page shows, or the bulletins of a list that can be long; short
    lists are in `context` instead. The page of a `draft` is there only where drafts are shown.

    Rendering the text of a bulletin is costly, so the page of a bulletin is created without its context,
    its trail and its JSON-LD. `render_text` makes them later. `key` is a fingerprint of everything that the page will then show,
    except what the links in its text resolve to.
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
    draft: bool = False
    image: PagePicture | None = None
    leads_to: str = ""
    json_ld: Mapping[str, Any] | None = None
    entries: Sequence[Entry] = ()
    findings: tuple[Finding, ...] = ()
    key: bytes = b""
    render_text: Callable[[], RenderedBulletin] | None = None

    @property
    def shown(self) -> object:
        """Values that differ whenever the page would look different, apart from what its `entries` say."""
        return self.key or self._replace(entries=(), findings=())


# A section: a function that yields the pages which one task of the parallel map makes together.
Section = Callable[[], Iterator[Page]]
