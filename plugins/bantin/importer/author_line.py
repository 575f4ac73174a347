"""Recognises author lines, which some portals print below an article.

An author line is names, initials or a role such as "PV" (reporter), often after a label such as "Tin, ảnh:"
(text, photo).
"""

import re

from bantin.extraction.organ_words import HEADS_OF_ORGANS
from bantin.extraction.words import words_of

_LABEL = re.compile(
    r"(?:tin|bài|bài viết|thực hiện|tác giả(?: bài viết)?|người viết|người thực hiện)"
    r"(?:\s?(?:,|-|–|và|&|\+|/)\s?(?:ảnh|bài|clip|video|hình))*\s?:\s*(?P<name>.+)",
    re.IGNORECASE,
)
_COLLECTED = re.compile(
    r"\s*\((?:tổng hợp|t/?h|sưu tầm|st|lược ghi|ghi|biên tập)\)$", re.IGNORECASE
)
_ROLE = re.compile(
    r"(?:VP\.?|văn phòng) (?:[A-ZĐÀ-Ỹ]\S*\s?\S*){1,3}|(?:nhóm )?(?:p\.?v|c\.?t\.?v|b\.?t\.?v|b\.?b\.?t"
    r"|phóng viên|cộng tác viên|biên tập viên|ban biên tập)(?:\s[^.:;!?]*)?",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.\s?){1,4}(?:[^\W\d_]{1,8}\.?)?|[^\W\d_]{2,5}")
_WITH_ORGAN = re.compile(r"(?P<name>[^-–—]+?)\s+[-–—]\s+(?P<organ>\S.*)")
_BETWEEN_NAMES = re.compile(r"\s*[,&+/–]\s*|\s+-\s*|-\s+|(?<=\w)-(?=\w)|\s+và\s+")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LONGEST = 10  # words in the author as printed, which may be several names
_LONGEST_NAME = 5  # words in the name of one person
_GLUED = re.compile(
    r"(?P<text>.*?(?P<last>\w{2,})[.!?…](?:/\.)?[”\"]?)\s*(?P<author>[^.!?…”\"|]+?)\s*(?P<pipe>\|)?"
)
# Abbreviated titles and places that stand before names: "TP. Hồ Chí Minh" (Ho Chi Minh City) is not the end of
# a sentence followed by the name of an author.
_BEFORE_NAMES = frozenset(("bs", "gs", "ks", "pgs", "st", "ths", "tp", "ts", "tx"))


def author_of_line(text: str) -> str | None:
    """Return the author as printed if the whole line is an author line, without label; None for any other line."""
    line = text.removesuffix("|").strip()
    inner = line[1:-1] if line.startswith("(") and line.endswith(")") else line
    label = _LABEL.fullmatch(inner)
    name = _COLLECTED.sub("", label["name"] if label else line)
    if is_role(inner):
        name = _COLLECTED.sub("", inner)
    elif not (label or _are_names(name) or _is_with_organ(name)):
        return None
    return name if len(name.split()) <= _LONGEST and name[-1] not in ":;" else None


def is_role(text: str) -> bool:
    """Whether a signature is a role, alone or with words after it.

    For example "PV" (reporter) or "Biên tập viên Cổng TTĐT tỉnh" (editor of the province's portal).
    """
    return bool(_ROLE.fullmatch(text)) and text[:1].isupper()


def split_glued_author(text: str) -> tuple[str, str | None]:
    """Split off an author whom some portals print in the same line, after the last sentence of a paragraph.

    Return the paragraph and the author, or the unchanged text and None if there is no author or none for certain.
    A single word is certain only if the sign "|" follows it.
    """
    glued = _GLUED.fullmatch(text)
    if not glued or glued["last"].casefold() in _BEFORE_NAMES or glued["last"].isupper():
        return text, None
    name = author_of_line(glued["author"])
    is_certain = glued["pipe"] or len(glued["author"].split()) > 1
    return (glued["text"], name) if name and is_certain else (text, None)


def _is_initials(text: str) -> bool:
    return bool(_INITIALS.fullmatch(text)) and (text.isupper() or "." in text) and text[0].isupper()


def _is_with_organ(text: str) -> bool:
    """Whether a text is a name and, after a dash, where its bearer works: "Bảo Trung – Sở Nội vụ"."""
    match = _WITH_ORGAN.fullmatch(text)
    if not match or not match["organ"][0].isupper():
        return False
    return _are_names(match["name"]) and HEADS_OF_ORGANS.end_at(words_of(match["organ"]), 0) > 0


def _are_names(text: str) -> bool:
    """Whether a text is nothing but names or initials, with what may stand between several."""
    return all(_is_name(part.split()) or _is_initials(part) for part in _BETWEEN_NAMES.split(text))


def _is_name(words: list[str]) -> bool:
    return 0 < len(words) <= _LONGEST_NAME and all(
        _NAME_WORD.fullmatch(word) and word[0].isupper() for word in words
    )
