"""Runs Pelican for the command."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pelican
from pelican.log import console
from pelican.settings import read_settings

from bantin.build.build_report import BuildReport
from bantin.errors import SettingsError
from bantin.pelican_side.generator import archive_building, archive_written
from bantin.pelican_side.pelican_settings import refuse


class Outcome(NamedTuple):
    """The report of a build, and sentences on what its settings lack."""

    report: BuildReport
    advice: list[str]


def pelican_settings(file: Path, overrides: dict[str, Any]) -> dict[str, Any]:
    """All of Pelican's settings, from a file and from `overrides`; a SettingsError if they can't be honoured."""
    try:
        settings = dict(read_settings(str(file), override=overrides))
        refuse(settings)
    except (ValueError, OSError, SettingsError) as error:
        raise SettingsError(f"{file}: {error}") from error
    return settings


def build(settings: dict[str, Any], tell: Callable[[str, int, int], None]) -> Outcome:
    """One run of Pelican; `tell` is called with each stage, what is done of it and what there is to do."""
    console.quiet = True  # the command tells the results itself
    logging.getLogger("bantin.pelican_side.generator").setLevel(logging.CRITICAL)
    outcomes: list[Outcome] = []

    def keep(_generator: object, report: BuildReport, advice: list[str]) -> None:
        outcomes.append(Outcome(report, advice))

    def pass_on(_generator: object, stage: str, done: int, total: int) -> None:
        tell(stage, done, total)

    with archive_written.connected_to(keep), archive_building.connected_to(pass_on):
        pelican.Pelican(settings).run()
    return outcomes[0]
