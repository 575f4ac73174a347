"""Reads the blocks of a GIF file and leaves out those that hold metadata (CompuServe, GIF89a)."""

from bantin.pictures.clean_picture import MOST_PARTS, CleanPicture, joined

_HEAD = 13  # bytes: signature and logical screen
_IMAGE, _EXTENSION, _END = 0x2C, 0x21, 0x3B
_CONTROL, _APPLICATION = 0xF9, 0xFF
_APPLICATIONS = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")  # how often to repeat; colours


def clean_gif(data: bytes) -> CleanPicture:
    """Return a GIF file without comments, texts and data of applications; what follows it is left out.

    The sign at the end is missed by nobody, so a file without it counts as whole.
    """
    at = _HEAD + _colours(data[10:11])
    kept: list[bytes | memoryview] = [data[:at]]
    for _ in range(MOST_PARTS):
        if at >= len(data):
            break
        start, kind = at, data[at]
        if kind == _END:
            return CleanPicture(joined(data, [*kept, b";"]), b"", is_whole=True)
        if kind == _IMAGE:
            at = _behind_blocks(data, at + 10 + _colours(data[at + 9 : at + 10]) + 1)
        elif kind == _EXTENSION:
            at = _behind_blocks(data, at + 2)
        else:
            break
        if kind == _IMAGE or _is_kept(data[start + 1 : start + 14]):
            kept.append(memoryview(data)[start:at])
    return CleanPicture(joined(data, kept), b"", is_whole=at == len(data) and len(kept) > 1)


def _colours(flags: bytes) -> int:
    """Return the number of bytes of the table of colours of which these flags tell."""
    return 3 << ((flags[0] & 7) + 1) if flags and flags[0] & 0x80 else 0


def _behind_blocks(data: bytes, at: int) -> int:
    """Return the place behind the blocks that begin at `at`, each with its length before it; the last has none."""
    while at < len(data) and data[at]:
        at += data[at] + 1
    return at + 1


def _is_kept(extension: bytes) -> bool:
    """Whether an extension is kept, by its label, the length of its first block, and the beginning of that block."""
    label, name = extension[:1], extension[2:]
    return label == bytes((_CONTROL,)) or (
        label == bytes((_APPLICATION,)) and name.startswith(_APPLICATIONS)
    )
