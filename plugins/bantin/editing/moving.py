"""Moves a bulletin, a record or a page of prose: renames it in all files that name it, and keeps its former address."""

import posixpath
from pathlib import Path
from typing import NamedTuple

from bantin.content import addresses
from bantin.content.content_paths import bulletin_day, canonical_path, is_bulletin_address
from bantin.content.file_limits import excess_of_path
from bantin.content.moves_and_withdrawals import (
    address_of_path,
    address_of_place,
    full_place,
    may_be_of_a_file,
)
from bantin.content.portable_names import is_reserved, twin_key
from bantin.content.record_fields import ID
from bantin.editing.file_edits import FileEdit, text_to_edit, write_edits
from bantin.editing.header_edits import (
    listed_values,
    single_value,
    with_field,
    with_value_replaced,
)
from bantin.editing.link_edits import with_targets_renamed
from bantin.editing.naming_files import edits_of_namers, renaming, with_image_renamed
from bantin.errors import EditError
from bantin.headers.dates import parse_moment


class Move(NamedTuple):
    """A move of the content file `old` to the path `new`: the new texts of this file, first, and of those that name it."""

    old: str
    new: str
    edits: list[FileEdit]


def plan_move(root: Path, paths: list[str], old: str, new: str) -> Move:
    """Return what a move changes; nothing is written yet.

    `paths` are the content paths of all texts of the archive whose content folder is `root`. A move that was interrupted
    can be planned again. Raises EditError if the file can't be moved there.
    """
    _check(paths, old, new)
    renamed = renaming(old, new)
    text = with_targets_renamed(text_to_edit(root, old), old, renamed)
    text = with_image_renamed(text, old, renamed)
    text = _with_former_place(text, old, new)
    if bulletin_day(old) != bulletin_day(new):
        text = _with_day(text, old, bulletin_day(new) or "")
    if new in paths and text_to_edit(root, new) != text:
        raise EditError(f"địa chỉ {address_of_path(new)} đang là của {new}; chọn tên khác")
    return Move(old, new, [FileEdit(new, text, old), *edits_of_namers(root, paths, old, new)])


def carry_out(root: Path, move: Move) -> None:
    """Write what a move changes. Raises OSError.

    The new file is written first and the old one removed last, so that an interruption loses nothing. Two paths that
    are one to Windows and macOS are renamed, since the old one could not be removed without the new one.
    """
    if twin_key(move.old) == twin_key(move.new):
        (root / move.old).rename(root / move.new)
        write_edits(root, move.edits)
    else:
        write_edits(root, move.edits)
        (root / move.old).unlink()


def _check(paths: list[str], old: str, new: str) -> None:
    """Raise EditError if the text at `old` can't have the path `new`."""
    taken = {address_of_path(path): path for path in paths if path not in (old, new)}
    address = address_of_path(new)
    if old not in paths:
        raise EditError(f"không có tệp {old} trong kho; chỉ chuyển được bản tin, hồ sơ và trang")
    if not address or old.partition("/")[0] != new.partition("/")[0]:
        raise EditError(f"{new} không phải chỗ cho một tệp như {old}: hai đường dẫn phải cùng mẫu")
    name = address.removesuffix(".html").rpartition("/")[2]
    usual = canonical_path(address) == new if is_bulletin_address(address) else ID.fullmatch(name)
    if not usual or _impossible_day(new):
        raise EditError(
            f"{new} không đúng mẫu: chỉ dùng chữ thường a–z, chữ số và gạch nối; bản tin là bulletins/năm/tháng/ngày-tên.md"
        )
    if address in addresses.ROOT or is_reserved(posixpath.basename(new)):
        raise EditError(f"{new} là tên mà trang mạng hay Windows giữ cho việc khác; chọn tên khác")
    if excess := excess_of_path(address):
        raise EditError(f"{new} dài {excess.length} ký tự, quá {excess.limit}; chọn tên ngắn hơn")
    if new == old:
        raise EditError(f"{old} đã ở chỗ ấy")
    if address in taken:
        raise EditError(f"địa chỉ {address} đang là của {taken[address]}; chọn tên khác")


def _impossible_day(path: str) -> bool:
    day = bulletin_day(path)
    return day is not None and parse_moment(day) is None


def _with_former_place(text: str, old: str, new: str) -> str:
    """Return the text with all former places of its file in its header, but those that have its present address.

    A place where a file can have no address is none.
    """
    known = listed_values(text, old, "moved")
    address = address_of_path(new)
    had_one = may_be_of_a_file(address_of_path(old))
    places = [*(full_place(place, old) for place in known), *[old] * had_one]
    former = [place for place in places if address_of_place(place, new) != address]
    return with_field(text, old, "moved", [*former]) if former != known else text


def _with_day(text: str, path: str, day: str) -> str:
    """Return the text of a bulletin's file with another day in its header, and the same time of day."""
    date = single_value(text, path, "date")
    moment = parse_moment(date)
    value = f"{day} {moment.time if moment else ''}".rstrip()
    if not date:
        return with_field(text, path, "date", value)
    return with_value_replaced(text, path, ["date"], value)
