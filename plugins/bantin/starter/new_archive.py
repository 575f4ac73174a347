"""Writes the files of a new archive: settings, example content, the editors' guide, and files for git."""

import shutil
from pathlib import Path

from bantin.errors import FolderNotEmptyError
from bantin.installed_files import STARTER, editors_guide, guide_pictures, locked_requirements
from bantin.starter.settings_files import Identity, pelicanconf, publishconf

# Packaging tools leave out files whose names begin with a dot, so the starter's copies are named without it.
_DOTTED = frozenset(
    (
        "forgejo",
        "gitattributes",
        "github",
        "gitignore",
        "gitlab",
        "gitlab-ci.yml",
        "pre-commit-config.yaml",
    )
)
_PICTURES = "huong-dan"  # the folder of the guide's pictures: the folder of content takes no SVG
_STEPS = "tu-dong"  # the folder of the steps that forges run, which install the package by its locked requirements


def write_archive(folder: Path, identity: Identity) -> list[Path]:
    """Write the files of a new archive into `folder` and return their paths.

    Raises FolderNotEmptyError if the folder is not empty, or is a file.
    """
    refuse_full(folder)
    texts = {"pelicanconf.py": pelicanconf(identity), "publishconf.py": publishconf(identity)}
    files = [
        path
        for path in sorted(STARTER.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts  # pip compiles the steps in Python
    ]
    copies = {_name(path.relative_to(STARTER)): path for path in files}
    copies[".forgejo/issue_template/sua-sai.yml"] = copies[".github/ISSUE_TEMPLATE/sua-sai.yml"]
    copies["content/README.md"] = editors_guide()
    copies |= {f"{_PICTURES}/{path.name}": path for path in guide_pictures()}
    copies[f"{_STEPS}/requirements.txt"] = locked_requirements()
    for name, path in copies.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / name)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in (*texts, *copies)]


def _name(copy: Path) -> str:
    """Return the path in a new archive of one of the starter's files."""
    name = copy.as_posix()
    return f".{name}" if copy.parts[0] in _DOTTED else name


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
