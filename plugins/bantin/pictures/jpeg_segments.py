"""Reads the segments of a JPEG file and leaves out those that hold metadata (ITU-T T.81, annex B)."""

import re

from bantin.pictures.clean_picture import MOST_PARTS, CleanPicture, joined

_START = b"\xff\xd8"
# More bytes 0xFF may stand before a marker. A pattern with "\xff+" would take quadratic time for many of them.
_MARKER = re.compile(rb"\xff([^\x00\xff])")
# Within a scan, 0xFF stands before 0x00 or a restart marker; anything else ends the scan.
_END_OF_SCAN = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
_ALONE = {0x01, *range(0xD0, 0xD8)}  # markers without a segment
_END, _SCAN, _EXIF, _COMMENT = 0xD9, 0xDA, 0xE1, 0xFE
_MOST_SCANS = 30  # encoders make some ten; each passes over all pixels
_APPLICATIONS = range(0xE0, 0xF0)


def clean_jpeg(data: bytes) -> CleanPicture:
    """Return a JPEG file without comments, small copies and data of applications, except what its colours need.

    Data behind the end of the picture, where cameras put films and second pictures, is left out, too. A file with more
    scans than any encoder makes counts as damaged, because decoding it could take minutes.
    """
    kept: list[bytes | memoryview] = [_START]
    exif, at, scans = b"", len(_START), 0
    for _ in range(MOST_PARTS):
        marker = _MARKER.search(data, at)  # decoders pass over what stands between segments
        if not marker:
            break
        code, at = marker[1][0], marker.end()
        if code == _END:
            return CleanPicture(joined(data, [*kept, b"\xff\xd9"]), exif, scans <= _MOST_SCANS)
        if code in _ALONE:
            continue
        end = at + int.from_bytes(data[at : at + 2], "big")
        if end < at + 2 or end > len(data):
            break
        body, at = data[at + 2 : end], end
        if code == _EXIF and body.startswith(b"Exif\0") and not exif:
            exif = body
        kept.append(_kept(code, body))
        if code == _SCAN:
            scans += 1
            found = _END_OF_SCAN.search(data, at)
            end = found.start() if found else len(data)
            kept.append(memoryview(data)[at:end])
            at = end
    return CleanPicture(joined(data, kept), exif, is_whole=False)


def _kept(code: int, body: bytes) -> bytes:
    """Return what is kept of a segment: all, nothing or, where a small copy or a text can follow, the beginning."""
    if code == 0xE0 and body.startswith(b"JFIF\0") and len(body) >= 14:
        body = body[:12] + b"\0\0"  # a small copy of no width and no height
    elif code == 0xEE and body.startswith(b"Adobe"):
        body = body[:12]
    elif code == 0xE2 and body.startswith(b"ICC_PROFILE\0"):
        pass
    elif code in _APPLICATIONS or code == _COMMENT:
        return b""
    return bytes((0xFF, code)) + (len(body) + 2).to_bytes(2, "big") + body
