"""Stored fields: what a result shows of a bulletin.

A file holds the bulletins of a range of numbers: deflated single-byte JSON, for each bulletin [number,
name of its page without folder and suffix, title, source, committees, lead cut to a few lines]. A snippet
from the body is cut by the reader's script from the bulletin's page, which has the text already.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, Protocol, TypeVar

from bantin.markup.excerpts import shorten
from bantin.search.compression import deflate_json
from bantin.search.index_layout import IndexLayout

_LEAD_LENGTH = 180  # characters: two or three lines of a result


class HasName(Protocol):
    """A committee or a source."""

    @property
    def name(self) -> str: ...


class HasStoredFields(Protocol):
    """A bulletin with the fields that are stored."""

    @property
    def address(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def lead(self) -> str: ...
    @property
    def source(self) -> HasName | None: ...
    @property
    def committees(self) -> Sequence[HasName]: ...


Bulletin = TypeVar("Bulletin", bound=HasStoredFields)


@dataclass(frozen=True, slots=True)
class StoredFieldsFile(Generic[Bulletin]):
    """The number of a stored-fields file, and its bulletins with their document numbers."""

    number: int
    bulletins: list[tuple[int, Bulletin]]

    def data(self) -> bytes:
        """Return the bytes of the file."""
        return deflate_json([_row(number, bulletin) for number, bulletin in self.bulletins])


def stored_fields_files(
    layout: IndexLayout, bulletins: Iterable[Bulletin]
) -> Iterator[StoredFieldsFile[Bulletin]]:
    """Yield all files that have bulletins; the bulletins are those of the layout, in order of time."""
    numbered = zip(layout.numbers, bulletins, strict=True)
    for number, group in groupby(numbered, key=lambda one: one[0] >> layout.stored_bits):
        yield StoredFieldsFile(number, list(group))


def _row(number: int, bulletin: HasStoredFields) -> list[object]:
    return [
        number,
        bulletin.address.rpartition("/")[2].removesuffix(".html"),
        bulletin.title,
        bulletin.source.name if bulletin.source else "",
        [committee.name for committee in bulletin.committees],
        shorten(bulletin.lead, _LEAD_LENGTH),
    ]
