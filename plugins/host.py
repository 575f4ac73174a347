"""Runs Pelican for the command: once, or serving and rebuilding on save."""

import logging
from pathlib import Path

import pelican
from pelican.log import console
from pelican.settings import read_settings

from plugins.generator import archive_written
from plugins.site.config import JOBS
from plugins.site.report import Report

ROOT = Path(__file__).resolve().parent.parent


def build(content: Path, output: Path, jobs: int | None = None) -> Report:
    """The published site of `content` in `output`, by `publishconf.py`."""
    console.quiet = True  # the command tells the results itself
    logging.getLogger("plugins.generator").setLevel(logging.CRITICAL)
    reports: list[Report] = []

    def keep(_generator: object, report: Report) -> None:
        reports.append(report)

    archive_written.connect(keep)
    settings = read_settings(
        str(ROOT / "publishconf.py"),
        override={"PATH": str(content.resolve()), "OUTPUT_PATH": str(output.resolve()), JOBS: jobs},
    )
    pelican.Pelican(settings).run()
    return reports[0]


def serve(content: Path, output: Path, port: int) -> None:
    """Serve the site by `pelicanconf.py` on this machine until stopped."""
    arguments = ["--listen", "--autoreload", "--port", str(port)]
    paths = ["--settings", str(ROOT / "pelicanconf.py"), "--output", str(output)]
    pelican.main([*arguments, *paths, str(content)])
