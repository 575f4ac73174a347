"""From content to a folder of files: what the last build left is used where it still holds."""

import gc
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from bantin.archive.archive import Archive
from bantin.build.artifacts import Made, files
from bantin.build.build_context import Folders, Frame
from bantin.build.build_report import Report
from bantin.build.cache_database import DamagedError, Row, Store
from bantin.build.cache_records import BRIEF, FILE, INDEXED, REPORT, SHOWN, TEXT, decoded, encoded
from bantin.build.input_fingerprints import Inputs, digest_of, frame_of, inputs
from bantin.build.search_index_build import Lists
from bantin.build.site_builder import Site
from bantin.errors import ContentChangedError
from bantin.fingerprints import digest
from bantin.parallel.parallel_map import Each, Result, Subject, Task
from bantin.parallel.process_pool import in_processes
from bantin.search.damage import Damaged
from bantin.site import search_page, sitemap
from bantin.site.site_config import Config

__all__ = ["Folders", "build"]

_RESTLESS, _MOST_CHANGES = 3, 9
_WORTH = 500  # bulletins that are worth another process

# Called with a stage of the work, what is done of it and what there is to do.
Tell = Callable[[str, int, int], None]


def quietly(_stage: str, _done: int, _total: int) -> None:
    """Tell nobody."""


# Called with the address of each file of the site, and whether it had to be written.
TakeFiles = Callable[[Mapping[str, bool]], None]


def no_one(_files: Mapping[str, bool]) -> None:
    """Nobody wants to know the files."""


def build(
    folders: Folders,
    config: Config,
    jobs: int = 1,
    tell: Tell = quietly,
    take_files: TakeFiles = no_one,
) -> Report:
    """Write the site with so many processes, or fewer where more would not help.

    Files that are right already are not touched, others of ours are removed. `take_files` is called once, with
    the files of the site.
    """
    trouble, keeps, changes = "", True, 0
    while True:
        now = inputs(folders.content, folders.theme, config, in_processes(jobs))
        frame = Frame(folders, config, now, keeps)
        store = frame.store()
        trouble = trouble or store.trouble
        try:
            gc.disable()  # what is read now lives to the end: looking for garbage would take as long again
            frame = frame._replace(keeps=store.usable)
            with closing(_Build(frame, store, partial(_each, jobs, tell))) as this:
                report = this.report(changes < _RESTLESS)
                take_files(this.files)
                return replace(report, trouble=trouble or store.trouble)
        except ContentChangedError:
            changes += 1  # something was saved meanwhile: begin again
            if changes > _MOST_CHANGES:
                raise
            # Where content never rests, as with the cache in it, nothing is kept of what it may have been.
            keeps = keeps and changes < _RESTLESS
        except (DamagedError, Damaged) as error:
            store.clear(f"hỏng: {error}")
            # What is damaged again, or can't be removed, would be so for ever.
            keeps = store.usable and not trouble
            trouble = trouble or store.trouble
        finally:
            gc.unfreeze()
            gc.enable()
            store.close()


def _each(jobs: int, tell: Tell, stage: str, bulletins: int | None = None) -> Each:
    """By so many processes, or fewer where so many bulletins are not worth them, telling how far it is."""
    if bulletins is not None:
        jobs = min(jobs, 1 + bulletins // _WORTH)
    each = in_processes(jobs)

    def telling(
        function: Callable[[Subject, Task], Result], subject: Subject, tasks: Sequence[Task]
    ) -> Iterator[Result]:
        for done, result in enumerate(each(function, subject, tasks), 1):
            yield result
            tell(stage, done, len(tasks))

    return telling


class _Build:
    """One build, from what content is now and what the last build left."""

    def __init__(self, frame: Frame, store: Store, each: Callable[..., Each]):
        self._frame, self._store, self._each = frame, store, each
        self._folder = frame.folder(store)
        self.files: dict[str, bool] = {}  # by address, whether they had to be written

    def close(self) -> None:
        """Nothing more is built."""
        self._folder.close()

    def report(self, checks: bool) -> Report:
        """Build, unless nothing changed since the last time; ContentChangedError if it changes meanwhile.

        Content that never rests is taken as it is read, without `checks`.
        """
        told = self._store.value(REPORT, "", self._frame.inputs.digest)
        if told and self._folder.as_left():
            self.files = dict.fromkeys(self._folder.known, False)
            return decoded(Report, told)
        archive = self._frame.archive(self._store, self._each("Đọc"))
        if checks:
            self._check(archive)
        made = self._made(archive)
        folders, config, now, _ = self._frame
        if frame_of(folders.theme, config) != now.frame:
            raise ContentChangedError(folders.theme)
        self.files = made.files
        removed = self._folder.keep(made.files)
        written = sum(made.files.values())
        findings = sorted({*archive.told(), *made.findings})
        unchanged = len(made.files) - written
        report = Report(
            archive.counts, archive.read, made.rendered, written, unchanged, removed, findings
        )
        again = Report(archive.counts, 0, 0, 0, len(made.files), 0, findings)
        self._store.put([*made.rows, Row(REPORT, "", self._frame.inputs.digest, encoded(again))])
        self._forget(archive, made)
        self._store.commit()
        return report

    def _check(self, archive: Archive) -> None:
        """ContentChangedError if a file was read otherwise than it was at the beginning.

        Else the report would be kept for content that was not read, and found when that comes back.
        """
        content, now = self._frame.folders.content, self._frame.inputs.content
        if archive.files != list(now):
            raise ContentChangedError(content)
        for path, read in archive.digests.items():
            if (read or digest_of(content, path)) != now[path]:
                raise ContentChangedError(path)

    def _made(self, archive: Archive) -> Made:
        """All files of the site."""
        total = len(archive.entries)
        with TemporaryDirectory() as spill:
            lists = Lists(archive, self._folder, self._store, Path(spill))
            to_read = None if lists.patched else Path(spill)
            with closing(Site(self._frame, archive, self._folder, to_read)) as site:
                attached = _attached(archive, self._frame.inputs)
                gc.freeze()
                gc.enable()
                made = files(self._folder, chain(site.assets, attached))
                for part in self._each("Dựng trang", total)(Site.do, site, site.tasks):
                    lists.take(part)
                    if not lists.patched:  # else what was kept of texts is asked for yet
                        self._store.put(part.rows)
                        part.rows.clear()
                    made.add(part)
                made.add(lists.made(self._each("Lập chỉ mục", total)))
                last = chain(
                    [search_page.page(archive, lists.plan)],
                    sitemap.pages(made.located, self._frame.config),
                )
                for page in last:
                    made.add(site.pages([page]))
        return made

    def _forget(self, archive: Archive, made: Made) -> None:
        """Drop what is kept of what is no more; DamagedError if not all the rest is there."""
        addresses = [entry.address for entry in archive.entries]
        kept: dict[str, Collection[str]] = {
            FILE: made.files,
            SHOWN: addresses,
            TEXT: addresses,
            BRIEF: [path for path in archive.bulletins if archive.digests[path]],
            INDEXED: [""],
            REPORT: [""],
        }
        if not self._store.keep_only(kept):
            raise DamagedError(REPORT)


def _attached(archive: Archive, found: Inputs) -> Iterator[tuple[str, bytes]]:
    """The files that content attaches to pages, by address."""
    for path, address in archive.attachments.items():
        data = archive.attachment(path)
        read = digest_of(archive.root, path) if data is None else digest(data)
        if read != found.content.get(path):
            raise ContentChangedError(path)
        if data is not None:
            yield address, data
