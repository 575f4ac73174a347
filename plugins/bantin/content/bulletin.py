"""A bulletin as its file says it: the names in it are not resolved to records yet."""

import datetime
import re
from dataclasses import dataclass, field
from functools import lru_cache

from bantin.content.dates import Moment
from bantin.content.field_reader import FieldReader, Item
from bantin.content.findings import Finding, finding, has_errors
from bantin.content.header import parse_header
from bantin.content.header_schema import BULLETIN
from bantin.content.header_writer import Plain, dump_header
from bantin.language.slugs import slug

_PATH = re.compile(r"bulletins/([0-9]{4})/([0-9]{2})/([0-9]{2})-([^/\n]+)\.md")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # what slug leaves as it is


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as the header prints it, with the posts that the text prints for it, and its line."""

    name: str
    posts: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction of a published bulletin: when, and what was corrected."""

    moment: Moment
    note: str


@dataclass(frozen=True, slots=True)
class Bulletin:
    """One news item; `path`, relative to the content folder, gives its day and its address.

    `body_line` is the line of the file where the body begins, `source_line` that of `source`.
    """

    path: str
    title: str
    moment: Moment
    body: str
    source: str = ""
    source_url: str = ""
    author: str = ""
    summary: str = ""
    image: str = ""
    modified: Moment | None = None
    corrections: tuple[Correction, ...] = ()
    committees: tuple[Mention, ...] = ()
    leaders: tuple[Mention, ...] = ()
    body_line: int = field(default=1, compare=False)
    source_line: int = field(default=1, compare=False)

    @property
    def day(self) -> datetime.date:
        return self.moment.day


@lru_cache(1 << 17)  # each build asks twice
def address_of(path: str) -> str | None:
    """The address of a bulletin by its path; None for a path that is not a bulletin's.

    `bulletins/2020/07/16-slug.md` has the address `2020/07/16-slug.html`.
    """
    match = _PATH.fullmatch(path)
    name = match and (match[4] if _SLUG.fullmatch(match[4]) else slug(match[4], max_length=0))
    return f"{match[1]}/{match[2]}/{match[3]}-{name}.html" if match and name else None


def parse_bulletin(text: str, path: str) -> tuple[Bulletin | None, list[Finding]]:
    """Read the clean text of a bulletin's file; None if one of the findings is an error."""
    header, findings = parse_header(text, path)
    if header is None:
        return None, findings
    reader = FieldReader(header.fields, BULLETIN, path)
    values = reader.values()
    moment = values.pop("date")
    bulletin = Bulletin(
        path=path,
        moment=moment or Moment(datetime.date.min),
        body=header.body,
        body_line=header.body_line,
        source_line=reader.line_of("source"),
        corrections=tuple(
            Correction(item["date"], item["note"]) for item, _ in values.pop("corrections")
        ),
        committees=_mentions(values.pop("committees")),
        leaders=_mentions(values.pop("leaders")),
        **values,
    )
    reader.note_missing()
    findings += reader.findings
    if not header.body.strip():
        findings.append(finding("B11", path, header.body_line))
    if moment:
        findings += _path_findings(path, moment, reader.line_of("date"))
    return (None if has_errors(findings) else bulletin), findings


def _mentions(items: tuple[Item, ...]) -> tuple[Mention, ...]:
    return tuple(Mention(**item, line=line) for item, line in items)


def _path_findings(path: str, moment: Moment, line: int) -> list[Finding]:
    match = _PATH.fullmatch(path)
    if not match or not address_of(path):
        return [finding("B05", path)]
    path_day = "-".join(match.groups()[:3])
    if path_day != moment.day.isoformat():
        return [finding("B04", path, line, day=moment.day.isoformat(), path_day=path_day)]
    return []


def dump_bulletin(bulletin: Bulletin) -> str:
    """The canonical file of a bulletin; reading it gives the same bulletin."""

    def mention(m: Mention) -> Plain:
        return {"name": m.name, "posts": m.posts} if m.posts else m.name

    head: dict[str, Plain] = {
        "title": bulletin.title,
        "date": str(bulletin.moment),
        "source": bulletin.source,
        "source_url": bulletin.source_url,
        "author": bulletin.author,
        "summary": bulletin.summary,
        "image": bulletin.image,
        "modified": str(bulletin.modified or ""),
        "corrections": [{"date": str(c.moment), "note": c.note} for c in bulletin.corrections],
        "committees": [mention(m) for m in bulletin.committees],
        "leaders": [mention(m) for m in bulletin.leaders],
    }
    return f"{dump_header(head)}\n{bulletin.body}"
