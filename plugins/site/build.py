"""From an archive to a folder of files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from plugins.archive.archive import Archive
from plugins.archive.each import Each
from plugins.archive.findings import Finding
from plugins.search.index import Batch, Index, Part
from plugins.search.plan import plan
from plugins.site import (
    bulletins,
    calendar,
    committees,
    feeds,
    fixed,
    people,
    posts,
    search,
    sources,
)
from plugins.site.assets import assets
from plugins.site.config import Config
from plugins.site.feeds import Located
from plugins.site.folder import Folder
from plugins.site.inputs import digest_of
from plugins.site.ledger import Ledger
from plugins.site.page import Page, Section
from plugins.site.report import Report
from plugins.site.templates import Templates
from plugins.site.workers import in_processes

_WORTH = 500  # bulletins that are worth another process


@dataclass
class _Made:
    """What was made in some part of a build."""

    files: dict[str, bool] = field(default_factory=dict)  # by address, whether it had to be written
    located: list[Located] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    read: list[Batch] = field(default_factory=list)

    def add(self, other: "_Made") -> None:
        if twice := self.files.keys() & other.files.keys():
            raise ValueError(f"Two files for one address: {', '.join(sorted(twice))}")
        self.files.update(other.files)
        self.located += other.located
        self.findings += other.findings
        self.read += other.read


class Folders(NamedTuple):
    """Where things are; `cache` is for what makes the next build short."""

    content: Path
    theme: Path
    output: Path
    cache: Path


def build(folders: Folders, config: Config, jobs: int = 1) -> Report:
    """Write the site with so many processes, or fewer where more would not help.

    Files that are right already are not touched, others of ours are removed.
    """
    ledger = Ledger(folders.cache, folders.output)
    inputs = digest_of(folders.content, folders.theme, config)
    if known := ledger.report(inputs):
        return known
    ledger.forget()
    report, addresses = _built(folders, config, jobs)
    if digest_of(folders.content, folders.theme, config) == inputs:  # nothing was saved meanwhile
        ledger.keep(inputs, report, addresses)
    return report


def _built(folders: Folders, config: Config, jobs: int) -> tuple[Report, Iterable[str]]:
    """Build everything; the addresses of all files."""
    archive = Archive(folders.content, in_processes(jobs))
    with TemporaryDirectory() as spill:
        site = _Site(archive, config, folders, Path(spill))
        made = site.files()
        made.add(site.pages(in_processes(min(jobs, 1 + len(archive.entries) // _WORTH))))
    removed = Folder(folders.output).keep(made.files)
    written = sum(made.files.values())
    findings = sorted({*archive.told(), *made.findings})
    return Report(archive.counts, written, len(made.files) - written, removed, findings), made.files


def sections(archive: Archive, config: Config) -> Iterator[Section]:
    """Every page but those that tell of all the others: the search page and the sitemap.

    Long ones come first, so that at the end all processes have something to do.
    """
    yield from calendar.sections(archive)
    yield from sources.sections(archive)
    yield from committees.sections(archive, config)
    yield from people.sections(archive, config)
    yield partial(posts.pages, archive)
    yield partial(fixed.pages, archive, config)
    yield partial(feeds.pages, archive, config)
    yield from bulletins.sections(archive, config)


class _Site:
    """What every process has of a build: enough to make any part of it."""

    def __init__(self, archive: Archive, config: Config, folders: Folders, spill: Path):
        self._archive, self._config = archive, config
        self._folders, self._spill = folders, spill
        self._assets = list(assets(folders.theme))
        addresses = {asset.name: asset.address for asset in self._assets}
        self._templates = Templates(folders.theme, config, addresses, archive.pages)
        self._plan = plan([entry.day for entry in archive.entries])
        self._index = Index(self._plan, spill)
        self._folder = Folder(folders.output)
        self._sections = list(sections(archive, config))
        self._places = {entry.address: place for place, entry in enumerate(archive.entries)}

    def files(self) -> _Made:
        """What is no page: the theme's files and what content attaches."""
        attached = (
            (address, self._archive.attachment(path))
            for path, address in self._archive.attachments.items()
        )
        readable = ((address, data) for address, data in attached if data is not None)
        ours = ((asset.address, asset.data) for asset in self._assets)
        return _written(self._folder, chain(ours, readable))

    def pages(self, each: Each) -> _Made:
        """All pages and the search index."""
        made = _Made()
        for part in each(_Site._make_section, self, range(len(self._sections))):
            made.add(part)
        for batch in made.read:
            self._index.take(batch)
        names = list(search.names(self._archive))
        for part in each(
            _make_lists, self._folder, self._index.parts(names, self._archive.glossary.readings)
        ):
            made.add(part)
        made.add(_written(self._folder, self._index.files(names)))
        made.add(self._render([search.page(self._archive, self._plan)]))
        made.add(self._render(feeds.sitemap(made.located, self._config)))
        return made

    def __reduce__(self) -> tuple[object, ...]:
        """A process that can't share this one's makes its own."""
        return _site_again, (self._config, self._folders, self._spill)

    def _make_section(self, number: int) -> _Made:
        known = len(self._archive.findings)
        made = self._render(self._sections[number]())
        made.findings = self._archive.findings[known:]
        return made

    def _render(self, pages: Iterable[Page]) -> _Made:
        shown = list(pages)
        texts = ((page.address, self._templates.render(page).encode()) for page in shown)
        made = _written(self._folder, texts)
        made.located = [feeds.located(page) for page in shown if page.indexed]
        if documents := [page.document for page in shown if page.document]:
            made.read = [self._index.read(self._places[documents[0].address], documents)]
        return made


def _site_again(config: Config, folders: Folders, spill: Path) -> _Site:
    return _Site(Archive(folders.content), config, folders, spill)


def _make_lists(folder: Folder, part: Part) -> _Made:
    return _written(folder, part.files())


def _written(folder: Folder, files: Iterable[tuple[str, bytes]]) -> _Made:
    """Files by (address, bytes), written."""
    made = _Made()
    for address, data in files:
        made.add(_Made({address: folder.write(address, data)}))
    return made
