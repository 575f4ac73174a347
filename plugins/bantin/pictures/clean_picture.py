"""A picture's file without what it tells besides the picture: place, time, camera, names, comments, small copies.

Pixels are not touched. What is kept of each format is named by the module that reads it, so that data of an unknown
kind is left out; colour profiles are kept, because without them colours can be wrong.
"""

from collections.abc import Iterable
from typing import NamedTuple

# Segments, chunks or blocks of one file. Honest pictures have some hundreds; what is behind so many is not read.
MOST_PARTS = 100_000


class CleanPicture(NamedTuple):
    """The bytes of a picture's file that are kept, and the EXIF data that is not, b"" if there is none.

    `is_whole` is False if the file ends too early or is damaged as far as its structure tells; what can be followed
    is kept then.
    """

    data: bytes
    exif: bytes
    is_whole: bool


def joined(data: bytes, kept: Iterable[bytes | memoryview]) -> bytes:
    """Return the pieces that are kept of a file, joined; if that is all, the file itself, so that memory has it once."""
    whole = b"".join(kept)
    return data if whole == data else whole
