"""No file is read beyond its limit, waited for, or followed elsewhere, whatever happens to it meanwhile."""

import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from bantin.content.regular_files import TooLargeError, chunks_of, first_bytes, read_whole
from bantin.fingerprints import fingerprint, fingerprint_of_pieces

LIMIT = 3 * 1024**2
READERS: list[Callable[[str], bytes]] = [
    lambda path: read_whole(path, LIMIT),
    lambda path: b"".join(chunks_of(path, LIMIT)),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a"


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("size", [0, 1, 1024**2 - 1, 1024**2, 1024**2 + 1, LIMIT])
def test_all_bytes_within_the_limit_are_read(
    file: Path, read: Callable[[str], bytes], size: int
) -> None:
    data = os.urandom(size)
    file.write_bytes(data)
    assert read(str(file)) == data
    assert first_bytes(str(file), 10, LIMIT) == data[:10]


@pytest.mark.parametrize("size", [LIMIT + 1, 6 * 1024**3])
def test_a_larger_file_is_not_read(file: Path, size: int) -> None:
    file.touch()
    os.truncate(file, size)
    tracemalloc.start()
    for read in READERS:
        with pytest.raises(TooLargeError) as error:
            read(str(file))
        assert error.value.size == size
    with pytest.raises(TooLargeError):
        first_bytes(str(file), 10, LIMIT)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100_000


@pytest.mark.parametrize("read", READERS)
def test_a_pipe_a_folder_and_a_link_are_refused_at_once(
    tmp_path: Path, read: Callable[[str], bytes]
) -> None:
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "link").symlink_to("/etc/passwd")
    for name in ("fifo", "link", ".", "khong-co"):
        with pytest.raises(OSError, match=r"Invalid argument|symbolic|No such file"):
            read(str(tmp_path / name))


@pytest.mark.parametrize("read", READERS)
def test_a_file_that_grows_while_it_is_read_is_read_to_its_end_or_its_limit(
    file: Path, read: Callable[[str], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_bytes(b"a" * 10)
    read_part = os.read
    growth = [b"b" * 1024**2, b"c"]

    def grow(descriptor: int, count: int) -> bytes:
        if growth:
            with file.open("ab") as more:
                more.write(growth.pop(0))
        return read_part(descriptor, count)

    monkeypatch.setattr(os, "read", grow)
    assert read(str(file)) == b"a" * 10 + b"b" * 1024**2 + b"c"
    growth += [b"d" * 1024**2] * 100
    with pytest.raises(TooLargeError):
        read(str(file))
    assert growth  # it did not go on to the end of the growth


def test_no_descriptor_stays_open(file: Path) -> None:
    file.write_bytes(b"a" * 100)
    before = len(list(Path("/proc/self/fd").iterdir()))
    read_whole(str(file), 100)
    first_bytes(str(file), 10, 100)
    list(chunks_of(str(file), 100))
    for limit in (10, 99):
        with pytest.raises(TooLargeError):
            read_whole(str(file), limit)
        with pytest.raises(TooLargeError):
            list(chunks_of(str(file), limit))
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_pieces_have_the_fingerprint_of_the_whole() -> None:
    data = os.urandom(3_000_000)
    pieces = (data[at : at + 1_000_000] for at in range(0, len(data), 1_000_000))
    assert fingerprint_of_pieces(pieces) == fingerprint(data)
