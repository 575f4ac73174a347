"""Changes which release readers see, as the verb `bantin publish` is asked to, and prints what was done."""

import argparse
import time
from pathlib import Path

from bantin.archive.bulletin_counts import sum_of
from bantin.building.build_context import BuildFolders
from bantin.building.build_report import Changes
from bantin.command.archive_build import build_and_tell, build_settings, cost_since
from bantin.command.archive_settings import archive_of
from bantin.command.report_text import (
    changes_of,
    print_advice,
    print_waiting,
    sentence,
    total_of,
)
from bantin.content.content_paths import LEDGER, is_bulletin_address
from bantin.content.file_limits import PICTURES
from bantin.editing.published_addresses import add_to_ledger
from bantin.errors import EditError
from bantin.language.number_format import number
from bantin.publishing.publication import Publication, publish
from bantin.publishing.release_list import ReleaseList
from bantin.publishing.release_making import ASSETS
from bantin.publishing.release_site import claim_site, opened_site
from bantin.system_errors import sentence_of

_FOLDERS = ("PATH", "THEME", "OUTPUT_PATH", "CACHE_PATH")  # in the order of BuildFolders


def roll_back(folder: Path) -> None:
    """Take readers back to the release before, and print which one that is, and what it shows again.

    Raises ReleaseError if there is none.
    """
    with opened_site(folder.absolute(), print_waiting) as site:
        left = _shown_in(site.current())
        step = site.roll_back()
        again = sorted(_shown_in(site.current()) - left)
    print(
        f"{folder}: đã quay lại bản {step.shown}, bỏ bản {step.left}. Lần đăng sau lại đăng nội dung hiện có: sửa nội dung "
        "trước đã."
    )
    if again:
        told = (
            f"Bạn đọc lại thấy {number(len(again))} bản tin, ảnh hay tài liệu mà bản {step.left} không có, như "
            f"{again[0]}. Nếu đã rút vì không được đăng thì đăng lại ngay"
        )
        print_advice([told])


def _shown_in(release: ReleaseList | None) -> set[str]:
    """Return the addresses of the bulletins, pictures and documents that a release shows."""
    if release is None:
        return set()
    ends = (*PICTURES, ".pdf")
    return {
        address
        for address in set(release.addresses).difference(release.former)
        if is_bulletin_address(address)
        or (address.lower().endswith(ends) and not address.startswith(ASSETS))
    }


def publish_archive(options: argparse.Namespace) -> None:
    """Build the site, publish it, and print the findings and what is new."""
    begun, root = time.perf_counter(), options.site.absolute()
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
    print_advice([*_notes(options.site, published), *_ledger_notes(folders.content, published)])
    done = _done(published, report.changes)
    print(f"{options.site}: {done}; {cost_since(begun, settings)}.")


def _ledger_notes(content: Path, published: Publication) -> list[str]:
    """Add the addresses of the site to the ledger; return sentences about what a person has to do then."""
    try:
        new = add_to_ledger(content, published.addresses)
    except (EditError, OSError) as error:
        reason = sentence_of(error) if isinstance(error, OSError) else str(error)
        return [f"Trang đã đăng, nhưng chưa ghi được các địa chỉ vào {LEDGER}. {reason}"]
    return [f"Đã ghi {number(new)} địa chỉ mới vào {LEDGER}: ghi tệp ấy vào git"] if new else []


def _done(published: Publication, changes: Changes) -> str:
    """Return a phrase with the release that readers see now, and with the numbers of bulletins and files new in it."""
    if not published.is_new:
        return f"không có gì mới, bạn đọc vẫn xem bản {published.number}"
    return (
        f"đã đăng bản {published.number}: {changes_of(changes)}; {number(published.written)} tệp mới, "
        f"{number(published.unchanged)} giữ nguyên, {number(published.removed)} xóa"
    )


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
