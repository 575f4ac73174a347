"""Entries: bulletins whose names have become records."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from bantin.authority.record_names import Ambiguous, Names, Unknown, name_on
from bantin.content.bulletin import Bulletin, Correction, Mention, address_of
from bantin.content.committee import Committee
from bantin.content.dates import Moment
from bantin.content.findings import Finding, finding
from bantin.content.leader import Leader
from bantin.language.date_words import day_in_words
from bantin.language.slugs import slug


@dataclass(frozen=True, slots=True)
class Source:
    """Who published a bulletin first."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Concerned:
    """A committee that a bulletin is about, by the name it had there."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Appearance:
    """A leader in a bulletin, by the name and with the posts printed there."""

    id: str
    name: str
    posts: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """A published bulletin without its text; its names are records."""

    path: str
    address: str
    title: str
    moment: Moment
    source: Source | None
    source_url: str
    author: str
    lead: str
    image: str
    modified: Moment | None
    corrections: tuple[Correction, ...]
    committees: tuple[Concerned, ...]
    leaders: tuple[Appearance, ...]

    @property
    def day(self) -> datetime.date:
        return self.moment.day


class Resolver:
    """Turns bulletins into entries, by the records of leaders and committees."""

    def __init__(self, leaders: Names[Leader], committees: Names[Committee]):
        self._leaders, self._committees = leaders, committees

    def resolve(self, bulletin: Bulletin) -> tuple[Entry | None, list[Finding]]:
        """The entry; None when a name in it is unknown or could be two."""
        found: list[Finding] = []
        committees = [self._committee(bulletin, m, found) for m in bulletin.committees]
        leaders = [self._leader(bulletin, m, found) for m in bulletin.leaders]
        source = _source(bulletin, found)
        if found:
            return None, found
        return Entry(
            path=bulletin.path,
            address=address_of(bulletin.path) or "",
            title=bulletin.title,
            moment=bulletin.moment,
            source=source,
            source_url=bulletin.source_url,
            author=bulletin.author,
            lead=bulletin.summary,
            image=bulletin.image,
            modified=bulletin.modified,
            corrections=bulletin.corrections,
            committees=tuple({c.id: c for c in committees if c}.values()),
            leaders=_united(a for a in leaders if a),
        ), found

    def _committee(
        self, bulletin: Bulletin, mention: Mention, found: list[Finding]
    ) -> Concerned | None:
        name, day = mention.name, bulletin.day
        match self._committees.resolve(name, day):
            case Committee() as committee:
                shown = name_on(committee, day) if name == committee.id else name
                return _concerned(committee.id, shown)
            case Unknown(suggestion=guess):
                values = {"name": name, "day": day_in_words(day), "suggestion": guess}
                found.append(finding("B09", bulletin.path, mention.line, **values))
            case Ambiguous(ids=ids):
                values = {"name": name, "candidates": ", ".join(ids)}
                found.append(finding("B10", bulletin.path, mention.line, **values))
        return None

    def _leader(
        self, bulletin: Bulletin, mention: Mention, found: list[Finding]
    ) -> Appearance | None:
        name = mention.name
        match self._leaders.resolve(name, bulletin.day):
            case Leader() as leader:
                shown = leader.name if name == leader.id else name
                return _appearance(leader.id, shown, mention.posts, mention.line)
            case Unknown(suggestion=guess):
                values = {"name": name, "suggestion": guess}
                found.append(finding("B07", bulletin.path, mention.line, **values))
            case Ambiguous(ids=ids):
                values = {"name": name, "candidates": ", ".join(ids)}
                found.append(finding("B08", bulletin.path, mention.line, **values))
        return None


def _source(bulletin: Bulletin, found: list[Finding]) -> Source | None:
    if not bulletin.source:
        return None
    id_ = _source_id(bulletin.source)
    if id_ in ("", "index"):  # index.html is the list of sources
        found.append(finding("B14", bulletin.path, bulletin.source_line, name=bulletin.source))
    return _published(id_, bulletin.source)


# Bulletins name the same few again and again: each is there once, however often it is named.
_published = lru_cache(1 << 16)(Source)
_concerned = lru_cache(1 << 16)(Concerned)
_appearance = lru_cache(1 << 16)(Appearance)


@cache  # there are few
def _source_id(name: str) -> str:
    return slug(name, max_length=0)


def _united(appearances: Iterable[Appearance]) -> tuple[Appearance, ...]:
    """One appearance a person, with the posts of all mentions in order."""
    united: dict[str, Appearance] = {}
    for one in appearances:
        if before := united.get(one.id):
            posts = tuple(dict.fromkeys((*before.posts, *one.posts)))
            united[one.id] = replace(before, posts=posts, line=one.line)
        else:
            united[one.id] = one
    return tuple(united.values())
