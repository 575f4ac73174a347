"""Finds the texts that name a file, by its id in a header, by a link or by a picture, and names it anew in each."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote

from bantin.content.kinds import KINDS
from bantin.content.moves_and_withdrawals import address_of_path, address_of_place
from bantin.editing.file_edits import FileEdit, text_to_edit
from bantin.editing.header_edits import (
    listed_values,
    single_value,
    with_id_replaced,
    with_value_replaced,
)
from bantin.editing.link_edits import with_targets_renamed
from bantin.errors import EditError
from bantin.markup.links import retargeted

# The fields of any header whose values may be the id of a record of a kind.
FIELDS_WITH_IDS = {
    KINDS.leader: ("leaders",),
    KINDS.committee: ("committees", "parent", "predecessors", "successors", "posts"),
    KINDS.source: ("source",),
}
_ENCODED = re.compile("%[0-9A-Fa-f]{2}")


def renaming(old: str, new: str) -> dict[str, str]:
    """Return the renaming for links, which name files in normal form, as macOS does not."""
    return {old: new, normalize("NFC", old): new}


def edits_of_namers(root: Path, paths: list[str], old: str, new: str) -> Iterator[FileEdit]:
    """Yield the edit of each of the texts at `paths` that names the file `old`, so that it names `new`; these two are passed over.

    Files that can't be read are left as they are; `bantin check` tells of them. Raises EditError if another file has the
    new place as a former one: its readers must not find the renamed file there.
    """
    kind = KINDS.of_record(old)
    id_, name = posixpath.basename(old).removesuffix(".md"), posixpath.basename(new)
    stem = normalize("NFC", id_)
    address, renamed = address_of_path(new), renaming(old, new)
    for path in paths:
        if path in (old, new):
            continue
        try:
            text = before = text_to_edit(root, path)
        except EditError:
            continue
        places = listed_values(text, path, "moved") if "oved:" in text else []
        if address and address in (address_of_place(place, path) for place in places):
            raise EditError(f"địa chỉ {address} là chỗ cũ của {path} và dẫn tới đó; chọn tên khác")
        if stem not in _decoded(text):
            continue
        if kind:
            text = with_id_replaced(text, FIELDS_WITH_IDS[kind], id_, name.removesuffix(".md"))
        text = with_targets_renamed(text, path, renamed)
        text = with_image_renamed(text, path, renamed)
        if text != before:
            yield FileEdit(path, text)


def with_image_renamed(text: str, path: str, renamed: Mapping[str, str]) -> str:
    """Return the text of the file at `path` with the path of its header's picture as it must be after the renaming."""
    for names in (("image",), ("image", "file")):
        file = single_value(text, path, *names)
        target = retargeted(file, path, renamed)
        if file and target != file:
            text = with_value_replaced(text, path, names, target)
    return text


def _decoded(text: str) -> str:
    """Return a text in which links name files as these are named; few texts need it, and decoding takes long."""
    return normalize("NFC", unquote(text) if _ENCODED.search(text) else text)
