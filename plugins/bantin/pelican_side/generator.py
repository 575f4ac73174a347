"""The Pelican plugin: makes the archive's site in Pelican's run.

Bulletins are our own kind of content. Pelican's articles would turn header fields into attributes and
addresses, merge people by slug, and cost time in the square of their number (see README.md here).
"""

import logging
from pathlib import Path
from typing import Any

from blinker import signal
from pelican import signals

from bantin.build.incremental_build import BuildFolders, build
from bantin.parallel.workers import workers_at
from bantin.site.site_config import config_from, executor_from, jobs_from

archive_building = signal(
    "archive_building"
)  # sent with stage, done and total while a build goes on
archive_written = signal("archive_written")  # sent with the report of a build
log = logging.getLogger(__name__)


class ArchiveGenerator:
    """Pelican makes one for each run and calls its method."""

    def __init__(self, settings: dict[str, Any], **paths: Any):
        self._config = config_from(settings)
        self._workers = workers_at(executor_from(settings), jobs_from(settings))
        content, theme, output = (Path(paths[name]) for name in ("path", "theme", "output_path"))
        self._folders = BuildFolders(content, theme, output, Path(settings["CACHE_PATH"]))

    def generate_output(self, _writer: object) -> None:
        """Write the site and log what is wrong with the content."""
        report = build(self._folders, self._config, self._workers, self._tell)
        archive_written.send(self, report=report)
        for found in report.findings:
            level = logging.ERROR if found.severity == "error" else logging.WARNING
            log.log(level, "%s:%d: %s %s", found.path, found.line, found.message, found.remedy)

    def _tell(self, stage: str, done: int, total: int) -> None:
        archive_building.send(self, stage=stage, done=done, total=total)


def get_generators(_pelican: object) -> type[ArchiveGenerator]:
    return ArchiveGenerator


def connect() -> None:
    """Let Pelican make an `ArchiveGenerator` in each run."""
    signals.get_generators.connect(get_generators)
