"""Drafts of invented pages of a portal."""

from bantin.importer import Draft, read_drafts


def draft_of(data: bytes) -> Draft:
    result = read_drafts(data)
    assert isinstance(result, tuple)
    return result[0]


def paragraphs_below_the_lead(*lines: str) -> tuple[str, ...]:
    """The paragraphs of a bulletin whose lead is followed by these lines."""
    head = "Họp báo về nước sạch ở Lam Giang\n16/07/2020\nSáng 15/7, tỉnh họp báo.\n"
    return draft_of((head + "\n".join(lines)).encode()).paragraphs[1:]
