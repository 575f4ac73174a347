"""Writes a new archive: settings, content to begin with, and what git needs to know."""

import shutil
from pathlib import Path

from bantin.errors import FolderNotEmptyError
from bantin.installed_files import STARTER, editors_guide
from bantin.starter.settings_files import Identity, pelicanconf, publishconf

# Names that begin with a dot, which packaging tools leave out, and what they are called among the starter's files.
_DOTTED = {"gitattributes": ".gitattributes", "gitignore": ".gitignore"}


def write_archive(folder: Path, identity: Identity) -> list[Path]:
    """Write the files of a new archive and return them; a FolderNotEmptyError if anything lies in the folder."""
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
    """Raise a FolderNotEmptyError if there is a file of that name, or a folder with something in it."""
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
