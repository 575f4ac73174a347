"""Turns a bulletin into a document for the search index."""

from collections.abc import Sequence

from bantin.authority.bulletin_entries import Entry
from bantin.search.documents import Document, Facet


def document(entry: Entry, paragraphs: Sequence[str]) -> Document:
    """Return a bulletin as a document; `paragraphs` are the plain-text blocks of its text.

    The entry's lead may be shortened with an ellipsis. If the first paragraph begins with that lead, the document's
    lead is the complete first paragraph, which is then left out of the document's paragraphs.
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
    """Whether the paragraph begins with the lead, apart from an ellipsis at the lead's end."""
    return paragraph.startswith(lead.rstrip("…").rstrip())
