"""A page to be rendered, with everything it shows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from plugins.search.documents import Document


class Crumb(NamedTuple):
    """A step of the way from the home page."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """`title` is what the browser's tab and a search engine show; `context` is the template's."""

    address: str
    template: str
    title: str = ""
    description: str = ""
    context: dict[str, Any] = field(default_factory=dict)
    trail: tuple[Crumb, ...] = ()
    feed: str = ""
    lang: str = "vi"
    indexed: bool = True  # whether it belongs into the sitemap
    document: Document | None = None  # what the search finds on it


# Pages that are made together, when it is called: a share of the work for one process.
Section = Callable[[], Iterator[Page]]
