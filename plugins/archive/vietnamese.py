"""All that the project knows of Vietnamese text: normal form, folding, order, dates in words, slugs.

Nothing here knows of bulletins. Text is NFC and `clean` unless said otherwise.
"""

import datetime
import re
import unicodedata
from functools import cache, lru_cache

from slugify import slugify

# Letters that look like Đ but are Icelandic eth or African D: old fonts and cp1258 left them in texts.
_LOOKALIKES = {0x00D0: "Đ", 0x0189: "Đ", 0x00F0: "đ", 0x0256: "đ"}
_INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
# Bidirectional controls reorder what a reader sees; no Vietnamese text needs them.
_BIDI = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
# Controls other than tab and line feed: XML and many tools refuse them.
_CONTROLS = {c: " " for c in (*range(9), *range(0x0B, 0x20), *range(0x7F, 0xA0)) if c != 0x0D}
_SPACES = dict.fromkeys("\u00a0\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u3000", " ")
_NO_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_NO_CHARACTER = re.compile(f"[{_NO_CHARACTERS}]")
_CLEANING = str.maketrans({**_LOOKALIKES, **_INVISIBLE, **_BIDI, **_CONTROLS, **_SPACES})
# Looking for them takes a tenth of the time of putting them right, and few texts have any.
_UNCLEAN = re.compile(f"[{re.escape(''.join(map(chr, _CLEANING)))}{_NO_CHARACTERS}]")

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # ngang huyền hỏi ngã sắc nặng
_SHAPES = "\u0306\u0302\u031b"  # breve, circumflex, horn: they make other letters, not other tones

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_WEEKDAY_WORDS = {
    "hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5,
    "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5,
}  # fmt: skip


def clean(text: str) -> str:
    """NFC without invisible, bidirectional or control characters; Ð is Đ; lines end in LF."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _UNCLEAN.search(text):
        text = _NO_CHARACTER.sub("\ufffd", text.translate(_CLEANING))
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """`clean` text with every run of white space as one space."""
    return " ".join(clean(text).split())


def fold(text: str) -> str:
    """Lower case without any mark, đ as d: what a reader types without a Vietnamese keyboard."""
    marks_apart = unicodedata.normalize("NFD", clean(text).lower().replace("đ", "d"))
    return "".join(c for c in marks_apart if not unicodedata.combining(c))


def _tone_moves() -> dict[str, str]:
    moves = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in _TONES[1:]:
            for a, b in ((first, second), (first.upper(), second), (first.upper(), second.upper())):
                new = unicodedata.normalize("NFC", a + b + tone)
                moves[new] = unicodedata.normalize("NFC", a + tone + b)
    return moves


_NEW_TO_OLD = _tone_moves()
# Only open syllables have two ways (hoà/hòa); in "hoàn" and "quý" the tone has one place.
_NEW_STYLE = re.compile(rf"(?<![qQ])(?:{'|'.join(_NEW_TO_OLD)})(?!\w)")


def old_tone(text: str) -> str:
    """The text with tones placed the old way: hoà becomes hòa, uỷ becomes ủy."""
    return _NEW_STYLE.sub(lambda m: _NEW_TO_OLD[m[0]], text)


@lru_cache(1 << 16)  # bulletins name the same few again and again
def name_key(text: str) -> str:
    """What two writings of one name share: case, spaces and tone placement do not count, marks do."""
    return old_tone(one_line(text)).casefold()


def slug(text: str, max_length: int = 80) -> str:
    """ASCII for an address, cut between syllables; empty when the text has no letter or digit.

    The backend is pinned: python-slugify otherwise takes what happens to be installed.
    """
    return slugify(
        clean(text),
        entities=False,
        decimal=False,
        hexadecimal=False,
        max_length=max_length,
        word_boundary=True,
        save_order=True,
        backend="unidecode",
    )


@cache
def _letter(char: str) -> tuple[tuple[int, int], int, int]:
    """(class and rank of the base letter, rank of the tone, 1 for a capital) of one character."""
    marks = unicodedata.normalize("NFD", char)
    base = unicodedata.normalize("NFC", marks[0] + "".join(m for m in marks[1:] if m in _SHAPES))
    tone = next((_TONES.index(m) for m in marks[1:] if m in _TONES), 0)
    lower = base.lower()
    if lower in ALPHABET:
        return (2, ALPHABET.index(lower)), tone, int(lower != base)
    if base.isdigit():
        return (1, unicodedata.digit(base, 0)), 0, 0
    return (3 if base.isalpha() else 0, ord(base[0])), tone, 0


def sort_key(text: str) -> tuple[tuple[tuple[object, ...], ...], ...]:
    """Dictionary order: syllable by syllable, letters before tones before case (as ICU orders each).

    Tone order is ngang, huyền, hỏi, ngã, sắc, nặng; hoà and hòa stand in one place.
    """
    syllables = re.findall(r"\w+", old_tone(clean(text)))
    return tuple(tuple(zip(*map(_letter, s), strict=True)) for s in syllables)


def given_name(name: str) -> str:
    """The last syllable of a person's name, by which Vietnamese lists are ordered."""
    return name.rsplit(maxsplit=1)[-1] if name.split() else name


def person_key(name: str) -> tuple[object, object]:
    """Order of people: given name, then the whole name from the left."""
    return sort_key(given_name(name)), sort_key(name)


def index_letter(word: str) -> str:
    """The letter of the alphabet a word stands under (Ă, Â, Đ are letters of their own); else "#"."""
    (_, rank), *_rest = _letter(clean(word)[:1] or "#")
    return ALPHABET[rank].upper() if clean(word)[:1].isalpha() and rank < len(ALPHABET) else "#"


def weekday(word: str) -> int | None:
    """0 for Monday, from "Thứ Hai", "thứ 2", "T2", "Chủ nhật", "CN"; None for anything else."""
    text = one_line(word).lower()
    if text in ("chủ nhật", "chúa nhật", "cn"):
        return 6
    match = re.fullmatch(r"(?:thứ\s*|t\.?(?=\d))(\w+)", text)
    return _WEEKDAY_WORDS.get(match[1]) if match else None


def day_in_words(day: datetime.date) -> str:
    """16/7/2020, as newspapers print it."""
    return f"{day.day}/{day.month}/{day.year}"


def weekday_and_day(day: datetime.date) -> str:
    """Thứ Năm, ngày 16/7/2020."""
    return f"{WEEKDAYS[day.weekday()]}, ngày {day_in_words(day)}"


def month_in_words(year: int, month: int) -> str:
    """Tháng 7 năm 2020."""
    return f"Tháng {month} năm {year}"


def number(value: int) -> str:
    """1.234.567, with the dot that Vietnamese groups thousands by."""
    return f"{value:,}".replace(",", ".")


def toneless(text: str) -> str:
    """The text without tones; its letters keep their shapes: Ủ becomes U, Ế becomes Ê."""
    marks_apart = unicodedata.normalize("NFD", text)
    kept = "".join(c for c in marks_apart if c not in _TONES[1:])
    return unicodedata.normalize("NFC", kept)
