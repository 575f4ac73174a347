"""The search page, on which the reader's script searches the index."""

from typing import Any, NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.content import addresses
from bantin.search.index_layout import IndexLayout
from bantin.site.bulletin_lists import YearCount
from bantin.site.page import NamedLink, Page
from bantin.site.single_pages import year_counts


class SearchContext(NamedTuple):
    """The context of `search.html`.

    `layout` contains, as JSON values, what the reader's script must know about the index before it can fetch any
    of the index's files.
    """

    years: list[YearCount]
    layout: dict[str, Any]


def page(facts: ArchiveFacts, layout: IndexLayout) -> Page:
    """Return the search page, which gives the reader's script the layout of the index."""
    return Page(
        addresses.SEARCH,
        "search.html",
        "Tìm kiếm",
        "Tìm trong kho bản tin, gõ có dấu hay không dấu.",
        SearchContext(year_counts(facts), layout.for_script()),
        (NamedLink("Tìm kiếm", addresses.SEARCH),),
    )
