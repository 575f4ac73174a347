"""The generator that Pelican runs: makes the archive's site in Pelican's run.

Bulletins are our own kind of content. Pelican's articles would turn header fields into attributes and
addresses, merge people by slug, and cost time in the square of their number (see README.md here).
"""

import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from blinker import signal
from pelican import signals

from bantin.build.site_build import BuildFolders, build
from bantin.parallel.process_executor import can_fork
from bantin.parallel.worker_pools import LocalWorkers, workers_at
from bantin.pelican_side.foreign_writes import ForeignWrites, refuse_static
from bantin.pelican_side.pelican_settings import refuse, without_effect
from bantin.site.pelican_static_files import without_static
from bantin.site.site_settings import advice, executor_from, jobs_from, read_site_settings

# Sent with the stage, what is done of it and what there is to do, while a build goes on.
archive_building = signal("archive_building")
# Sent with the report of a build, and the sentences on its settings.
archive_written = signal("archive_written")
log = logging.getLogger(__name__)
_PLUGIN = "bantin"


class ArchiveGenerator:
    """Pelican makes one for each run and calls its method."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **paths: Any):
        self._context, self._settings = context, settings
        self._config = read_site_settings(settings)
        self._workers = workers_at(executor_from(settings), jobs_from(settings))
        if self._config.templates.has_objects and (self._workers.are_elsewhere or not can_fork()):
            self._workers = LocalWorkers(1)  # functions of a settings file can't be sent to others
        content, theme, output = (Path(paths[name]) for name in ("path", "theme", "output_path"))
        self._folders = BuildFolders(content, theme, output, Path(settings["CACHE_PATH"]))
        others = (name for name in settings["PLUGINS"] if name != _PLUGIN)
        self._claims = ForeignWrites(output, others)

    def generate_output(self, _writer: object) -> None:
        """Write the site; log what is wrong with the content and what its settings lack."""
        files: dict[str, bool] = {}
        report = build(self._folders, self._config, self._workers, self._tell, files.update)
        copies = self._context["staticfiles"]
        refuse_static({c.save_as: c.get_relative_source_path() for c in copies}, files)
        self._claims.claim(files)
        self._send_written(files)
        findings = without_static(report.findings, self._settings["STATIC_PATHS"])
        report = replace(report, findings=findings)
        advised = [*advice(self._config), *without_effect(self._settings)]
        archive_written.send(self, report=report, advice=advised)
        for found in report.findings:
            level = logging.ERROR if found.severity == "error" else logging.WARNING
            log.log(level, "%s:%d: %s %s", found.path, found.line, found.message, found.remedy)
        for sentence in advised:  # without an address it is a site for this machine only
            log.log(logging.WARNING if self._config.url else logging.INFO, "%s.", sentence)

    def _send_written(self, files: Mapping[str, bool]) -> None:
        """Tell other plugins which pages were written, as Pelican's writer does."""
        if not signals.content_written.receivers:
            return
        for address, is_written in files.items():
            if is_written and address.endswith(".html"):
                path = str(self._folders.output / address)
                context = {**self._context, "output_file": address}
                signals.content_written.send(path, context=context)

    def _tell(self, stage: str, done: int, total: int) -> None:
        archive_building.send(self, stage=stage, done=done, total=total)


def check_settings(pelican: Any) -> None:
    """Raise a SettingsError before anything is read, rather than in each run."""
    refuse(pelican.settings)
    read_site_settings(pelican.settings)


def get_generators(_pelican: object) -> type[ArchiveGenerator]:
    return ArchiveGenerator


def connect() -> None:
    """Let Pelican make an `ArchiveGenerator` in each run, with settings that were checked."""
    signals.initialized.connect(check_settings)
    signals.get_generators.connect(get_generators)
