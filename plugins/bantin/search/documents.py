"""Bulletins as the index reads them: plain text and facets."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Facet(NamedTuple):
    """A committee, a leader or a source by which a search can be filtered."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """A bulletin as normalized plain text; `paragraphs` is the body without the lead, a line each."""

    address: str
    day: datetime.date
    title: str
    lead: str
    paragraphs: tuple[str, ...]
    source: Facet | None = None
    committees: tuple[Facet, ...] = ()
    leaders: tuple[Facet, ...] = ()


def facet_keys(document: Document) -> Iterator[str]:
    """Yield the facets of a document as kind/id; the kind is the folder of the record's page."""
    if document.source:
        yield f"nguon/{document.source.id}"
    yield from (f"co-quan/{committee.id}" for committee in document.committees)
    yield from (f"lanh-dao/{leader.id}" for leader in document.leaders)
