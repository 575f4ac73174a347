"""The generator: the object by which a run of Pelican builds the site of the archive.

Bulletins are not Pelican's articles, but content with its own reader. Articles would turn header fields into
attributes and addresses, merge people by slug, and cost time in the square of their number (see README.md
in this folder).
"""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from blinker import signal
from pelican import signals

from bantin.building.build_listeners import BuildListeners
from bantin.building.output_claim import claim_output
from bantin.building.site_build import BuildFolders, build
from bantin.errors import ForeignFileError
from bantin.parallel.process_executor import can_fork
from bantin.parallel.worker_pools import LocalWorkers, workers_at
from bantin.pelican_side.foreign_writes import ForeignWrites, refuse_static
from bantin.pelican_side.supported_settings import refuse, without_effect
from bantin.site.site_settings import (
    advice,
    allowed_removals_from,
    executor_from,
    jobs_from,
    read_site_settings,
)

# Sent during a build, with the name of the stage, how much of it is done and how much there is to do in total.
archive_building = signal("archive_building")
# Sent if a build must wait for another one, with a sentence that says for which.
archive_waiting = signal("archive_waiting")
# Sent after a build, with its report and a list of sentences on what the settings lack.
archive_written = signal("archive_written")
log = logging.getLogger(__name__)
_PLUGIN = "bantin"


class ArchiveGenerator:
    """Builds the site: Pelican creates one generator for each run and calls its two methods `generate_…`."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **paths: Any):
        self._context, self._settings = context, settings
        self._config = read_site_settings(settings)
        self._workers = workers_at(executor_from(settings), jobs_from(settings))
        if self._config.templates.has_objects and (self._workers.are_elsewhere or not can_fork()):
            self._workers = LocalWorkers(1)  # a settings file's functions can't be sent to others
        content, theme, output = (Path(paths[name]) for name in ("path", "theme", "output_path"))
        self._folders = BuildFolders(content, theme, output, Path(settings["CACHE_PATH"]))
        others = (name for name in settings["PLUGINS"] if name != _PLUGIN)
        self._claims = ForeignWrites(output, others)

    def generate_context(self) -> None:
        """Claim the output folder while it may still be empty: other plugins may write into it before the site is.

        Raises OutputFolderError if it is not ours.
        """
        claim_output(self._folders)

    def generate_output(self, _writer: object) -> None:
        """Write the site; log the findings on the content, and what the settings lack.

        Raises AddressTakenError if another plugin, or Pelican itself, writes to an address of the site.
        """
        files: dict[str, bool] = {}
        listeners = BuildListeners(self._tell, files.update, self._tell_waiting)
        allowed = allowed_removals_from(self._settings)
        try:
            report = build(self._folders, self._config, self._workers, listeners, allowed)
        except ForeignFileError as error:
            self._claims.refuse_written(error.address)
            raise
        copies = self._context["staticfiles"]
        refuse_static({c.save_as: c.get_relative_source_path() for c in copies}, files)
        self._claims.claim(files)
        self._send_written(files)
        advised = [*advice(self._config), *without_effect(self._settings)]
        archive_written.send(self, report=report, advice=advised)
        for found in report.findings:
            level = logging.ERROR if found.severity == "error" else logging.WARNING
            log.log(level, "%s:%d: %s %s", found.path, found.line, found.message, found.remedy)
        for sentence in advised:  # a site without a URL is for this machine only
            log.log(logging.WARNING if self._config.url else logging.INFO, "%s.", sentence)

    def _send_written(self, files: Mapping[str, bool]) -> None:
        """Send `content_written` to other plugins for each page that this run wrote, as Pelican's writer does."""
        if not signals.content_written.receivers:
            return
        for address, is_written in files.items():
            if is_written and address.endswith(".html"):
                path = str(self._folders.output / address)
                context = {**self._context, "output_file": address}
                signals.content_written.send(path, context=context)

    def _tell(self, stage: str, done: int, total: int) -> None:
        archive_building.send(self, stage=stage, done=done, total=total)

    def _tell_waiting(self, sentence: str) -> None:
        log.warning("%s.", sentence)
        archive_waiting.send(self, sentence=sentence)


def check_settings(pelican: Any) -> None:
    """Raise SettingsError if a setting of Pelican or of the site is not valid.

    It receives the signal `initialized`, so that the error comes before any content is read, not in each run.
    """
    refuse(pelican.settings)
    read_site_settings(pelican.settings)


def get_generators(_pelican: object) -> type[ArchiveGenerator]:
    """Return the class of the generator: a receiver of Pelican's signal `get_generators`."""
    return ArchiveGenerator


def connect() -> None:
    """Connect to Pelican's signals, so that Pelican checks the settings and runs an `ArchiveGenerator` in each run."""
    signals.initialized.connect(check_settings)
    signals.get_generators.connect(get_generators)
