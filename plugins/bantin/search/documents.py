"""Documents: the bulletins in the form that the index is built from, as plain text and facets."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bantin.content.kinds import KINDS
from bantin.language.named_days import named_days


class Facet(NamedTuple):
    """The id and the name of a committee, leader or source to which a search can be narrowed."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """A bulletin's address, day, texts and facets; the texts are normalized plain text.

    `paragraphs` is the body without the lead; each paragraph is one line.
    """

    address: str
    day: datetime.date
    title: str
    lead: str
    paragraphs: tuple[str, ...]
    source: Facet | None = None
    committees: tuple[Facet, ...] = ()
    leaders: tuple[Facet, ...] = ()


def facet_keys(document: Document) -> Iterator[str]:
    """Yield the key of each facet of a document: first its source, then its committees, then its leaders.

    A key is `folder/id`, where `folder` is the `address_folder` of the facet's kind: for example "nguon/vtv".
    """
    if document.source:
        yield f"{KINDS.source.address_folder}/{document.source.id}"
    yield from (
        f"{KINDS.committee.address_folder}/{committee.id}" for committee in document.committees
    )
    yield from (f"{KINDS.leader.address_folder}/{leader.id}" for leader in document.leaders)


def day_keys(document: Document) -> Iterator[str]:
    """Yield the key of each day that a document's texts name, in order: for example "ngay/2020-07-15"."""
    texts = (document.title, document.lead, *document.paragraphs)
    yield from (f"ngay/{day}" for day in named_days(texts, document.day))
