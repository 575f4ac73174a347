"""Stored-fields files: what a search result shows of each bulletin.

A file has the bulletins of a range of document numbers. It is deflated single-byte JSON: for each bulletin
[document number, file name of its page without .html, title, name of its source, names of its committees,
lead shortened to a few lines]. The file has no body text: the script of the search page cuts snippets of
the body out of the bulletin's page, so that the index needs no second copy of all texts.
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
    """A committee or a source: anything with a `name`."""

    @property
    def name(self) -> str: ...


class HasStoredFields(Protocol):
    """A bulletin, as far as stored-fields files need it."""

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
    """A stored-fields file to be made: its number, and its bulletins with their document numbers."""

    number: int
    bulletins: list[tuple[int, Bulletin]]

    def data(self) -> bytes:
        """Return the bytes of the file: deflated single-byte JSON."""
        return deflate_json([_row(number, bulletin) for number, bulletin in self.bulletins])


def stored_fields_files(
    layout: IndexLayout, bulletins: Iterable[Bulletin]
) -> Iterator[StoredFieldsFile[Bulletin]]:
    """Yield the stored-fields files of an index, each for a range of document numbers in which there are bulletins.

    `bulletins` are all bulletins that the layout was made for, the oldest first.
    """
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
