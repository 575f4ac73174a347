"""The types of single values in a header: how to read each, and which finding reports a bad value."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bantin.headers import dates

# "unknown", written in place of an unknown day: "to: không rõ" means that the period is over.
UNKNOWN_DAY = "không rõ"

_URL = r"""https?://[^\s<>"'\\^`{|}]+"""
_BARE_URL = re.compile(r"""(?:[a-zA-Z0-9-]+\.)+[a-z]{2,}(?:/[^\s<>"'\\^`{|}]*)?""")
_LANGUAGE = r"[a-z]{2}"


def _texts_of(pattern: str) -> Callable[[str], str | None]:
    compiled = re.compile(pattern)
    return lambda text: text if compiled.fullmatch(text) else None


def _day_meant(text: str) -> str:
    """Return the question that shows the one day a text can mean, as it should be written; "" if it can mean others."""
    meant = dates.moment_meant(text)
    return f" Ý bạn là “{meant}”?" if meant else ""


def _url_meant(text: str) -> str:
    """Return the question that shows the web address a text means, such as "www.bao.vn/tin"; "" if it means none."""
    meant = f"https://{text}"
    return f" Ý bạn là “{meant}”?" if _BARE_URL.fullmatch(text) else ""


@dataclass(frozen=True, slots=True)
class ValueType:
    """A type of single values.

    `read` takes a text that is not empty and returns its value, or None if the text is not of the type.
    `unreadable` is the code of the finding that reports such a text; the finding says what is `expected`
    or, if `expected` is "", shows the beginning of the text, and has `suggest(text)`: a question with what is meant,
    or "". `absent` is the value of a
    field that is absent or unreadable. `patterns` are regular expressions of which every text of the
    type matches one; they are empty if any text is allowed.
    """

    read: Callable[[str], Any]
    unreadable: str
    absent: str | None
    expected: str = ""
    suggest: Callable[[str], str] = lambda _text: ""
    patterns: tuple[str, ...] = ()


TEXT = ValueType(lambda text: text, "H05", "", expected="một dòng chữ")
URL = ValueType(_texts_of(_URL), "H06", "", suggest=_url_meant, patterns=(_URL,))
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
    suggest=_day_meant,
    patterns=(dates.ISO_DAY + dates.CLOCK, dates.DAY_FIRST + dates.CLOCK),
)
PARTIAL_DATE = ValueType(
    lambda text: UNKNOWN_DAY if text.lower() == UNKNOWN_DAY else dates.parse_partial(text),
    "R03",
    None,
    suggest=_day_meant,
    patterns=(dates.ISO_DAY, dates.DAY_FIRST, dates.YEAR_OR_MONTH, "[Kk]hông rõ"),
)
