"""Which post a printed title means.

A post is a role in an organ. "Ủy viên BTV Tỉnh ủy" and "Ủy viên Ban Thường vụ Tỉnh ủy Hà Nam" are one
post because both end in a name of one committee on that day.
"""

import datetime
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from bantin.authority.record_names import RecordNames, names_of
from bantin.content.committee import Committee
from bantin.content.glossary import Glossary
from bantin.content.leader import HeldPost, Leader
from bantin.language.name_keys import name_key

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_FORMER = re.compile(r"(?:nguyên|cựu)\s+", re.IGNORECASE)
_TERM = re.compile(r",?\s*(?:[Kk]hoá|[Kk]hóa|[Nn]hiệm kỳ)\s+[IVXLC\d][\w\s–-]*$")


class PostKey(NamedTuple):
    """What identifies a post: a role and its organ.

    The organ is the id of a `committee` or the name of a body without a record (`outside`); both are
    empty if a title names no organ that is known. Role and name are `name_key`s.
    """

    role: str
    committee: str = ""
    outside: str = ""


def is_former(title: str) -> bool:
    """Whether a printed post says that it is over ("nguyên Bí thư Tỉnh ủy")."""
    return bool(_FORMER.match(title))


class PostTitleResolver:
    """Finds which post a printed title means on a day, by the committees and posts on record."""

    def __init__(
        self, committees: RecordNames[Committee], glossary: Glossary, leaders: Iterable[Leader] = ()
    ):
        self.committees, self._glossary = committees, glossary
        self._on_record: dict[str, set[PostKey]] = defaultdict(set)
        for held in (held for leader in leaders for held in leader.posts):
            self._on_record[self._whole(held.title)].add(self.key_of_held(held))
        self._known = set().union(*self._on_record.values())

    def resolve(self, title: str, day: datetime.date, own: Collection[PostKey] = ()) -> PostKey:
        """The post that a title means for a leader who has the posts `own` on record.

        One of these comes first, then a post on any record, then what the form of the title says.
        """
        whole = self._whole(title)
        same_title = sorted(k for k in self._on_record.get(whole, ()) if self._exists(k, day))
        by_form = sorted(  # as written in full, then as printed; the longest name of an organ first
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
        """The key of a post on a record, which names its organ itself."""
        committee = self.committees.records.get(held.committee)
        names = [n.name for n in names_of(committee)] if committee else [held.committee]
        role = self._role(held.title, names)
        if committee is None:
            return PostKey(role, outside=name_key(held.committee))
        return _key(role, committee)

    def _role(self, title: str, organ_names: Iterable[str]) -> str:
        """The title without the name of its organ at the end; the whole title if it has none there."""
        whole = self._whole(title)
        longest_first = sorted(map(name_key, organ_names), key=lambda n: -len(n))
        for text in (name_key(_bare(title)), whole):
            for name in longest_first:
                if text.endswith(f" {name}"):
                    return text.removesuffix(f" {name}")
        return whole

    def _whole(self, title: str) -> str:
        return name_key(self._glossary.expand(_bare(title)))

    def _splits(self, text: str, day: datetime.date) -> Iterator[PostKey]:
        """Each way to read the end of a title as an organ of that day, the longest name first."""
        words = text.split()
        for i in range(1, len(words)):
            if words[0] == "phó" and words[i : i + 2] == ["thường", "trực"]:
                continue  # a degree of the post: "Phó Bí thư Thường trực Tỉnh ủy"
            found = self.committees.named(" ".join(words[i:]), day)
            if len(found) == 1:
                yield _key(" ".join(words[:i]), found[0])

    def _exists(self, key: PostKey, day: datetime.date) -> bool:
        committee = self.committees.records.get(key.committee)
        return committee is None or committee.period.covers(day)


def _key(role: str, committee: Committee) -> PostKey:
    """The key of a post, its role without words of the organ's name.

    A short name of an organ leaves a part of the full one to the role: "Chủ tịch Ủy ban | MTTQ tỉnh".
    """
    words, name = role.split(), name_key(committee.name).split()
    left = next((i for i in range(1, len(words)) if words[i:] == name[: len(words) - i]), None)
    return PostKey(" ".join(words[:left]), committee.id)


def _bare(title: str) -> str:
    """A title without brackets, without a term of office at its end and without "nguyên" before it."""
    return _TERM.sub("", _BRACKETS.sub("", _FORMER.sub("", title, count=1)))
