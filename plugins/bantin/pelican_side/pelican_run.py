"""Runs Pelican for the verbs of the `bantin` command: reads the settings, and builds the site."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pelican
from pelican.log import console
from pelican.settings import read_settings

from bantin.building.build_report import BuildReport
from bantin.errors import SettingsError
from bantin.pelican_side.generator import archive_building, archive_waiting, archive_written
from bantin.pelican_side.supported_settings import refuse


class Outcome(NamedTuple):
    """What a run gave: the report of the build, and `advice`, sentences on what the settings lack."""

    report: BuildReport
    advice: list[str]


def pelican_settings(file: Path, overrides: dict[str, Any]) -> dict[str, Any]:
    """Return all settings of Pelican: its defaults, changed by the settings file, then by `overrides`.

    Raises SettingsError, with the name of the file, if the file can't be read or a setting is refused. Pelican checks
    few values, so it may raise any error for a setting of a wrong type.
    """
    try:
        settings = dict(read_settings(str(file), override=overrides))
        refuse(settings)
    except SettingsError as error:
        raise SettingsError(f"{file}: {error}") from error
    except Exception as error:
        raise SettingsError(f"{file}: Pelican không dùng được một thiết lập: {error}") from error
    return settings


def build(
    settings: dict[str, Any],
    tell: Callable[[str, int, int], None],
    tell_waiting: Callable[[str], None],
) -> Outcome:
    """Run Pelican once with these settings, and return the outcome of the build.

    During the build `tell` is called with the name of the stage, how much of it is done and how much there is
    to do in total; `tell_waiting` is called with a sentence if the build must wait for another one.
    """
    console.quiet = True  # the command reports the results itself
    logging.getLogger("bantin.pelican_side.generator").setLevel(logging.CRITICAL)
    outcomes: list[Outcome] = []

    def keep(_generator: object, report: BuildReport, advice: list[str]) -> None:
        outcomes.append(Outcome(report, advice))

    def pass_on(_generator: object, stage: str, done: int, total: int) -> None:
        tell(stage, done, total)

    def pass_on_waiting(_generator: object, sentence: str) -> None:
        tell_waiting(sentence)

    with (
        archive_written.connected_to(keep),
        archive_building.connected_to(pass_on),
        archive_waiting.connected_to(pass_on_waiting),
    ):
        pelican.Pelican(settings).run()
    return outcomes[0]
