"""The records of an archive, as texts are compared with them."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from bantin.authority.posts_over_time import Posts
from bantin.authority.record_names import RecordNames, names_of
from bantin.content.committee import Committee
from bantin.content.leader import Leader
from bantin.extraction.organs import OrganNames
from bantin.extraction.places_of_text import province_in
from bantin.language.diacritics import fold
from bantin.language.name_keys import name_key


@dataclass(frozen=True, slots=True)
class KnownRecords:
    """The leaders, committees and posts that texts are compared with."""

    leaders: RecordNames[Leader]
    committees: RecordNames[Committee]
    posts: Posts
    _folded: dict[str, list[str]] = field(default_factory=dict, compare=False)
    _organs: dict[frozenset[str], OrganNames] = field(default_factory=dict, compare=False)

    @property
    def organ_keys(self) -> frozenset[str]:
        """The name keys of all names of committees, at whatever time."""
        records = self.committees.records.values()
        return frozenset(name_key(name.name) for record in records for name in names_of(record))

    def near_names(self, name: str) -> list[str]:
        """Return the names of leaders that differ from a name in diacritics only: "Trần Văn Hưng" for "Trần Văn Hùng"."""
        if not self._folded:
            for record in self.leaders.records.values():
                for other in names_of(record):
                    self._folded.setdefault(fold(other.name), []).append(other.name)
        return self._folded.get(fold(name), [])

    def organs_on(self, day: datetime.date | None) -> OrganNames:
        """Return the names that mean one committee on a day, or at any time if the day is not known.

        What means several is left out. The archive's own province is the one that most of these names have.
        """
        claims = defaultdict[str, set[str]](set)
        printed = dict[str, str]()
        for record in self.committees.records.values():
            for name in names_of(record):
                if day is None or name.period.covers(day):
                    claims[name_key(name.name)].add(record.id)
                    printed.setdefault(name_key(name.name), name.name)
        ids = {printed[key]: min(claims[key]) for key in sorted(claims) if len(claims[key]) == 1}
        valid = frozenset(ids)
        if valid not in self._organs:  # the same for all days between two changes of committees
            self._organs[valid] = OrganNames(ids, _province(ids))
        return self._organs[valid]


def _province(names: Iterable[str]) -> str:
    provinces = Counter(filter(None, map(province_in, names)))
    return min(provinces, key=lambda name: (-provinces[name], name), default="")
