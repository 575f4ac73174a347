"""Đăng trang mạng cho bạn đọc: dựng riêng, kiểm tra, rồi đổi sang bản mới trong một bước.

The verb `bantin publish`: builds the site aside and shows it to readers as a whole. Its help is the first line.
"""

import argparse
import time
from pathlib import Path

from bantin.building.build_context import BuildFolders
from bantin.command.archive_build import (
    add_build_arguments,
    build_and_tell,
    build_settings,
    cost_since,
)
from bantin.command.archive_settings import archive_of
from bantin.command.argument_types import add_content, several
from bantin.command.report_text import (
    print_advice,
    print_waiting,
    publication_of,
    sentence,
    sum_of,
    total_of,
)
from bantin.publishing.current_release import CURRENT
from bantin.publishing.publication import Publication, publish
from bantin.publishing.release_site import claim_site, opened_site

_KEPT = 5
_FOLDERS = ("PATH", "THEME", "OUTPUT_PATH", "CACHE_PATH")  # in the order of BuildFolders


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "site",
        type=Path,
        metavar="NƠI-ĐĂNG",
        help=f"thư mục chỉ dành cho lệnh này, mới hoặc còn trống; máy chủ mạng đọc thư mục {CURRENT} trong đó",
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
    root = options.site.absolute()
    return _roll_back(root, options) if options.rollback else _publish(root, options)


def _roll_back(root: Path, options: argparse.Namespace) -> int:
    with opened_site(root, print_waiting) as site:
        step = site.roll_back()
    print(
        f"{options.site}: đã quay lại bản {step.shown}, bỏ bản {step.left}. Lần đăng sau lại đăng nội dung hiện có: sửa nội dung "
        "trước đã."
    )
    return 0


def _publish(root: Path, options: argparse.Namespace) -> int:
    begun = time.perf_counter()
    archive = archive_of(options, published=True)
    settings = build_settings(options, archive, None)
    folders = BuildFolders(*(Path(settings[name]) for name in _FOLDERS))
    claim_site(folders, root)
    with opened_site(root, print_waiting) as site:
        site.prepare_build()
        report = build_and_tell(options, {**settings, "OUTPUT_PATH": str(site.output)})
        print(f"{sum_of(report.counts)}.")
        print(sentence(total_of(report.findings)))
        published = publish(site, archive.config.url, options.keep)
    print_advice(_notes(options.site, published))
    done = publication_of(published, report.changes)
    print(f"{options.site}: {done}; {cost_since(begun, settings)}.")
    return 0


def _notes(root: Path, published: Publication) -> list[str]:
    """Return sentences about what stays in the folder of the site though it should not."""
    told = []
    if published.foreign:
        told.append(
            f"“{root}” có tệp không phải do bantin tạo, nên để nguyên: {', '.join(published.foreign[:3])}"
            f"{'…' if len(published.foreign) > 3 else ''}. Tệp phải có trong mọi bản thì đặt vào thư mục extra của nội dung"
        )
    if published.trouble:
        told.append(f"Chưa xóa được những bản cũ, lần đăng sau thử lại. {published.trouble}")
    return told
