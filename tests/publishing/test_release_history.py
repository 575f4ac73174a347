"""The history of a site, and what in its place is not ours."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.errors import OutputFolderError
from bantin.publishing.release_history import HISTORY, History, read_history, write_history


@given(kept=st.lists(st.integers(2, 6), max_size=20))
def test_numbers_grow_and_the_newest_are_kept(kept: list[int]) -> None:
    history = History()
    for number, keep in enumerate(kept, 1):
        history = history.with_release(number, keep)
        assert history.shown == list(range(number + 1 - len(history.shown), number + 1))
        assert (len(history.shown) <= keep, history.last) == (True, number)


def test_step_back_keeps_the_last_number() -> None:
    history = History([3, 5, 6], 6)
    assert history.without_newest() == History([3, 5], 6)
    assert history.without_newest().with_release(7, 5) == History([3, 5, 7], 7)
    assert history.with_at_most(2) == History([5, 6], 6)


def test_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert read_history(tmp_path) is None
    write_history(tmp_path, History([1, 2], 2))
    assert read_history(tmp_path) == History([1, 2], 2)
    assert [path.name for path in tmp_path.iterdir()] == [HISTORY]


@pytest.mark.parametrize("data", [b"", b"[1, 2]", b"{", b'{"shown": ["a"]}', b"\xff"])
def test_damaged_history_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / HISTORY).write_bytes(data)
    with pytest.raises(OutputFolderError, match="bị hỏng"):
        read_history(tmp_path)


def test_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    (tmp_path / HISTORY).symlink_to(tmp_path / "a")
    with pytest.raises(OutputFolderError, match="liên kết"):
        read_history(tmp_path)
