"""How `current` becomes another release, by a link or by folders, and what is in the way."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bantin.errors import OutputFolderError
from bantin.publishing.current_release import (
    best_switch,
    number_of_current,
    switch_by_folder,
    switch_by_link,
)
from bantin.publishing.release_list import LIST, ReleaseList, encoded
from tests.support.file_trees import read_tree

SWITCHES = [switch_by_link, switch_by_folder]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site of three releases, none of which is shown."""
    for number in (1, 2, 3):
        folder = tmp_path / f"releases/00000{number}"
        folder.mkdir(parents=True)
        (folder / LIST).write_bytes(encoded(ReleaseList(number, [], [])))
    return tmp_path


@pytest.mark.parametrize("first", SWITCHES)
@pytest.mark.parametrize("then", SWITCHES)
def test_each_way_goes_on_where_the_other_was_taken(
    root: Path, first: object, then: object
) -> None:
    assert number_of_current(root) is None
    for switch, number in ((first, 1), (first, 2), (then, 2), (then, 3), (first, 1), (then, 1)):
        assert callable(switch)
        switch(root, number)
        assert number_of_current(root) == number
        assert {path.name for path in root.iterdir()} == {"current", "releases"}
        assert len(list(root.glob("releases/*"))) == (3 if (root / "current").is_symlink() else 2)


@pytest.mark.parametrize("shown", SWITCHES)
def test_what_cannot_be_shown_leaves_what_is(root: Path, shown: object) -> None:
    assert callable(shown)
    shown(root, 1)
    before = read_tree(root)
    with pytest.raises(FileNotFoundError):
        switch_by_folder(root, 4)
    assert (number_of_current(root), read_tree(root)) == (1, before)


def test_link_to_a_release_that_was_removed_is_ours(root: Path) -> None:
    (root / "current").symlink_to("releases/000007")
    assert number_of_current(root) is None
    switch_by_link(root, 2)
    assert number_of_current(root) == 2


@pytest.mark.parametrize("target", ["releases", "elsewhere/000001", "/"])
def test_link_to_elsewhere_is_not_ours(root: Path, target: str) -> None:
    shutil.copytree(root / "releases", root / "elsewhere")
    (root / "current").symlink_to(target)
    for switch in SWITCHES:
        with pytest.raises(OutputFolderError, match="không phải do bantin tạo"):
            switch(root, 1)
    assert (root / "current").readlink() == Path(target)


def test_best_way_is_found_by_trying(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read_tree(root)
    assert best_switch(root) is switch_by_link
    for name in (
        "replace",
        "symlink",
    ):  # as Windows does, with the right to make links and without it
        with monkeypatch.context() as patch:
            patch.setattr(os, name, refusing(errno.EPERM))
            assert best_switch(root) is switch_by_folder
    assert read_tree(root) == before


def test_full_disk_is_not_taken_for_one_without_links(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "symlink", refusing(errno.ENOSPC))
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        best_switch(root)


def refusing(error: int) -> Callable[..., None]:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(error, os.strerror(error))

    return refuse
