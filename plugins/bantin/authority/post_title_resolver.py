"""Finds the post that a printed title means.

A post is a role in an organ. For example, "Ủy viên BTV Tỉnh ủy" and "Ủy viên Ban Thường vụ Tỉnh ủy Hà Nam"
("member of the Standing Board of the Provincial Party Committee", abbreviated and in full) are one post, because
each ends in a name that the same committee has on that day.
"""

import datetime
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bantin.authority.record_names import RecordNames, names_of
from bantin.content.committee import Committee
from bantin.content.glossary import Glossary
from bantin.content.leader import HeldPost, Leader
from bantin.headers.periods import Period
from bantin.language.name_keys import name_key

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_FORMER = re.compile(r"(?:nguyên|cựu)\s+", re.IGNORECASE)
_TERM = re.compile(r",?\s*(?:[Kk]hoá|[Kk]hóa|[Nn]hiệm kỳ)\s+[IVXLC\d][\w\s–-]*$")


class PostKey(NamedTuple):
    """What identifies a post: a role and its organ.

    The organ is given either by `committee`, the id of a committee's record, or by `outside`, the name of an organ
    without a record. Both are empty if the title ends in no known name of an organ. `role` and `outside` are name
    keys.
    """

    role: str
    committee: str = ""
    outside: str = ""


def is_former(title: str) -> bool:
    """Whether a printed title says that the post is over: it begins with "nguyên" or "cựu" (both: "former")."""
    return bool(_FORMER.match(title))


class PostTitleResolver:
    """Finds the post that a printed title means on a day, by the names of committees and the posts on records."""

    def __init__(
        self, committees: RecordNames[Committee], glossary: Glossary, leaders: Iterable[Leader] = ()
    ):
        self.committees, self._glossary = committees, glossary
        self._on_record: dict[str, set[PostKey]] = defaultdict(set)
        for held in (held for leader in leaders for held in leader.posts):
            self._on_record[self._whole(held.title)].add(self.key_of_held(held))
        self._known = set().union(*self._on_record.values())
        # The days on which a title can change its meaning, since a committee or one of its names begins or has ended.
        self._turns = sorted({turn for period in _periods(committees) for turn in period.turns})
        self._resolved: dict[tuple[str, int, frozenset[PostKey]], PostKey] = {}

    def is_on_record(self, title: str) -> bool:
        """Whether a title, with its abbreviations expanded, is that of a post on any leader's record."""
        return self._whole(title) in self._on_record

    def resolve(
        self, title: str, day: datetime.date, own: frozenset[PostKey] = frozenset()
    ) -> PostKey:
        """Return the key of the post that a title printed for a leader on a day means.

        `own` are the posts on that leader's record. One of them is preferred, then a post on any leader's record,
        then role and committee as split from the title; else the whole title becomes a role without an organ.
        """
        asked = title, bisect_right(self._turns, day), own
        known = self._resolved.get(asked)
        if known is None:  # bulletins print the same titles for the same leaders again and again
            known = self._resolved[asked] = self._meaning(title, day, own)
        return known

    def _meaning(self, title: str, day: datetime.date, own: frozenset[PostKey]) -> PostKey:
        """Do the same for a title that was not resolved before."""
        whole = self._whole(title)
        same_title = sorted(k for k in self._on_record.get(whole, ()) if self._exists(k, day))
        by_form = sorted(  # abbreviations expanded, then as printed; the longest organ name first
            (*self._splits(whole, day), *self._splits(name_key(_bare(title)), day)),
            key=lambda k: len(k.role.split()),
        )
        for candidate in (*same_title, *by_form):
            if candidate in own:
                return candidate
        on_record = [k for k in by_form if k in self._known] or same_title
        if on_record and (on_record is not same_title or len(same_title) == 1):
            return on_record[0]
        return by_form[0] if by_form else PostKey(whole)

    def key_of_held(self, held: HeldPost) -> PostKey:
        """Return the key of a post on a leader's record; the record gives the organ in a field of its own."""
        committee = self.committees.records.get(held.committee)
        names = [n.name for n in names_of(committee)] if committee else [held.committee]
        role = self._role(held.title, names)
        if committee is None:
            return PostKey(role, outside=name_key(held.committee))
        return _key(role, committee)

    def _role(self, title: str, organ_names: Iterable[str]) -> str:
        """Return the name key of a title without the organ's name at its end, or of the whole title if it has none."""
        whole = self._whole(title)
        longest_first = sorted(map(name_key, organ_names), key=lambda n: -len(n))
        for text in (name_key(_bare(title)), whole):
            for name in longest_first:
                if text.endswith(f" {name}"):
                    return text.removesuffix(f" {name}")
        return whole

    def _whole(self, title: str) -> str:
        """Return the name key of a title with its abbreviations expanded and nothing split off."""
        return name_key(self._glossary.expand(_bare(title)))

    def _splits(self, text: str, day: datetime.date) -> Iterator[PostKey]:
        """Yield a key for each way to read the end of a title as the name of one committee on that day.

        The longest name comes first. `text` is a name key.
        """
        words = text.split()
        for i in range(1, len(words)):
            if words[0] == "phó" and words[i : i + 2] == ["thường", "trực"]:
                continue  # "thường trực" (standing) belongs to the role: "Phó Bí thư Thường trực Tỉnh ủy"
            found = self.committees.named(" ".join(words[i:]), day)
            if len(found) == 1:
                yield _key(" ".join(words[:i]), found[0])

    def _exists(self, key: PostKey, day: datetime.date) -> bool:
        """Whether the post's committee exists on the day; True for an organ without a record."""
        committee = self.committees.records.get(key.committee)
        return committee is None or committee.period.covers(day)


def _periods(committees: RecordNames[Committee]) -> Iterator[Period]:
    """Yield the periods of all committees and of all their names."""
    for committee in committees.records.values():
        yield committee.period
        yield from (name.period for name in names_of(committee))


def _key(role: str, committee: Committee) -> PostKey:
    """Return the key of a post, its role without words that belong to the committee's name.

    If a title ends in a short name of the committee, the words before it may begin the full name. For example,
    "Chủ tịch Ủy ban MTTQ tỉnh" is split before "MTTQ tỉnh"; since "Ủy ban" begins the full name, the role is only
    "chủ tịch" (chair).
    """
    words, name = role.split(), name_key(committee.name).split()
    left = next((i for i in range(1, len(words)) if words[i:] == name[: len(words) - i]), None)
    return PostKey(" ".join(words[:left]), committee.id)


def _bare(title: str) -> str:
    """Return a title without bracketed text, a term of office at its end, and "nguyên" or "cựu" (former) before it."""
    return _TERM.sub("", _BRACKETS.sub("", _FORMER.sub("", title, count=1)))
