"""The right path of a file whose name or place is wrong, where only one can be meant."""

import datetime
import re

from bantin.content.content_paths import BULLETINS
from bantin.content.intended_paths import (
    UNKNOWN_DATE,
    UNKNOWN_NAME,
    intended_bulletin_path,
    intention,
    portable_path,
)
from bantin.content.portable_names import problem_of
from bantin.editing.header_edits import single_value
from bantin.headers.dates import parse_moment
from bantin.language.slugs import slug

# Windows hides endings that it knows, so that "16-tin.md" is saved as "16-tin.md.txt".
_HIDDEN_ENDING = re.compile(r"(?<=\.md)\.txt$", re.IGNORECASE)
_DATED = re.compile(rf"{BULLETINS}/([^/]+)/([^/]+)/([^/-]+)-(.+)\.md")


def certain_path(path: str, day: datetime.date | None = None) -> str:
    """Return the path that the file at `path` should have; "" if that is this one, or if another one could be meant.

    The right path differs in capitals, diacritics, signs and a hidden ending only. A bulletin in a wrong place, whose header
    has `day`, gets the place of that day, unless its name tells another.
    """
    name = path.rpartition("/")[2]
    meant = intention(path)
    if name.startswith(".") or (meant and meant.needs_copying):
        return ""
    right = portable_path(path)
    if slug(right, max_length=0) != slug(_HIDDEN_ENDING.sub("", path), max_length=0):
        right = _path_by_day(path, day) if day and meant and meant.is_bulletin else ""
    return "" if right == path or problem_of(right) else right


def day_said(text: str, path: str) -> datetime.date | None:
    """Return the day in the header of the text at `path`; None if the text has no day or no title, as bulletins have."""
    moment = parse_moment(single_value(text, path, "date"))
    return moment.day if moment and single_value(text, path, "title") else None


def _path_by_day(path: str, day: datetime.date) -> str:
    """Return the path of the bulletin of a day; "" if its present path tells another day, or no name."""
    right = intended_bulletin_path(path, day)
    told, known = (_DATED.fullmatch(one) for one in (intended_bulletin_path(path), right))
    if not told or not known or UNKNOWN_NAME in known[4]:
        return ""
    whole = slug(path.rpartition("/")[2].rpartition(".")[0], max_length=0)
    if len(whole) > len(known[4]) + len("2020-07-16-"):  # the proposed name is cut
        return ""
    agrees = (
        a in (b, word)
        for a, b, word in zip(told.groups()[:3], known.groups()[:3], UNKNOWN_DATE, strict=True)
    )
    return right if all(agrees) else ""
