"""The Pelican plugin: reads the archive and writes its site in Pelican's run.

Bulletins are our own kind of content. Pelican's articles would turn header fields into attributes and
addresses, merge people by slug, and cost time in the square of their number (see README.md here).
"""

import logging
from pathlib import Path
from typing import Any

from blinker import signal
from pelican import signals

from plugins.archive.archive import Archive
from plugins.site.build import build
from plugins.site.config import config_from, jobs_from

archive_written = signal("archive_written")  # sent with the report of a build
log = logging.getLogger(__name__)


class ArchiveGenerator:
    """Pelican makes one for each run and calls its two methods."""

    def __init__(self, settings: dict[str, Any], **paths: Any):
        self._config, self._jobs = config_from(settings), jobs_from(settings)
        self._content = Path(paths["path"])
        self._theme = Path(paths["theme"])
        self._output = Path(paths["output_path"])

    def generate_context(self) -> None:
        """Read all content."""
        self._archive = Archive(self._content)

    def generate_output(self, _writer: object) -> None:
        """Write the site and log what is wrong with the content."""
        report = build(self._archive, self._config, self._theme, self._output, self._jobs)
        archive_written.send(self, report=report)
        for found in report.findings:
            level = logging.ERROR if found.severity == "error" else logging.WARNING
            log.log(level, "%s:%d: %s %s", found.path, found.line, found.message, found.remedy)


def get_generators(_pelican: object) -> type[ArchiveGenerator]:
    return ArchiveGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(get_generators)
