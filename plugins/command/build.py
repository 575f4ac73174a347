"""Tạo trang mạng từ thư mục nội dung."""

import argparse

from plugins.archive.vietnamese import number
from plugins.command.options import add_content, add_output, count
from plugins.command.report import print_findings, sum_of


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    add_output(parser)
    parser.add_argument(
        "-j",
        "--jobs",
        type=count,
        metavar="N",
        help="số tiến trình cùng làm (mặc định: số nhân của máy)",
    )


def run(options: argparse.Namespace) -> int:
    """Build; bulletins with errors are left out and told of, which is no failure."""
    from plugins import host  # noqa: PLC0415 (Pelican takes half a second that other verbs need not)

    report = host.build(options.content, options.output, options.jobs)
    print_findings(report.findings)
    print(f"{sum_of(report.counts)}.")
    print(
        f"{options.output}: {number(report.written)} tệp mới, "
        f"{number(report.unchanged)} giữ nguyên, {number(report.removed)} xóa."
    )
    return 0
