"""The search page, and what the search finds: bulletins as plain text, and the records that queries name."""

from collections.abc import Iterator

from bantin.archive.archive import Archive
from bantin.authority.bulletin_entries import Entry
from bantin.content import addresses
from bantin.language.collation import person_key, sort_key
from bantin.markup.plain_text import plain
from bantin.search.documents import Document, Facet
from bantin.search.index_addresses import FOLDER
from bantin.search.index_layout import IndexLayout
from bantin.search.named_records import NamedRecord
from bantin.site.committee_pages import organ
from bantin.site.leader_pages import person
from bantin.site.page import Crumb, Page
from bantin.site.single_pages import year_counts


def page(archive: Archive, layout: IndexLayout) -> Page:
    """The search page: it tells the reader's script where the index is and how it is laid out."""
    return Page(
        addresses.SEARCH,
        "search.html",
        "Tìm kiếm",
        "Tìm trong kho bản tin, gõ có dấu hay không dấu.",
        {"years": year_counts(archive), "index_folder": FOLDER, "layout": layout.for_script()},
        (Crumb("Tìm kiếm", addresses.SEARCH),),
    )


def document(entry: Entry, body: str) -> Document:
    """A bulletin as the search knows it; `body` is its text as safe HTML."""
    paragraphs = plain(body)
    first = paragraphs[:1] if paragraphs and _begins(paragraphs[0], entry.lead) else []
    return Document(
        entry.address,
        entry.day,
        entry.title,
        first[0] if first else entry.lead,
        tuple(paragraphs[len(first) :]),
        Facet(entry.source.id, entry.source.name) if entry.source else None,
        tuple(Facet(c.id, c.name) for c in entry.committees),
        tuple(Facet(x.id, x.name) for x in entry.leaders),
    )


def _begins(paragraph: str, lead: str) -> bool:
    """Whether the lead is this paragraph, cut."""
    return paragraph.startswith(lead.rstrip("…").rstrip())


def names(archive: Archive) -> Iterator[NamedRecord]:
    """Leaders, committees, posts and sources, in the order of lists."""
    people = sorted(archive.leaders.records.values(), key=lambda r: (person_key(r.name), r.id))
    for leader in people:
        others = tuple(other.name for other in leader.other_names)
        yield NamedRecord(
            "lanh-dao", leader.id, leader.name, person(archive, leader.id).post, others
        )
    organs = sorted(archive.committees.records.values(), key=lambda r: (sort_key(r.name), r.id))
    for record in organs:
        others = (record.short, *(o.name for o in record.other_names), *record.abbreviations)
        period = organ(archive, record.id).period
        yield NamedRecord("co-quan", record.id, record.name, period, tuple(filter(None, others)))
    for post in sorted(archive.posts.posts.values(), key=lambda p: (sort_key(p.title), p.id)):
        yield NamedRecord("chuc-vu", post.id, post.title, other_names=_in_full(archive, post.title))
    for source in archive.sources:
        yield NamedRecord("nguon", source.id, source.name)


def _in_full(archive: Archive, title: str) -> tuple[str, ...]:
    full = archive.glossary.expand(title)
    return (full,) if full != title else ()
