"""The records of an archive, as texts are compared with them."""

import datetime
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain

from bantin.authority.posts_over_time import Posts
from bantin.authority.record_names import Record, RecordNames, names_of
from bantin.content.committee import Committee
from bantin.content.leader import Leader
from bantin.extraction.organ_names import OrganNames
from bantin.extraction.places_of_text import province_in
from bantin.language.diacritics import fold
from bantin.language.name_keys import name_key


class KnownRecords:
    """The leaders, committees and posts that texts are compared with."""

    def __init__(
        self, leaders: RecordNames[Leader], committees: RecordNames[Committee], posts: Posts
    ) -> None:
        self.leaders, self.committees, self.posts = leaders, committees, posts
        records = committees.records.values()
        self._names = [(record.id, name) for record in records for name in names_of(record)]
        # The days on which what a name means can change.
        self._turns = sorted({turn for _, name in self._names for turn in name.period.turns})
        self._organs: dict[int | None, OrganNames] = {}
        self._folded: dict[str, list[str]] = defaultdict(list)
        for leader in leaders.records.values():
            for name in names_of(leader):
                self._folded[fold(name.name)].append(name.name)

    @property
    def organ_keys(self) -> frozenset[str]:
        """The name keys of all names of committees, at whatever time."""
        return frozenset(name_key(name.name) for _, name in self._names)

    @property
    def keys_of_draft_leaders(self) -> frozenset[str]:
        """The name keys of leaders whose records are drafts."""
        return _keys_of_drafts(self.leaders)

    @property
    def keys_of_draft_committees(self) -> frozenset[str]:
        """The name keys of committees whose records are drafts."""
        return _keys_of_drafts(self.committees)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all records, drafts and unreadable ones included."""
        both = (self.leaders, self.committees)
        return frozenset(chain(*((*one.records, *one.drafts, *one.unread) for one in both)))

    def near_names(self, name: str) -> list[str]:
        """Return the names of leaders that differ from a name in diacritics only: "Trần Văn Hưng" for "Trần Văn Hùng"."""
        return self._folded.get(fold(name), [])

    def organs_on(self, day: datetime.date | None) -> OrganNames:
        """Return the names that mean one committee on a day, or at any time if the day is not known.

        What means several is left out. The archive's own province is the one that most of these names have.
        """
        time = None if day is None else bisect_right(self._turns, day)
        if time not in self._organs:
            self._organs[time] = self._organ_names(day)
        return self._organs[time]

    def _organ_names(self, day: datetime.date | None) -> OrganNames:
        claims = defaultdict[str, set[str]](set)
        printed = dict[str, str]()
        for id_, name in self._names:
            if day is None or name.period.covers(day):
                claims[name_key(name.name)].add(id_)
                printed.setdefault(name_key(name.name), name.name)
        ids = {printed[key]: min(claims[key]) for key in sorted(claims) if len(claims[key]) == 1}
        return OrganNames(ids, _province(ids))


def _keys_of_drafts(names: RecordNames[Record]) -> frozenset[str]:
    drafts = names.drafts.values()
    return frozenset(name_key(name.name) for record in drafts for name in names_of(record))


def _province(names: Iterable[str]) -> str:
    provinces = Counter(filter(None, map(province_in, names)))
    return min(provinces, key=lambda name: (-provinces[name], name), default="")
