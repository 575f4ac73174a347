"""Arguments that several verbs share, and the types that check them."""

import argparse
from pathlib import Path


def add_content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "content",
        nargs="?",
        type=folder,
        metavar="CONTENT",
        help="thư mục nội dung (mặc định: PATH của thiết lập, thường là content)",
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="OUT",
        help="thư mục trang mạng (mặc định: OUTPUT_PATH của thiết lập, thường là output)",
    )


def folder(text: str) -> Path:
    """An argument that names an existing folder."""
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"không có thư mục “{text}”")
    return path


def count(text: str) -> int:
    """An argument that is a number from 1 on."""
    if not text.isascii() or not text.isdigit() or not int(text):
        raise argparse.ArgumentTypeError(f"phải là một số từ 1 trở lên, không phải “{text}”")
    return int(text)


def port(text: str) -> int:
    """An argument that is a TCP port; 0 lets the system choose one."""
    if not text.isascii() or not text.isdigit() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"phải là một số từ 0 đến 65535, không phải “{text}”")
    return int(text)
