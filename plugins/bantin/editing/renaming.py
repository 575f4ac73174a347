"""Renames a file that never had an address, since its name or place kept it out of the site; links to it follow."""

from pathlib import Path

from bantin.editing.file_edits import FileEdit, text_to_edit, write_edits
from bantin.editing.link_edits import with_targets_renamed
from bantin.editing.moving import Move, carry_out
from bantin.editing.naming_files import edits_of_namers, renaming, with_image_renamed
from bantin.errors import EditError


def plan_renaming(root: Path, paths: list[str], old: str, new: str) -> Move:
    """Return what the renaming of the file `old` to `new` changes; nothing is written yet.

    `paths` are the content paths of all texts of the archive whose content folder is `root`. A renaming that was
    interrupted can be planned again. Raises EditError if there is another file at the new path.
    """
    renamed, own = renaming(old, new), list[FileEdit]()
    if new.endswith(".md"):
        text = with_targets_renamed(text_to_edit(root, old), old, renamed)
        own.append(FileEdit(new, with_image_renamed(text, old, renamed), old))
    is_another = (root / new).exists() and not (root / new).samefile(root / old)
    if is_another and (not own or text_to_edit(root, new) != own[0].text):
        raise EditError(f"đã có tệp {new}")
    return Move(old, new, [*own, *edits_of_namers(root, paths, old, new)])


def carry_out_renaming(root: Path, move: Move) -> None:
    """Write what a renaming changes. Raises OSError. A file that is no text is renamed last, when all texts lead to it."""
    if move.new.endswith(".md"):
        carry_out(root, move)
        return
    write_edits(root, move.edits)
    (root / move.new).parent.mkdir(parents=True, exist_ok=True)
    (root / move.old).replace(root / move.new)
