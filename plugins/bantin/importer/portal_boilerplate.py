"""Recognises boilerplate, the lines that a portal prints around a bulletin, by tables of phrases.

A line is boilerplate only as a whole: no line is shortened.
"""

import re

from bantin.importer import portal_phrases
from bantin.importer.portal_systems import SYSTEMS
from bantin.language.name_keys import name_key

_EDGES = " :>»›|•*-–—…_()[]"
_FONT_SIZE_BUTTON = set("aA +-")


def _keys(text: str) -> frozenset[str]:
    return frozenset(name_key(line).strip(_EDGES) for line in text.strip().splitlines())


_TAIL_HEADING = re.compile(portal_phrases.TAIL_HEADING)
_TAIL_HEADINGS = _keys(portal_phrases.TAIL_HEADINGS)
_BUTTONS = _keys(portal_phrases.BUTTONS)
_SECTIONS = _keys(portal_phrases.SECTIONS)
_SITE_SMALL_WORDS = frozenset(portal_phrases.SITE_SMALL_WORDS.split())

_ANYWHERE = re.compile(
    r"(?:>>|»).{0,200}"
    r"|\S+\.(?:jpe?g|png|gif|webp|bmp|tiff?)"
    rf"|{portal_phrases.VIEW_COUNT}"
    r"|\d[\d.,]*(?: \d[\d.,]*)*"  # counters beside pictures of an eye and of a speech balloon
    r"|\(?\d+\)? ?bình luận|bình luận ?:? ?\(?\d*\)?"
    r"|(?:xem|tải|đọc) [^.]{0,60}\btại đây\b[ .>»…]*"
    r"|(?:từ kh(?:óa|oá)|tags?|thẻ) ?:.+"
    r"|theo dõi\b.{0,60}\btrên (?:google|zalo|facebook)\b.*",
    re.IGNORECASE,
)
_OF_SYSTEMS = re.compile(
    "|".join(
        line.strip().replace("#", r"[\d.,/]+")
        for table in SYSTEMS
        for line in table.strip().splitlines()
    ),
    re.IGNORECASE,
)
_WEATHER = re.compile(r"[^.!?]{0,40}?-?\d{1,2}(?:[.,]\d)? ?[°º] ?C\b[^.!?]{0,40}", re.IGNORECASE)
_BREADCRUMB = re.compile(
    r"(?:trang chủ|trang nhất|home)(?: ?[>»›/|].*|(?: [^\W\d_]+){3,}(?<![.]))|[^.>»›]+(?:[>»›][^.>»›]+)+",
    re.I,
)
_HEADLINE = re.compile(
    r"(?!.*[.!?…] )(?:\S+ ){3,30}\(\d{1,2}[/-]\d{1,2}[/-]\d{4}(?:[ ,-]+\d{1,2}:\d{2})?\)"
)
_SITE = re.compile(
    r"(?:báo|đài|cổng|tạp chí|trang (?:tin|thông tin|tttđt)|đảng bộ|ubnd|hđnd|[uủ][yỷ] ban"
    r"|(?:ban [^\W\d]+ [^\W\d]+ )?(?:tỉnh|thành|huyện|thị) (?:[uủ][yỷ]|đoàn))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,.;:!?\d]")


def is_tail_heading(text: str) -> bool:
    """Whether the line is a heading that ends the article: below it are other articles, comments or tags."""
    key = _key(text)
    return key in _TAIL_HEADINGS or bool(_TAIL_HEADING.fullmatch(key))


def is_boilerplate(text: str) -> bool:
    """Whether the line is boilerplate anywhere on a page: a button, a counter, a link or a picture's file name."""
    is_known = _ANYWHERE.fullmatch(text) or _OF_SYSTEMS.fullmatch(text)
    return _key(text) in _BUTTONS or bool(is_known)


def is_head_boilerplate(text: str) -> bool:
    """Whether the line is boilerplate of the head of a page: weather, breadcrumbs, a section or a site's name.

    A heading of the tail also counts, since it may be part of a menu.
    """
    surrounds = _WEATHER.fullmatch(text) or _BREADCRUMB.fullmatch(text)
    is_menu = _key(text) in _SECTIONS or is_tail_heading(text)
    return bool(surrounds) or is_menu or is_site_name(text)


def is_tail_boilerplate(text: str) -> bool:
    """Whether the line is the headline of another article with its date, for example "Khai mạc … (12/05/2022)"."""
    return bool(_HEADLINE.fullmatch(text))


def is_site_name(text: str) -> bool:
    """Whether the line is only the name of a newspaper, a portal or the organ behind it, and not a sentence."""
    if not _SITE.match(text) or _CLAUSE.search(text):
        return False
    return text.isupper() or all(w[0].isupper() or w in _SITE_SMALL_WORDS for w in text.split())


def _key(text: str) -> str:
    """Return the name key of a line without punctuation at its edges.

    Return "" for a line that begins with a small letter, which may be the end of a wrapped sentence; buttons for
    the size of letters ("a A") are excepted.
    """
    if text[:1].islower() and set(text) - _FONT_SIZE_BUTTON:
        return ""
    return name_key(text).strip(_EDGES)
