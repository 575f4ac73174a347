"""Generates the source text of a new archive's settings files, `pelicanconf.py` and `publishconf.py`."""

import json
from typing import NamedTuple


class Identity(NamedTuple):
    """The settings in which a new archive differs from others.

    `tag` is that of ARCHIVE_TAG: a domain and a year, from which feeds make ids. `url` is the address of the
    published site, empty if it has none yet.
    """

    name: str
    tagline: str
    timezone: str
    tag: str
    url: str


def pelicanconf(identity: Identity) -> str:
    """Return the text of `pelicanconf.py`, the settings for work on an editor's own machine."""
    return f'''"""Thiết lập của kho khi làm việc trên máy này; publishconf.py đổi những gì khác khi đăng."""

from bantin.default_settings import *  # những gì mọi kho có chung

SITENAME = {_literal(identity.name)}
SITESUBTITLE = {_literal(identity.tagline)}
SITEURL = ""
TIMEZONE = {_literal(identity.timezone)}

# Trình đọc tin nhận ra bản tin bằng tên này: tên miền của kho và năm bắt đầu dùng. Đăng rồi thì không đổi nữa.
ARCHIVE_TAG = {_literal(identity.tag)}

# Địa chỉ kho nội dung, nơi người đọc báo chỗ sai; để trống nếu không có.
ARCHIVE_REPOSITORY = ""

# Bàn biên tập: trang dán văn bản thành bản tin, chạy trong trình duyệt. Chạy “bantin desk” một lần rồi bỏ dấu # ở dòng sau.
# ARCHIVE_DESK = "pyodide"

# Địa chỉ trang tạo tệp mới của nơi giữ kho, để bàn biên tập mở sẵn; {{path}} là chỗ của tên tệp, {{text}} là chỗ của nội dung.
# GitHub: https://github.com/TỔ-CHỨC/KHO/new/main?filename=content/{{path}}&value={{text}}
# Forgejo: https://MÁY-CHỦ/TỔ-CHỨC/KHO/_new/main/?filename=content/{{path}}&value={{text}}
# GitLab không nhận nội dung, nên bàn biên tập chép sẵn để dán: https://MÁY-CHỦ/TỔ-CHỨC/KHO/-/new/main?file_name=content/{{path}}
ARCHIVE_NEW_FILE = ""
'''


def publishconf(identity: Identity) -> str:
    """Return the text of `publishconf.py`, the settings for the site as published to readers."""
    return f'''"""Thiết lập khi đăng cho người đọc: như pelicanconf.py cạnh tệp này, chỉ khác những dòng dưới đây."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from pelicanconf import *

del sys.path[0]

# Địa chỉ của trang, không có dấu / ở cuối, ví dụ "https://tinh.gov.vn/ban-tin".
SITEURL = os.environ.get("SITEURL", {_literal(identity.url)})
'''


def _literal(text: str) -> str:
    """Return a Python string literal for the text; in double quotes if all its characters are printable."""
    return json.dumps(text, ensure_ascii=False) if text.isprintable() else repr(text)
