"""What the search knows of a bulletin."""

import datetime
from dataclasses import dataclass
from typing import NamedTuple


class Facet(NamedTuple):
    """A committee, a leader or a source that a search can be narrowed to."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """A bulletin as clean, plain text: `paragraphs` is the body without the lead, one line each."""

    address: str
    day: datetime.date
    title: str
    lead: str
    paragraphs: tuple[str, ...]
    source: Facet | None = None
    committees: tuple[Facet, ...] = ()
    leaders: tuple[Facet, ...] = ()
