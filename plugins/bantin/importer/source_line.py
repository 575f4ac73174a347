"""Recognises source lines, for example "Nguồn Báo Sông Thanh", "(Theo TTXVN)", "Nguồn Sông Thanh: https://…".

The labels mean "source" (nguồn) and "according to" (theo). Sentences, too, may begin with these words, for example
"Theo Báo cáo số 45…" (according to report no. 45) or "Nguồn vốn …" (sources of capital). Unlike a sentence, a source
line is short, and after the label it has a colon, a capital letter or the name of a known agency.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bantin.importer.author_line import is_role
from bantin.importer.portal_boilerplate import is_site_name

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'()]*[^\s<>\"'().,;:]")
_LABEL = re.compile(
    r"(?P<label>(?:(?:dẫn|trích) nguồn|theo nguồn|nguồn (?:tin|bài(?: viết)?)|nguồn|theo|tin từ|(?:link|bài|xem bài) gốc)\s?:?)"
    r"(?:\s+|(?<=:))(?P<name>.*)",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(r"\bsố \d|[.;:!?]\s", re.IGNORECASE)
DOMAIN = r"[\w-]{3,}(?:\.[\w-]+)*\.[a-z]{2,8}"  # a regular expression: "baosongthanh.vn"
_COLLECTED = re.compile(r"tổng hợp(?: từ .+| theo .+)?", re.IGNORECASE)
_AGENCY = re.compile(rf"TTXVN(?:/\S+(?: \S+){{0,3}})?|VNA|VOV\d?|VTV\d*|{DOMAIN}|.+ [Oo]nline")
_ABBREVIATION = re.compile(r"[^\W\d_]{2,8}\+?")
_LONGEST_NAME = 10  # words
_LONGEST_WITH_STOP = 6  # words; "Theo Báo Sông Thanh." is a source, a longer one a sentence


@dataclass(frozen=True, slots=True)
class PrintedSource:
    """The name of a source as printed; `url` is the web address printed beside it, None if there is none."""

    name: str
    url: str | None = None


def labelled_source(text: str) -> PrintedSource | None:
    """Return the source in a line with a label such as "Nguồn:" or "Theo"; None for any other line.

    If the line has a web address in place of a name, the address's host is the name.
    """
    words, _in_brackets = _out_of_brackets(text)
    address = _URL.search(words)
    printed = address[0] if address else ""
    url = (f"https://{printed}" if printed.startswith("www.") else printed) or None
    rest = words.replace(printed, " ").strip() if printed else words
    label = _LABEL.fullmatch(f"{rest} " if printed else rest)
    if not label:
        return None
    name = label["name"].replace("( )", "").strip(" .,:;-–—|")
    says_so = label["label"].endswith(":") or name[:1].isupper() or _AGENCY.fullmatch(name)
    if not (name and says_so and _is_name(name, words)):
        return PrintedSource(_host(url), url) if url and not name else None
    return PrintedSource(name, url)


def unlabelled_source(text: str) -> PrintedSource | None:
    """Return the source in a line without a label; None for any other line.

    Such a line is only the name of a newspaper or agency, an abbreviation in brackets, or "Tổng hợp" (compiled from
    several sources).
    """
    words, in_brackets = _out_of_brackets(text)
    if in_brackets and _ABBREVIATION.fullmatch(words) and words.isupper() and not is_role(words):
        return PrintedSource(words)
    is_known = is_site_name(words) or _AGENCY.fullmatch(words) or _COLLECTED.fullmatch(words)
    return PrintedSource(words) if is_known and _is_name(words, words) else None


def address_alone(text: str) -> PrintedSource | None:
    """Return the source that a line names by nothing but a web address; None for any other line."""
    words, _in_brackets = _out_of_brackets(text)
    address = _URL.fullmatch(words)
    url = f"https://{words}" if words.startswith("www.") else words
    return PrintedSource(_host(url), url) if address else None


def is_agency(name: str) -> bool:
    """Whether a text is the name of a news agency or of a site: "TTXVN", "chinhphu.vn", "… Online"."""
    return bool(_AGENCY.fullmatch(name))


def _out_of_brackets(text: str) -> tuple[str, bool]:
    """Return a text without the brackets around all of it, and whether it had them."""
    inner = re.fullmatch(r"\(([^()]*(?:\([^()]*\))?[^()]*)\)\.?", text)
    return (inner[1].strip(), True) if inner else (text, False)


def _is_name(name: str, line: str) -> bool:
    """Whether a text can be the name of a source and not a part of a sentence; `line` is the whole line."""
    length = len(name.split())
    goes_on = any(part.strip()[:1].islower() for part in name.split(",")[1:])
    return (
        not (goes_on or _NOT_A_NAME.search(name))
        and length <= _LONGEST_NAME
        and (length <= _LONGEST_WITH_STOP or not line.endswith((".", ";", "!", "?")))
    )


def _host(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")
