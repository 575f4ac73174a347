"""Pages of sources: who published first, and what."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from bantin.archive.archive import Archive
from bantin.authority.bulletin_entries import Source
from bantin.content import addresses
from bantin.language.collation import sort_key
from bantin.site.bulletin_lists import listing, period_pages
from bantin.site.page import Crumb, Page, Section

TRAIL = (Crumb("Nguồn", addresses.SOURCES),)


class ListedSource(NamedTuple):
    """A source as lists show it."""

    name: str
    address: str
    total: int


def sections(archive: Archive) -> Iterator[Section]:
    """The index of sources, and each source with its years."""
    yield partial(_index, archive)
    for source in archive.sources:
        yield partial(_pages, archive, source)


def _index(archive: Archive) -> Iterator[Page]:
    sources = sorted(archive.sources, key=lambda s: sort_key(s.name))
    listed = [
        ListedSource(s.name, addresses.source(s.id), len(archive.of_source[s.id])) for s in sources
    ]
    yield Page(
        addresses.SOURCES,
        "sources.html",
        "Nguồn",
        f"{len(listed)} báo, cổng thông tin và cơ quan đã đăng các bản tin đầu tiên.",
        {"sources": listed},
        TRAIL,
    )


def _pages(archive: Archive, source: Source) -> Iterator[Page]:
    address, entries = addresses.source(source.id), archive.of_source[source.id]
    bulletins = listing(entries, address)
    yield Page(
        address,
        "source.html",
        source.name,
        f"{bulletins.total} bản tin trong kho có nguồn là {source.name}.",
        {"source": source, "listing": bulletins},
        (*TRAIL, Crumb(source.name, address)),
        feed=addresses.feed_of(address),
    )
    yield from period_pages(entries, source.name, address, TRAIL)
