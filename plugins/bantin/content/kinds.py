"""The kinds: leaders, committees, posts and sources, which have a page for each member and a list page.

This table is the only description of the kinds. Content paths, addresses, menus, the names in the
search and the scripts of the pages use it.
"""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of things that have pages, for example the leaders.

    `content_folder` contains the records of the kind; it is "" for a kind without records.
    `address_folder` is the first part of the addresses of its pages, and the name of its parameter in
    the address of a search. `title` names the kind in menus; `way` describes its list in one phrase.
    """

    content_folder: str
    address_folder: str
    title: str
    way: str

    @property
    def index(self) -> str:
        """The address of the page that lists all members of the kind."""
        return f"{self.address_folder}/index.html"

    def page(self, id_: str) -> str:
        """Return the address of the page of the member with the given id."""
        return f"{self.address_folder}/{id_}.html"

    def record_path(self, id_: str) -> str:
        """Return the content path of the record with the given id."""
        return f"{self.content_folder}/{id_}.md"

    def record_id(self, path: str) -> str:
        """Return the id of the record at a content path: the name of its file without `.md`."""
        return path.removeprefix(f"{self.content_folder}/").removesuffix(".md")


class Kinds(NamedTuple):
    """All kinds, in the order in which menus show them."""

    leader: Kind
    committee: Kind
    post: Kind
    source: Kind

    def of_record(self, path: str) -> Kind | None:
        """Return the kind whose folder of records contains the content path; None if none does."""
        folder = path.partition("/")[0]
        return next(
            (kind for kind in self if kind.content_folder and kind.content_folder == folder), None
        )


KINDS = Kinds(
    leader=Kind("leaders", "lanh-dao", "Lãnh đạo", "Lãnh đạo, theo tên"),
    committee=Kind("committees", "co-quan", "Cơ quan", "Cơ quan, theo quan hệ trực thuộc"),
    post=Kind("", "chuc-vu", "Chức vụ", "Chức vụ, ai giữ qua các thời kỳ"),
    source=Kind("sources", "nguon", "Nguồn", "Nguồn, báo nào đưa"),
)
