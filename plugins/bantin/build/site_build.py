"""Builds a site: from a content folder to an output folder, using what the last build left where it still holds."""

import gc
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from bantin.archive.facts import ArchiveFacts
from bantin.archive.reading import ReadArchive
from bantin.build.artifact_writer import ArtifactWriter
from bantin.build.artifacts import Artifact, Product
from bantin.build.build_context import BuildContext, BuildFolders
from bantin.build.build_report import BuildReport
from bantin.build.build_results import BuildResults
from bantin.build.cache_database import CacheDatabase, CacheRecord
from bantin.build.cache_records import (
    BULLETIN_FILE,
    OUTPUT_FILE,
    PARAGRAPHS,
    PUBLISHED_TEXT,
    REPORT,
    SEARCH_INDEX,
    decoded,
    encoded,
)
from bantin.build.input_fingerprints import (
    fingerprint_on_disk,
    presentation_fingerprint,
    read_inputs,
)
from bantin.build.page_build import PageBuild
from bantin.build.search_index_build import SearchIndexBuild
from bantin.content.findings import finding
from bantin.errors import ContentChangedError, DamagedCacheError, DamageError
from bantin.fingerprints import fingerprint
from bantin.parallel.parallel_map import ParallelMap, Result, Shared, Task
from bantin.parallel.worker_pools import LocalWorkers, Workers
from bantin.site import search_page, sitemap
from bantin.site.site_settings import SiteSettings

__all__ = ["BuildFolders", "build"]

# A build that finds content changed begins again. After so many times it takes content as it reads it, and
# after so many more it gives up.
_RESTLESS, _MOST_CHANGES = 3, 9
_ALONE = LocalWorkers(1)
_WORTH = 500  # bulletins that are worth another worker

# Called with a stage of the work, how much of it is done and how much there is to do.
Progress = Callable[[str, int, int], None]


# Called with the address of each file of the site, and whether it had to be written.
TakeFiles = Callable[[Mapping[str, bool]], None]


def no_progress(_stage: str, _done: int, _total: int) -> None:
    """Show nothing."""


def no_listener(_files: Mapping[str, bool]) -> None:
    """Ignore the files."""


def build(
    folders: BuildFolders,
    config: SiteSettings,
    workers: Workers = _ALONE,
    progress: Progress = no_progress,
    take_files: TakeFiles = no_listener,
) -> BuildReport:
    """Build the site with these workers; fewer where more would not help.

    Files that are up to date are not touched; files of earlier builds that are no longer part of the site
    are removed. `take_files` is called once, with the files of the site.
    """
    folders = folders.absolute()
    problem, uses_cache, changes = "", True, 0
    while True:
        now = read_inputs(folders.content, folders.theme, config, workers.parallel_map())
        context = BuildContext(folders, config, now, uses_cache)
        cache = context.open_cache()
        problem = problem or cache.problem
        try:
            gc.disable()  # what is read now is needed to the end: looking for garbage would double the time
            context = context._replace(uses_cache=cache.is_open)
            with closing(_Build(context, cache, workers, progress)) as this:
                report = this.report(checks_content=changes < _RESTLESS)
                take_files(this.files)
                return replace(report, cache_problem=problem or cache.problem)
        except ContentChangedError:
            changes += 1
            if changes > _MOST_CHANGES:
                raise
            # Where content never rests, as with the cache inside it, nothing is cached for the next build.
            uses_cache = uses_cache and changes < _RESTLESS
        except DamageError as error:
            cache.clear(f"hỏng: {error}")
            # A cache that is damaged again, or can't be removed, would be so for ever.
            uses_cache = cache.is_open and not problem
            problem = problem or cache.problem
        finally:
            gc.unfreeze()
            gc.enable()
            cache.close()


def _staged(
    workers: Workers, progress: Progress, stage: str, bulletins: int | None = None
) -> ParallelMap:
    """A parallel map that reports its progress as a stage; `bulletins` limit how many workers it is worth."""
    most = sys.maxsize if bulletins is None else 1 + bulletins // _WORTH
    parallel_map = workers.parallel_map(most)

    def staged(
        function: Callable[[Shared, Task], Result], shared: Shared, tasks: Sequence[Task]
    ) -> Iterator[Result]:
        for done, result in enumerate(parallel_map(function, shared, tasks), 1):
            yield result
            progress(stage, done, len(tasks))

    return staged


class _Build:
    """One try at a build, from what content is now and what the last build left."""

    def __init__(
        self, context: BuildContext, cache: CacheDatabase, workers: Workers, progress: Progress
    ):
        self._context, self._cache, self._workers = context, cache, workers
        self._staged = partial(_staged, workers, progress)
        self._output = context.open_output(cache)
        self.files: dict[
            str, bool
        ] = {}  # of the built site: by address, whether it had to be written

    def close(self) -> None:
        """Close the output folder's manifest."""
        self._output.close()

    def report(self, *, checks_content: bool) -> BuildReport:
        """Build, unless nothing has changed since the last time.

        ContentChangedError if something changes meanwhile; unless `checks_content`, content is taken as it is
        read.
        """
        known = self._cache.value(REPORT, "", self._context.inputs.fingerprint)
        if known and self._output.is_all_unchanged():
            self.files = dict.fromkeys(self._output.known, False)
            return decoded(BuildReport, known)
        archive = self._context.read_archive(self._cache, self._staged("Đọc"))
        if checks_content:
            self._check(archive)
        results = self._built(archive)
        folders, config, now = self._context[:3]
        if presentation_fingerprint(folders.theme, config) != now.presentation:
            raise ContentChangedError(folders.theme)
        self.files = results.files
        removed = self._output.remove_others(results.files)
        report = _report(archive, results, removed)
        unchanged = replace(
            report, read=0, rendered=0, written=0, unchanged=len(results.files), removed=0
        )
        self._cache.put(
            [*results.cache_records, CacheRecord(REPORT, "", now.fingerprint, encoded(unchanged))]
        )
        self._forget_others(archive, results)
        self._cache.commit()
        return report

    def _check(self, archive: ReadArchive) -> None:
        """ContentChangedError if a file is not as its fingerprint said when the build began.

        Otherwise the report would be cached for content that was not read, and used when that comes back.
        """
        content, now = self._context.folders.content, self._context.inputs.content
        if archive.files != tuple(now):
            raise ContentChangedError(content)
        for path, read in archive.fingerprints.items():
            if (read or fingerprint_on_disk(content, path)) != now[path]:
                raise ContentChangedError(path)

    def _built(self, archive: ReadArchive) -> BuildResults:
        """All files of the site."""
        total = len(archive.facts.entries)
        with TemporaryDirectory(dir=self._shared_folder()) as spill:
            index = SearchIndexBuild(archive, self._output, self._cache, Path(spill))
            to_read = None if index.patches else Path(spill)
            context = self._context
            if self._workers.are_elsewhere:
                context = context.with_cache_copy(self._cache, Path(spill))
            with closing(PageBuild(context, archive, self._output, to_read)) as site:
                content = ArtifactWriter(self._output, self._context.inputs.content)
                gc.freeze()
                gc.enable()
                results = content.write_all(
                    chain(site.assets, _attachments(archive.facts, self._context))
                )
                for part in self._staged("Dựng trang", total)(PageBuild.do, site, site.tasks):
                    index.take(part)
                    if not index.patches:  # else cached texts are still asked for
                        self._cache.put(part.cache_records)
                        part.cache_records.clear()
                    results.add(part)
                results.add(index.files(self._staged("Lập chỉ mục", total)))
                results.add(site.build_pages([search_page.page(archive.facts, index.layout)]))
                located = sitemap.pages(results.located, self._context.config)
                results.add(site.build_pages(located))
        return results

    def _shared_folder(self) -> Path | None:
        """A folder for temporary files that all workers see; None if any folder does."""
        if not self._workers.are_elsewhere:
            return None
        cache = self._context.folders.cache
        cache.mkdir(parents=True, exist_ok=True)
        return cache

    def _forget_others(self, archive: ReadArchive, results: BuildResults) -> None:
        """Drop the cache records of what is not part of the site; DamagedCacheError if any of the rest is missing."""
        addresses = [entry.address for entry in archive.facts.entries]
        wanted: dict[str, Collection[str]] = {
            OUTPUT_FILE: results.files,
            PUBLISHED_TEXT: addresses,
            PARAGRAPHS: addresses,
            BULLETIN_FILE: [p for p in archive.bulletin_files if archive.fingerprints[p]],
            SEARCH_INDEX: [""],
            REPORT: [""],
        }
        if not self._cache.keep_only(wanted):
            raise DamagedCacheError(REPORT)


def _report(archive: ReadArchive, results: BuildResults, removed: int) -> BuildReport:
    written = sum(results.files.values())
    return BuildReport(
        archive.facts.counts,
        archive.newly_read,
        results.rendered,
        written,
        len(results.files) - written,
        removed,
        sorted({*archive.findings, *results.findings}),
    )


def _attachments(facts: ArchiveFacts, context: BuildContext) -> Iterator[Artifact]:
    """The pictures and documents that content attaches to pages, published as they are."""
    for path, address in facts.attachments.items():
        if path not in context.inputs.content:
            raise ContentChangedError(path)
        yield Artifact(address, partial(_attachment, context, path), shows=b"", reads=(path,))


def _attachment(context: BuildContext, path: str) -> Product:
    try:
        data = (context.folders.content / path).read_bytes()
    except OSError as error:
        return Product(None, findings=(finding("F06", path, reason=error.strerror),))
    if fingerprint(data) != context.inputs.content[path]:
        raise ContentChangedError(path)
    return Product(data)
