"""A bulletin as its file says it: names as written, not yet records."""

import datetime
import re
from dataclasses import dataclass, field
from functools import lru_cache

from bantin.content.dates import Moment
from bantin.content.field_reader import FieldReader
from bantin.content.findings import Finding, finding
from bantin.content.header import Field, parse_header
from bantin.content.header_writer import Plain, dump_header
from bantin.language.normalization import one_line
from bantin.language.slugs import slug

_PATH = re.compile(r"bulletins/([0-9]{4})/([0-9]{2})/([0-9]{2})-([^/\n]+)\.md")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # what slug leaves as it is
KEYS = (
    "title", "date", "source", "source_url", "author", "summary", "image", "modified",
    "corrections", "committees", "leaders",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the header, at its line, with the posts that this text prints for it."""

    name: str
    posts: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right in a published bulletin, and when."""

    moment: Moment
    note: str


@dataclass(frozen=True, slots=True)
class Bulletin:
    """One news item. `path` is relative to the content folder and gives the day and the address."""

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


@lru_cache(1 << 17)  # asked for twice in each build
def address_of(path: str) -> str | None:
    """`bulletins/2020/07/16-slug.md` stands at `2020/07/16-slug.html`; None for other paths."""
    match = _PATH.fullmatch(path)
    name = match and (match[4] if _SLUG.fullmatch(match[4]) else slug(match[4], max_length=0))
    return f"{match[1]}/{match[2]}/{match[3]}-{name}.html" if match and name else None


def parse_bulletin(text: str, path: str) -> tuple[Bulletin | None, list[Finding]]:
    """Read clean text; None when a finding among those returned is an error."""
    header, findings = parse_header(text, path)
    if header is None:
        return None, findings
    read = FieldReader(header.fields, KEYS, path)
    title = read.text("title")
    moment = read.moment("date", "B03")
    bulletin = Bulletin(
        path=path,
        title=title,
        moment=moment or Moment(datetime.date.min),
        body=header.body,
        source=read.text("source"),
        source_url=read.url("source_url"),
        author=read.text("author"),
        summary=read.text("summary"),
        image=read.text("image"),
        modified=read.moment("modified", "B03"),
        corrections=tuple(_corrections(read)),
        committees=tuple(_mentions(read, "committees")),
        leaders=tuple(_mentions(read, "leaders")),
        body_line=header.body_line,
        source_line=read.line_of("source"),
    )
    if not title:
        read.findings.append(finding("B01", path, read.line_of("title")))
    if not read.text("date"):
        read.findings.append(finding("B02", path, read.line_of("date")))
    if not header.body.strip():
        read.findings.append(finding("B11", path, header.body_line))
    if moment:
        read.findings += _path_findings(path, moment, read.line_of("date"))
    findings += read.findings
    return (None if any(f.severity == "error" for f in findings) else bulletin), findings


def _path_findings(path: str, moment: Moment, line: int) -> list[Finding]:
    match = _PATH.fullmatch(path)
    if not match or not address_of(path):
        return [finding("B05", path)]
    path_day = "-".join(match.groups()[:3])
    if path_day != moment.day.isoformat():
        return [finding("B04", path, line, day=moment.day.isoformat(), path_day=path_day)]
    return []


def _corrections(read: FieldReader) -> list[Correction]:
    corrections = []
    expected = "các mục gồm date và note"
    for item in read.mappings("corrections", ("date", "note"), expected):
        if isinstance(item, Field) or not (item.text("date") and item.text("note")):
            read.findings.append(
                finding("H05", read.path, item.line, key="corrections", expected=expected)
            )
        elif moment := item.moment("date", "B03"):
            corrections.append(Correction(moment, item.text("note")))
        if isinstance(item, FieldReader):
            read.findings += item.findings
    return corrections


def _mentions(read: FieldReader, key: str) -> list[Mention]:
    mentions = []
    for item in read.mappings(key, ("name", "posts"), "danh sách tên"):
        if isinstance(item, Field):
            mentions.append(Mention(one_line(str(item.value)), (), item.line))
        elif item.text("name"):
            mentions.append(Mention(item.text("name"), item.texts("posts"), item.line))
        else:
            read.findings.append(
                finding("H05", read.path, item.line, key=key, expected="tên, hoặc name và posts")
            )
        if isinstance(item, FieldReader):
            read.findings += item.findings
    return mentions


def dump_bulletin(bulletin: Bulletin) -> str:
    """The canonical file of a bulletin; parsing it gives the bulletin back."""

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
