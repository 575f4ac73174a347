"""Which files git calls changed, and what is said when it can't tell."""

import os
import subprocess
from pathlib import Path

import pytest

from bantin.command.changed_files import changed_files
from bantin.errors import RevisionError
from tests.support.file_trees import write_tree

TREE = {
    "content/bulletins/giữ.md": "1",
    "content/bulletins/sửa.md": "1",
    "content/bulletins/xóa.md": "1",
    "content/bulletins/đổi tên.md": "một tên khác\n" * 9,
    "README.md": "1",
    ".gitignore": "*.tmp\n",
}


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Thử", "-c", "user.email=thu@thu.example"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The content folder of a repository, in which much has changed since its only commit."""
    write_tree(tmp_path, TREE)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "Một")
    folder = tmp_path / "content" / "bulletins"
    (folder / "sửa.md").write_text("2")
    (folder / "xóa.md").unlink()
    (folder / "đổi tên.md").rename(folder / "tên mới.md")
    write_tree(tmp_path, {"README.md": "2", "content/mới\n.md": "", "content/bỏ.tmp": ""})
    return tmp_path / "content"


CHANGED = {
    "bulletins/sửa.md",
    "bulletins/xóa.md",
    "bulletins/đổi tên.md",
    "bulletins/tên mới.md",
    "mới\n.md",
}


@pytest.mark.parametrize("staged", [False, True])
def test_changed_new_and_removed_files_are_content_paths(content: Path, staged: bool) -> None:
    if staged:
        git(content.parent, "add", ".")
    assert changed_files(content, "HEAD") == CHANGED


def test_what_was_committed_differs_from_an_older_revision(content: Path) -> None:
    git(content.parent, "add", ".")
    git(content.parent, "commit", "-qm", "Hai")
    assert changed_files(content, "HEAD") == set()
    assert changed_files(content, "HEAD~1") == CHANGED


def test_hook_does_not_lead_to_another_repository(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert changed_files(content, "HEAD") == CHANGED


@pytest.mark.parametrize("revision", ["không-có", "--output=x", "", "content"])
def test_unknown_revision_is_told(content: Path, revision: str) -> None:
    with pytest.raises(RevisionError) as raised:
        changed_files(content, revision)
    assert str(raised.value).startswith(f"Kho git ở đây không có phiên bản “{revision}”")
    assert not (content / "x").exists()


def test_repository_without_a_commit_is_told(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    with pytest.raises(RevisionError, match="không có phiên bản “HEAD”"):
        changed_files(tmp_path, "HEAD")


def test_folder_without_a_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="không nằm trong kho git nào dùng được"):
        changed_files(tmp_path, "HEAD")


def test_missing_git_is_told(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "PATH", "")
    with pytest.raises(RevisionError, match="Chưa cài git"):
        changed_files(content, "HEAD")
