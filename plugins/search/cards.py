"""Files of cards: what a result shows.

A file holds the bulletins of a range of numbers: deflated JSON, a row for each of [number, file name of
the address, title, source, committees, lead]. A passage from the body is cut by the reader from the
bulletin's page, which has the text already.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeVar

from plugins.archive.body import shorten
from plugins.search.compression import deflated_json
from plugins.search.documents import Document

T = TypeVar("T")

_LEAD = 180  # characters: two or three lines of a result
_SHARE_BITS = 9  # 2**9 files at most are written together


def card_shares(numbered: Iterable[tuple[int, T]], card_bits: int) -> Iterator[list[tuple[int, T]]]:
    """Bulletins, or what stands for them, whose cards are written together."""
    for _, share in groupby(numbered, key=lambda one: one[0] >> card_bits + _SHARE_BITS):
        yield list(share)


def card_files(
    documents: Iterable[tuple[int, Document]], card_bits: int
) -> Iterator[tuple[int, bytes]]:
    """(number, bytes) of each file, for numbered bulletins in order; files without bulletins are none."""
    for file, group in groupby(documents, key=lambda numbered: numbered[0] >> card_bits):
        yield file, deflated_json([_row(number, document) for number, document in group])


def _row(number: int, document: Document) -> list[object]:
    return [
        number,
        document.address.rpartition("/")[2].removesuffix(".html"),
        document.title,
        document.source.name if document.source else "",
        [committee.name for committee in document.committees],
        shorten(document.lead, _LEAD),
    ]
