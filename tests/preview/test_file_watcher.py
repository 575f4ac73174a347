"""What is a change, and what is none; and that a build after it may fork."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bantin.preview.file_watcher import Places, Watch
from tests.support.file_trees import write_tree
from tests.support.waiting import SECONDS


@pytest.fixture
def places(tmp_path: Path) -> Places:
    write_tree(tmp_path, {"content/a.md": "a", "content/output/a.html": "a", "conf.py": "a"})
    content = tmp_path / "content"
    return Places(frozenset({content}), frozenset({content / "output"}), tmp_path / "conf.py")


@pytest.fixture
def watch(places: Places) -> Watch:
    return Watch(places)


def noticed(watch: Watch, places: Places, within: float) -> bool:
    """Whether a wait of the watch ends; one that does not is ended by a last change."""
    waiting = threading.Thread(target=watch.wait, daemon=True)
    waiting.start()
    waiting.join(within)
    ended = not waiting.is_alive()
    if not ended:
        replaced(places.file.parent)
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
    watch: Watch, places: Places, tmp_path: Path, change: Callable[[Path], object]
) -> None:
    change(tmp_path)
    assert noticed(watch, places, SECONDS)


def test_before_a_change_nothing_is_noticed(watch: Watch, places: Places) -> None:
    assert not noticed(watch, places, 0.3)


def test_settings_replaced_twice_are_noticed_twice(
    watch: Watch, places: Places, tmp_path: Path
) -> None:
    for text in ("một", "một hai"):
        replaced(tmp_path)
        (tmp_path / "conf.py").write_text(text, encoding="utf-8")
        assert noticed(watch, places, SECONDS)


@pytest.mark.parametrize("path", NONE)
def test_what_nobody_saved_is_not_noticed(places: Places, tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(exist_ok=True)
    watch = Watch(places)
    written(path)(tmp_path)
    assert not noticed(watch, places, 0.3)


def test_changes_of_one_save_are_noticed_once(watch: Watch, places: Places, tmp_path: Path) -> None:
    for n in range(100):
        write_tree(tmp_path, {f"content/{n}.md": "b"})
    assert noticed(watch, places, SECONDS)
    assert not noticed(watch, places, 0.3)


def test_other_places_are_watched_from_then_on(
    watch: Watch, places: Places, tmp_path: Path
) -> None:
    (tmp_path / "theme").mkdir()
    watch.follow(places._replace(folders=places.folders | {tmp_path / "theme"}))
    written("theme/base.html")(tmp_path)
    assert noticed(watch, places, SECONDS)


def test_place_that_is_not_there_is_no_trouble(places: Places, tmp_path: Path) -> None:
    watch = Watch(places._replace(folders=places.folders | {tmp_path / "none"}))
    written("content/a.md")(tmp_path)
    assert noticed(watch, places, SECONDS)


def test_watching_begins_no_thread_of_python(places: Places) -> None:
    """Beside one, a build would not fork."""
    before = set(threading.enumerate())
    _watch = Watch(places)
    assert set(threading.enumerate()) <= before
