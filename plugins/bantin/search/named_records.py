"""The file of names: people, committees, posts and sources, for suggestions and for the names of facets."""

from collections.abc import Iterable
from dataclasses import dataclass

from bantin.search.compression import deflate_json


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """A leader, a committee, a post or a source; its page has the address `kind`/`id`.html.

    `description` tells a reader who does not know the name what it is: a post, a period.
    `other_names` are former names, short names and abbreviations.
    """

    kind: str
    id: str
    name: str
    description: str = ""
    other_names: tuple[str, ...] = ()


def named_records_file(records: Iterable[NamedRecord]) -> bytes:
    """Return deflated single-byte JSON: for each record [kind, id, name, description, other names]."""
    return deflate_json([[r.kind, r.id, r.name, r.description, r.other_names] for r in records])
