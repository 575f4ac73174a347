"""Tells which other files a move or a merge has changed."""

from collections.abc import Iterator

from bantin.editing.moving import Move
from bantin.language.number_format import number

_SHOWN = 10  # paths


def edited_lines(move: Move) -> Iterator[str]:
    """Yield the paths of the first files that were changed besides the moved one, and how many more there are."""
    others = move.edits[1:]
    yield from (f"  đã sửa {edit.path}" for edit in others[:_SHOWN])
    if len(others) > _SHOWN:
        yield f"  và {number(len(others) - _SHOWN)} tệp nữa"
