"""How full the pages of a PDF are that Chromium printed."""

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj(.*?)endobj", re.DOTALL)
_PAGE = re.compile(rb"/Type\s*/Page\b.*?/Contents (\d+) 0 R", re.DOTALL)
_SHOWN_TEXT = re.compile(rb"T[jJ]\b")


def pieces_of_text(pdf: bytes) -> list[int]:
    """Return for each page how many operators show text on it; 0 for a blank page."""
    objects = dict(_OBJECT.findall(pdf))
    contents = [match[1] for data in objects.values() if (match := _PAGE.search(data))]
    return [len(_SHOWN_TEXT.findall(_inflated(objects[number]))) for number in contents]


def _inflated(data: bytes) -> bytes:
    begin = data.index(b"stream") + len(b"stream")
    return zlib.decompressobj().decompress(data[begin:].lstrip(b"\r\n"))
