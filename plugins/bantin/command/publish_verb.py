"""Đăng trang mạng cho bạn đọc: dựng riêng, kiểm tra, rồi đổi sang bản mới trong một bước.

The verb `bantin publish`: builds the site aside and shows it to readers as a whole. Its help is the first line.
"""

import argparse
from pathlib import Path

from bantin.command.archive_build import add_build_arguments
from bantin.command.argument_types import add_content, several

_KEPT = 5


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "site",
        type=Path,
        metavar="NƠI-ĐĂNG",
        help="thư mục chỉ dành cho lệnh này, mới hoặc còn trống; máy chủ mạng đọc thư mục current trong đó",
    )
    add_content(parser)
    add_build_arguments(parser)
    parser.add_argument(
        "--keep",
        type=several,
        default=_KEPT,
        metavar="SỐ",
        help=f"giữ bao nhiêu bản gần nhất, từ 2 trở lên (mặc định: {_KEPT})",
    )
    parser.add_argument(
        "--rollback",
        action="store_true",
        help="không đăng gì, mà quay lại bản trước bản đang đăng; gọi lần nữa thì lùi thêm một bản. Bản bị bỏ không "
        "quay lại được nữa: lần đăng sau làm một bản mới từ nội dung hiện có",
    )


def run(options: argparse.Namespace) -> int:
    """Publish the site, or go back to the release before; print what was done, and return 0.

    Bulletins with errors are left out and reported, which is no failure.
    """
    from bantin.command import release_changes  # noqa: PLC0415 (what it imports takes 20 ms, which other verbs can save)

    if options.rollback:
        release_changes.roll_back(options.site)
    else:
        release_changes.publish_archive(options)
    return 0
