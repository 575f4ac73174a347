"""Asks git which content files differ from a revision."""

import os
import subprocess
from pathlib import Path

from bantin.errors import RevisionError

# Git sets these while it runs a hook; there they would make it look for the repository in the wrong folder.
_SET_IN_HOOKS = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}


def changed_files(content: Path, revision: str) -> set[str]:
    """Return the content paths of all files that differ from a revision, among them untracked and removed ones.

    Files that the repository ignores are left out. Raises RevisionError if git is not installed, if the content folder
    is in no repository, or if this has no such revision.
    """
    try:
        inside = _git(content, "rev-parse", "--is-inside-work-tree")
        found = _git(
            content,
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            f"{revision}^{{commit}}",
        )
        if inside.returncode:
            raise RevisionError(_no_repository(content, inside))
        if found.returncode:
            raise RevisionError(
                f"Kho git ở đây không có phiên bản “{revision}” (tên nhánh, thẻ, hay mã của một lần ghi)"
            )
        commit = found.stdout.decode().strip()
        listed = (
            _git(content, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--"),
            _git(content, "ls-files", "--others", "--exclude-standard", "-z"),
        )
    except FileNotFoundError as error:
        raise RevisionError(
            "Chưa cài git, nên không biết tệp nào đã đổi. Cài git, hoặc bỏ --changed để kiểm tra tất cả"
        ) from error
    for answer in listed:
        if answer.returncode:
            raise RevisionError(f"git không cho biết tệp nào đã đổi: {_reason(answer)}")
    names = b"".join(answer.stdout for answer in listed).split(b"\0")
    return {name.decode("utf-8", "surrogateescape") for name in names if name}


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder and return its answer. Raises FileNotFoundError if git is not installed."""
    environment = {name: value for name, value in os.environ.items() if name not in _SET_IN_HOOKS}
    command = ["git", "-c", "core.fsmonitor=false", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)


def _no_repository(content: Path, answer: subprocess.CompletedProcess[bytes]) -> str:
    return (
        f"“{content}” không nằm trong kho git nào dùng được, nên không biết tệp nào đã đổi "
        f"(git: {_reason(answer)}). Bỏ --changed để kiểm tra tất cả"
    )


def _reason(answer: subprocess.CompletedProcess[bytes]) -> str:
    """Return the first line of what git says about an error."""
    lines = answer.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0] if lines else f"mã {answer.returncode}"
