"""What the verbs do with drafts."""

import json
import os
from pathlib import Path

import pytest

from tests.support.archives import new_archive
from tests.support.building import bantin
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.http_requests import get
from tests.support.serve_process import serving

pytestmark = pytest.mark.slow

TITLE = "Tin chưa xong"
PATH = "bulletins/2024/02/03-nhap.md"
PAGE = "2024/02/03-nhap.html"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    archive = new_archive(tmp_path)
    write_tree(archive / "content", {PATH: bulletin("2024-02-03", "draft: true", title=TITLE)})
    return archive


def test_build_leaves_drafts_out_and_counts_them(archive: Path) -> None:
    run = bantin("build", cwd=archive)
    assert "2 tệp bản tin: 1 được đăng, 0 bị giữ lại, 0 bỏ qua, 1 bản nháp;" in run.stdout
    assert not (archive / "output" / PAGE).exists()


def test_a_preview_has_drafts_and_a_folder_of_its_own(archive: Path) -> None:
    run = bantin("build", "--drafts", cwd=archive)
    last = "Đây là trang xem thử, có cả bản nháp: đừng chép lên máy chủ cho bạn đọc."
    assert run.stdout.splitlines()[-1] == last
    assert TITLE in (archive / "xem-thu" / PAGE).read_text(encoding="utf-8")
    assert not (archive / "output").exists()


@pytest.mark.skipif(os.name == "nt", reason="publish needs symbolic links")
def test_publish_never_shows_a_draft_whatever_the_settings_say(archive: Path) -> None:
    with (archive / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("ARCHIVE_DRAFTS = True\n")
    published = archive.parent / "web"
    assert bantin("publish", published, cwd=archive).returncode == 0
    assert not (published / "current" / PAGE).exists()
    assert "nhap" not in (archive / "content/addresses.tsv").read_text(encoding="utf-8")


def test_check_tells_drafts_in_one_line_and_checks_them_only_if_asked(archive: Path) -> None:
    write_tree(archive / "content", {"leaders/x.md": "---\ndraft: true\n---\n"})
    checked = bantin("check", cwd=archive)
    assert checked.returncode == 0
    assert (
        checked.stdout.splitlines()[-1]
        == f"2 bản nháp chưa đăng (kiểm tra bằng --drafts): {PATH}, leaders/x.md."
    )
    told = json.loads(bantin("check", "--json", cwd=archive).stdout)
    assert (told["bulletins"]["drafts"], told["findings"]) == (1, [])

    asked = bantin("check", "--drafts", "--json", cwd=archive)
    assert asked.returncode == 1
    assert [f["code"] for f in json.loads(asked.stdout)["findings"]] == ["R02"]


def test_serve_shows_drafts(tmp_path: Path) -> None:
    with serving(tmp_path) as live:
        draft = bulletin("2020-07-03", "draft: có", title=TITLE)
        live.edit("content/bulletins/2020/07/03-nhap.md", lambda _: draft)
        page = get(f"{live.root}2020/07/03-nhap.html").text
        assert (TITLE in page, "Trang này chưa đăng." in page) == (True, True)
