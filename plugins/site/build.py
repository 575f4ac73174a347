"""From an archive to a folder of files."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from plugins.archive.archive import Archive, Counts
from plugins.archive.findings import Finding
from plugins.search.index import Index
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
from plugins.site.page import Page
from plugins.site.templates import Templates

_MANIFEST = ".bantin-files"  # what the last build wrote, so that the next removes what is no more


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: bulletins counted, files written, unchanged and removed, and what is wrong with the content."""

    counts: Counts
    written: int
    unchanged: int
    removed: int
    findings: list[Finding]


def build(archive: Archive, config: Config, theme: Path, output: Path) -> Report:
    """Write the site; files that are right already are not touched, others of ours are removed."""
    folder = _Folder(output)
    own = list(assets(theme))
    for asset in own:
        folder.write(asset.address, asset.data)
    for path, address in archive.attachments.items():
        data = archive.attachment(path)
        if data is not None:
            folder.write(address, data)
    templates = Templates(theme, config, {a.name: a.address for a in own}, archive.pages)
    located = []
    layout = plan([entry.day for entry in archive.entries])
    index = Index(layout)
    for page in chain([search.page(archive, layout)], all_pages(archive, config)):
        folder.write(page.address, templates.render(page).encode())
        located += [feeds.located(page)] if page.indexed else []
        if page.document:
            index.add(page.document)
    for file in index.files(search.names(archive), archive.glossary.readings):
        folder.write(file.address, file.data)
    for page in feeds.sitemap(located, config):
        folder.write(page.address, templates.render(page).encode())
    folder.finish()
    return Report(archive.counts, folder.written, folder.unchanged, folder.removed, archive.told())


def all_pages(archive: Archive, config: Config) -> Iterator[Page]:
    """Every page but those that tell of all the others: the search page and the sitemap."""
    return chain(
        fixed.pages(archive, config),
        bulletins.pages(archive, config),
        people.pages(archive, config),
        posts.pages(archive),
        committees.pages(archive, config),
        sources.pages(archive),
        calendar.pages(archive),
        feeds.pages(archive, config),
    )


class _Folder:
    """The output folder; files in it that no build of ours wrote stay as they are."""

    def __init__(self, root: Path):
        self._root = root
        self._made: set[Path] = set()
        self._addresses: set[str] = set()
        self.written = self.unchanged = self.removed = 0

    def write(self, address: str, data: bytes) -> None:
        if address in self._addresses:
            raise ValueError(f"Two pages for one address: {address}")
        self._addresses.add(address)
        path = self._root / address
        if self._same(path, data):
            self.unchanged += 1
            return
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)
        path.write_bytes(data)
        self.written += 1

    def _same(self, path: Path, data: bytes) -> bool:
        try:
            return path.read_bytes() == data
        except OSError:
            return False

    def finish(self) -> None:
        manifest = self._root / _MANIFEST
        before = manifest.read_text(encoding="utf-8").splitlines() if manifest.is_file() else []
        kept = {address.casefold() for address in self._addresses}  # one file on Windows
        for address in sorted(a for a in before if a.casefold() not in kept):
            path = self._root / address
            if self._root.resolve() in path.resolve().parents and path.is_file():
                path.unlink()
                self.removed += 1
                self._remove_if_empty(path.parent)
        text = "".join(f"{address}\n" for address in sorted(self._addresses))
        manifest.write_text(text, encoding="utf-8", newline="\n")

    def _remove_if_empty(self, folder: Path) -> None:
        while folder != self._root and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
