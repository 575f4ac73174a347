"""Records of leaders and committees: who and what the names in bulletins stand for.

A record's id is its file's name. Field names follow Popolo and Open States where they have one.
"""

import datetime
import re
from dataclasses import dataclass, field

from plugins.archive.dates import PartialDate
from plugins.archive.fields import UNKNOWN_DAY, FieldReader
from plugins.archive.findings import Finding, finding, has_errors
from plugins.archive.header import Field, Header, Plain, dump_header, parse_header
from plugins.archive.vietnamese import slug

ID = re.compile(r"(?!index$)[a-z0-9]+(?:-[a-z0-9]+)*")  # index.html is the list of all
LEADER_KEYS = ("name", "other_names", "posts")
POST_KEYS = ("post", "committee", "from", "to", "source", "note")
NAME_KEYS = ("name", "from", "to")
COMMITTEE_KEYS = (
    "name", "short", "other_names", "abbreviations", "parent", "from", "to", "predecessors",
    "successors", "source",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """When something held; `ended` says that it is over though the day (`to`) is not known."""

    start: PartialDate | None = None
    to: PartialDate | None = None
    ended: bool = False

    def covers(self, day: datetime.date) -> bool:
        """Whether the day can lie in it; an open end is endless."""
        after = self.start is None or self.start.first <= day
        return after and (self.to is None or day <= self.to.last)

    def within(self, life: "Period") -> "Period":
        """The part of it that lies in a life."""
        start, to = (self.start or life.start), (self.to or life.to)
        if self.start and life.start:
            start = max(self.start, life.start, key=lambda date: date.first)
        if self.to and life.to:
            to = min(self.to, life.to, key=lambda date: date.last)
        return Period(start, to, self.ended or life.ended)

    @property
    def in_words(self) -> str:
        """ "1997 – 30/6/2025"; empty when nothing is known."""
        if not self.start and not self.to:
            return "đã kết thúc, không rõ ngày" if self.ended else ""
        if not self.to:
            since = f"từ {self.start.in_words if self.start else ''}"
            return f"{since}, đã kết thúc" if self.ended else since
        if not self.start:
            return f"đến {self.to.in_words}"
        return f"{self.start.in_words} – {self.to.in_words}"

    def overlaps(self, other: "Period") -> bool:
        def begins_before_end(a: Period, b: Period) -> bool:
            return a.start is None or b.to is None or a.start.first <= b.to.last

        return begins_before_end(self, other) and begins_before_end(other, self)


ALWAYS = Period()


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name that a record also has, or had for a time."""

    name: str
    period: Period = ALWAYS


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post on a leader's record; `committee` is an id, or the name of a body outside the archive."""

    title: str
    committee: str
    period: Period = ALWAYS
    source: str = ""
    note: str = ""
    line: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Leader:
    """A person with a leading post."""

    id: str
    name: str
    other_names: tuple[OtherName, ...] = ()
    posts: tuple[HeldPost, ...] = ()
    life: str = ""

    @property
    def path(self) -> str:
        return f"leaders/{self.id}.md"


@dataclass(frozen=True, slots=True)
class Committee:
    """An organ: Party committee, council, department, front, union."""

    id: str
    name: str
    short: str = ""
    other_names: tuple[OtherName, ...] = ()
    abbreviations: tuple[str, ...] = ()
    parent: str = ""
    period: Period = ALWAYS
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    source: str = ""
    description: str = ""
    lines: dict[str, int] = field(default_factory=dict, compare=False, hash=False, repr=False)

    @property
    def path(self) -> str:
        return f"committees/{self.id}.md"


def parse_leader(text: str, path: str) -> tuple[Leader | None, list[Finding]]:
    """Read clean text; None without an id or a name. A part that cannot be read is left out."""
    header, read, findings = _open(text, path, LEADER_KEYS)
    if header is None or read is None:
        return None, findings
    leader = Leader(
        id=_id(path),
        name=read.text("name"),
        other_names=_other_names(read),
        posts=tuple(_posts(read)),
        life=header.body,
    )
    return leader, findings + read.findings


def parse_committee(text: str, path: str) -> tuple[Committee | None, list[Finding]]:
    """Read clean text; None without an id or a name. A part that cannot be read is left out."""
    header, read, findings = _open(text, path, COMMITTEE_KEYS)
    if header is None or read is None:
        return None, findings
    committee = Committee(
        id=_id(path),
        name=read.text("name"),
        short=read.text("short"),
        other_names=_other_names(read),
        abbreviations=read.texts("abbreviations"),
        parent=read.text("parent"),
        period=_period(read),
        predecessors=read.texts("predecessors"),
        successors=read.texts("successors"),
        source=read.url("source"),
        description=header.body,
        lines={key: read.line_of(key) for key in header.fields},
    )
    return committee, findings + read.findings


def _open(
    text: str, path: str, keys: tuple[str, ...]
) -> tuple[Header | None, FieldReader | None, list[Finding]]:
    """Header and reader, None where the file has no id or no name."""
    header, findings = parse_header(text, path)
    if header is None:
        return None, None, findings
    read = FieldReader(header.fields, keys, path)
    named = bool(read.text("name"))
    if not ID.fullmatch(_id(path)):
        example = slug(_id(path)).replace("index", "") or "ten-khong-dau"
        findings.append(finding("R01", path, example=example))
    if not named:
        findings.append(finding("R02", path, read.line_of("name")))
    if has_errors(findings):
        return None, None, findings + read.findings
    return header, read, findings


def _id(path: str) -> str:
    return path.partition("/")[2].removesuffix(".md")


def _period(read: FieldReader) -> Period:
    to = read.partial("to")
    ended = to is None and bool(read.text("to"))  # unreadable or unknown, an end it has
    period = Period(read.partial("from"), to, ended)
    if period.start and period.to and period.start.first > period.to.last:
        read.findings.append(
            finding("R04", read.path, read.line_of("to"), start=period.start, end=period.to)
        )
    return period


def _other_names(read: FieldReader) -> tuple[OtherName, ...]:
    names = []
    expected = "danh sách tên"
    for item in read.mappings("other_names", NAME_KEYS, expected):
        if isinstance(item, Field):
            names.append(OtherName(str(item.value)))
            continue
        name = OtherName(item.text("name"), _period(item))
        if not name.name:
            item.findings.append(
                finding("H05", read.path, item.line, key="other_names", expected=expected)
            )
        if not has_errors(item.findings):
            names.append(name)
        read.findings += item.findings
    return tuple(names)


def _posts(read: FieldReader) -> list[HeldPost]:
    posts = []
    for item in read.mappings("posts", POST_KEYS, "các mục gồm post, committee, from, to, source"):
        if isinstance(item, Field):
            read.findings.append(finding("R09", read.path, item.line, key="committee"))
            continue
        for key in ("post", "committee"):
            if not item.text(key):
                item.findings.append(finding("R09", read.path, item.line, key=key))
        post = HeldPost(
            title=item.text("post"),
            committee=item.text("committee"),
            period=_period(item),
            source=item.text("source"),
            note=item.text("note"),
            line=item.line,
        )
        if not has_errors(item.findings):  # a post with half its dates would say what is not so
            posts.append(post)
        read.findings += item.findings
    return posts


def dump_leader(leader: Leader) -> str:
    """The canonical file of a leader's record."""
    head: dict[str, Plain] = {
        "name": leader.name,
        "other_names": [_dump_name(n) for n in leader.other_names],
        "posts": [
            {
                "post": post.title,
                "committee": post.committee,
                **_dump_period(post.period),
                "source": post.source,
                "note": post.note,
            }
            for post in leader.posts
        ],
    }
    return _file(head, leader.life)


def dump_committee(committee: Committee) -> str:
    """The canonical file of a committee's record."""
    head: dict[str, Plain] = {
        "name": committee.name,
        "short": committee.short,
        "other_names": [_dump_name(n) for n in committee.other_names],
        "abbreviations": committee.abbreviations,
        "parent": committee.parent,
        **_dump_period(committee.period),
        "predecessors": committee.predecessors,
        "successors": committee.successors,
        "source": committee.source,
    }
    return _file(head, committee.description)


def _dump_period(period: Period) -> dict[str, Plain]:
    return {
        "from": str(period.start or ""),
        "to": UNKNOWN_DAY if period.ended else str(period.to or ""),
    }


def _dump_name(name: OtherName) -> Plain:
    return name.name if name.period == ALWAYS else {"name": name.name, **_dump_period(name.period)}


def _file(head: dict[str, Plain], body: str) -> str:
    return dump_header(head) + (f"\n{body}" if body else "")
