"""`build`: builds the site of a content folder into an output folder.

Whatever the last build left in the output folder and the cache is used again if it is still valid.
"""

import gc
from collections.abc import Collection, Iterable
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from bantin.archive.reading import ReadArchive
from bantin.building.artifact_writer import ArtifactWriter
from bantin.building.attachment_copies import attachments
from bantin.building.build_context import BuildContext, BuildFolders
from bantin.building.build_listeners import NO_LISTENERS, BuildListeners, Progress
from bantin.building.build_report import BuildReport, Changes, changes_between
from bantin.building.build_results import BuildResults
from bantin.building.cache_database import CacheDatabase, CacheRecord
from bantin.building.cache_records import (
    BULLETIN_FILE,
    OUTPUT_FILE,
    PARAGRAPHS,
    PICTURE_FILE,
    PUBLISHED_TEXT,
    REPORT,
    SEARCH_INDEX,
    decoded,
    encoded,
)
from bantin.building.desk_build import build_desk
from bantin.building.input_fingerprints import (
    fingerprint_on_disk,
    presentation_fingerprint,
    read_inputs,
)
from bantin.building.last_files import add_last_files
from bantin.building.output_claim import claim_output
from bantin.building.output_lock import only_writer
from bantin.building.page_build import PageBuild
from bantin.building.picture_build import PictureBuild
from bantin.building.published_bulletins import BulletinAddresses, addresses_of, published_in
from bantin.building.removal_guard import check_removals
from bantin.building.search_index_build import SearchIndexBuild
from bantin.building.staged_map import staged_map
from bantin.content.content_paths import is_bulletin_address
from bantin.errors import ContentChangedError, DamagedCacheError, DamageError
from bantin.findings.findings import Finding
from bantin.parallel.worker_pools import LocalWorkers, Workers
from bantin.site import search_page
from bantin.site.site_settings import SiteSettings

__all__ = ["BuildFolders", "build"]

# A build begins again if content changes while it is read. After 3 such restarts it no longer checks most content for
# changes but takes it as it is read; after 9 restarts in all, the next change ends the build with an error.
_CHECKED_RESTARTS, _MOST_RESTARTS = 3, 9
_ONE_WORKER = LocalWorkers(1)


def build(
    folders: BuildFolders,
    config: SiteSettings,
    workers: Workers = _ONE_WORKER,
    listeners: BuildListeners = NO_LISTENERS,
    allowed_removals: int | None = None,
) -> BuildReport:
    """Build the site and return a report of what was done.

    Files that are up to date are not touched; files of earlier builds that are no longer part of the site
    are removed. Small archives use fewer of the `workers`. Only one build at a time writes into an output folder:
    another one waits. A damaged cache is emptied and the build begins again.

    Raises OutputFolderError if the output folder is not ours, RemovalError if more bulletins than `allowed_removals`
    would go (see `check_removals`), ContentChangedError if content changes again and again while it is read, and
    ExecutorError if workers are not available or are lost.
    """
    folders = folders.absolute()
    claim_output(folders)
    with only_writer(folders.output, listeners.tell_waiting):
        return _build_alone(folders, config, workers, listeners, allowed_removals)


def _build_alone(
    folders: BuildFolders,
    config: SiteSettings,
    workers: Workers,
    listeners: BuildListeners,
    allowed_removals: int | None,
) -> BuildReport:
    """Build the site while no other build writes into its output folder, again and again if something changes."""
    problem, uses_cache, changes = "", True, 0
    while True:
        now = read_inputs(folders.content, folders.theme, config, workers.parallel_map())
        context = BuildContext(folders, config, now, uses_cache)
        cache = context.open_cache()
        problem = problem or cache.problem
        try:
            gc.disable()  # all that is read is needed to the end: garbage collection would double the time
            context = context._replace(uses_cache=cache.is_open)
            with closing(_Build(context, cache, workers, listeners.progress)) as this:
                report = this.report(allowed_removals, checks_content=changes < _CHECKED_RESTARTS)
                listeners.take_files(this.files)
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


class _Build:
    """One attempt at a build, from the present inputs (in `context`) and what the last build left."""

    def __init__(
        self, context: BuildContext, cache: CacheDatabase, workers: Workers, progress: Progress
    ):
        self._context, self._cache, self._workers = context, cache, workers
        self._staged = partial(staged_map, workers, progress)
        self._output = context.open_output(cache)
        self._published = published_in(context.folders.output)
        # All files of the built site: by address, whether the file had to be written.
        self.files: dict[str, bool] = {}

    def close(self) -> None:
        """Close the output folder's manifest."""
        self._output.close()

    def report(self, allowed_removals: int | None, *, checks_content: bool) -> BuildReport:
        """Build the site, or recall the last report if nothing has changed, and return the report.

        Raises RemovalError if too many bulletins would go. Raises ContentChangedError if content, theme or overriding templates change during the build; unless
        `checks_content`, texts may have changed before they were read. Raises DamageError if the cache or the
        search index is damaged.
        """
        self._output.begin()
        known = self._cache.value(REPORT, "", self._context.inputs.fingerprint)
        if known and self._output.is_all_unchanged():
            self.files = dict.fromkeys(self._output.known, False)
            report = decoded(BuildReport, known)
            if self._published is None:
                return report
            present = set(filter(is_bulletin_address, self.files)) - self._output.former
            bulletins = BulletinAddresses(present, {*report.moved}, {*report.withdrawn})
            files, found = report.counts.found, report.findings
            changes = self._changes(bulletins, files, found, allowed_removals)
            return replace(report, changes=changes)
        archive = self._context.read_archive(self._cache, self._staged("Đọc"))
        if checks_content:
            self._check(archive)
        bulletins = addresses_of(archive.facts)
        files, ledger = archive.facts.counts.found, archive.facts.past.ledger.addresses
        changes = self._changes(bulletins, files, archive.findings, allowed_removals, ledger)
        results = self._built(archive)
        folders, config, now = self._context[:3]
        if presentation_fingerprint(folders.theme, config) != now.presentation:
            raise ContentChangedError(folders.theme)
        self.files = results.files
        removed = self._output.finish(results.files, results.former)
        report = results.report(archive, bulletins, changes, removed)
        unchanged = replace(
            report,
            changes=Changes(),
            read=0,
            rendered=0,
            written=0,
            unchanged=len(results.files),
            removed=0,
            is_new_edition=False,
        )
        self._cache.put(
            [*results.cache_records, CacheRecord(REPORT, "", now.fingerprint, encoded(unchanged))]
        )
        self._forget_others(archive, results)
        self._cache.commit()
        return report

    def _changes(
        self,
        bulletins: BulletinAddresses,
        files: int,
        findings: Iterable[Finding],
        allowed: int | None,
        ledger: Iterable[str] = (),
    ) -> Changes:
        """Return what is new to readers if these bulletins are published. Raises RemovalError if too many would go.

        An empty output folder, as in the workspace of a forge, tells nothing of what is published; then the `ledger`
        does, without what is known to have moved or to be withdrawn. `files` is the number of bulletin files.
        """
        before = self._published
        if before is None:
            before = set(filter(is_bulletin_address, self._output.listed - self._output.former))
        once = set(filter(is_bulletin_address, ledger))
        known = before or once - bulletins.moved - bulletins.withdrawn
        check_removals(known, bulletins.explained, files, findings, allowed)
        return changes_between(before, bulletins.present, bulletins.moved)

    def _check(self, archive: ReadArchive) -> None:
        """Raise ContentChangedError if the content that was read differs from that fingerprinted at the start.

        Without this check the report would be cached under the fingerprint of content that was never read, and
        would be used wrongly if the files changed back to that content.
        """
        content, now = self._context.folders.content, self._context.inputs.content
        if archive.tree.used != list(now) or archive.unused != self._context.inputs.unused:
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
                    chain(site.assets, attachments(archive.facts, self._context))
                )
                self._make_pictures(archive, results)
                if context.config.desk:
                    results.add(build_desk(context, archive.facts, site, content))
                for part in self._staged("Dựng trang", total)(PageBuild.run_task, site, site.tasks):
                    index.take(part)
                    # A patch still needs the earlier records, which `put` would replace.
                    if not index.patches:
                        self._cache.put(part.cache_records)
                        part.cache_records.clear()
                    results.add(part)
                results.add(index.files(self._staged("Lập chỉ mục", total)))
                results.add(site.build_pages([search_page.page(archive.facts, index.layout)]))
                add_last_files(results, context, archive, site, content)
        return results

    def _make_pictures(self, archive: ReadArchive, results: BuildResults) -> None:
        """Bring all pictures up to date and add the results."""
        pictures = PictureBuild(self._context, self._output, archive.facts)
        results.add(pictures.results)
        made = self._staged("Làm ảnh")(PictureBuild.run_task, pictures, pictures.tasks)
        for part in made if pictures.tasks else ():
            results.add(part)

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
            PICTURE_FILE: [p for p in archive.picture_files if archive.fingerprints[p]],
            SEARCH_INDEX: [""],
            REPORT: [""],
        }
        if not self._cache.keep_only(wanted):
            raise DamagedCacheError(REPORT)
