"""Reads the chunks of a PNG file and leaves out those that hold metadata (W3C, Portable Network Graphics)."""

import zlib

from bantin.pictures.clean_picture import MOST_PARTS, CleanPicture, joined

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset(
    (
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS",
        b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI",  # colours
        b"bKGD", b"hIST", b"pHYs", b"sPLT",
        b"acTL", b"fcTL", b"fdAT",  # animation
    )
)  # fmt: skip


def clean_png(data: bytes) -> CleanPicture:
    """Return a PNG file without texts, times, EXIF data and chunks of an unknown kind; what follows it is left out."""
    kept: list[bytes | memoryview] = [_SIGNATURE]
    exif, at, is_sound = b"", len(_SIGNATURE), True
    view = memoryview(data)
    for _ in range(MOST_PARTS):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(data) or len(kind) < 4:
            break
        if kind == b"eXIf":
            exif = data[at + 8 : end - 4]
        elif kind in _KEPT:
            is_sound &= zlib.crc32(view[at + 4 : end - 4]).to_bytes(4, "big") == data[end - 4 : end]
            kept.append(view[at:end])
        at = end
        if kind == b"IEND":
            return CleanPicture(joined(data, kept), exif, is_sound)
    if data[at + 4 : at + 8] == b"IDAT":
        kept.append(view[at:])  # browsers show as much as there is
    return CleanPicture(joined(data, kept), exif, is_whole=False)
