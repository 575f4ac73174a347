"""Pages of bulletins."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from plugins.archive import addresses
from plugins.archive.archive import Archive
from plugins.archive.entries import Appearance, Entry
from plugins.archive.links import relative
from plugins.archive.vietnamese import day_in_words
from plugins.site import structured
from plugins.site.config import Config
from plugins.site.page import Crumb, Page, Section
from plugins.site.related import related
from plugins.site.search import document
from plugins.site.wording import tenure_in_words

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
    total = len(archive.entries)
    for first in range(0, total, _SECTION):
        yield partial(_pages, archive, config, range(first, min(first + _SECTION, total)))


def _pages(archive: Archive, config: Config, places: range) -> Iterator[Page]:
    entries = archive.entries
    for i in places:
        entry, earlier = entries[i], entries[i - 1] if i else None
        later = entries[i + 1] if i + 1 < len(entries) else None
        yield _page(archive, config, entry, earlier, later)


def _page(
    archive: Archive, config: Config, entry: Entry, earlier: Entry | None, later: Entry | None
) -> Page:
    body, meanings = archive.body(entry)
    image = archive.image(entry)
    day = entry.day
    trail = (
        Crumb(f"Năm {day.year}", addresses.year(day.year)),
        Crumb(f"Tháng {day.month}", addresses.month(day.year, day.month)),
        Crumb(f"Ngày {day.day}", addresses.day(day)),
    )
    return Page(
        entry.address,
        "bulletin.html",
        entry.title,
        entry.lead,
        {
            "entry": entry,
            "body": body.html,
            "image": image,
            "image_in_text": f'src="{relative(image, entry.address)}"' in body.html,
            "meanings": sorted(meanings.items()),
            "leaders": [_person(archive, entry, who) for who in entry.leaders],
            "committees": [Crumb(c.name, addresses.committee(c.id)) for c in entry.committees],
            "earlier": earlier,
            "later": later,
            "related": related(archive, entry),
            "citation": _citation(config, entry),
            "structured": structured.bulletin(entry, config),
        },
        trail,
        document=document(entry, body.html),
    )


def _person(archive: Archive, entry: Entry, who: Appearance) -> PersonShown:
    """The posts as printed; then those that the record gives for the day and the text does not."""
    shown, named = [], set()
    for title in who.posts:
        post = archive.posts.meant(title, entry.day, who.id)
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
