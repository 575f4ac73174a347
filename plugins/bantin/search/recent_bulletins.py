"""The file of the newest bulletins: their words, which the reader's script looks through itself.

Deflated JSON, a row for each of [number, title, lead, paragraphs, facets], each facet as kind/id.
"""

from collections.abc import Iterable

from bantin.search.compression import deflated_json
from bantin.search.documents import Document
from bantin.search.term_extraction import facets


def recent_file(documents: Iterable[tuple[int, Document]]) -> bytes:
    """The bytes for numbered bulletins."""
    return deflated_json(
        [[number, d.title, d.lead, d.paragraphs, list(facets(d))] for number, d in documents]
    )
