"""Leader records, read and written: names, posts with their dates, a short biography.

Fields are named as in the standards Popolo and Open States where those have such a field.
"""

from dataclasses import dataclass, field

from bantin.content.draft_field import dump_draft
from bantin.content.kinds import KINDS
from bantin.content.moves_and_withdrawals import NO_PAST, Past, dump_past, former_ids
from bantin.content.record_fields import (
    OtherName,
    dump_name,
    dump_period,
    other_names,
    read_record,
    record_file,
)
from bantin.findings.findings import Finding
from bantin.headers.field_reader import Item
from bantin.headers.header_schema import LEADER
from bantin.headers.header_writer import Plain
from bantin.headers.periods import ALWAYS, Period


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post in a leader's record: a role in a committee, with the time in which the leader has it.

    `committee` is the id of a committee record, or the name of a body that has no record.
    """

    title: str
    committee: str
    period: Period = ALWAYS
    source: str = ""
    note: str = ""
    line: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Leader:
    """The record of a leader; `life` is the biography: the Markdown body of the file, from line `body_line`."""

    id: str
    name: str
    other_names: tuple[OtherName, ...] = ()
    posts: tuple[HeldPost, ...] = ()
    life: str = ""
    past: Past = NO_PAST
    draft: bool = False
    body_line: int = field(default=1, compare=False, repr=False)

    @property
    def former_ids(self) -> tuple[str, ...]:
        return former_ids(self.past, KINDS.leader.address_folder)

    @property
    def path(self) -> str:
        return KINDS.leader.record_path(self.id)


def parse_leader(
    text: str, path: str, fault: Finding | None = None
) -> tuple[Leader | None, list[Finding]]:
    """Read the text of a leader's file; `fault` and the result are those of `record_fields.read_record`."""
    record, findings = read_record(text, path, KINDS.leader, LEADER, fault)
    if record is None:
        return None, findings
    leader = Leader(
        id=record.id,
        name=record.values["name"],
        other_names=other_names(record.values["other_names"]),
        posts=tuple(map(_held_post, record.values["posts"])),
        life=record.body,
        past=record.values["past"],
        draft=record.values["draft"],
        body_line=record.body_line,
    )
    return leader, findings


def _held_post(item: Item) -> HeldPost:
    values = dict(item.values)
    return HeldPost(title=values.pop("post"), line=item.line, **values)


def dump_leader(leader: Leader) -> str:
    """Return the text of a leader's file in canonical form."""
    return record_file(leader_fields(leader), leader.life)


def leader_fields(leader: Leader) -> dict[str, Plain]:
    """Return the fields of a leader's header, in their order; empty values stand for what it has not."""
    return {
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
        **dump_draft(leader.draft),
        **dump_past(leader.past),
    }
