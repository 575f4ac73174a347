"""Asks git about the repository in which a content folder is; nothing is written, and the files in the folder stay as they are."""

import os
import subprocess
from pathlib import Path

from bantin.errors import RevisionError

# Git sets these while it runs a hook; there they would make it look for the repository in the wrong folder.
_SET_IN_HOOKS = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}


def answer_of_git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Run git in a folder, with `given` as its input, and return what it prints. Raises RevisionError."""
    answer = _run(folder, *arguments, given=given)
    if answer.returncode:
        raise RevisionError(f"git không cho biết tệp nào đã đổi: {_reason(answer)}")
    return answer.stdout


def commit_of(content: Path, revision: str) -> str:
    """Return the id of the commit that a revision names, such as a branch, a tag or a part of an id.

    Raises RevisionError if git is not installed, if the content folder is in no repository, or if this has no such
    revision.
    """
    inside = _run(content, "rev-parse", "--is-inside-work-tree")
    named = f"{revision}^{{commit}}"
    found = _run(content, "rev-parse", "--verify", "--quiet", "--end-of-options", named)
    if inside.returncode:
        raise RevisionError(
            f"“{content}” không nằm trong kho git nào dùng được, nên không biết tệp nào đã đổi "
            f"(git: {_reason(inside)}). Muốn kiểm tra tất cả thì chạy bantin check không có --changed, --since"
        )
    if found.returncode:
        raise RevisionError(
            f"Kho git ở đây không có phiên bản “{revision}” (tên nhánh, thẻ, hay mã của một lần ghi)"
        )
    return found.stdout.decode().strip()


def _run(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in _SET_IN_HOOKS}
    command = ["git", "-c", "core.fsmonitor=false", *arguments]
    try:
        return subprocess.run(
            command, cwd=folder, env=environment, input=given, capture_output=True, check=False
        )
    except FileNotFoundError as error:
        raise RevisionError(
            "Chưa cài git, nên không biết tệp nào đã đổi. Cài git, hoặc kiểm tra tất cả: bantin check không có "
            "--changed, --since"
        ) from error


def _reason(answer: subprocess.CompletedProcess[bytes]) -> str:
    """Return the first line of what git says about an error."""
    lines = answer.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0] if lines else f"mã {answer.returncode}"
