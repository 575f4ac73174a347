"""What every process has of a build: enough to make any part of the site, or to see that it is there."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path

from bantin.archive.archive import Archive
from bantin.authority.bulletin_entries import Entry
from bantin.build.artifacts import Made
from bantin.build.build_context import Frame
from bantin.build.cache_database import Row, Store
from bantin.build.cache_records import SHOWN, TEXT, Shown, Told, decoded, encoded, packed, unpacked
from bantin.build.output_folder import Folder
from bantin.content.findings import Finding
from bantin.fingerprints import digest
from bantin.parallel.parallel_map import one_by_one
from bantin.search.documents import Document
from bantin.search.index_files import Index, card_address
from bantin.search.index_layout import plan
from bantin.search.query_hints import definitions_in
from bantin.search.stored_fields import Cards, cards
from bantin.site import (
    bulletin_pages,
    calendar_pages,
    committee_pages,
    feeds,
    leader_pages,
    post_pages,
    single_pages,
    sitemap,
    source_pages,
)
from bantin.site.page import Page, Section
from bantin.site.page_rendering import Templates
from bantin.site.site_config import Config
from bantin.site.theme_assets import assets

_CARDS = 512  # files of cards that one process looks through at once


def sections(archive: Archive, config: Config) -> Iterator[Section]:
    """Every page but those that tell of all the others: the search page and the sitemap.

    Long ones come first, so that at the end all processes have something to do.
    """
    yield from calendar_pages.sections(archive)
    yield from source_pages.sections(archive)
    yield from committee_pages.sections(archive, config)
    yield from leader_pages.sections(archive, config)
    yield partial(post_pages.pages, archive)
    yield partial(single_pages.pages, archive, config)
    yield partial(feeds.pages, archive, config)
    yield from bulletin_pages.sections(archive, config)


class Site:
    """Makes pages of an archive and the cards of its bulletins, or finds them made.

    With a folder to `spill` the search reads every bulletin, rendered or not, for lists from nothing.
    """

    def __init__(
        self,
        frame: Frame,
        archive: Archive,
        folder: Folder,
        spill: Path | None,
    ):
        self._frame, self._archive, self._folder = frame, archive, folder
        self._spill = spill
        theme = list(assets(frame.folders.theme))
        names = {asset.name: asset.address for asset in theme}
        self._templates = Templates(frame.folders.theme, frame.config, names, archive.pages)
        self.assets = [(asset.address, asset.data) for asset in theme]
        prose = [(page.path, page.title, page.lang) for page in archive.pages]
        self._common = frame.inputs.frame + encoded(prose)
        laid_out = plan([entry.day for entry in archive.entries])
        self._newest = {entry.address for entry in archive.entries[laid_out.listed :]}
        self._index = Index(laid_out, spill) if spill else None
        all_cards = list(cards(laid_out, archive.entries))
        self._tasks: list[Callable[[], Made]] = [
            *(partial(self._section, section) for section in sections(archive, frame.config)),
            *(
                partial(self._cards, all_cards[at : at + _CARDS])
                for at in range(0, len(all_cards), _CARDS)
            ),
        ]
        self._places = {entry.address: place for place, entry in enumerate(archive.entries)}

    def __reduce__(self) -> tuple[object, ...]:
        """A process that can't share this one's makes its own."""
        return _again, (self._frame, self._spill)

    @property
    def tasks(self) -> range:
        """The numbers of all that can be done apart."""
        return range(len(self._tasks))

    def do(self, task: int) -> Made:
        """The pages of one section, or some cards."""
        return self._tasks[task]()

    def _section(self, section: Section) -> Made:
        known = len(self._archive.findings)
        made = self.pages(section())
        made.findings += self._archive.findings[known:]
        return made

    def _cards(self, some: list[Cards[Entry]]) -> Made:
        made, marks = Made(), self._archive.marks
        for one in some:
            shown = [(number, marks[entry.path]) for number, entry in one.bulletins]
            fingerprint = digest(encoded(shown))
            made.ensure(self._folder, card_address(one.file), fingerprint, one.data)
        return made

    def pages(self, pages: Iterable[Page]) -> Made:
        """These pages, and the search's reading of them."""
        made, documents = Made(), []
        for page in pages:
            document = self._page(page, made)
            if document and self._index:
                documents.append(document)
            if document and page.address in self._newest:
                made.newest[page.address] = document
            if page.indexed:
                made.located.append(sitemap.located(page, self._frame.config))
        if documents and self._index:
            self._index.read(self._places[documents[0].address], documents)
        return made

    def _page(self, page: Page, made: Made) -> Document | None:
        """Find the page or make it; the document on it where that is asked for."""
        marks = self._archive.marks
        listed = b"".join([marks[entry.path] for entry in page.entries])
        fingerprint = digest(self._common + encoded(page.shown) + listed)
        if self._folder.holds(page.address, fingerprint):
            if page.rest is None:
                made.files[page.address] = False
                return None
            if kept := self._kept(page, fingerprint):
                document, findings = kept
                made.files[page.address] = False
                made.findings += findings
                return document
        return self._render(page, fingerprint, made)

    def _kept(
        self, page: Page, fingerprint: bytes
    ) -> tuple[Document | None, Sequence[Finding]] | None:
        """What the page of a bulletin gave, if that still holds; its document where that is asked for."""
        value = self._before.value(SHOWN, page.address, fingerprint)
        if value is None:
            return None
        told = decoded(Told, value)
        path, resolve = page.context["entry"].path, self._archive.links.resolve
        if any(resolve(target, path, page.address) != led for target, led in told.links):
            return None
        if not self._index and page.address not in self._newest:
            return None, told.findings
        shown = decoded(Shown, value)
        text = self._before.value(TEXT, page.address, shown.digest)
        if text is None:
            return None
        return replace(shown.document, paragraphs=unpacked(text)), told.findings

    def _render(self, page: Page, fingerprint: bytes, made: Made) -> Document | None:
        known = len(self._archive.findings)
        rest = page.rest() if page.rest else None
        text = self._templates.render(page, rest)
        made.rendered += 1
        made.add_file(self._folder, page.address, text.encode(), fingerprint)
        if rest is None:
            return None
        document = rest.document
        shown = Shown(
            replace(document, paragraphs=()),
            digest(encoded(document)),
            definitions_in(document),
            rest.links,
            tuple(self._archive.findings[known:]),
        )
        made.rows.append(Row(SHOWN, page.address, fingerprint, encoded(shown)))
        made.rows.append(Row(TEXT, page.address, shown.digest, packed(document.paragraphs)))
        return document

    def close(self) -> None:
        """No more pages are asked for in this process."""
        if "_before" in vars(self):
            self._before.close()

    @cached_property
    def _before(self) -> Store:
        """What the last build left, opened where it is needed first: no process may use another's."""
        return self._frame.store(reads=True)


def _again(frame: Frame, spill: Path | None) -> Site:
    store = frame.store(reads=True)
    archive = frame.archive(store, one_by_one)
    return Site(frame, archive, frame.folder(store), spill)
