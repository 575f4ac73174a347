"""Finds printed posts that are probably meant otherwise: misprints, two posts written as one, one post as two."""

import datetime
from collections import Counter
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import pairwise

from bantin.archive.facts import ArchiveFacts
from bantin.authority.record_names import names_of
from bantin.authority.tenures import begins_with_role
from bantin.findings.findings import Finding, finding
from bantin.language.misprints import Misprints
from bantin.language.name_keys import name_key

_FEW = 2  # bulletins of a title that may be a misprint
_MANY = 10  # bulletins of a title that is well known
_LONGEST_ROLE = 5  # words; "Phó Bí thư Thường trực" has five


def doubtful_posts(facts: ArchiveFacts) -> Iterator[Finding]:
    """Yield a finding for each post that a bulletin prints and probably means otherwise."""
    doubts = _PrintedTitles(facts).doubts()
    recorded = [held.title for record in facts.leaders.records.values() for held in record.posts]
    may_be_cut = any(", " in title for title in recorded)
    is_cut = cache(lambda pair: facts.posts.titles.is_on_record(", ".join(pair)))
    for entry in facts.entries:
        for who in entry.leaders:
            for title in who.posts:
                if title in doubts:
                    code, other = doubts[title]
                    yield finding(code, entry.path, who.line, post=title, other=other)
            for pair in pairwise(who.posts) if may_be_cut else ():
                if is_cut(pair):
                    yield finding("S06", entry.path, who.line, post=", ".join(pair))


class _PrintedTitles:
    """The titles of posts that bulletins print, compared with those that are well known.

    A title is well known if it is on a leader's record or if many bulletins print it.
    """

    def __init__(self, facts: ArchiveFacts):
        self._facts = facts
        self._counts: Counter[str] = Counter()
        self._days: dict[str, datetime.date] = {}  # of the first bulletin with each title
        for entry in facts.entries:
            for who in entry.leaders:
                self._counts.update(who.posts)
                for title in who.posts:
                    self._days.setdefault(title, entry.day)
        common = [title for title, count in sorted(self._counts.items()) if count >= _MANY]
        recorded = [h.title for r in facts.leaders.records.values() for h in r.posts]
        self._known = {name_key(title): title for title in (*common, *recorded)}

    def doubts(self) -> dict[str, tuple[str, str]]:
        """Return the titles that are probably meant otherwise, each with a finding's code and what may be meant."""
        doubts = {}
        for title, count in self._counts.items():
            if self._facts.posts.titles.is_on_record(title):
                continue
            parts = title.split(", ")
            if len(parts) > 1 and all(
                begins_with_role(p) or name_key(p) in self._known for p in parts
            ):
                doubts[title] = "S04", ", ".join(parts)
            elif count <= _FEW and (meant := self._intended(title)):
                doubts[title] = "S05", meant
        return doubts

    def _intended(self, title: str) -> str | None:
        """Return the title that a rare title is a misprint of: as a whole, in its role, or in its organ's name."""
        if name_key(title) in self._known:
            return None
        if meant := self._misprints.intended(title):
            return meant
        words = title.split()
        for i in range(2, min(len(words), _LONGEST_ROLE) + 1):
            role, organ = " ".join(words[:i]), " ".join(words[i:])
            if name_key(role) in self._roles:
                name = (
                    None if name_key(organ) in self._organ_names else self._organs.intended(organ)
                )
                if name:
                    return f"{role} {name}"
            elif meant := self._misprinted_roles.intended(role):
                return f"{meant[:1].upper()}{meant[1:]} {organ}".rstrip()
        return None

    @cached_property
    def _misprints(self) -> Misprints:
        return Misprints(self._known.values())

    @cached_property
    def _roles(self) -> set[str]:
        """The name keys of the roles in well-known titles whose organ is known."""
        titles, leaders = self._facts.posts.titles, self._facts.leaders.records.values()
        keys = {titles.key_of_held(held) for leader in leaders for held in leader.posts}
        keys |= {titles.resolve(t, self._days[t]) for t, n in self._counts.items() if n >= _MANY}
        return {key.role for key in keys if key.committee or key.outside}

    @cached_property
    def _misprinted_roles(self) -> Misprints:
        return Misprints(role for role in sorted(self._roles) if " " in role)

    @cached_property
    def _organ_names(self) -> dict[str, str]:
        records = self._facts.committees.records.values()
        return {name_key(n.name): n.name for record in records for n in names_of(record)}

    @cached_property
    def _organs(self) -> Misprints:
        return Misprints(self._organ_names.values())
