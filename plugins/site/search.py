"""The search page, and what the search finds: bulletins as plain text, and the records that queries name."""

import html
import re
from collections.abc import Iterator

from plugins.archive import addresses
from plugins.archive.archive import Archive
from plugins.archive.entries import Entry
from plugins.archive.vietnamese import person_key, sort_key
from plugins.search.documents import Document, Facet
from plugins.search.index import FOLDER
from plugins.search.notes import Name
from plugins.search.plan import Plan
from plugins.site.committees import organ
from plugins.site.fixed import year_counts
from plugins.site.page import Crumb, Page
from plugins.site.people import person

_TAG = re.compile(r'<(?:[^>"]|"[^"]*")*>')
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|t[dh]|dt|dd|pre|figcaption)>|<br>")


def page(archive: Archive, plan: Plan) -> Page:
    """The search page: it tells the reader's script where the index is and how it is laid out."""
    return Page(
        addresses.SEARCH,
        "search.html",
        "Tìm kiếm",
        "Tìm trong kho bản tin, gõ có dấu hay không dấu.",
        {"years": year_counts(archive), "index_folder": FOLDER, "plan": plan.told()},
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


def plain(body: str) -> list[str]:
    """The words of safe HTML, a line a block."""
    text = html.unescape(_TAG.sub("", _BLOCK_END.sub("\n\n", body)))
    lines = (" ".join(block.split()) for block in text.split("\n\n"))
    return [line for line in lines if line]


def _begins(paragraph: str, lead: str) -> bool:
    """Whether the lead is this paragraph, cut."""
    return paragraph.startswith(lead.rstrip("…").rstrip())


def names(archive: Archive) -> Iterator[Name]:
    """Leaders, committees, posts and sources, in the order of lists."""
    people = sorted(archive.leaders.records.values(), key=lambda r: (person_key(r.name), r.id))
    for leader in people:
        others = tuple(other.name for other in leader.other_names)
        yield Name("lanh-dao", leader.id, leader.name, person(archive, leader.id).post, others)
    organs = sorted(archive.committees.records.values(), key=lambda r: (sort_key(r.name), r.id))
    for record in organs:
        others = (record.short, *(o.name for o in record.other_names), *record.abbreviations)
        period = organ(archive, record.id).period
        yield Name("co-quan", record.id, record.name, period, tuple(filter(None, others)))
    for post in sorted(archive.posts.posts.values(), key=lambda p: (sort_key(p.title), p.id)):
        yield Name("chuc-vu", post.id, post.title, others=_in_full(archive, post.title))
    for source in archive.sources:
        yield Name("nguon", source.id, source.name)


def _in_full(archive: Archive, title: str) -> tuple[str, ...]:
    full = archive.glossary.expand(title)
    return (full,) if full != title else ()
