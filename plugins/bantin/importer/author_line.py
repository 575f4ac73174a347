"""Author lines: names, initials or a role such as PV (reporter), often behind "Tin, ảnh:"."""

import re

_LABEL = re.compile(
    r"(?:tin|bài|bài viết|thực hiện|tác giả|người viết|người thực hiện)"
    r"(?:\s?(?:,|-|–|và|&|\+|/)\s?(?:ảnh|bài|clip|video|hình))*\s?:\s*(?P<name>.+)",
    re.IGNORECASE,
)
_COLLECTED = re.compile(
    r"\s*\((?:tổng hợp|t/?h|sưu tầm|st|lược ghi|ghi|biên tập)\)$", re.IGNORECASE
)
_ROLE = re.compile(
    r"(?:nhóm )?(?:p\.?v|c\.?t\.?v|b\.?t\.?v|b\.?b\.?t"
    r"|phóng viên|cộng tác viên|biên tập viên|ban biên tập)(?:\s[^.:;!?]*)?",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.\s?){1,4}(?:[^\W\d_]{1,8}\.?)?|[^\W\d_]{2,5}")
_BETWEEN_NAMES = re.compile(r"\s*[,&+/–]\s*|\s+-\s*|-\s+|(?<=\w)-(?=\w)|\s+và\s+")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LONGEST = 10  # words in the line
_LONGEST_NAME = 5  # words
_GLUED = re.compile(
    r"(?P<text>.*?(?P<last>\w{2,})[.!?…](?:/\.)?[”\"]?)\s*(?P<author>[^.!?…”\"|]+?)\s*(?P<pipe>\|)?"
)
# "TP. Hồ Chí Minh" is no end of a sentence with a name behind it.
_BEFORE_NAMES = frozenset(("bs", "gs", "ks", "pgs", "st", "ths", "tp", "ts", "tx"))


def author_of_line(text: str) -> str | None:
    """The author that the whole line names, as printed; None for any other line."""
    line = text.removesuffix("|").strip()
    inner = line[1:-1] if line.startswith("(") and line.endswith(")") else line
    label = _LABEL.fullmatch(inner)
    name = _COLLECTED.sub("", label["name"] if label else line)
    if is_role(inner):
        name = inner
    elif not label and not _is_initials(name) and not _are_names(name):
        return None
    return name if len(name.split()) <= _LONGEST and name[-1] not in ":;" else None


def is_role(text: str) -> bool:
    """Whether a signature is a role without a name: "PV", "Biên tập viên Cổng TTĐT tỉnh"."""
    return bool(_ROLE.fullmatch(text)) and text[:1].isupper()


def split_glued_author(text: str) -> tuple[str, str | None]:
    """The paragraph and the author whose name some portals print behind its last sentence."""
    glued = _GLUED.fullmatch(text)
    if not glued or glued["last"].casefold() in _BEFORE_NAMES or glued["last"].isupper():
        return text, None
    name = author_of_line(glued["author"])
    is_certain = glued["pipe"] or len(glued["author"].split()) > 1
    return (glued["text"], name) if name and is_certain else (text, None)


def _is_initials(text: str) -> bool:
    return bool(_INITIALS.fullmatch(text)) and (text.isupper() or "." in text) and text[0].isupper()


def _are_names(text: str) -> bool:
    return all(_is_name(part.split()) for part in _BETWEEN_NAMES.split(text))


def _is_name(words: list[str]) -> bool:
    return 0 < len(words) <= _LONGEST_NAME and all(
        _NAME_WORD.fullmatch(word) and word[0].isupper() for word in words
    )
