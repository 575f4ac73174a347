"""What `bantin fix` does to files with wrong names: which it renames, and why it leaves others."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from bantin.archive.copies import without_named_copies
from bantin.content.content_tree import ContentTree, read_tree
from bantin.content.moves_and_withdrawals import address_of_path, may_be_of_a_file
from bantin.editing.certain_names import certain_path, day_said
from bantin.editing.file_edits import text_to_edit
from bantin.editing.moving import Move, carry_out, plan_move
from bantin.editing.renaming import carry_out_renaming, plan_renaming
from bantin.errors import EditError


class Renaming(NamedTuple):
    """A file that has another certain path: what giving it that path changes, or a sentence on why it can't have it."""

    old: str
    new: str
    move: Move | None
    refusal: str = ""


def renamings(content: Path, is_chosen: Callable[[str], bool]) -> Iterator[Renaming]:
    """Yield the chosen files that have another certain path; nothing is written.

    Copies of bulletins are none of them, since nobody knows whether they are to be kept.
    """
    tree, _ = read_tree(content)
    copies = {found.path for found in without_named_copies(tree.bulletins)[1]}
    taken = dict[str, str]()
    for old in sorted({*tree.texts, *tree.withheld, *tree.unused} - copies):
        if not is_chosen(old) or not is_plain_file(content / old):
            continue
        new = certain_path(old, _day(content, old) if old in tree.bulletins else None)
        if not new:
            continue
        if new in taken:
            yield Renaming(old, new, None, f"{taken[new]} cũng phải mang tên ấy")
            continue
        taken[new] = old
        try:
            yield Renaming(old, new, _plan(content, tree, old, new))
        except EditError as error:
            yield Renaming(old, new, None, str(error))


def rename(content: Path, old: str, new: str) -> None:
    """Rename a file and change all texts that name it. Raises EditError and OSError."""
    tree, _ = read_tree(content)
    move = _plan(content, tree, old, new)
    (carry_out if _had_an_address(tree, old) else carry_out_renaming)(content, move)


def is_plain_file(file: Path) -> bool:
    return file.is_file() and not file.is_symlink()


def _plan(content: Path, tree: ContentTree, old: str, new: str) -> Move:
    plan = plan_move if _had_an_address(tree, old) else plan_renaming
    return plan(content, tree.texts, old, new)


def _had_an_address(tree: ContentTree, path: str) -> bool:
    return path in tree.texts and may_be_of_a_file(address_of_path(path))


def _day(content: Path, path: str) -> datetime.date | None:
    try:
        return day_said(text_to_edit(content, path), path)
    except EditError:
        return None
