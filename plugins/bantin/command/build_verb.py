"""Tạo trang mạng từ thư mục nội dung.

The verb `bantin build`: builds the site from the content folder. Its help is the first line.
"""

import argparse
import sys
import time

from bantin.command.archive_settings import add_settings, archive_of
from bantin.command.argument_types import (
    add_allowed_removals,
    add_cache,
    add_content,
    add_output,
    count,
)
from bantin.command.check_verb import command_to_see_all
from bantin.command.peak_memory import most_memory
from bantin.command.report_text import (
    changes_of,
    cost_of,
    print_advice,
    print_findings,
    print_trouble,
    print_waiting,
    sentence,
    sum_of,
    total_of,
    work_of,
)
from bantin.site.site_settings import (
    ALLOW_REMOVALS,
    EXECUTOR,
    JOBS,
    executor_from,
    jobs_from,
)


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    add_output(parser)
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


def run(options: argparse.Namespace) -> int:
    """Build the site, print the findings and what was done, and return 0.

    Bulletins with errors are left out and reported, which is no failure.
    """
    begun = time.perf_counter()
    archive = archive_of(options, published=True)
    from bantin.command.progress_display import progress  # noqa: PLC0415 (rich takes time that other verbs can save)
    from bantin.pelican_side import pelican_run  # noqa: PLC0415 (Pelican takes half a second, which other verbs can save)

    settings = pelican_run.pelican_settings(
        archive.file,
        archive.overrides(
            options.content or archive.content,
            options.output,
            options.cache,
            **{
                JOBS: options.jobs,
                EXECUTOR: options.executor,
                ALLOW_REMOVALS: options.allow_removals,
            },
        ),
    )
    with progress(sys.stderr) as tell:
        report, advice = pelican_run.build(settings, tell, print_waiting)
    print_findings(report.findings, command_to_see_all(options))
    print_advice(advice)
    print_trouble(report)
    print(f"{sum_of(report.counts)}; {changes_of(report.changes)}.")
    print(sentence(total_of(report.findings)))
    cost = cost_of(
        time.perf_counter() - begun,
        most_memory(0 if executor_from(settings) else jobs_from(settings)),
    )
    print(f"{options.output or archive.output}: {work_of(report)}; {cost}.")
    return 0
