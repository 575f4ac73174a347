"""Builds an archive for readers as the arguments of a verb say, and prints what is wrong with its content."""

import argparse
import sys
import time
from pathlib import Path
from typing import Any

from bantin.building.build_report import BuildReport
from bantin.command.archive_settings import ArchiveSettings, add_settings
from bantin.command.argument_types import add_allowed_removals, add_cache, count
from bantin.command.check_verb import command_to_see_all
from bantin.command.peak_memory import most_memory
from bantin.command.report_text import (
    cost_of,
    print_advice,
    print_findings,
    print_trouble,
    print_waiting,
)
from bantin.site.site_settings import (
    ALLOW_REMOVALS,
    DRAFTS,
    EXECUTOR,
    JOBS,
    executor_from,
    jobs_from,
)


def add_build_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of a build, without those that name its folders of content and output."""
    add_settings(parser)
    add_cache(parser)
    parser.add_argument(
        "-j",
        "--jobs",
        type=count,
        metavar="SỐ",
        help="số tiến trình cùng làm (mặc định: số nhân của máy)",
    )
    add_allowed_removals(parser)
    parser.add_argument(
        "--executor",
        metavar="dask://MÁY:CỔNG",
        help="chia việc cho một cụm Dask thấy cùng các thư mục (mặc định: chỉ máy này)",
    )


def build_settings(
    options: argparse.Namespace,
    archive: ArchiveSettings,
    output: Path | None,
    *,
    drafts: bool = False,
) -> dict[str, Any]:
    """Return all settings of Pelican for a build into `output`, or into the archive's own output folder.

    Only with `drafts` the site shows them, whatever the archive's settings say.
    """
    from bantin.pelican_side import pelican_run  # noqa: PLC0415 (Pelican takes half a second, which other verbs can save)

    return pelican_run.pelican_settings(
        archive.file,
        archive.overrides(
            options.content or archive.content,
            output,
            options.cache,
            **{
                JOBS: options.jobs,
                EXECUTOR: options.executor,
                ALLOW_REMOVALS: options.allow_removals,
                DRAFTS: drafts,
            },
        ),
    )


def build_and_tell(options: argparse.Namespace, settings: dict[str, Any]) -> BuildReport:
    """Build the site, print the findings and what the settings lack, and return the report."""
    from bantin.command.progress_display import progress  # noqa: PLC0415 (rich takes time that other verbs can save)
    from bantin.pelican_side import pelican_run  # noqa: PLC0415 (as above)

    with progress(sys.stderr) as tell:
        report, advice = pelican_run.build(settings, tell, print_waiting)
    print_findings(report.findings, command_to_see_all(options))
    print_advice(advice)
    print_trouble(report)
    return report


def cost_since(begun: float, settings: dict[str, Any]) -> str:
    """Return a phrase with the time since the moment `begun` of time.perf_counter, and the memory of the build."""
    processes = 0 if executor_from(settings) else jobs_from(settings)
    return cost_of(time.perf_counter() - begun, most_memory(processes))
