"""The pages of sources, each with the bulletins that the source published first, and the page that lists them all."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.archive.texts import ArchiveTexts
from bantin.authority.bulletin_entries import Source
from bantin.content import addresses
from bantin.content.kinds import KINDS
from bantin.content.source import SourceRecord
from bantin.language.collation import sort_key
from bantin.site import search_within
from bantin.site.bulletin_lists import Listing, listing, period_pages
from bantin.site.page import NamedLink, Page, Section

TRAIL = (NamedLink(KINDS.source.title, KINDS.source.index),)


class ListedSource(NamedTuple):
    """A source as the list of sources shows it; `total` counts its bulletins."""

    name: str
    address: str
    total: int


class SourcesContext(NamedTuple):
    """The context of `sources.html`."""

    sources: list[ListedSource]


class SourceContext(NamedTuple):
    """The context of `source.html`; `record` is None if the source has none. `description` is safe HTML."""

    source: Source
    record: SourceRecord | None
    description: str
    listing: Listing


def sections(facts: ArchiveFacts, texts: ArchiveTexts) -> Iterator[Section]:
    """Yield a section with the list of sources, then one for each source: its page and its year pages."""
    yield partial(_index, facts)
    for source in facts.sources:
        yield partial(_pages, facts, texts, source)


def _index(facts: ArchiveFacts) -> Iterator[Page]:
    sources = sorted(facts.sources, key=lambda s: sort_key(s.name))
    listed = [
        ListedSource(s.name, KINDS.source.page(s.id), len(facts.of_source[s.id])) for s in sources
    ]
    yield Page(
        KINDS.source.index,
        "sources.html",
        KINDS.source.title,
        f"{len(listed)} báo, cổng thông tin và cơ quan đã đăng các bản tin đầu tiên.",
        SourcesContext(listed),
        TRAIL,
    )


def _pages(facts: ArchiveFacts, texts: ArchiveTexts, source: Source) -> Iterator[Page]:
    address, entries = KINDS.source.page(source.id), facts.of_source[source.id]
    record = facts.source_records.get(source.id)
    description = texts.of_source(record) if record else None
    scope = search_within.of_source(source.id, source.name)
    bulletins = listing(entries, address, scope)
    yield Page(
        address,
        "source.html",
        source.name,
        f"{bulletins.total} bản tin trong kho có nguồn là {source.name}.",
        SourceContext(source, record, description.rendered.html if description else "", bulletins),
        (*TRAIL, NamedLink(source.name, address)),
        feed=addresses.feed_of(address),
        draft=record is not None and record.draft,
        findings=description.findings if description else (),
    )
    yield from period_pages(entries, NamedLink(source.name, address), TRAIL, scope)
