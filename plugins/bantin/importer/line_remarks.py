"""What portals print beside the date of a bulletin, in the same line: who wrote or posted it, its section, buttons and counters."""

import re

from bantin.extraction.name_words import SURNAMES
from bantin.importer.author_line import author_of_line, is_role
from bantin.importer.portal_boilerplate import is_boilerplate, is_head_boilerplate
from bantin.language.diacritics import old_tone

_WRITTEN_BY = re.compile(r"(?:tác giả(?: bài viết)?|người viết)\s*:\s*(?P<name>.+)", re.IGNORECASE)
_POSTED_BY = re.compile(
    r"(?:người đăng|đăng bởi|bởi|người gửi|biên tập|biên tập bởi|được viết bởi|viết bởi|by)\b\s*:?\s*(?P<name>.+)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:chuyên mục|danh mục|mục|lĩnh vực|category)\s*:.+"
    r"|(?:thời gian đọc|đọc)\s*:?\s*\d+ phút(?: đọc)?|\d+ phút đọc"
    r"|google news|vietnamese|tiếng việt|font|print|share",
    re.IGNORECASE,
)
_LONGEST = 6  # words: a longer remark is a sentence


def remark_author(text: str) -> str | None:
    """Return the author that a remark beside a date names, "" for a remark of another kind, None if the text is no remark.

    Who posted a bulletin is not its author. A name without a label counts if it begins with a surname, since sections of portals have
    capitals, too.
    """
    if len(text.split()) > _LONGEST:
        return None
    written = _WRITTEN_BY.fullmatch(text)
    if written:
        return written["name"].strip()
    if _POSTED_BY.fullmatch(text) or _OTHER.fullmatch(text):
        return ""
    if is_boilerplate(text) or is_head_boilerplate(text):
        return ""
    author = author_of_line(text)
    if author and (is_role(text) or "." in author or _has_surname(author)):
        return author
    return None


def _has_surname(name: str) -> bool:
    first, *others = name.split()
    return bool(others) and old_tone(first).lower() in SURNAMES
