"""Tạo trang mạng từ thư mục nội dung.

The verb `bantin build`: builds the site from the content folder. Its help is the first line.
"""

import argparse
import time

from bantin.archive.bulletin_counts import sum_of
from bantin.command.archive_build import (
    add_build_arguments,
    build_and_tell,
    build_settings,
    cost_since,
)
from bantin.command.archive_settings import archive_of
from bantin.command.argument_types import add_content, add_output
from bantin.command.report_text import changes_of, sentence, total_of, work_of


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    add_output(parser)
    add_build_arguments(parser)
    parser.add_argument(
        "--drafts",
        action="store_true",
        help="dựng trang xem thử, có cả bản nháp, vào thư mục xem-thu cạnh tệp thiết lập nếu không ghi -o",
    )


def run(options: argparse.Namespace) -> int:
    """Build the site, print the findings and what was done, and return 0.

    Bulletins with errors are left out and reported, which is no failure.
    """
    begun = time.perf_counter()
    archive = archive_of(options, published=True)
    output = options.output or (archive.preview if options.drafts else archive.output)
    settings = build_settings(options, archive, output, drafts=options.drafts)
    report = build_and_tell(options, settings)
    print(f"{sum_of(report.counts)}; {changes_of(report.changes)}.")
    print(sentence(total_of(report.findings)))
    print(f"{output}: {work_of(report)}; {cost_since(begun, settings)}.")
    if options.drafts:
        print("Đây là trang xem thử, có cả bản nháp: đừng chép lên máy chủ cho bạn đọc.")
    return 0
