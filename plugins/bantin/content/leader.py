"""The record of a leader: names, posts with their dates, a short life.

Field names follow Popolo and Open States where they have one.
"""

from dataclasses import dataclass, field

from bantin.content.field_reader import FieldReader
from bantin.content.findings import Finding, finding, has_errors
from bantin.content.header import Field
from bantin.content.header_writer import Plain
from bantin.content.periods import ALWAYS, Period
from bantin.content.record_fields import (
    OtherName,
    dump_name,
    dump_period,
    open_record,
    read_other_names,
    read_period,
    record_file,
    record_id,
)

LEADER_KEYS = ("name", "other_names", "posts")
POST_KEYS = ("post", "committee", "from", "to", "source", "note")


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


def parse_leader(text: str, path: str) -> tuple[Leader | None, list[Finding]]:
    """Read clean text; None without an id or a name. A part that cannot be read is left out."""
    header, read, findings = open_record(text, path, LEADER_KEYS)
    if header is None or read is None:
        return None, findings
    leader = Leader(
        id=record_id(path),
        name=read.text("name"),
        other_names=read_other_names(read),
        posts=tuple(_posts(read)),
        life=header.body,
    )
    return leader, findings + read.findings


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
            period=read_period(item),
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
        "other_names": [dump_name(n) for n in leader.other_names],
        "posts": [
            {
                "post": post.title,
                "committee": post.committee,
                **dump_period(post.period),
                "source": post.source,
                "note": post.note,
            }
            for post in leader.posts
        ],
    }
    return record_file(head, leader.life)
