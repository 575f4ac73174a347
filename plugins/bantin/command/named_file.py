"""The content file that an argument of a verb names."""

from pathlib import Path

from bantin.command.checked_part import checked_part
from bantin.content.kinds import KINDS
from bantin.errors import NotInArchiveError


def named_file(named: str, content: Path) -> str:
    """Return the content path of the file that a path or an id names; `.md` may be left out.

    A path is relative to the working directory or to the content folder. Raises NotInArchiveError if there is no such
    file in the archive, or if records of several kinds have the id.
    """
    for name in (named, f"{named}.md"):
        try:
            path = checked_part(Path(name), content).part
        except NotInArchiveError:
            continue
        if (content / path).is_file():
            return path
    records = [kind.record_path(named) for kind in KINDS if kind.content_folder]
    found = [path for path in records if (content / path).is_file()]
    if len(found) > 1:
        raise NotInArchiveError(f"“{named}” có thể là {' hay '.join(found)}; ghi cả đường dẫn")
    if not found:
        raise NotInArchiveError(f"Trong “{content}” không có tệp “{named}”")
    return found[0]


def new_path(named: str, old: str, content: Path) -> str:
    """Return the content path that a person means as the new one of the file at the content path `old`.

    A name without a folder is a new name in the same folder. A path is relative to the working directory, if that leads
    into the content folder, or to the content folder. `.md` may be left out.
    """
    name = named.replace("\\", "/").removesuffix("/")
    name = name if name.endswith(".md") else f"{name}.md"
    if "/" not in name:
        return f"{old.rpartition('/')[0]}/{name}"
    there = Path(name).absolute()
    if there.is_relative_to(content.absolute()):
        return there.relative_to(content.absolute()).as_posix()
    return name
