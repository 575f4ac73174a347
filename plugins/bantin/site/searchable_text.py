"""A bulletin as a document of the search index."""

from collections.abc import Sequence

from bantin.authority.bulletin_entries import Entry
from bantin.search.documents import Document, Facet


def document(entry: Entry, paragraphs: Sequence[str]) -> Document:
    """A bulletin as a document; `paragraphs` are the blocks of its text.

    Its lead is the whole first paragraph if that begins with the entry's lead, which is cut short.
    """
    first = paragraphs[:1] if paragraphs and _begins(paragraphs[0], entry.lead) else ()
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
    """Whether the lead is the beginning of this paragraph."""
    return paragraph.startswith(lead.rstrip("…").rstrip())
