"""The ledger gets what must last of a published site, and loses nothing."""

import datetime
from pathlib import Path
from unicodedata import normalize

import pytest

from bantin.content.moves_and_withdrawals import Withdrawal
from bantin.editing.published_addresses import add_to_ledger, withdraw_from_ledger
from bantin.errors import EditError
from tests.support.file_trees import write_tree

LASTING = ["2020/07/16-a.html", "2020/07/anh.jpg", "index.html", "lanh-dao/lan.xml", "tai-lieu.pdf"]
PASSING = [
    "404.html", "bien-tap/index.html", "CNAME", "_redirects", "chuyen-huong/nginx.conf", "opensearch.xml", "robots.txt", "sitemap-1.xml",
    "sitemap.xml", "theme/css/main.0123.css", "theme/hinh.png", "tim-kiem/v2/names.bin",
]  # fmt: skip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"bulletins/2020/07/anh.jpg": "", "extra/tai-lieu.pdf": ""})


def lines(content: Path) -> list[str]:
    remark, *rest = (content / "addresses.tsv").read_text(encoding="utf-8").splitlines()
    assert remark.startswith("# ")
    return rest


def test_pages_feeds_and_attachments_last(content: Path) -> None:
    assert add_to_ledger(content, [*PASSING, *reversed(LASTING)]) == len(LASTING)
    assert lines(content) == LASTING
    before = (content / "addresses.tsv").stat()
    assert add_to_ledger(content, LASTING) == 0
    assert (content / "addresses.tsv").stat() == before  # it is not written again


def test_what_the_ledger_can_not_hold_does_not_break_it(content: Path) -> None:
    """Pages that other programs put into the site may have any name."""
    write_tree(content, {"extra/#1.png": ""})
    assert add_to_ledger(content, ["a.html", "tinh/GoogleABC.html", "#1.png", "tinh/a_b.xml"]) == 1
    assert add_to_ledger(content, ["b.html"]) == 1
    assert lines(content) == ["a.html", "b.html"]


def test_a_picture_whose_name_macos_has_decomposed_is_known(content: Path) -> None:
    write_tree(content, {normalize("NFD", "bulletins/2020/07/hội.jpg"): ""})
    assert add_to_ledger(content, ["2020/07/hội.jpg"]) == 1
    assert add_to_ledger(content, ["2020/07/hội.jpg"]) == 0


def test_an_address_stays_when_its_page_is_gone(content: Path) -> None:
    add_to_ledger(content, LASTING)
    withdraw_from_ledger(
        content, ["2020/07/anh.jpg"], Withdrawal(datetime.date(2021, 2, 3), "Nhầm ảnh.")
    )
    assert add_to_ledger(content, ["a.html"]) == 1
    assert lines(content) == [
        "2020/07/16-a.html",
        "2020/07/anh.jpg\t2021-02-03\tNhầm ảnh.",
        "a.html",
        *LASTING[2:],
    ]


def test_a_ledger_with_a_wrong_line_is_not_rewritten(content: Path) -> None:
    text = "a.html\n<<<<<<< HEAD\n"
    write_tree(content, {"addresses.tsv": text})
    with pytest.raises(EditError, match=r"^addresses\.tsv:2: "):
        add_to_ledger(content, LASTING)
    assert (content / "addresses.tsv").read_text(encoding="utf-8") == text
