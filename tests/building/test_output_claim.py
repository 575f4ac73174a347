"""Which output folders a build takes, and which it refuses before it writes anything."""

from pathlib import Path

import pytest

from bantin.building.build_context import BuildFolders
from bantin.building.site_build import build
from bantin.errors import OutputFolderError
from tests.support.building import config
from tests.support.file_trees import Tree, read_tree, write_tree
from tests.support.project import THEME

REFUSED: dict[str, tuple[Tree, str, str]] = {
    "page of others": ({"out/index.html": "của tôi"}, "out", r"không phải do bantin tạo \(index\.html"),
    "folder of others": ({"out/2020/a.txt": ""}, "out", r"không phải do bantin tạo \(2020"),
    "file": ({"out": "của tôi"}, "out", "là một tệp, không phải thư mục"),
    "content": ({}, "content", "thư mục nội dung là"),
    "inside the content": ({}, "content/output", "thư mục nội dung là"),
    "around the content": ({}, ".", "thư mục nội dung là"),
    "theme": ({}, "theme", "thư mục giao diện là"),
    "around the cache": ({}, "cache/..", "thư mục nội dung là"),
    "cache": ({}, "cache", "nên sẽ bị đăng lên"),
}  # fmt: skip


def folders(root: Path, output: str) -> BuildFolders:
    write_tree(root, {"content/pages/a.md": "---\ntitle: A\n---\nMột.\n", "theme/of-others": ""})
    theme = root / "theme" if output == "theme" else THEME
    return BuildFolders(root / "content", theme, root / output, root / "cache")


@pytest.mark.parametrize("case", REFUSED)
def test_output_that_is_not_ours_is_refused_and_stays(tmp_path: Path, case: str) -> None:
    files, output, why = REFUSED[case]
    write_tree(tmp_path, files)
    asked = folders(tmp_path, output)
    before = read_tree(tmp_path)
    with pytest.raises(OutputFolderError, match=why):
        build(asked, config())
    assert read_tree(tmp_path) == before


def test_output_inside_the_content_by_a_link_is_refused(tmp_path: Path) -> None:
    asked = folders(tmp_path, "output")
    (tmp_path / "output").symlink_to(tmp_path / "content")
    with pytest.raises(OutputFolderError, match="thư mục nội dung là"):
        build(asked, config())


@pytest.mark.parametrize("files", [{}, {"output/.git/HEAD": "", "output/.nojekyll": ""}])
def test_empty_folders_are_taken(tmp_path: Path, files: Tree) -> None:
    (tmp_path / "output").mkdir()
    write_tree(tmp_path, files)
    build(folders(tmp_path, "output"), config())
    assert (tmp_path / "output/a.html").is_file()


def test_link_to_the_place_of_a_site_is_taken(tmp_path: Path) -> None:
    """As a server has it whose sites are on another disk."""
    asked = folders(tmp_path, "output")
    (tmp_path / "srv").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "srv")
    for _ in range(2):
        build(asked, config())
    assert (tmp_path / "srv/a.html").is_file()
