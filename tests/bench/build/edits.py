"""What editors do between two builds. No two turns of an edit are alike, so none is already built."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from bantin.content.bulletin import Bulletin, dump_bulletin
from bantin.content.leader import HeldPost, dump_leader
from bantin.headers.dates import Moment, PartialDate
from bantin.headers.periods import Period
from tests.bench.build.tree import Tree

Edit = Callable[[Tree, int], None]


def nothing(_tree: Tree, _turn: int) -> None:
    """So that building again what is built counts as an edit like the others."""


def change_text(tree: Tree, turn: int) -> None:
    """A bulletin in the middle of the archive gets another one's last paragraph besides."""
    bulletin = _middle(tree, 0)
    paragraph = _middle(tree, turn).body.rpartition("\n\n")[2]
    longer = f"{bulletin.body.rstrip()}\n\n{paragraph.strip()}\n"
    _write(tree, bulletin.path, dump_bulletin(replace(bulletin, body=longer)))


def add_bulletin(tree: Tree, turn: int) -> None:
    """A day after the newest one comes another, by its header, with a text from the middle."""
    newest = tree.bulletin(tree.facts.entries[-1])
    text = _middle(tree, -turn)
    day = newest.day + datetime.timedelta(days=turn)
    path = f"bulletins/{day:%Y/%m/%d}-ban-tin-moi-{turn}.md"
    added = replace(newest, moment=Moment(day), title=f"{text.title} ({turn})", body=text.body)
    _write(tree, path, dump_bulletin(replace(added, image=None, modified=None, corrections=())))


def change_record(tree: Tree, turn: int) -> None:
    """A leader of the middle of the archive has held a post since then, which bulletins show."""
    entries = tree.facts.entries
    entry = next(e for e in entries[len(entries) // 2 :] if e.leaders and e.committees)
    leader = tree.facts.leaders.records[entry.leaders[0].id]
    since = Period(PartialDate(entry.day.year, entry.day.month, entry.day.day))
    post = HeldPost(f"Thành viên ban {turn}", entry.committees[0].id, since)
    _write(tree, leader.path, dump_leader(replace(leader, posts=(*leader.posts, post))))


def _middle(tree: Tree, step: int) -> Bulletin:
    """The bulletin so many steps from the middle of the archive."""
    entries = tree.facts.entries
    return tree.bulletin(entries[(len(entries) // 2 + step) % len(entries)])


def _write(tree: Tree, path: str, text: str) -> None:
    file = tree.folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
