"""Texts of bulletins, and findings in one line each."""

import struct
import zlib
from collections.abc import Iterable

from bantin.findings.findings import Finding


def png(width: int = 1, height: int = 1, *, extra: bytes = b"") -> bytes:
    """Return a black PNG picture; `extra` are more chunks, between its head and its pixels."""
    head = png_chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0))
    pixels = png_chunk(b"IDAT", zlib.compress(bytes((width + 1) * height), 9))
    return b"\x89PNG\r\n\x1a\n" + head + extra + pixels + png_chunk(b"IEND", b"")


def png_chunk(kind: bytes, data: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + checksum


PICTURE = png()
GOOD = "---\ntitle: Bản tin tốt\ndate: 2020-07-01\n---\n\nBản tin này được đăng.\n"


def bulletin(day: str, *lines: str, title: str = "Bản tin", body: str = "Nội dung.") -> str:
    """Return the file of a bulletin; `lines` are more lines of its header."""
    return "\n".join(["---", f"title: {title}", f"date: {day}", *lines, "---", "", body, ""])


def bulletin_with(head: str = "", body: str = "Nội dung.\n", date: str = "2020-07-16") -> str:
    """Return a bulletin's file with the text `head` at the end of its header, line ends included."""
    return f"---\ntitle: Thử\ndate: {date}\n{head}---\n\n{body}"


def finding_lines(findings: Iterable[Finding]) -> list[str]:
    """Return findings as `path:line CODE`, the form of expected.txt, sorted."""
    return sorted(f"{f.path}:{f.line} {f.code}" for f in findings)
