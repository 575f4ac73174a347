"""Withdraws a page: its text goes, and a notice with the day and the reason stays at its address.

The pictures and documents that only this page shows go, too: who withdraws a page means all of it.
"""

from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

from bantin.content.content_paths import BULLETINS
from bantin.content.content_tree import ContentTree
from bantin.content.kinds import KINDS
from bantin.content.moves_and_withdrawals import Withdrawal
from bantin.editing.file_edits import FileEdit, text_to_edit
from bantin.editing.header_edits import listed_values, single_value
from bantin.editing.linked_files import linked_files, users_of
from bantin.editing.published_addresses import withdraw_from_ledger
from bantin.errors import EditError
from bantin.headers.header_writer import Plain, dump_header


def plan_withdrawal(root: Path, path: str, withdrawal: Withdrawal) -> FileEdit:
    """Return the text that the content file at `path` gets when it is withdrawn; nothing is written yet.

    It keeps only what the notice shows, the title or the name, and what the address needs. Raises EditError if the file
    can't be read, or is withdrawn already.
    """
    text = text_to_edit(root, path)
    if day := single_value(text, path, "withdrawn"):
        raise EditError(f"{path} đã rút ngày {day}")
    name = "name" if KINDS.of_record(path) else "title"
    kept = [name, "date"] if path.startswith(f"{BULLETINS}/") else [name]
    values = {field: single_value(text, path, field) for field in kept}
    if missing := [field for field, value in values.items() if not value]:
        raise EditError(
            f"{path} không có mục {missing[0]} đọc được; sửa theo bantin check rồi chạy lại"
        )
    past: dict[str, Plain] = {
        "moved": [*listed_values(text, path, "moved")],
        "withdrawn": withdrawal.day.isoformat(),
        "reason": withdrawal.reason,
    }
    return FileEdit(path, dump_header({**values, **past}))


def shown_only_by(root: Path, path: str, tree: ContentTree) -> list[str]:
    """Return the content paths of the pictures and documents beside bulletins that no text but the one at `path` shows."""
    linked = linked_files(text_to_edit(root, path), path)
    shown = {
        normal: file
        for file in tree.attachments
        if (normal := normalize("NFC", file)) in linked and file.startswith(f"{BULLETINS}/")
    }
    users = users_of(root, shown, (text for text in tree.texts if text != path))
    return sorted(file for normal, file in shown.items() if normal not in users)


def withdraw_attachments(
    root: Path, files: Iterable[str], tree: ContentTree, withdrawal: Withdrawal
) -> None:
    """Note in the ledger that these pictures and documents are withdrawn, and remove them.

    Raises EditError if the ledger can't be read, and OSError if something can't be written or removed.
    """
    if files := list(files):
        withdraw_from_ledger(root, [tree.attachments[file] for file in files], withdrawal)
        for file in files:
            (root / file).unlink()
