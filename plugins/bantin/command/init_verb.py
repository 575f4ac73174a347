"""Tạo kho mới: thiết lập, hướng dẫn và nội dung mẫu trong một thư mục trống.

The verb `bantin init`: creates a new archive in an empty folder. Its help is the first line.
"""

import argparse
import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import bantin.default_settings
from bantin.errors import SettingsError
from bantin.site.site_settings import TAG, advice, read_site_settings
from bantin.starter.new_archive import refuse_full, write_archive
from bantin.starter.settings_files import Identity

_QUESTIONS = {
    "name": "Tên kho, như “Bản tin Sông Thanh”",
    "place": "Của nơi nào, như “tỉnh Sông Thanh”",
    "timezone": "Múi giờ",
    "url": "Địa chỉ của trang khi đăng, như https://tinh.gov.vn/ban-tin (chưa có thì để trống)",
    "tag": "Tên trong nguồn tin: tên miền của mình và năm nay",
}


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", type=Path, metavar="THƯ-MỤC", help="thư mục của kho, trống hoặc chưa có"
    )
    parser.add_argument("--name", metavar="TÊN", help="tên kho; có tên thì không hỏi gì nữa")
    parser.add_argument("--place", metavar="NƠI", help="kho của nơi nào, như “tỉnh Sông Thanh”")
    parser.add_argument(
        "--timezone", metavar="TÊN", help=f"múi giờ (mặc định: {bantin.default_settings.TIMEZONE})"
    )
    parser.add_argument("--tag", metavar="TÊN", help=f"{TAG} (mặc định: theo --url và năm nay)")
    parser.add_argument("--url", metavar="ĐỊA-CHỈ", help="địa chỉ của trang khi đăng")


def run(options: argparse.Namespace) -> int:
    """Write a new archive, print what to do next, and return 0.

    Without `--name`, a person at a terminal is asked for the settings; elsewhere SettingsError is raised, since
    nobody could answer. Raises FolderNotEmptyError if there is something in the folder already.
    """
    refuse_full(options.folder)
    given = {key: getattr(options, key) for key in _QUESTIONS}
    if given["name"] is None:
        if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout)):
            raise SettingsError('thiếu tên kho; thêm --name "Bản tin …"')
        given = _asked(given)
    identity = _identity(given)
    config = read_site_settings(_settings(identity))
    written = write_archive(options.folder, identity)
    print(f"Đã tạo kho “{identity.name}” trong {options.folder}: {len(written)} tệp.")
    for sentence in advice(config):
        print(f"NHẮC {sentence}.")
    print(
        f"Tiếp theo:\n"
        f'  cd "{options.folder}"\n'
        f"  bantin serve        xem trang tại http://localhost:8000\n"
        f"  bantin import TỆP   chép văn bản thô thành bản tin\n"
        f"Để máy chủ git tự kiểm tra và đăng: đọc tu-dong/README.md.\n"
        f"Hướng dẫn viết bản tin: content/README.md. Các tệp “vi-du” trong content là ví dụ, xóa khi không cần."
    )
    return 0


def _asked(given: dict[str, str | None]) -> dict[str, str | None]:
    """Ask for each value that is None and return all values.

    A question with an invalid answer is asked again. An empty answer accepts the value that is offered.
    """
    answers = dict(given)
    for key, question in _QUESTIONS.items():
        while answers[key] is None:
            offered = _offered(key, answers)
            answer = input(f"{question}{f' [{offered}]' if offered else ''}: ").strip() or offered
            try:
                read_site_settings(
                    _settings(_identity({**answers, "name": answers["name"] or "", key: answer}))
                )
            except SettingsError as error:
                print(f"{error}.")
            else:
                answers[key] = answer
    return answers


def _offered(key: str, answers: dict[str, str | None]) -> str:
    """Return the value offered for a question, which may follow from earlier answers; "" if none is."""
    offers: dict[str, Callable[[], str]] = {
        "timezone": lambda: bantin.default_settings.TIMEZONE,
        "tag": lambda: _tag_of(answers["url"] or ""),
    }
    return offers.get(key, str)()


def _identity(given: dict[str, str | None]) -> Identity:
    """Return the identity of the archive; defaults replace what was not given."""
    place = given["place"]
    usual = bantin.default_settings.SITESUBTITLE
    return Identity(
        name=given["name"] or "",
        tagline=usual.replace("Kho bản tin", f"Kho bản tin của {place}", 1) if place else usual,
        timezone=given["timezone"] or _offered("timezone", given),
        tag=given["tag"] or _offered("tag", given),
        url=(given["url"] or "").rstrip("/"),
    )


def _settings(identity: Identity) -> dict[str, object]:
    """Return the identity as Pelican's settings, to be checked by `read_site_settings`."""
    return {
        "SITENAME": identity.name,
        "SITESUBTITLE": identity.tagline,
        "SITEURL": identity.url,
        "TIMEZONE": identity.timezone,
        "DEFAULT_LANG": bantin.default_settings.DEFAULT_LANG,
        TAG: identity.tag,
    }


def _tag_of(url: str) -> str:
    """Return a tag (RFC 4151) for a site's address: its host and the current year.

    Without an address the host is a reserved example domain, which nobody owns.
    """
    try:
        host = (urlsplit(url).hostname or "").encode("idna").decode()
    except ValueError:  # an invalid address, which `read_site_settings` reports
        host = ""
    year = datetime.datetime.now(datetime.UTC).year
    return f"{host or 'kho-ban-tin.example'},{year}"
