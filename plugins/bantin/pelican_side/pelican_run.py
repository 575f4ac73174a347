"""Runs Pelican for the command."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pelican
from pelican.log import console
from pelican.settings import read_settings

from bantin.build.build_report import BuildReport
from bantin.pelican_side.generator import archive_building, archive_written

LOCAL, PUBLISHED = "pelicanconf.py", "publishconf.py"


def archive_folder() -> Path:
    """The folder of the archive that the command is run in: the nearest above with a `pelicanconf.py`."""
    here = Path.cwd()
    return next((f for f in (here, *here.parents) if (f / LOCAL).is_file()), here)


def settings_in(
    file: Path,
    content: Path,
    output: Path,
    cache: Path | None = None,
    **others: object,
) -> dict[str, Any]:
    """The settings in a file as they are now, for a site of `content` in `output`, and `others` unless None."""
    paths = {"PATH": content, "OUTPUT_PATH": output, "CACHE_PATH": cache}
    given: dict[str, Any] = {name: str(path.resolve()) for name, path in paths.items() if path}
    given |= {name: value for name, value in others.items() if value is not None}
    return dict(read_settings(str(file), override=given))


def build(settings: dict[str, Any], tell: Callable[[str, int, int], None]) -> BuildReport:
    """One run of Pelican; `tell` is called with each stage, what is done of it and what there is to do."""
    console.quiet = True  # the command tells the results itself
    logging.getLogger("bantin.pelican_side.generator").setLevel(logging.CRITICAL)
    reports: list[BuildReport] = []

    def keep(_generator: object, report: BuildReport) -> None:
        reports.append(report)

    def pass_on(_generator: object, stage: str, done: int, total: int) -> None:
        tell(stage, done, total)

    with archive_written.connected_to(keep), archive_building.connected_to(pass_on):
        pelican.Pelican(settings).run()
    return reports[0]
