"""From an archive to a folder of files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from plugins.archive.archive import Archive, Counts
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
from plugins.site.page import Page, Section
from plugins.site.templates import Templates
from plugins.site.workers import Run, workers

_WORTH = 500  # bulletins that are worth another process


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: bulletins counted, files written, unchanged and removed, and what is wrong with the content."""

    counts: Counts
    written: int
    unchanged: int
    removed: int
    findings: list[Finding]


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


class _Places(NamedTuple):
    """Where things are; `spill` is for what the index keeps on disk meanwhile."""

    theme: Path
    output: Path
    spill: Path


def build(archive: Archive, config: Config, theme: Path, output: Path, jobs: int = 1) -> Report:
    """Write the site with so many processes, or fewer where more would not help.

    Files that are right already are not touched, others of ours are removed.
    """
    with TemporaryDirectory() as spill:
        places = _Places(theme, output, Path(spill))
        site = _Site(archive, config, places)
        made = site.files()
        jobs = min(jobs, 1 + len(archive.entries) // _WORTH)
        with workers(jobs, site, partial(_site_of, archive.root, config, places)) as run:
            site.pages(run, made)
    removed = Folder(output).keep(made.files)
    written = sum(made.files.values())
    findings = sorted({*archive.told(), *made.findings})
    return Report(archive.counts, written, len(made.files) - written, removed, findings)


def _site_of(content: Path, config: Config, places: _Places) -> "_Site":
    """For a process that can't share what another has."""
    return _Site(Archive(content), config, places)


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

    def __init__(self, archive: Archive, config: Config, places: _Places):
        self._archive, self._config = archive, config
        self._assets = list(assets(places.theme))
        addresses = {asset.name: asset.address for asset in self._assets}
        self._templates = Templates(places.theme, config, addresses, archive.pages)
        self._plan = plan([entry.day for entry in archive.entries])
        self._index = Index(self._plan, places.spill)
        self._folder = Folder(places.output)
        self._sections = list(sections(archive, config))
        self._places = {entry.address: place for place, entry in enumerate(archive.entries)}

    def files(self) -> _Made:
        """What is no page: the theme's files and what content attaches."""
        made = _Made()
        for _, address, data in self._assets:
            self._write(made, address, data)
        for path, address in self._archive.attachments.items():
            content = self._archive.attachment(path)
            if content is not None:
                self._write(made, address, content)
        return made

    def pages(self, run: Run, made: _Made) -> None:
        """All pages and the search index."""
        for part in run(_Site._make_section, range(len(self._sections))):
            made.add(part)
        for batch in made.read:
            self._index.take(batch)
        names = list(search.names(self._archive))
        for part in run(
            _Site._make_lists, self._index.parts(names, self._archive.glossary.readings)
        ):
            made.add(part)
        for file in self._index.files(names):
            self._write(made, file.address, file.data)
        made.add(self._render([search.page(self._archive, self._plan)]))
        made.add(self._render(feeds.sitemap(made.located, self._config)))

    def _make_section(self, number: int) -> _Made:
        known = len(self._archive.findings)
        made = self._render(self._sections[number]())
        made.findings = self._archive.findings[known:]
        return made

    def _make_lists(self, part: Part) -> _Made:
        made = _Made()
        for file in self._index.write(part):
            self._write(made, file.address, file.data)
        return made

    def _render(self, pages: Iterable[Page]) -> _Made:
        made = _Made()
        documents = []
        for page in pages:
            self._write(made, page.address, self._templates.render(page).encode())
            made.located += [feeds.located(page)] if page.indexed else []
            documents += [page.document] if page.document else []
        if documents:
            made.read.append(self._index.read(self._places[documents[0].address], documents))
        return made

    def _write(self, made: _Made, address: str, data: bytes) -> None:
        made.add(_Made({address: self._folder.write(address, data)}))
