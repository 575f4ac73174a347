"""The file of recent bulletins: the newest ones, which have no postings yet.

The file has their whole text, which the script of the search page searches itself. It is deflated
single-byte JSON: for each bulletin [document number, title, lead, paragraphs, keys]. The
keys are those of its facets and of the days that its text names.
"""

from collections.abc import Iterable

from bantin.search.compression import deflate_json
from bantin.search.documents import Document, day_keys, facet_keys


def recent_bulletins_file(documents: Iterable[tuple[int, Document]]) -> bytes:
    """Return the bytes of the file; `documents` are the recent bulletins with their document numbers."""
    return deflate_json(
        [
            [number, d.title, d.lead, d.paragraphs, [*facet_keys(d), *day_keys(d)]]
            for number, d in documents
        ]
    )
