"""What invented pages of a portal print."""

from bantin.importer import PrintedBulletin
from bantin.importer.printed_bulletin import printed_bulletins
from bantin.raw_files.raw_file_reading import read_raw_file
from bantin.raw_files.raw_text import RawText


def all_printed_in(data: bytes) -> tuple[PrintedBulletin, ...]:
    raw = read_raw_file(data)
    assert isinstance(raw, RawText)
    return printed_bulletins(raw)


def printed_in(data: bytes) -> PrintedBulletin:
    return all_printed_in(data)[0]


def paragraphs_below_the_lead(*lines: str) -> tuple[str, ...]:
    """The paragraphs of a bulletin whose lead is followed by these lines."""
    head = "Họp báo về nước sạch ở Lam Giang\n16/07/2020\nSáng 15/7, tỉnh họp báo.\n"
    return printed_in((head + "\n".join(lines)).encode()).paragraphs[1:]
