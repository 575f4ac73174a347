"""Writes the files of a new archive: settings, example content, the editors' guide, and files for git."""

import shutil
from pathlib import Path

from bantin.errors import FolderNotEmptyError
from bantin.installed_files import STARTER, editors_guide
from bantin.starter.settings_files import Identity, pelicanconf, publishconf

# Packaging tools leave out files whose names begin with a dot, so the starter's copies are named without it.
_DOTTED = {"gitattributes": ".gitattributes", "gitignore": ".gitignore"}


def write_archive(folder: Path, identity: Identity) -> list[Path]:
    """Write the files of a new archive into `folder` and return their paths.

    Raises FolderNotEmptyError if the folder is not empty, or is a file.
    """
    refuse_full(folder)
    texts = {"pelicanconf.py": pelicanconf(identity), "publishconf.py": publishconf(identity)}
    copies = {
        _DOTTED.get(name, name): path
        for path in sorted(STARTER.rglob("*"))
        if path.is_file() and (name := path.relative_to(STARTER).as_posix())
    }
    copies["content/README.md"] = editors_guide()
    for name, path in copies.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / name)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in (*texts, *copies)]


def refuse_full(folder: Path) -> None:
    """Raise FolderNotEmptyError if `folder` is not empty, or is a file; a missing folder is accepted."""
    if folder.is_dir():
        there = sorted(path.name for path in folder.iterdir())
        if there:
            named = ", ".join(there[:5]) + (" …" if there[5:] else "")
            raise FolderNotEmptyError(
                f"“{folder}” không trống, có {named}; kho mới cần một thư mục trống hoặc chưa có"
            )
    elif folder.exists():
        raise FolderNotEmptyError(
            f"“{folder}” là một tệp; kho mới cần một thư mục trống hoặc chưa có"
        )
