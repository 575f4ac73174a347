"""Index files are zlib data, and no other data is taken for it."""

import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.errors import DamagedIndexError
from bantin.search import compression
from bantin.search.compression import deflate, inflate


@given(st.binary(max_size=2_000))
def test_deflated_data_is_zlib_data_and_is_inflated_again(data: bytes) -> None:
    deflated = deflate(data)
    assert zlib.decompress(deflated) == data
    assert inflate(deflated) == data


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d[:-1],
        lambda d: d + b"x",
        lambda _: b"",
        lambda d: d[2:-4],
        lambda d: d[:-1] + bytes([d[-1] ^ 1]),
    ],
    ids=["cut", "longer", "empty", "without its checksum", "with another checksum"],
)
def test_data_that_is_not_whole_is_damaged(change: Callable[[bytes], bytes]) -> None:
    with pytest.raises(DamagedIndexError):
        inflate(change(deflate(b"Tin " * 100)))


def test_no_more_is_opened_than_any_file_has(monkeypatch: pytest.MonkeyPatch) -> None:
    assert inflate(deflate(bytes(1_000))) == bytes(1_000)
    monkeypatch.setattr(compression, "_MAX_INFLATED", 999)
    with pytest.raises(DamagedIndexError):
        inflate(deflate(bytes(1_000)))
