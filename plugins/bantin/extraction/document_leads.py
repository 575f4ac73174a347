"""Reads what a text prints before the symbol of a document: "Nghị quyết số", "công văn khẩn số", "Luật Đất đai số", "18, "."""

import re
from collections.abc import Collection
from typing import NamedTuple

from bantin.extraction.document_kinds import KINDS, LAWS, kinds_of_code

_BY_WORD = {kind.casefold(): kind for kind in KINDS} | {
    "qui định": "Quy định",
    "qui chế": "Quy chế",
    "văn bản": "",  # any document
}
_WORDS = "|".join(sorted(_BY_WORD, key=len, reverse=True))
_ABBREVIATIONS = ("NQ", "NĐ", "QĐ", "CT", "TT", "KL", "KH", "TB", "CV")
# "Kỷ luật" (discipline), "pháp luật" (law in general) and "mệnh lệnh" (an order) are no documents.
_KIND = rf"\b(?<!kỷ )(?<!pháp )(?<!mệnh )(?P<kind>{_WORDS}|(?-i:{'|'.join(_ABBREVIATIONS)}))\b"
_URGENCY = "(?: (?:khẩn|hỏa tốc|hoả tốc|thượng khẩn|mật))?"
_NUMBER_SIGN = r"(?:,? (?:có |mang )?(?:ký hiệu )?số(?: hiệu)?)"
_DIRECT = re.compile(
    rf"{_KIND}{_URGENCY}(?P<number_sign>{_NUMBER_SIGN})?:? ?[“\"(]?\Z", re.IGNORECASE
)
_ANYWHERE = re.compile(_KIND, re.IGNORECASE)
_ONLY_NUMBER_SIGN = re.compile(r"\bsố(?: hiệu)?:? ?\Z", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.;!?:] ")
_LONGEST_LEAD, _LONGEST_CLAUSE = 60, 120  # characters before a symbol
# "quyết định khởi tố bị can số": some words between a kind and "số", and no comma.
_SHORT_TITLE = re.compile(rf"{_KIND}[^,.;:!?()]{{1,30}}số:? ?\Z", re.IGNORECASE)
# These have numbers, too, and are no official documents.
_NO_DOCUMENT = re.compile(r"\b(?:giấy (?:phép|chứng nhận|xác nhận)|hợp đồng)\b", re.IGNORECASE)

_LONGEST_LIST = 60  # characters of numbers before a symbol
_NUMBER = re.compile("[0-9]+")
_NUMBERS = re.compile(r"(?:[0-9]{1,4}(?:, ?|,? và (?:số )?)){1,9}\Z")


class Lead(NamedTuple):
    """What stands directly before a symbol.

    `kind` is the kind of the document as our table names it, "" if none is printed. `names_document` says that a kind is printed, or the
    word "văn bản" (document); `has_number_sign`, that the word "số" (number) is.
    """

    kind: str
    names_document: bool
    has_number_sign: bool


def lead_before(text: str, start: int) -> Lead:
    """Return what is printed directly before the symbol that begins at `start`."""
    before = text[max(0, start - _LONGEST_LEAD) : start]
    if direct := _DIRECT.search(before):
        return Lead(_kind(direct["kind"]), True, bool(direct["number_sign"]))
    return Lead("", False, bool(_ONLY_NUMBER_SIGN.search(before)))


def numbers_before(text: str, start: int) -> tuple[list[str], int]:
    """Return the numbers before the symbol that begins at `start`, and where they begin: "Nghị quyết số 18, 19-NQ/TW" has one.

    They count only after a kind; without any the second value is `start`.
    """
    numbers = _NUMBERS.search(text[max(0, start - _LONGEST_LIST) : start])
    begin = start - len(numbers[0]) if numbers else start
    if not numbers or not lead_before(text, begin).kind:
        return [], start
    return _NUMBER.findall(numbers[0]), begin


def titled_kind(text: str, start: int) -> str | None:
    """Return the kind that is printed before `start` with a short title and "số", "" for "văn bản", None if none is so printed."""
    clause = _clause_before(text, start)
    titled = _SHORT_TITLE.search(clause)
    if not titled or _NO_DOCUMENT.search(clause):
        return None
    kind = _kind(titled["kind"])
    return None if kind in LAWS else kind


def nearest_kind(text: str, start: int, kinds: Collection[str]) -> str:
    """Return the last of some kinds that is printed before `start` in its clause, "" if none is."""
    printed = [_kind(match["kind"]) for match in _ANYWHERE.finditer(_clause_before(text, start))]
    return next((kind for kind in reversed(printed) if kind in kinds), "")


def _clause_before(text: str, start: int) -> str:
    return _CLAUSE_END.split(text[max(0, start - _LONGEST_CLAUSE) : start])[-1]


def _kind(word: str) -> str:
    """Return the kind that a word or an abbreviation names, "" for "văn bản"."""
    return kinds_of_code(word)[0] if word in _ABBREVIATIONS else _BY_WORD[word.casefold()]
