"""What a file is, told by its first bytes: the ending of its name only says what somebody took it for."""

import re
from typing import NamedTuple

BYTES_NEEDED = 512  # from the beginning of a file, to tell its type


class FileType(NamedTuple):
    """A type of file: its name for a person, and the endings of names that it may have; none if it is never used."""

    name: str
    endings: tuple[str, ...] = ()


EMPTY, UNKNOWN = FileType("tệp rỗng"), FileType("dữ liệu không rõ loại")
_SIGNATURES = (
    (rb"\xff\xd8\xff", FileType("ảnh JPEG", (".jpg", ".jpeg"))),
    (rb"\x89PNG\r\n\x1a\n", FileType("ảnh PNG", (".png",))),
    (rb"GIF8[79]a", FileType("ảnh GIF", (".gif",))),
    (rb"RIFF....WEBP", FileType("ảnh WebP", (".webp",))),
    # Readers of PDF accept a byte order mark or empty lines before the signature.
    (rb"(?:\xef\xbb\xbf)?\s*%PDF-", FileType("tài liệu PDF", (".pdf",))),
    (rb"\x00\x00\x01\x00", FileType("biểu tượng ICO", (".ico",))),
    (rb"....ftyp(?:heic|heix|mif1|msf1)", FileType("ảnh HEIC của điện thoại")),
    (rb"....ftypavi[fs]", FileType("ảnh AVIF")),
    (rb"BM.{4}\x00\x00\x00\x00", FileType("ảnh BMP")),
    (rb"II\*\x00|MM\x00\*", FileType("ảnh TIFF")),
    (rb"\s*(?:<\?xml[^>]*>\s*)?<svg", FileType("ảnh SVG")),
    (rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|script|!--)", FileType("trang web (HTML)")),
    (rb"PK\x03\x04", FileType("tệp nén hoặc tệp Office")),
    (rb"\xd0\xcf\x11\xe0", FileType("tệp Office đời cũ")),
    (rb"MZ", FileType("chương trình Windows")),
    (rb"\x7fELF|#!", FileType("chương trình")),
    (rb"version https://git-lfs", FileType("chỗ giữ của Git LFS, chưa phải ảnh thật")),
)
_TYPES = tuple((re.compile(p, re.DOTALL | re.IGNORECASE), type_) for p, type_ in _SIGNATURES)


def type_of(head: bytes) -> FileType:
    """Return the type of a file that begins with these bytes, of which `BYTES_NEEDED` are enough."""
    if not head:
        return EMPTY
    return next((type_ for signature, type_ in _TYPES if signature.match(head)), UNKNOWN)
