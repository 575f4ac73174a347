"""Pages of bulletins."""

import datetime
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from msgspec import msgpack

from bantin.archive.archive import Archive
from bantin.authority.bulletin_entries import Entry, NamedLeader
from bantin.content import addresses
from bantin.fingerprints import digest
from bantin.language.date_words import day_in_words
from bantin.markup.links import relative
from bantin.site import json_ld
from bantin.site.page import Crumb, Page, Rest, Section
from bantin.site.related_bulletins import Neighbours
from bantin.site.search_page import document
from bantin.site.site_config import Config
from bantin.site.tenure_wording import tenure_in_words

_SECTION = 128  # pages: what one process makes of them is told in a moment


class PostShown(NamedTuple):
    """A post beside a name; the address is empty for a former post, `basis` for a printed one."""

    title: str
    address: str
    basis: str


class PersonShown(NamedTuple):
    """A leader in a bulletin, with the posts held on its day."""

    name: str
    address: str
    posts: list[PostShown]


def sections(archive: Archive, config: Config) -> Iterator[Section]:
    """A page for each bulletin, in order of time."""
    maker, total = _Maker(archive, config), len(archive.entries)
    for first in range(0, total, _SECTION):
        yield partial(maker.pages, range(first, min(first + _SECTION, total)))


class _Maker:
    """Makes the pages of bulletins, of which few change when one bulletin does."""

    def __init__(self, archive: Archive, config: Config):
        self._archive, self._config = archive, config
        self._neighbours = Neighbours(archive)
        self._glossary = digest(repr(archive.glossary).encode())

    def pages(self, places: range) -> Iterator[Page]:
        entries = self._archive.entries
        for i in places:
            earlier = entries[i - 1] if i else None
            later = entries[i + 1] if i + 1 < len(entries) else None
            yield self._page(entries[i], earlier, later)

    def _page(self, entry: Entry, earlier: Entry | None, later: Entry | None) -> Page:
        leaders = [_person(self._archive, entry, who) for who in entry.leaders]
        marks = self._archive.marks
        shown = (
            *(marks[e.path] if e else b"" for e in (earlier, entry, later)),
            self._archive.digests[entry.path],
            self._archive.image(entry),
            self._glossary,
            self._neighbours.digest(entry),
            leaders,
        )
        return Page(
            entry.address,
            "bulletin.html",
            entry.title,
            entry.lead,
            {"entry": entry, "leaders": leaders, "earlier": earlier, "later": later},
            _trail(entry.day),
            key=digest(msgpack.encode(shown)),
            rest=partial(self._rest, entry),
        )

    def _rest(self, entry: Entry) -> Rest:
        body, meanings = self._archive.body(entry)
        image = self._archive.image(entry)
        context = {
            "body": body.html,
            "image": image,
            "image_in_text": f'src="{relative(image, entry.address)}"' in body.html,
            "meanings": sorted(meanings.items()),
            "committees": [Crumb(c.name, addresses.committee(c.id)) for c in entry.committees],
            "related": self._neighbours.related(entry),
            "citation": _citation(self._config, entry),
            "structured": json_ld.bulletin(entry, self._config),
        }
        return Rest(context, document(entry, body.html), body.links)


@lru_cache(1 << 10)  # bulletins of one day follow each other
def _trail(day: datetime.date) -> tuple[Crumb, ...]:
    return (
        Crumb(f"Năm {day.year}", addresses.year(day.year)),
        Crumb(f"Tháng {day.month}", addresses.month(day.year, day.month)),
        Crumb(f"Ngày {day.day}", addresses.day(day)),
    )


def _person(archive: Archive, entry: Entry, who: NamedLeader) -> PersonShown:
    """The posts as printed; then those that the record gives for the day and the text does not."""
    shown, named = [], set()
    for title in who.posts:
        post = archive.posts.titled(title, entry.day, who.id)
        named.add(post.id if post else "")
        shown.append(PostShown(title, addresses.post(post.id) if post else "", ""))
    for tenure, basis in archive.posts.held(who.id, entry.day):
        if tenure.post.id not in named:
            named.add(tenure.post.id)
            dated = tenure.period.start or tenure.period.to
            seen = "theo hồ sơ và các bản tin khác" if dated else "theo các bản tin khác"
            why = "theo hồ sơ" if basis == "record" else seen
            reason = f"{why}: {tenure_in_words(tenure)}"
            shown.append(PostShown(tenure.post.title, addresses.post(tenure.post.id), reason))
    return PersonShown(who.name, addresses.leader(who.id), shown)


def _citation(config: Config, entry: Entry) -> str:
    """As Vietnamese papers cite: who, "what", where, when."""
    who = [part for part in (entry.author, entry.source.name if entry.source else "") if part]
    parts = [*who, f"“{entry.title}”", day_in_words(entry.day), f"lưu tại {config.name}"]
    return ", ".join(parts)
