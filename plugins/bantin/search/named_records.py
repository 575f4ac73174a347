"""The file of names: all leaders, committees, posts and sources.

The script of the search page suggests these names while a reader types, and shows them for facets.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bantin.search.compression import deflate_json
from bantin.search.post_holders import PostHolders


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """A leader, committee, post or source; the address of its page is `kind`/`id`.html.

    `kind` is the `address_folder` of the kind, for example "lanh-dao" for leaders. `description` helps a
    reader who does not know the name: a leader's post with its time, a committee's period and successors, a post's committee.
    `other_names` are, for example, former names, short names and abbreviations. `typed_names` are further texts by which
    a query means the record, if no record has such a name. `bulletins` is the number of its bulletins. `posts` are those of a committee.
    `committee` is the id of the one whose details have the holders of a post; if no committee's have, `posts` is the post itself.
    """

    kind: str
    id: str
    name: str
    description: str = ""
    other_names: tuple[str, ...] = ()
    typed_names: tuple[str, ...] = ()
    bulletins: int = 0
    posts: tuple[PostHolders, ...] = ()
    committee: str = ""


def named_records_file(records: Iterable[NamedRecord]) -> bytes:
    """Return the bytes of the file: deflated single-byte JSON, a row for each record.

    A row is [kind, id, name, description, other names].
    """
    return deflate_json([[r.kind, r.id, r.name, r.description, r.other_names] for r in records])
