"""Reads the chunks of a WebP file and leaves out those that hold metadata (RFC 9649)."""

from bantin.pictures.clean_picture import MOST_PARTS, CleanPicture, joined

_HEAD = 12  # bytes: "RIFF", the size of what follows, "WEBP"
_KEPT = frozenset((b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_HAS_METADATA = 0x04 | 0x08  # the bits of the first byte of VP8X that tell of XMP and EXIF data


def clean_webp(data: bytes) -> CleanPicture:
    """Return a WebP file without XMP and EXIF data and chunks of an unknown kind; what follows it is left out."""
    size = int.from_bytes(data[4:8], "little") + 8
    kept: list[bytes | memoryview] = []
    exif, at, is_whole = b"", _HEAD, size <= len(data)
    for _ in range(MOST_PARTS):
        if at + 8 > min(size, len(data)):
            break
        kind, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + length + length % 2
        body = data[at + 8 : at + 8 + length]
        is_whole &= len(body) == length
        if kind == b"EXIF":
            exif = body
        elif kind == b"VP8X" and body:
            flags = bytes((body[0] & ~_HAS_METADATA,))
            kept.append(data[at : at + 8] + flags + data[at + 9 : end])
        elif kind in _KEPT:
            kept.append(memoryview(data)[at:end])
        at = end
    length = sum(map(len, kept)) + 4
    riff = b"RIFF" + length.to_bytes(4, "little") + b"WEBP"
    return CleanPicture(joined(data, [riff, *kept]), exif, is_whole and bool(kept))
