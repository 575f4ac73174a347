"""`build`: builds the site of a content folder into an output folder.

Whatever the last build left in the output folder and the cache is used again if it is still valid.
"""

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
from bantin.building.artifact_writer import ArtifactWriter
from bantin.building.artifacts import Artifact, Product
from bantin.building.build_context import BuildContext, BuildFolders
from bantin.building.build_report import BuildReport
from bantin.building.build_results import BuildResults
from bantin.building.cache_database import CacheDatabase, CacheRecord
from bantin.building.cache_records import (
    BULLETIN_FILE,
    OUTPUT_FILE,
    PARAGRAPHS,
    PUBLISHED_TEXT,
    REPORT,
    SEARCH_INDEX,
    decoded,
    encoded,
)
from bantin.building.input_fingerprints import (
    fingerprint_of_error,
    fingerprint_on_disk,
    presentation_fingerprint,
    read_inputs,
)
from bantin.building.page_build import PageBuild
from bantin.building.search_index_build import SearchIndexBuild
from bantin.content.findings import finding
from bantin.errors import ContentChangedError, DamagedCacheError, DamageError
from bantin.fingerprints import fingerprint
from bantin.parallel.parallel_map import ParallelMap, Result, Shared, Task
from bantin.parallel.worker_pools import LocalWorkers, Workers
from bantin.site import search_page, sitemap
from bantin.site.site_settings import SiteSettings
from bantin.system_errors import reason_of

__all__ = ["BuildFolders", "build"]

# A build begins again if content changes while it is read. After 3 such restarts it no longer checks most content for
# changes but takes it as it is read; after 9 restarts in all, the next change ends the build with an error.
_CHECKED_RESTARTS, _MOST_RESTARTS = 3, 9
_ONE_WORKER = LocalWorkers(1)
_BULLETINS_PER_WORKER = 500  # bulletins for which starting another worker is worth its cost

# Called with the name of a stage of the build, the number of its tasks that are done, and the number of all its tasks.
Progress = Callable[[str, int, int], None]

# Called once with all files of the site: a mapping from each address to whether the file had to be written.
TakeFiles = Callable[[Mapping[str, bool]], None]


def no_progress(_stage: str, _done: int, _total: int) -> None:
    """Ignore the progress of a build."""


def no_listener(_files: Mapping[str, bool]) -> None:
    """Ignore the files of the site."""


def build(
    folders: BuildFolders,
    config: SiteSettings,
    workers: Workers = _ONE_WORKER,
    progress: Progress = no_progress,
    take_files: TakeFiles = no_listener,
) -> BuildReport:
    """Build the site and return a report of what was done.

    Files that are up to date are not touched; files of earlier builds that are no longer part of the site
    are removed. Small archives use fewer of the `workers`. `take_files` is called once, at the end. A damaged cache
    is emptied and the build begins again. Raises ContentChangedError if content changes again and again while it
    is read, and ExecutorError if workers are not available or are lost.
    """
    folders = folders.absolute()
    problem, uses_cache, changes = "", True, 0
    while True:
        now = read_inputs(folders.content, folders.theme, config, workers.parallel_map())
        context = BuildContext(folders, config, now, uses_cache)
        cache = context.open_cache()
        problem = problem or cache.problem
        try:
            gc.disable()  # all that is read is needed to the end: garbage collection would double the time
            context = context._replace(uses_cache=cache.is_open)
            with closing(_Build(context, cache, workers, progress)) as this:
                report = this.report(checks_content=changes < _CHECKED_RESTARTS)
                take_files(this.files)
                return replace(report, cache_problem=problem or cache.problem)
        except ContentChangedError:
            changes += 1
            if changes > _MOST_RESTARTS:
                raise
            # If content keeps changing, for example because the cache is inside it, do without the cache.
            uses_cache = uses_cache and changes < _CHECKED_RESTARTS
        except DamageError as error:
            cache.clear(f"hỏng: {error}")
            # A cache that is damaged a second time, or can't be removed, is not used: restarts would never end.
            uses_cache = cache.is_open and not problem
            problem = problem or cache.problem
        finally:
            gc.unfreeze()
            gc.enable()
            cache.close()


def _staged(
    workers: Workers, progress: Progress, stage: str, bulletins: int | None = None
) -> ParallelMap:
    """Return a parallel map that reports its progress under the name of a stage.

    At most one worker for each 500 bulletins, and one more, is used; without `bulletins` there is no limit.
    """
    most = sys.maxsize if bulletins is None else 1 + bulletins // _BULLETINS_PER_WORKER
    parallel_map = workers.parallel_map(most)

    def staged(
        function: Callable[[Shared, Task], Result], shared: Shared, tasks: Sequence[Task]
    ) -> Iterator[Result]:
        for done, result in enumerate(parallel_map(function, shared, tasks), 1):
            yield result
            progress(stage, done, len(tasks))

    return staged


class _Build:
    """One attempt at a build, from the present inputs (in `context`) and what the last build left."""

    def __init__(
        self, context: BuildContext, cache: CacheDatabase, workers: Workers, progress: Progress
    ):
        self._context, self._cache, self._workers = context, cache, workers
        self._staged = partial(_staged, workers, progress)
        self._output = context.open_output(cache)
        # All files of the built site: by address, whether the file had to be written.
        self.files: dict[str, bool] = {}

    def close(self) -> None:
        """Close the output folder's manifest."""
        self._output.close()

    def report(self, *, checks_content: bool) -> BuildReport:
        """Build the site, or recall the last report if nothing has changed, and return the report.

        Raises ContentChangedError if content, theme or overriding templates change during the build; unless
        `checks_content`, texts may have changed before they were read. Raises DamageError if the cache or the
        search index is damaged.
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
        """Raise ContentChangedError if the content that was read differs from that fingerprinted at the start.

        Without this check the report would be cached under the fingerprint of content that was never read, and
        would be used wrongly if the files changed back to that content.
        """
        content, now = self._context.folders.content, self._context.inputs.content
        if archive.files != tuple(now):
            raise ContentChangedError(content)
        for path, read in archive.fingerprints.items():
            if (read or fingerprint_on_disk(content, path)) != now[path]:
                raise ContentChangedError(path)

    def _built(self, archive: ReadArchive) -> BuildResults:
        """Bring all files of the site up to date and return the results."""
        total = len(archive.facts.entries)
        with TemporaryDirectory(dir=self._shared_folder()) as spill:
            index = SearchIndexBuild(archive, self._output, self._cache, Path(spill))
            to_read = None if index.patches else Path(spill)
            context = self._context
            if self._workers.are_elsewhere:
                context = context.with_cache_copy(self._cache, Path(spill))
            with closing(PageBuild(context, archive, self._output, to_read)) as site:
                content = ArtifactWriter(self._output, self._context.inputs.content)
                gc.freeze()  # garbage collection, on again from here, skips the archive
                gc.enable()
                results = content.write_all(
                    chain(site.assets, _attachments(archive.facts, self._context))
                )
                for part in self._staged("Dựng trang", total)(PageBuild.run_task, site, site.tasks):
                    index.take(part)
                    # A patch still needs the earlier records, which `put` would replace.
                    if not index.patches:
                        self._cache.put(part.cache_records)
                        part.cache_records.clear()
                    results.add(part)
                results.add(index.files(self._staged("Lập chỉ mục", total)))
                results.add(site.build_pages([search_page.page(archive.facts, index.layout)]))
                located = sitemap.pages(
                    results.indexed, archive.facts.entries, self._context.config
                )
                results.add(site.build_pages(located))
        return results

    def _shared_folder(self) -> Path | None:
        """Return a folder for temporary files that all workers can reach; None if all workers are local."""
        if not self._workers.are_elsewhere:
            return None
        cache = self._context.folders.cache
        cache.mkdir(parents=True, exist_ok=True)
        return cache

    def _forget_others(self, archive: ReadArchive, results: BuildResults) -> None:
        """Delete the cache records of everything that is no longer part of the site.

        Raises DamagedCacheError if a record that the site needs is missing.
        """
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
    """Yield the pictures and other files that bulletins and pages use, which are published unchanged.

    Raises ContentChangedError if such a file did not exist when the build began.
    """
    for path, address in facts.attachments.items():
        if path not in context.inputs.content:
            raise ContentChangedError(path)
        yield Artifact(address, partial(_attachment, context, path), shows=b"", reads=(path,))


def _attachment(context: BuildContext, path: str) -> Product:
    """Return the bytes of a file or, if it can't be read, a finding; raises ContentChangedError if it has changed."""
    try:
        data = (context.folders.content / path).read_bytes()
        product, now = Product(data), fingerprint(data)
    except OSError as error:
        product = Product(None, findings=(finding("F06", path, reason=reason_of(error)),))
        now = fingerprint_of_error(error)
    if now != context.inputs.content[path]:
        raise ContentChangedError(path)
    return product
