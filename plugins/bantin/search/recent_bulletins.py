"""The file of the newest bulletins, which have no postings: the reader's script searches their text itself.

Deflated single-byte JSON, for each bulletin [number, title, lead, paragraphs, facets as kind/id].
"""

from collections.abc import Iterable

from bantin.search.compression import deflate_json
from bantin.search.documents import Document, facet_keys


def recent_bulletins_file(documents: Iterable[tuple[int, Document]]) -> bytes:
    """Return the bytes of the file for documents with their numbers."""
    return deflate_json(
        [[number, d.title, d.lead, d.paragraphs, list(facet_keys(d))] for number, d in documents]
    )
