"""Files are known by their bytes, and turned away by their right names."""

import io
import zipfile

import pytest

from bantin.raw_files.raw_file_reading import read_raw_file
from bantin.raw_files.raw_text import RawText, Refusal


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


def old_office(*streams: str) -> bytes:
    """Return what type_of looks at in a file of Office before 2007: its first bytes, and the names of the streams in it."""
    names = b"\0\0".join(name.encode("utf-16-le") for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + names


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"%PDF-1.7\n", "pdf"),
        (b"{\\rtf1\\ansi", "rtf"),
        (old_office("WordDocument"), "word-97"),
        (old_office("Workbook", "WordDocument"), "word-97"),
        (old_office("PowerPoint Document"), "presentation"),
        (old_office("Workbook"), "spreadsheet"),
        (old_office("Book"), "spreadsheet"),
        (old_office("__properties_version1.0"), "no-text"),
        (b"\x89PNG\r\n\x1a\n\0\0", "picture"),
        (b"\xff\xd8\xff\xe0\0", "picture"),
        (b"GIF89a\1\0", "picture"),
        (b"II*\0\x08\0", "picture"),
        (b"\0\0\0\x18ftypheic", "picture"),
        (zipped("mimetype", "content.xml"), "open-document"),
        (b"BM\x36\0\0\0", "picture"),
        (b"Rar!\x1a\x07", "archive"),
        (b"\x1f\x8b\x08", "archive"),
        (b"MZ\x90\0", "no-text"),
        (zipped("a.txt"), "archive"),
        (zipped("xl/workbook.xml"), "spreadsheet"),
        (zipped("ppt/presentation.xml"), "presentation"),
        (b"PK\x03\x04 broken", "word-broken"),
        (b"---\ntitle: Tin\ndate: 2020-07-16\n---\nText", "own-bulletin"),
        (b"\0" * 64 + b"\x01\x02", "no-text"),
        (b"x" * 20_000_001, "too-large"),
    ],
)
def test_a_file_is_refused_by_its_right_name(data: bytes, reason: str) -> None:
    refused = read_raw_file(data)

    assert isinstance(refused, Refusal)
    assert refused.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "BM họp báo",
        "MZ là viết tắt",
        "RIFF",
        "MÃ số 5",
        "--- \nmột dòng gạch",
        "< 5 triệu đồng",
        "RIFT",
    ],
)
def test_text_that_begins_like_another_type_is_text(text: str) -> None:
    raw = read_raw_file(text.encode())

    assert isinstance(raw, RawText)
    assert raw.lines[0].text == text.split("\n", maxsplit=1)[0]
