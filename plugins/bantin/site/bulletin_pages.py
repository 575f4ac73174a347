"""The pages of bulletins: one page for each bulletin, with its text, its leaders and their posts."""

import datetime
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from msgspec import msgpack

from bantin.archive.facts import ArchiveFacts
from bantin.archive.texts import ArchiveTexts
from bantin.authority.bulletin_entries import Entry, NamedLeader
from bantin.authority.post_title_resolver import is_former
from bantin.content import addresses
from bantin.content.kinds import KINDS
from bantin.fingerprints import fingerprint
from bantin.language.date_words import day_in_words
from bantin.markup.links import relative
from bantin.markup.picture_figures import caption_with
from bantin.markup.picture_sizes import shows, size_attributes
from bantin.site import json_ld
from bantin.site.page import NamedLink, Page, PagePicture, PublishedText, RenderedBulletin, Section
from bantin.site.related_bulletins import Related, RelatedBulletins
from bantin.site.searchable_text import document
from bantin.site.site_settings import SiteSettings
from bantin.site.tenure_wording import basis_in_words, tenure_in_words

_SECTION = 128  # pages made by one task: few enough that progress shows often


class ShownPost(NamedTuple):
    """A post that a bulletin's page shows beside the name of a leader.

    `address` is empty if the printed title is that of no known post, for example of one that is only printed as
    former ("nguyên …"). `basis` says in Vietnamese why the leader is known to have held the post that day; it is
    empty for a post that the bulletin itself prints. `contradiction` says what the record says instead, if it contradicts
    the bulletin.
    """

    title: str
    address: str
    basis: str = ""
    contradiction: str = ""


class ShownLeader(NamedTuple):
    """A leader whom a bulletin names, with the posts that the bulletin prints and those held on its day."""

    name: str
    address: str
    posts: list[ShownPost]


class BulletinContext(NamedTuple):
    """The context of `bulletin.html`. `body` is safe HTML.

    `earlier` and `later` are the neighbouring bulletins in order of time. `image_in_text` says whether the text
    itself already contains the bulletin's picture; `image_sizes` are the attributes that tell the picture's sizes. `meanings` are abbreviations with their meanings.
    """

    entry: Entry
    leaders: list[ShownLeader]
    earlier: Entry | None
    later: Entry | None
    body: str
    image_in_text: bool
    image_sizes: str
    meanings: list[tuple[str, str]]
    committees: list[NamedLink]
    related: list[Related]
    citation: str


def sections(facts: ArchiveFacts, texts: ArchiveTexts, config: SiteSettings) -> Iterator[Section]:
    """Yield sections of at most 128 pages of bulletins, in order of time."""
    maker, total = _BulletinPages(facts, texts, config), len(facts.entries)
    for first in range(0, total, _SECTION):
        yield partial(maker.pages, range(first, min(first + _SECTION, total)))


class _BulletinPages:
    """Makes the pages of bulletins. When one bulletin changes, the keys of few pages change."""

    def __init__(self, facts: ArchiveFacts, texts: ArchiveTexts, config: SiteSettings):
        self._facts, self._texts, self._config = facts, texts, config
        self._related = RelatedBulletins(facts)
        self._glossary = fingerprint(repr(facts.glossary).encode())

    def pages(self, places: range) -> Iterator[Page]:
        """Yield the pages of the entries with these indexes in `facts.entries`."""
        entries = self._facts.entries
        for i in places:
            earlier = entries[i - 1] if i else None
            later = entries[i + 1] if i + 1 < len(entries) else None
            yield self._page(entries[i], earlier, later)

    def _page(self, entry: Entry, earlier: Entry | None, later: Entry | None) -> Page:
        leaders = [_person(self._facts, entry, who) for who in entry.leaders]
        image = _image(self._facts, entry)
        known = self._facts.entry_fingerprints
        shown = (
            *(known[e.path] if e else b"" for e in (earlier, entry, later)),
            self._texts.fingerprints[entry.path],
            image,
            self._glossary,
            self._related.fingerprint(entry),
            leaders,
        )
        return Page(
            entry.address,
            "bulletin.html",
            entry.title,
            entry.lead,
            draft=entry.draft,
            image=image,
            entries=(entry,),
            key=fingerprint(msgpack.encode(shown)),
            render_text=partial(self._render_text, entry, leaders, earlier, later, image),
        )

    def _render_text(
        self,
        entry: Entry,
        leaders: list[ShownLeader],
        earlier: Entry | None,
        later: Entry | None,
        image: PagePicture | None,
    ) -> RenderedBulletin:
        text, findings = self._texts.of_bulletin(entry)
        picture = relative(image.address, entry.address) if image else ""
        context = BulletinContext(
            entry=entry,
            leaders=leaders,
            earlier=earlier,
            later=later,
            body=text.html,
            image_in_text=bool(image) and shows(text.html, picture),
            image_sizes=size_attributes(image.picture, picture) if image else "",
            meanings=sorted(text.meanings),
            committees=[NamedLink(c.name, KINDS.committee.page(c.id)) for c in entry.committees],
            related=self._related.related(entry),
            citation=_citation(self._config, entry),
        )
        published = PublishedText(
            document(entry, text.blocks), text.links, text.definitions, findings
        )
        about = json_ld.bulletin(entry, image, self._config)
        return RenderedBulletin(context, _trail(entry.day), about, published)


def _trail(day: datetime.date) -> tuple[NamedLink, ...]:
    return (
        NamedLink(f"Năm {day.year}", addresses.year(day.year)),
        NamedLink(f"Tháng {day.month}", addresses.month(day.year, day.month)),
        NamedLink(f"Ngày {day.day}", addresses.day(day)),
    )


def _image(facts: ArchiveFacts, entry: Entry) -> PagePicture | None:
    """Return the picture that a bulletin's header names, or None."""
    said, found = entry.image, facts.image(entry)
    if said is None or found is None or found.picture is None:
        return None
    caption = caption_with(said.caption, said.credit)
    return PagePicture(found.href, found.picture, said.alt or "Ảnh kèm bản tin", caption)


def _person(facts: ArchiveFacts, entry: Entry, who: NamedLeader) -> ShownLeader:
    """Return a leader with the posts that the bulletin prints, then other posts held for certain on its day."""
    shown, named = [], set()
    for title in who.posts:
        post = facts.posts.titled(title, entry.day, who.id)
        named.add(post.id if post else "")
        current = not is_former(title)
        against = facts.posts.contradicting(post, entry.day, who.id) if current else []
        periods = " và ".join(tenure_in_words(tenure) for tenure in against)
        shown.append(
            ShownPost(
                title,
                KINDS.post.page(post.id) if post else "",
                contradiction=f"theo hồ sơ, {who.name} giữ chức này {periods}" if against else "",
            )
        )
    for tenure, basis in facts.posts.held(who.id, entry.day):
        if tenure.post.id not in named:
            named.add(tenure.post.id)
            why = basis_in_words(tenure, basis) + (" khác" if basis == "seen" else "")
            reason = f"{why}: {tenure_in_words(tenure)}"
            shown.append(ShownPost(tenure.post.title, KINDS.post.page(tenure.post.id), reason))
    return ShownLeader(who.name, KINDS.leader.page(who.id), shown)


def _citation(config: SiteSettings, entry: Entry) -> str:
    """Return a citation as Vietnamese newspapers write it: author, source, title, day, name of the archive."""
    who = [part for part in (entry.author, entry.source.name if entry.source else "") if part]
    parts = [*who, f"“{entry.title}”", day_in_words(entry.day), f"lưu tại {config.name}"]
    return ", ".join(parts)
