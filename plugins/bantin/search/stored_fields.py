"""Files of cards: what a result shows.

A file holds the bulletins of a range of numbers: deflated JSON, a row for each of [number, file name of
the address, title, source, committees, lead]. A passage from the body is cut by the reader from the
bulletin's page, which has the text already.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, Protocol, TypeVar

from bantin.markup.excerpts import shorten
from bantin.search.compression import deflated_json
from bantin.search.index_layout import Plan

_LEAD = 180  # characters: two or three lines of a result


class Named(Protocol):
    """A committee or a source."""

    @property
    def name(self) -> str: ...


class Carded(Protocol):
    """What is told of a bulletin here."""

    @property
    def address(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def lead(self) -> str: ...
    @property
    def source(self) -> Named | None: ...
    @property
    def committees(self) -> Sequence[Named]: ...


Bulletin = TypeVar("Bulletin", bound=Carded)


@dataclass(frozen=True, slots=True)
class Cards(Generic[Bulletin]):
    """The numbered bulletins whose cards are in one file, and its number."""

    file: int
    bulletins: list[tuple[int, Bulletin]]

    def data(self) -> bytes:
        """What stands in the file."""
        return deflated_json([_row(number, bulletin) for number, bulletin in self.bulletins])


def cards(plan: Plan, bulletins: Iterable[Bulletin]) -> Iterator[Cards[Bulletin]]:
    """All cards of bulletins in order of time; a file without bulletins is none."""
    numbered = zip(plan.numbers, bulletins, strict=True)
    for file, group in groupby(numbered, key=lambda one: one[0] >> plan.card_bits):
        yield Cards(file, list(group))


def _row(number: int, bulletin: Carded) -> list[object]:
    return [
        number,
        bulletin.address.rpartition("/")[2].removesuffix(".html"),
        bulletin.title,
        bulletin.source.name if bulletin.source else "",
        [committee.name for committee in bulletin.committees],
        shorten(bulletin.lead, _LEAD),
    ]
