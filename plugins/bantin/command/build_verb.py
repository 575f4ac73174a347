"""Tạo trang mạng từ thư mục nội dung."""

import argparse
import sys
import time
from pathlib import Path

from bantin.command.argument_types import add_content, add_output, count
from bantin.command.memory_use import most_memory
from bantin.command.report_text import cost_of, print_findings, print_trouble, sum_of, work_of
from bantin.parallel.executor_error import ExecutorError
from bantin.site.site_config import EXECUTOR, JOBS, executor_from, jobs_from


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    add_output(parser)
    parser.add_argument(
        "--cache",
        type=Path,
        metavar="DIR",
        help="thư mục giữ những gì lần sau dùng lại (mặc định: cache, cạnh pelicanconf.py)",
    )
    parser.add_argument(
        "-j",
        "--jobs",
        type=count,
        metavar="N",
        help="số tiến trình cùng làm (mặc định: số nhân của máy)",
    )
    parser.add_argument(
        "--executor",
        metavar="dask://MÁY:CỔNG",
        help="chia việc cho một cụm Dask thấy cùng các thư mục (mặc định: chỉ máy này)",
    )


def run(options: argparse.Namespace) -> int:
    """Build; bulletins with errors are left out and told of, which is no failure."""
    begun = time.perf_counter()
    from bantin.command.progress_display import progress  # noqa: PLC0415 (as does what draws a bar)
    from bantin.pelican_side import pelican_run  # noqa: PLC0415 (Pelican takes half a second that other verbs need not)

    settings = pelican_run.settings_in(
        pelican_run.archive_folder() / pelican_run.PUBLISHED,
        options.content,
        options.output,
        options.cache,
        **{JOBS: options.jobs, EXECUTOR: options.executor},
    )
    try:
        with progress(sys.stderr) as tell:
            report = pelican_run.build(settings, tell)
    except ExecutorError as error:
        print(error, file=sys.stderr)
        return 1
    print_findings(report.findings)
    print_trouble(report)
    print(f"{sum_of(report.counts)}.")
    cost = cost_of(
        time.perf_counter() - begun,
        most_memory(0 if executor_from(settings) else jobs_from(settings)),
    )
    print(f"{options.output}: {work_of(report)}; {cost}.")
    return 0
