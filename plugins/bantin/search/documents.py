"""Bulletins as the index reads them: plain text and facets."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bantin.content.kinds import KINDS


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
        yield f"{KINDS.source.address_folder}/{document.source.id}"
    yield from (
        f"{KINDS.committee.address_folder}/{committee.id}" for committee in document.committees
    )
    yield from (f"{KINDS.leader.address_folder}/{leader.id}" for leader in document.leaders)
