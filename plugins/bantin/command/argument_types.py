"""Arguments that several verbs share, and the functions that check and convert the text of an argument.

The latter are for the parameter `type` of argparse: each raises ArgumentTypeError if the text is invalid.
"""

import argparse
from pathlib import Path

from bantin.site.site_settings import ALL


def add_content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "content",
        nargs="?",
        type=folder,
        metavar="THƯ-MỤC",
        help="thư mục nội dung (mặc định: PATH của thiết lập, thường là content)",
    )


def add_output(
    parser: argparse.ArgumentParser, default: str = "OUTPUT_PATH của thiết lập, thường là output"
) -> None:
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="THƯ-MỤC",
        help=f"thư mục trang mạng (mặc định: {default})",
    )


def add_allowed_removals(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--allow-removals",
        type=removals,
        metavar="SỐ",
        help=f"cho phép gỡ nhiều nhất SỐ bản tin đang đăng; {ALL}: bao nhiêu cũng được (mặc định: 2 %% số bản tin, "
        "hoặc 5 nếu nhiều hơn)",
    )


def add_cache(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--cache",
        type=Path,
        metavar="THƯ-MỤC",
        help="thư mục giữ những gì lần sau dùng lại (mặc định: cache, cạnh tệp thiết lập)",
    )


def folder(text: str) -> Path:
    """Return the path of an existing folder, as the argument names it."""
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"không có thư mục “{text}”")
    return path


def count(text: str) -> int:
    """Return the number in an argument, which must be an integer from 1 on."""
    if not text.isascii() or not text.isdigit() or not int(text):
        raise argparse.ArgumentTypeError(f"phải là một số từ 1 trở lên, không phải “{text}”")
    return int(text)


def several(text: str) -> int:
    """Return the number in an argument, which must be an integer from 2 on."""
    if not text.isascii() or not text.isdigit() or int(text) < 2:
        raise argparse.ArgumentTypeError(f"phải là một số từ 2 trở lên, không phải “{text}”")
    return int(text)


def removals(text: str) -> int | str:
    """Return the number of bulletins in an argument, an integer from 0 on, or the word that allows any number."""
    if text == ALL:
        return text
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"phải là một số hoặc “{ALL}”, không phải “{text}”")
    return int(text)


def port(text: str) -> int:
    """Return the TCP port in an argument, from 0 to 65535; 0 lets the system choose a free one."""
    if not text.isascii() or not text.isdigit() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"phải là một số từ 0 đến 65535, không phải “{text}”")
    return int(text)
