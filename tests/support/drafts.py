"""Drafts of invented pages of a portal."""

from bantin.importer import Draft
from bantin.importer.draft import drafts_of
from bantin.raw_files.raw_file_reading import read_raw_file
from bantin.raw_files.raw_text import RawText


def drafts_in(data: bytes) -> tuple[Draft, ...]:
    raw = read_raw_file(data)
    assert isinstance(raw, RawText)
    return drafts_of(raw)


def draft_of(data: bytes) -> Draft:
    return drafts_in(data)[0]


def paragraphs_below_the_lead(*lines: str) -> tuple[str, ...]:
    """The paragraphs of a bulletin whose lead is followed by these lines."""
    head = "Họp báo về nước sạch ở Lam Giang\n16/07/2020\nSáng 15/7, tỉnh họp báo.\n"
    return draft_of((head + "\n".join(lines)).encode()).paragraphs[1:]
