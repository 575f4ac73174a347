"""What the archives of these tests hold, and what the page says of them."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Page, ViewportSize

DESKTOP: ViewportSize = {"width": 1280, "height": 800}
TITLES = [
    "=1+1 về thủy lợi", "+84 về thủy lợi", "-5 độ và thủy lợi", "@thủy lợi",
    'Hội nghị "thủy lợi", lần 2', "Thủy lợi; dấu; chấm phẩy",
]  # fmt: skip
ALL = 26
ALL_CLOSE = f"Ít nhất {ALL} bản tin, có các chữ cạnh nhau"  # of a first answer
CLOSE, APART = 20, 7  # bulletins that have "kênh" and "mương" beside each other, and apart
FIRST = f"Ít nhất {CLOSE} bản tin, có các chữ cạnh nhau"  # what a first answer says
WHOLE = f"{CLOSE + APART} bản tin: {CLOSE} có các chữ cạnh nhau, {APART} có các chữ ở chỗ khác nhau"
SUGGESTED = "gặt đồng trũng bằng máy"  # of a title; a text has it with a mark wrong
INDEX = "**/tim-kiem/**"
FAILED = "Không tải được dữ liệu tìm kiếm. Hãy thử lại, hoặc đi theo các lối dưới đây."


def number(status: str) -> int:
    found = re.search(r"[\d.]+", status)
    assert found, status
    return int(found[0].replace(".", ""))


def requested(page: Page) -> list[str]:
    """The index files asked for from now on."""
    files: list[str] = []
    page.on(
        "request", lambda r: files.append(urlsplit(r.url).path) if "/tim-kiem/" in r.url else None
    )
    return files
