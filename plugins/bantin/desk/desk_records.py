"""The records of an archive as one JSON text: written when the site is built, read by the desk in a browser.

The text has what the import compares raw texts with, and no texts of bulletins or records.
"""

import datetime
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from bantin.authority.bulletin_entries import Entry
from bantin.authority.post_title_resolver import PostTitleResolver
from bantin.authority.posts_over_time import Posts
from bantin.authority.record_names import RecordNames
from bantin.authority.tenure_evidence import Sighting
from bantin.content.committee import Committee, dump_committee, parse_committee
from bantin.content.content_paths import bulletin_day
from bantin.content.glossary import Glossary
from bantin.content.leader import Leader, dump_leader, parse_leader
from bantin.importer import KnownRecords
from bantin.language.name_keys import name_key


class DeskRecords(NamedTuple):
    """What the desk knows of an archive.

    `sources` are the names of all sources. `titles` are pairs of the content path and the title of a bulletin, by the
    day of publication as YYYY-MM-DD.
    """

    known: KnownRecords
    glossary: Glossary
    sources: tuple[str, ...]
    titles: Mapping[str, list[tuple[str, str]]]

    def bulletin_with(self, title: str, day: datetime.date) -> str | None:
        """Return the content path of the bulletin of a day that has a title, in whatever writing; None if there is none."""
        of_day = self.titles.get(day.isoformat(), ())
        return next((path for path, its in of_day if name_key(its) == name_key(title)), None)


def records_text(
    leaders: RecordNames[Leader],
    committees: RecordNames[Committee],
    glossary: Glossary,
    sources: Iterable[str],
    entries: Iterable[Entry],
) -> str:
    """Return the records as JSON; equal records give equal texts.

    Records are in it as their files would say them. `seen` has, by the id of a leader, the days on which bulletins print
    posts for this leader, each with the numbers of these posts in `posts`.
    """
    entries, posts = list(entries), dict[str, int]()
    seen: dict[str, list[list[str | int]]] = defaultdict(list)
    for entry in entries:
        for leader in entry.leaders:
            if leader.posts:
                numbers = [posts.setdefault(title, len(posts)) for title in leader.posts]
                seen[leader.id].append([entry.day.isoformat(), *numbers])
    value = {
        "leaders": {one.path: dump_leader(replace(one, life="")) for one in _all(leaders)},
        "unread_leaders": sorted(leaders.unread),
        "committees": {
            one.path: dump_committee(replace(one, description="")) for one in _all(committees)
        },
        "unread_committees": sorted(committees.unread),
        "glossary": dict(sorted(glossary.readings.items())),
        "sources": list(sources),
        "posts": list(posts),
        "seen": dict(sorted(seen.items())),
        "titles": [[entry.path, entry.title] for entry in entries],
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def read_records(text: str) -> DeskRecords:
    """Return the records that `records_text` has written."""
    value = json.loads(text)
    leaders = [
        leader for path, file in value["leaders"].items() if (leader := parse_leader(file, path)[0])
    ]
    committees = RecordNames(
        (
            committee
            for path, file in value["committees"].items()
            if (committee := parse_committee(file, path)[0])
        ),
        value["unread_committees"],
    )
    glossary = Glossary({abbr: tuple(meanings) for abbr, meanings in value["glossary"].items()})
    posts = Posts(leaders, _sightings(value), PostTitleResolver(committees, glossary, leaders))
    titles = defaultdict[str, list[tuple[str, str]]](list)
    for path, title in value["titles"]:
        titles[bulletin_day(path) or ""].append((path, title))
    return DeskRecords(
        KnownRecords(RecordNames(leaders, value["unread_leaders"]), committees, posts),
        glossary,
        tuple(value["sources"]),
        titles,
    )


def _sightings(value: Mapping[str, Any]) -> Iterator[Sighting]:
    for leader, days in value["seen"].items():
        for day, *numbers in days:
            for number in numbers:
                yield Sighting(leader, datetime.date.fromisoformat(day), value["posts"][number])


def _all(names: RecordNames[Any]) -> Iterable[Any]:
    return names.records.values()
