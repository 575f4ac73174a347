"""Asks git which content files differ from a revision, and what was in them."""

from pathlib import Path

from bantin.command.git_repository import answer_of_git, commit_of
from bantin.comparison.comparing import FileVersions
from bantin.content.content_files import read_data
from bantin.content.file_limits import most_bytes

_TEXTS = (".md", ".yml")


def changed_files(content: Path, revision: str) -> set[str]:
    """Return the content paths of all files that differ from a revision, among them untracked and removed ones.

    Files that the repository ignores are left out. Raises RevisionError if git is not installed, if the content folder
    is in no repository, or if this has no such revision.
    """
    return _differing(content, commit_of(content, revision))


def changed_versions(content: Path, revision: str) -> list[FileVersions]:
    """Return the files that differ from a revision, as they were then and as they are in the content folder now.

    Only texts are read, and none that is larger than its type may be. Raises RevisionError, as `changed_files`.
    """
    commit = commit_of(content, revision)
    paths = _differing(content, commit)
    then = _then(content, commit, paths)
    return [FileVersions(path, then.get(path), _now(content, path)) for path in sorted(paths)]


def _differing(content: Path, commit: str) -> set[str]:
    listed = (
        ("diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--"),
        ("ls-files", "--others", "--exclude-standard", "-z"),
    )
    names = b"".join(answer_of_git(content, *arguments) for arguments in listed).split(b"\0")
    return {_path(name) for name in names if name}


def _then(content: Path, commit: str, paths: set[str]) -> dict[str, bytes]:
    """Return the bytes of those of the files that a commit has, by path; empty bytes of those that are not read."""
    found, wanted = dict[str, bytes](), list[tuple[str, str]]()
    for row in answer_of_git(content, "ls-tree", "-r", "-z", "--long", commit).split(b"\0"):
        about, _, name = row.partition(b"\t")
        path = _path(name)
        if path not in paths:
            continue
        mode, _, object_id, size = about.decode().split()
        found[path] = b""
        if path.endswith(_TEXTS) and mode.startswith("100") and int(size) <= most_bytes(path):
            wanted.append((path, object_id))
    asked = "".join(f"{object_id}\n" for _, object_id in wanted).encode()
    answer = answer_of_git(content, "cat-file", "--batch", given=asked) if wanted else b""
    for path, _ in wanted:  # each answer: a line that ends with the size, the bytes, a line feed
        head, _, rest = answer.partition(b"\n")
        length = int(head.split()[-1])
        found[path], answer = rest[:length], rest[length + 1 :]
    return found


def _now(content: Path, path: str) -> bytes | None:
    if not (content / path).is_file():
        return None
    data = read_data(content, path)[0] if path.endswith(_TEXTS) else b""
    return data or b""


def _path(name: bytes) -> str:
    return name.decode("utf-8", "surrogateescape")
