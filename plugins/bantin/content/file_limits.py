"""The limits of content files: how many bytes each type may have, and how long names and paths may be.

What is beyond a limit is told and left out, so that no file costs a build more than 100 MB of memory or 2 s of
processor, and so that every file can be copied to every system.
"""

from typing import NamedTuple

from bantin.content.content_paths import LEDGER

PICTURES = (".gif", ".jpeg", ".jpg", ".png", ".webp")

# Bytes of a text: a long bulletin is 20 kB, and Markdown is slow on hostile text.
MOST_TEXT = 512 * 1024
# Bytes of a picture: the largest JPEG of a camera is about 15 MB, and readers with phones load what is published.
MOST_PICTURE = 20 * 1024**2
# Pixels of a picture. A browser needs 4 bytes of memory for each, however few bytes the file has.
MOST_PIXELS = 100_000_000
# Bytes of a PDF: GitHub warns about larger files, and refuses those of twice the size.
MOST_DOCUMENT = 50 * 1024**2

# Bytes of the ledger of addresses: 500,000 pages and pictures.
MOST_LEDGER = 32 * 1024**2

# Bytes of one name in UTF-8. Linux refuses more than 255, and programs add endings such as ".part" to a name.
MOST_NAME = 240
# UTF-16 units of a whole content path or address. Windows programs refuse paths of more than 259, drive included;
# this leaves 99 for the folder of the archive, for example below "C:\\Users\\Nguyen Van A\\OneDrive\\Documents".
MOST_PATH = 160
# Letters of an id, so that the longest address made of it, `committees/ID/2020-07.html` at most, is within MOST_PATH.
MOST_ID = 120


class Excess(NamedTuple):
    """How long a name or path is, and the limit that it exceeds, both in bytes or both in UTF-16 units."""

    length: int
    limit: int


def most_bytes(path: str) -> int:
    """Return how many bytes the content file at `path` may have, by the ending of its name."""
    if path == LEDGER:
        return MOST_LEDGER
    lowered = path.lower()
    if lowered.endswith(PICTURES):
        return MOST_PICTURE
    return MOST_DOCUMENT if lowered.endswith(".pdf") else MOST_TEXT


def in_words(size: int) -> str:
    """Return a number of bytes for a person, rounded up: `84 MB`, or `600 KB` if it is below one MB."""
    unit, name = (1024**2, "MB") if size >= 1024**2 else (1024, "KB")
    return f"{-(-size // unit)} {name}"


def excess_of_name(path: str) -> Excess | None:
    """Return by how much a name in a content path or address exceeds `MOST_NAME`, or None."""
    length = max(len(name.encode()) for name in path.split("/"))
    return Excess(length, MOST_NAME) if length > MOST_NAME else None


def excess_of_path(path: str) -> Excess | None:
    """Return by how much a content path or address exceeds `MOST_PATH`, or None."""
    length = len(path.encode("utf-16-le")) // 2
    return Excess(length, MOST_PATH) if length > MOST_PATH else None
