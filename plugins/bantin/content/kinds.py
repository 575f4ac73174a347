"""The kinds of things that have pages of their own, each described once.

Content paths, addresses, menus, the search's names and the reader's scripts all read this table.
"""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of things.

    Their records are files in `content_folder`, which is empty for kinds without records. Their addresses
    begin with `address_folder`, which is also their parameter in a search's address. `title` names the kind in
    menus, `way` says in one phrase what its list is good for.
    """

    content_folder: str
    address_folder: str
    title: str
    way: str

    @property
    def index(self) -> str:
        """The address of the list of all of them."""
        return f"{self.address_folder}/index.html"

    def page(self, id_: str) -> str:
        """The address of the page of one."""
        return f"{self.address_folder}/{id_}.html"

    def record_path(self, id_: str) -> str:
        """The content path of a record."""
        return f"{self.content_folder}/{id_}.md"

    def record_id(self, path: str) -> str:
        """The id of the record at a content path: the name of its file."""
        return path.removeprefix(f"{self.content_folder}/").removesuffix(".md")


class Kinds(NamedTuple):
    """All kinds, in the order of menus."""

    leader: Kind
    committee: Kind
    post: Kind
    source: Kind


KINDS = Kinds(
    leader=Kind("leaders", "lanh-dao", "Lãnh đạo", "Lãnh đạo, theo tên"),
    committee=Kind("committees", "co-quan", "Cơ quan", "Cơ quan, theo quan hệ trực thuộc"),
    post=Kind("", "chuc-vu", "Chức vụ", "Chức vụ, ai giữ qua các thời kỳ"),
    source=Kind("", "nguon", "Nguồn", "Nguồn, báo nào đưa"),
)
