"""The record of a leader: names, posts with their dates, a short life.

Field names follow Popolo and Open States where they have one.
"""

from dataclasses import dataclass, field

from bantin.content.field_reader import Item
from bantin.content.findings import Finding
from bantin.content.header_schema import LEADER
from bantin.content.header_writer import Plain
from bantin.content.kinds import KINDS
from bantin.content.periods import ALWAYS, Period
from bantin.content.record_fields import (
    OtherName,
    dump_name,
    dump_period,
    other_names,
    read_record,
    record_file,
)


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
        return KINDS.leader.record_path(self.id)


def parse_leader(text: str, path: str) -> tuple[Leader | None, list[Finding]]:
    """Read the clean text of a record's file; None if it has no id or no name.

    A field or an item that cannot be read is left out.
    """
    record, findings = read_record(text, path, KINDS.leader, LEADER)
    if record is None:
        return None, findings
    leader = Leader(
        id=record.id,
        name=record.values["name"],
        other_names=other_names(record.values["other_names"]),
        posts=tuple(map(_held_post, record.values["posts"])),
        life=record.body,
    )
    return leader, findings


def _held_post(item: Item) -> HeldPost:
    values = item.values
    return HeldPost(title=values.pop("post"), line=item.line, **values)


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
