"""Makes entries of bulletins.

An entry is the metadata of a published bulletin in which the name of each leader and committee is resolved
to the record that it means.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from bantin.authority.record_names import (
    AmbiguousName,
    NameOfDraft,
    NameOfUnread,
    RecordNames,
    UnknownName,
    name_on,
)
from bantin.content.bulletin import Bulletin, Correction, HeaderImage, Mention
from bantin.content.committee import Committee
from bantin.content.content_paths import bulletin_address
from bantin.content.file_limits import MOST_ID
from bantin.content.kinds import KINDS, Kind
from bantin.content.leader import Leader
from bantin.findings.findings import Finding, finding
from bantin.headers.dates import Moment
from bantin.language.slugs import slug


@dataclass(frozen=True, slots=True)
class Source:
    """Who published a bulletin first, for example a newspaper: its name and its id.

    A source without a record has the slug of its name as its id (see `source_names`).
    """

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class NamedCommittee:
    """A committee that a bulletin is about: its id, and its name as the bulletin prints it.

    If the bulletin gives the id in place of a name, `name` is the committee's name on the bulletin's day.
    """

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class NamedLeader:
    """A leader whom a bulletin names.

    `id` is that of the leader's record; `name` and the titles `posts` are as the bulletin prints them. A bulletin that
    gives the id in place of the name has the main name of the record. `line` is the number of the file's line.
    """

    id: str
    name: str
    posts: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """The metadata of a published bulletin, each name of a leader or committee resolved to a record.

    `path` is the content path, `address` that of the page. A `draft` is an entry only where drafts are shown. No committee or leader is listed twice. `source_line` is the
    line of the file that names the source.
    """

    path: str
    address: str
    title: str
    moment: Moment
    source: Source | None
    source_url: str
    author: str
    lead: str
    image: HeaderImage | None
    modified: Moment | None
    corrections: tuple[Correction, ...]
    committees: tuple[NamedCommittee, ...]
    leaders: tuple[NamedLeader, ...]
    draft: bool = False
    source_line: int = field(default=1, compare=False)

    @property
    def day(self) -> datetime.date:
        return self.moment.day


class EntryResolver:
    """Makes an entry of a bulletin: looks up each name in the records of leaders and of committees."""

    def __init__(self, leaders: RecordNames[Leader], committees: RecordNames[Committee]):
        self._leaders, self._committees = leaders, committees

    def resolve(self, bulletin: Bulletin) -> tuple[Entry | None, list[Finding]]:
        """Return the entry of a bulletin and no findings, or None and the findings that withhold it.

        A bulletin is withheld if a name in its header belongs to no record or to several on the bulletin's day,
        or if no address can be made of its source's name. The source is the one that is printed; what that means,
        only all bulletins together tell (`source_names.settle_sources`).
        """
        found: list[Finding] = []
        committees = [self._committee(bulletin, m, found) for m in bulletin.committees]
        leaders = [self._leader(bulletin, m, found) for m in bulletin.leaders]
        source = _source(bulletin, found)
        if found:
            return None, found
        return Entry(
            path=bulletin.path,
            address=bulletin_address(bulletin.path) or "",
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
            leaders=_one_each(leader for leader in leaders if leader),
            draft=bulletin.draft,
            source_line=bulletin.source_line,
        ), found

    def _committee(
        self, bulletin: Bulletin, mention: Mention, found: list[Finding]
    ) -> NamedCommittee | None:
        """Return the committee that a mention means, or None after adding a finding to `found`."""
        name, day = mention.name, bulletin.day
        match self._committees.resolve(name, day):
            case Committee() as committee:
                shown = name_on(committee, day) if _is_id(name, committee) else name
                return _shared_committee(committee.id, shown)
            case UnknownName(suggestion=guess):
                values = {"name": name, "suggestion": guess}
                found.append(finding("B09", bulletin.path, mention.line, **values))
            case AmbiguousName(ids=ids):
                values = {"name": name, "candidates": ", ".join(ids)}
                found.append(finding("B10", bulletin.path, mention.line, **values))
            case NameOfUnread(id=id_):
                found.append(_waiting("R11", bulletin, mention, KINDS.committee, id_))
            case NameOfDraft(id=id_):
                found.append(_waiting("R14", bulletin, mention, KINDS.committee, id_))
        return None

    def _leader(
        self, bulletin: Bulletin, mention: Mention, found: list[Finding]
    ) -> NamedLeader | None:
        """Return the leader whom a mention means, or None after adding a finding to `found`."""
        name = mention.name
        match self._leaders.resolve(name, bulletin.day):
            case Leader() as leader:
                shown = leader.name if _is_id(name, leader) else name
                return _shared_leader(leader.id, shown, mention.posts, mention.line)
            case UnknownName(suggestion=guess):
                values = {"name": name, "suggestion": guess}
                found.append(finding("B07", bulletin.path, mention.line, **values))
            case AmbiguousName(ids=ids):
                values = {"name": name, "candidates": ", ".join(ids)}
                found.append(finding("B08", bulletin.path, mention.line, **values))
            case NameOfUnread(id=id_):
                found.append(_waiting("R11", bulletin, mention, KINDS.leader, id_))
            case NameOfDraft(id=id_):
                found.append(_waiting("R14", bulletin, mention, KINDS.leader, id_))
        return None


def _is_id(name: str, record: Leader | Committee) -> bool:
    """Whether a name in a header is the record's id, or an id that it had before."""
    return name == record.id or name in record.former_ids


def _waiting(code: str, bulletin: Bulletin, mention: Mention, kind: Kind, id_: str) -> Finding:
    """Return the finding that a bulletin waits for a record whose file could not be read, or is a draft."""
    return finding(code, bulletin.path, mention.line, record=kind.record_path(id_))


def _source(bulletin: Bulletin, found: list[Finding]) -> Source | None:
    """Return the source that a bulletin names, or None; add a finding to `found` if no address can be made of it."""
    if not bulletin.source:
        return None
    id_ = _source_id(bulletin.source)
    if id_ in ("", "index"):  # index.html is the list of sources
        found.append(finding("B14", bulletin.path, bulletin.source_line, name=bulletin.source))
    if len(id_) > MOST_ID:  # a pasted paragraph
        values = {"name": f"{bulletin.source[:40]}…", "length": len(id_), "limit": MOST_ID}
        found.append(finding("F22", bulletin.path, bulletin.source_line, **values))
    return _shared_source(id_, bulletin.source)


# Bulletins repeat the same few sources, committees and leaders. Equal values share one object, to save memory.
_shared_source = lru_cache(1 << 16)(Source)
_shared_committee = lru_cache(1 << 16)(NamedCommittee)
_shared_leader = lru_cache(1 << 16)(NamedLeader)


@cache  # an archive has few sources
def _source_id(name: str) -> str:
    return slug(name, max_length=0)


def _one_each(named: Iterable[NamedLeader]) -> tuple[NamedLeader, ...]:
    """Return each leader once, with the posts of all its mentions in order and the line of the last mention."""
    by_id: dict[str, NamedLeader] = {}
    for leader in named:
        if before := by_id.get(leader.id):
            posts = tuple(dict.fromkeys((*before.posts, *leader.posts)))
            by_id[leader.id] = replace(before, posts=posts, line=leader.line)
        else:
            by_id[leader.id] = leader
    return tuple(by_id.values())
