import struct

import pytest

from bantin.content.file_signatures import BYTES_NEEDED, type_of

HEADS = {
    "ảnh JPEG": [b"\xff\xd8\xff\xe0\0\x10JFIF", b"\xff\xd8\xff\xe1\0\0Exif", b"\xff\xd8\xff\xdb"],
    "ảnh PNG": [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
    "ảnh GIF": [b"GIF87a", b"GIF89a"],
    "ảnh WebP": [b"RIFF" + struct.pack("<I", 1000) + b"WEBPVP8 "],
    "tài liệu PDF": [b"%PDF-1.4\n", b"\xef\xbb\xbf%PDF-1.7", b"\r\n%PDF-2.0"],
    "biểu tượng ICO": [b"\0\0\1\0\1\0\x10\x10"],
    "ảnh HEIC của điện thoại": [b"\0\0\0\x18ftypheic\0\0\0\0mif1"],
    "trang web (HTML)": [b"<!DOCTYPE html>", b"\n\n<html>", b"\xef\xbb\xbf<!-- x --><p>"],
    "ảnh SVG": [b'<?xml version="1.0"?>\n<svg>', b"<svg xmlns="],
    "chương trình Windows": [b"MZ\x90\0"],
    "chương trình": [b"\x7fELF\2", b"#!/bin/sh\n"],
    "tệp nén hoặc tệp Office": [b"PK\3\4\x14\0"],
    "tệp rỗng": [b""],
    "dữ liệu không rõ loại": [b"\xff\xd8", b"PNG", b"RIFF\0\0\0\0WAVE", b"GIF88a", b" \xff\xd8\xff", b"x%PDF-"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "head"), [(name, head) for name, heads in HEADS.items() for head in heads]
)
def test_a_file_is_what_its_first_bytes_say(name: str, head: bytes) -> None:
    assert type_of(head).name == name
    assert type_of(head + b"<html>%PDF-MZ").name == name or not head


def test_only_what_a_page_can_show_or_link_has_endings() -> None:
    endings = {name: type_of(heads[0]).endings for name, heads in HEADS.items()}
    assert {name: ends for name, ends in endings.items() if ends} == {
        "ảnh JPEG": (".jpg", ".jpeg"),
        "ảnh PNG": (".png",),
        "ảnh GIF": (".gif",),
        "ảnh WebP": (".webp",),
        "tài liệu PDF": (".pdf",),
        "biểu tượng ICO": (".ico",),
    }


def test_blank_bytes_have_no_type() -> None:
    for hostile in (b" " * BYTES_NEEDED, b"<?xml" + b" " * BYTES_NEEDED, b"\n" * BYTES_NEEDED):
        assert type_of(hostile).name == "dữ liệu không rõ loại"
