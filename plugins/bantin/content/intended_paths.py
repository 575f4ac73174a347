"""What a misnamed or misplaced file was meant to be, so that a finding can tell the right name or place.

Editors write `Bulletins/`, `16-tin.MD`, `16-tin.md.txt`, or put a bulletin into the wrong folder. Only the path is
looked at here: files that are not used are not read.
"""

import datetime
import posixpath
import re
from difflib import get_close_matches
from functools import lru_cache
from typing import Literal, NamedTuple
from unicodedata import normalize

from bantin.content.content_paths import BULLETINS, EXTRA, GLOSSARY, PAGES
from bantin.content.kinds import KINDS
from bantin.content.portable_names import problem_of
from bantin.language.diacritics import fold
from bantin.language.slugs import slug

Format = Literal["markdown", "plain", "office", ""]

_WITH_RECORDS = tuple(kind for kind in KINDS if kind.content_folder)
_OF_TEXTS = (*(kind.content_folder for kind in _WITH_RECORDS), PAGES)
_FOLDERS = {name: name for name in (BULLETINS, *_OF_TEXTS, EXTRA)} | {
    "ban-tin": BULLETINS,
    **{kind.address_folder: kind.content_folder for kind in _WITH_RECORDS},
}
_FORMATS: dict[str, Format] = {
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd", ".mdtext"), "markdown"),
    **dict.fromkeys((".txt", ".text"), "plain"),
    **dict.fromkeys(
        ".adoc .doc .docm .docx .dot .dotx .eml .epub .gdoc .htm .html .mht .mhtml .msg .odt .pages .rst .rtf .tex "
        ".webarchive .wpd .wps .xhtml".split(),
        "office",
    ),
    **dict.fromkeys((".bak", ".old", ".orig", ".tmp"), ""),  # added to the names of copies
}
_ENDING = re.compile(r"\.[a-z][a-z0-9]{0,4}")  # the end of "16.7 họp v1.2" is none
_DAY = re.compile(  # at the beginning of a name: 2020-07-16, 20200716, 16.7.2020 or 16
    r"(?:(?P<y>\d{4})[-_. ]?(?P<m>\d\d?)[-_. ]?(?P<d>\d\d?)"
    r"|(?P<d1>\d\d?)[-_. ](?P<m1>\d\d?)[-_. ](?P<y1>\d{4})|(?P<d2>\d\d?))(?![^-_. ])[-_. ]*",
    re.ASCII,
)
_DASHES = dict.fromkeys([*range(0x2010, 0x2016), 0x2212], "-")  # as Word types them
_YEAR_AND_MONTH = re.compile(r"(\d{4})(?:\D+(\d\d?))?(?!\d)", re.ASCII)
_LONGEST = 80  # letters of the name in a proposal
# What stands in a proposal for a year, a month and a day that nobody can know, and for a name.
UNKNOWN_DATE = ("năm", "tháng", "ngày")
UNKNOWN_NAME = "ten-ban-tin"


class Intention(NamedTuple):
    """What a file that is not used was meant to be.

    `path` is the right path for it. `needs_copying` if it is a file of Word or of another program: another name
    would make no Markdown of it, so that its words have to be copied into a new file.
    """

    path: str
    is_bulletin: bool = False
    needs_copying: bool = False


@lru_cache(1 << 12)  # asked up to three times in a row for each path
def intention(path: str) -> Intention | None:
    """Return what the file at a path that is not used was meant to be, or None if the path does not tell.

    Texts are told by the folder or by a name that begins with a day, Markdown anywhere except in `extra`.
    """
    top, _, rest = path.partition("/")
    folder = _meant_folder(top) if rest else ""
    stem, format_ = _parts(posixpath.basename(path))
    copied = format_ == "office"
    if not rest and get_close_matches(fold(path), [GLOSSARY], cutoff=0.8):
        return Intention(GLOSSARY)
    if format_ and folder in _OF_TEXTS:
        return Intention(f"{folder}/{_plain(stem)}.md", needs_copying=copied)
    if format_ and (
        folder == BULLETINS or _DAY.match(stem) or (format_ == "markdown" and folder != EXTRA)
    ):
        return Intention(intended_bulletin_path(path), is_bulletin=True, needs_copying=copied)
    return Intention(f"{folder}/{rest}") if folder not in ("", top) else None


def intended_bulletin_path(path: str, day: datetime.date | None = None) -> str:
    """Return the path that the bulletin at a wrong path was meant to have; `day` is its day, if its header tells.

    What nobody can know of it is the word for it (`UNKNOWN_DATE`), for example `bulletins/năm/tháng/16-tin.md`.
    """
    stem, _ = _parts(posixpath.basename(path))
    written = _DAY.match(stem)
    parts = written.groupdict() if written else {}
    placed = _YEAR_AND_MONTH.search(posixpath.dirname(path))
    year = parts.get("y") or parts.get("y1") or (placed and placed[1]) or UNKNOWN_DATE[0]
    month = parts.get("m") or parts.get("m1") or (placed and placed[2]) or UNKNOWN_DATE[1]
    date = parts.get("d") or parts.get("d1") or parts.get("d2") or UNKNOWN_DATE[2]
    if day:
        year, month, date = day.isoformat().split("-")
    name = _plain(stem[written.end() :] if written else stem, UNKNOWN_NAME)
    return f"{BULLETINS}/{year}/{month.zfill(2)}/{date.zfill(2)}-{name}.md"


def is_among_bulletins(path: str) -> bool:
    """Whether what stands at a path that is not used was meant as a bulletin, or stands among bulletins."""
    meant = intention(path)
    in_folder = "/" in path and _meant_folder(path.partition("/")[0]) == BULLETINS
    return in_folder or (meant is not None and meant.is_bulletin)


def portable_path(path: str) -> str:
    """Return the path that a file whose name some system can't have should get instead."""
    meant = intention(path)
    *folders, name = (meant.path if meant else path).split("/")
    fit = [part if problem_of(part) is None else _plain(part) for part in folders]
    stem, suffix = posixpath.splitext(name)
    ending = suffix.lower() if _ENDING.fullmatch(suffix.lower()) else ""
    short = name if problem_of(name) is None else _plain(stem) + ending
    whole = "/".join([*fit, short])
    if problem_of(whole):  # still too long
        return "/".join([*fit[:1], _plain(stem) + ending])
    return whole


def _plain(name: str, default: str = "tep") -> str:
    """Return a name as short ASCII letters that every system can have; `default` stands for one without letters."""
    plain = slug(name, max_length=_LONGEST) or default
    return plain if problem_of(plain) is None else f"{default}-{plain}"


@lru_cache(1024)
def _meant_folder(top: str) -> str:
    """Return the folder of the archive that the name of a top folder means, or ""."""
    known = get_close_matches(fold(top).strip(" .").replace(" ", "-"), _FOLDERS, n=1, cutoff=0.8)
    return _FOLDERS[known[0]] if known else ""


def _parts(name: str) -> tuple[str, Format]:
    """Return the name of a file without all endings and dots, and what format these endings tell; "" for no text."""
    stem = normalize("NFKC", name.lower()).translate(_DASHES).strip(" .").rstrip("~ ")
    found: list[Format] = []
    while (ending := posixpath.splitext(stem)[1]) in _FORMATS or _is_like_md(ending):
        found.append(_FORMATS.get(ending, "markdown"))
        stem = stem.removesuffix(ending).rstrip(" .")
    formats = [format_ for format_ in found if format_]
    is_hidden = name.startswith(".") and not _DAY.match(stem)
    if not (formats or is_hidden or _ENDING.fullmatch(ending)):
        formats = ["plain"]
    return stem, "office" if "office" in formats else formats[-1] if formats else ""


@lru_cache(1024)
def _is_like_md(ending: str) -> bool:
    return bool(get_close_matches(ending[1:], ["md"], cutoff=0.6))
