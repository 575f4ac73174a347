"""Brings the pages of a site and the search index's files of stored fields up to date, as tasks of a parallel map.

Every process of a build has a `PageBuild` of its own, and does some of its tasks.
"""

import platform
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from pathlib import Path

from bantin.archive.facts import ArchiveFacts
from bantin.archive.reading import ReadArchive
from bantin.archive.texts import ArchiveTexts
from bantin.authority.bulletin_entries import Entry
from bantin.building.artifact_writer import ArtifactWriter
from bantin.building.artifacts import Artifact, Product, data_artifact, encoded_values
from bantin.building.build_context import BuildContext
from bantin.building.build_results import BuildResults
from bantin.building.cache_database import CacheDatabase
from bantin.building.input_fingerprints import tools_fingerprint
from bantin.building.output_folder import OutputFolder
from bantin.building.text_cache import cached_document, cached_findings, text_records
from bantin.errors import ExecutorError
from bantin.parallel.parallel_map import serial_map
from bantin.search.documents import Document
from bantin.search.index_addresses import stored_fields_address
from bantin.search.index_builder import IndexBuilder
from bantin.search.index_layout import layout_for
from bantin.search.stored_fields import StoredFieldsFile, stored_fields_files
from bantin.site import (
    bulletin_pages,
    calendar_pages,
    committee_pages,
    feeds,
    leader_pages,
    post_pages,
    single_pages,
    source_pages,
)
from bantin.site.page import Page, Section
from bantin.site.page_rendering import PageRenderer
from bantin.site.site_settings import SiteSettings
from bantin.site.theme_assets import desk_assets, theme_assets

_STORED_FIELDS = 512  # files of stored fields in one task


def sections(facts: ArchiveFacts, texts: ArchiveTexts, config: SiteSettings) -> Iterator[Section]:
    """Yield the sections of all pages except the search page and the sitemap.

    The search page is made once the index is, and the sitemap depends on all other pages. Sections that take
    long come first, so that all processes have work until the end.
    """
    yield from calendar_pages.sections(facts)
    yield from source_pages.sections(facts, texts)
    yield from committee_pages.sections(facts, texts, config)
    yield from leader_pages.sections(facts, texts, config)
    yield partial(post_pages.pages, facts)
    yield partial(single_pages.pages, facts, texts, config)
    yield partial(feeds.pages, facts, config)
    yield from bulletin_pages.sections(facts, texts, config)


class PageBuild:
    """The tasks that bring an archive's pages and stored fields up to date.

    `theme` are the theme's files, `assets` the same as artifacts.

    `spill` is a folder for postings if the posting files are made completely anew. Then the document of every
    bulletin is needed, even if the page of the bulletin is up to date. If the posting files are patched, `spill`
    is None.
    """

    def __init__(
        self, context: BuildContext, archive: ReadArchive, output: OutputFolder, spill: Path | None
    ):
        self._context, self._spill = context, spill
        self._facts = archive.facts
        entries = self._facts.entries
        self._writer = ArtifactWriter(output, self._facts.entry_fingerprints)
        folder = context.folders.theme
        of_desk = desk_assets(folder) if context.config.desk else ()
        self.theme = [*theme_assets(folder), *of_desk]
        names = {asset.name: asset.address for asset in self.theme}
        prose = list(self._facts.prose_pages)
        shows_drafts = self._facts.shows_drafts
        self._renderer = PageRenderer(
            folder, context.config, names, prose, shows_drafts=shows_drafts
        )
        self.assets = [data_artifact(asset.address, asset.data) for asset in self.theme]
        footer = [(page.path, page.title, page.lang) for page in prose]
        self._on_every_page = context.inputs.presentation + encoded_values((footer, shows_drafts))
        layout = layout_for([entry.day for entry in entries])
        self._recent = {entry.address for entry in entries[layout.indexed_count :]}
        self._index = IndexBuilder(layout, spill) if spill else None
        self._places = {entry.address: place for place, entry in enumerate(entries)}
        stored = list(stored_fields_files(layout, entries))
        pages = sections(self._facts, archive.texts, context.config)
        self._tasks: list[Callable[[], BuildResults]] = [
            *(partial(self._section, section) for section in pages),
            *(
                partial(self._stored_fields, stored[at : at + _STORED_FIELDS])
                for at in range(0, len(stored), _STORED_FIELDS)
            ),
        ]

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle only the context: a process that shares no memory with this one reads the archive again."""
        return _rebuilt, (self._context, self._spill)

    @property
    def tasks(self) -> range:
        """The numbers of all tasks; they are independent, so any process may do them in any order."""
        return range(len(self._tasks))

    def run_task(self, task: int) -> BuildResults:
        """Bring the pages of one section, or some files of stored fields, up to date and return the results."""
        return self._tasks[task]()

    def _section(self, section: Section) -> BuildResults:
        return self.build_pages(section())

    def _stored_fields(self, files: list[StoredFieldsFile[Entry]]) -> BuildResults:
        return self._writer.write_all(
            Artifact(
                stored_fields_address(file.number),
                lambda file=file: Product(file.data()),  # type: ignore[misc] # mypy infers no default
                shows=encoded_values([number for number, _ in file.bulletins]),
                reads=[entry.path for _, entry in file.bulletins],
            )
            for file in files
        )

    def build_pages(self, pages: Iterable[Page]) -> BuildResults:
        """Render those of the pages that have changed, write them and return the results.

        If the whole search index is made, the documents of all these bulletins are added to its postings on disk.
        The documents of recent bulletins are in the results, because recent bulletins have no postings.
        """
        results, documents = BuildResults(), []
        for page in pages:
            document = self._build(page, results)
            if document and self._index:
                documents.append(document)
            if document and document.address in self._recent:
                results.recent[document.address] = document
        if documents and self._index:
            self._index.add_documents(self._places[documents[0].address], documents)
        return results

    def _artifact(self, page: Page) -> Artifact:
        return Artifact(
            page.address,
            partial(self._render, page),
            shows=self._on_every_page + encoded_values(page.shown),
            reads=[entry.path for entry in page.entries],
        )

    def _render(self, page: Page) -> Product:
        """Render a page, and for a bulletin's page the text first."""
        if page.render_text is None:
            return Product(self._renderer.render(page).encode())
        rendered = page.render_text()
        page = page._replace(
            context=rendered.context, trail=rendered.trail, json_ld=rendered.json_ld
        )
        return Product(self._renderer.render(page).encode(), rendered.text)

    def _build(self, page: Page, results: BuildResults) -> Document | None:
        """Bring a page up to date, and add what it gave to `results`.

        Return the document of a bulletin's page. It may be None if neither the postings nor the recent bulletins
        need it, and is None for all other pages.
        """
        address = page.address
        results.findings += page.findings
        if page.indexed:
            results.indexed.append(address)
        artifact = self._artifact(page)
        fingerprint = artifact.fingerprint(self._facts.entry_fingerprints)
        if self._writer.is_current(address, fingerprint):
            if page.render_text is None:
                results.files[address] = False
                return None
            path = page.entries[0].path
            findings = cached_findings(
                self._cache,
                address,
                fingerprint,
                lambda target: self._facts.links.resolve(target, path, address),
            )
            if findings is not None:
                asked_for = self._index is not None or address in self._recent
                document = cached_document(self._cache, address, fingerprint) if asked_for else None
                if document or not asked_for:
                    results.files[address] = False
                    results.findings += findings
                    return document
        text = self._writer.make(artifact, fingerprint, results).text
        results.rendered += 1
        if text is None:
            return None
        results.findings += text.findings
        results.cache_records += text_records(address, fingerprint, text)
        return text.document

    def close(self) -> None:
        """Close this process's connection to the cache, if it was opened; call this after the last page."""
        if "_cache" in vars(self):
            self._cache.close()

    @cached_property
    def _cache(self) -> CacheDatabase:
        """The cache, opened read-only on first use: no process may use a connection that another has opened."""
        return self._context.open_cache(read_only=True)


def _rebuilt(context: BuildContext, spill: Path | None) -> PageBuild:
    """Return a PageBuild for this process, with the archive read anew.

    Raises ExecutorError if this process has other versions of the code, its libraries or Python.
    """
    if tools_fingerprint() != context.inputs.tools:
        raise ExecutorError(
            f"Máy {platform.node()} chạy phiên bản khác của bantin, Python hoặc thư viện. "
            "Cài cùng phiên bản rồi khởi động lại dask worker."
        )
    cache = context.open_cache(read_only=True)
    archive = context.read_archive(cache, serial_map)
    return PageBuild(context, archive, context.open_output(cache), spill)
