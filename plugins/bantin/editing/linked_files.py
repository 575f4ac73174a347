"""Finds the files to which texts lead: by their links and pictures, and by the picture in the header."""

from collections.abc import Iterable
from pathlib import Path

from bantin.editing.file_edits import text_to_edit
from bantin.editing.header_edits import single_value
from bantin.editing.link_edits import targets
from bantin.errors import EditError
from bantin.markup.links import content_path_of


def linked_files(text: str, path: str) -> set[str]:
    """Return the content paths to which the text of the file at `path` leads, whether or not something is there."""
    image = (single_value(text, path, *names) for names in (("image",), ("image", "file")))
    return {content_path_of(target, path) for target in (*targets(text), *image)} - {""}


def users_of(root: Path, files: Iterable[str], texts: Iterable[str]) -> dict[str, list[str]]:
    """Return the content paths of those `texts` that lead to each of the `files`, by its path.

    Files without users are not in the result. Texts that can't be read use nothing. `root` is the content folder.
    """
    wanted, users = {*files}, dict[str, list[str]]()
    for path in texts if wanted else ():
        try:
            text = text_to_edit(root, path)
        except EditError:
            continue
        for file in wanted & linked_files(text, path):
            users.setdefault(file, []).append(path)
    return users
