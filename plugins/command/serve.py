"""Tạo trang mạng, xem tại http://localhost:8000, tự tạo lại khi lưu tệp."""

import argparse

from plugins.command.options import add_content, add_output


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    add_output(parser)
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="cổng (mặc định: 8000)")


def run(options: argparse.Namespace) -> int:
    """Serve until stopped."""
    from plugins import host  # noqa: PLC0415 (Pelican takes half a second that other verbs need not)

    host.serve(options.content, options.output, options.port)
    return 0
