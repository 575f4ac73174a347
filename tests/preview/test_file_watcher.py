"""What is a change, and what is none; and that a build after it may fork."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bantin.preview.file_watcher import FileWatcher, WatchedPaths
from tests.support.file_trees import write_tree
from tests.support.waiting import SECONDS


@pytest.fixture
def paths(tmp_path: Path) -> WatchedPaths:
    write_tree(tmp_path, {"content/a.md": "a", "content/output/a.html": "a", "conf.py": "a"})
    content = tmp_path / "content"
    return WatchedPaths(frozenset({content}), frozenset({content / "output"}), tmp_path / "conf.py")


@pytest.fixture
def watcher(paths: WatchedPaths) -> FileWatcher:
    return FileWatcher(paths)


def noticed(watcher: FileWatcher, paths: WatchedPaths, within: float) -> bool:
    """Whether a wait of the watcher ends; one that does not is ended by a last change."""
    waiting = threading.Thread(target=watcher.wait_for_change, daemon=True)
    waiting.start()
    waiting.join(within)
    ended = not waiting.is_alive()
    if not ended:
        replaced(paths.file.parent)
        waiting.join(SECONDS)
    return ended


def written(path: str) -> Callable[[Path], object]:
    return lambda root: write_tree(root, {path: "b"})


def replaced(root: Path) -> None:
    """As editors do who write a new file and give it the name of the old."""
    (root / "new.py").write_text(str(time.monotonic_ns()), encoding="utf-8")
    (root / "new.py").replace(root / "conf.py")


CHANGES = {
    "a file changed": written("content/a.md"),
    "a file in a new folder": written("content/bulletins/2020/b.md"),
    "a file removed": lambda root: (root / "content/a.md").unlink(),
    "a file renamed": lambda root: (root / "content/a.md").rename(root / "content/b.md"),
    "a neighbour of the output": written("content/output-of-others.md"),
    "the settings": written("conf.py"),
    "the settings replaced": replaced,
    "the settings removed": lambda root: (root / "conf.py").unlink(),
}
NONE = [
    "content/output/a.html",
    "content/output/2020/a.html",
    "content/.a.md.swp",
    "content/a.md~",
    "content/4913",
    "content/#a.md#",
    "content/.#a.md",
    "content/.goutputstream-XY12",
    "content/~$a.md",
    "content/a.md.tmp",
    "content/.git/index",
    "other.py",
]


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_change_is_noticed(
    watcher: FileWatcher, paths: WatchedPaths, tmp_path: Path, change: Callable[[Path], object]
) -> None:
    change(tmp_path)
    assert noticed(watcher, paths, SECONDS)


def test_before_a_change_nothing_is_noticed(watcher: FileWatcher, paths: WatchedPaths) -> None:
    assert not noticed(watcher, paths, 0.3)


def test_settings_replaced_twice_are_noticed_twice(
    watcher: FileWatcher, paths: WatchedPaths, tmp_path: Path
) -> None:
    for text in ("một", "một hai"):
        replaced(tmp_path)
        (tmp_path / "conf.py").write_text(text, encoding="utf-8")
        assert noticed(watcher, paths, SECONDS)


@pytest.mark.parametrize("path", NONE)
def test_what_nobody_saved_is_not_noticed(paths: WatchedPaths, tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(exist_ok=True)
    watcher = FileWatcher(paths)
    written(path)(tmp_path)
    assert not noticed(watcher, paths, 0.3)


def test_changes_at_one_time_are_noticed_together(
    watcher: FileWatcher, paths: WatchedPaths, tmp_path: Path
) -> None:
    """In a few parts at most: a busy system may tell of some of them later."""
    for n in range(100):
        write_tree(tmp_path, {f"content/{n}.md": "b"})
    assert noticed(watcher, paths, SECONDS)
    times = 1
    while noticed(watcher, paths, 0.3):
        times += 1
    assert times < 20


def test_other_places_are_watched_from_then_on(
    watcher: FileWatcher, paths: WatchedPaths, tmp_path: Path
) -> None:
    (tmp_path / "theme").mkdir()
    watcher.watch(paths._replace(folders=paths.folders | {tmp_path / "theme"}))
    written("theme/base.html")(tmp_path)
    assert noticed(watcher, paths, SECONDS)


def test_place_that_is_not_there_is_no_trouble(paths: WatchedPaths, tmp_path: Path) -> None:
    watcher = FileWatcher(paths._replace(folders=paths.folders | {tmp_path / "none"}))
    written("content/a.md")(tmp_path)
    assert noticed(watcher, paths, SECONDS)


def test_watching_begins_no_thread_of_python(paths: WatchedPaths) -> None:
    """Beside one, a build would not fork."""
    before = set(threading.enumerate())
    _watcher = FileWatcher(paths)
    assert set(threading.enumerate()) <= before
