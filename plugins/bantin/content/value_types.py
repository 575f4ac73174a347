"""The types of single values in a header: how to read each, and which finding reports a bad value."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bantin.content import dates

LONGEST_TEXT = (
    2000  # characters: honest values are far shorter, and some later steps are slow on long texts
)
# "unknown", written in place of an unknown day: "to: không rõ" means that the period is over.
UNKNOWN_DAY = "không rõ"

_URL = r"""https?://[^\s<>"'\\^`{|}]+"""
_LANGUAGE = r"[a-z]{2}"


def _texts_of(pattern: str) -> Callable[[str], str | None]:
    compiled = re.compile(pattern)
    return lambda text: text if compiled.fullmatch(text) else None


@dataclass(frozen=True, slots=True)
class ValueType:
    """A type of single values.

    `read` takes a text that is not empty and returns its value, or None if the text is not of the type.
    `unreadable` is the code of the finding that reports such a text; the finding says what is `expected`
    or, if `expected` is "", shows the first `shown` characters of the text. `absent` is the value of a
    field that is absent or unreadable. `patterns` are regular expressions of which every text of the
    type matches one; they are empty if any text is allowed.
    """

    read: Callable[[str], Any]
    unreadable: str
    absent: str | None
    expected: str = ""
    shown: int = LONGEST_TEXT
    patterns: tuple[str, ...] = ()


TEXT = ValueType(
    lambda text: text, "H05", "", expected=f"một dòng chữ, không quá {LONGEST_TEXT} ký tự"
)
URL = ValueType(_texts_of(_URL), "H06", "", shown=80, patterns=(_URL,))
LANGUAGE = ValueType(
    _texts_of(_LANGUAGE),
    "H05",
    "",
    expected="mã ngôn ngữ hai chữ, như vi hay en",
    patterns=(_LANGUAGE,),
)
MOMENT = ValueType(
    dates.parse_moment,
    "B03",
    None,
    patterns=(dates.ISO_DAY + dates.CLOCK, dates.DAY_FIRST + dates.CLOCK),
)
PARTIAL_DATE = ValueType(
    lambda text: UNKNOWN_DAY if text.lower() == UNKNOWN_DAY else dates.parse_partial(text),
    "R03",
    None,
    patterns=(dates.ISO_DAY, dates.DAY_FIRST, dates.YEAR_OR_MONTH, "[Kk]hông rõ"),
)
