"""Drafts leave no trace on a site, and cannot be overlooked in a preview."""

from dataclasses import replace
from pathlib import Path

import pytest

from bantin.building.build_report import BuildReport
from bantin.building.site_build import BuildFolders, build
from tests.support.building import config
from tests.support.content_files import bulletin
from tests.support.file_trees import read_tree, write_tree
from tests.support.pages import attributes, parsed, texts
from tests.support.project import THEME

SECRET = "Chuyện chưa đăng"
NAME = "Lò Chưa Đăng"
FINISHED = {
    "bulletins/2020/07/16-mot.md": bulletin("2020-07-16", "leaders: [Lan]", title="Tin một"),
    "leaders/lan.md": "---\nname: Lan\n---\n",
    "committees/so.md": "---\nname: Sở\n---\n",
}
DRAFTS = {
    "bulletins/2020/07/17-hai.md": bulletin(
        "2020-07-17", "draft: true", f"leaders: [Lan, {NAME}]", "source: Báo nháp", title=SECRET
    ),
    "bulletins/2020/07/18-ba.md": f"---\ntitle: {SECRET}\ndraft: true\n---\n",
    "leaders/lo.md": f"---\nname: {NAME}\ndraft: true\n---\n\n{SECRET}.\n",
    "committees/ban.md": f"---\nname: {SECRET}\nparent: so\ndraft: true\n---\n",
    "sources/bao-nhap.md": "---\nname: Báo nháp\ndraft: true\n---\n",
    "pages/trang.md": f"---\ntitle: {SECRET}\ndraft: true\n---\n\nChữ.\n",
}


def built(content: Path, output: Path, *, drafts: bool = False) -> BuildReport:
    folders = BuildFolders(content, THEME, output, output.parent / "cache")
    return build(folders, replace(config("https://thu.example"), drafts=drafts))


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tree(tmp_path_factory.mktemp("drafts") / "content", {**FINISHED, **DRAFTS})


@pytest.fixture(scope="module")
def preview(content: Path) -> Path:
    output = content.parent / "xem-thu"
    assert built(content, output, drafts=True).findings != []  # a draft without a day or a text
    return output


def test_a_site_is_the_same_without_the_files_of_its_drafts(content: Path, tmp_path: Path) -> None:
    report = built(content, tmp_path / "with")
    alone = built(write_tree(tmp_path / "content", FINISHED), tmp_path / "without")
    one, other = read_tree(tmp_path / "with"), read_tree(tmp_path / "without")
    assert {address for address in one if one[address] != other.get(address)} == {
        "bien-tap/can-xem.html"  # which counts drafts
    }
    assert one.keys() == other.keys()
    assert (report.counts.published, report.counts.drafts, report.findings) == (1, 2, [])
    assert alone.counts.drafts == 0


def test_no_file_of_the_site_has_a_word_of_a_draft(content: Path, tmp_path: Path) -> None:
    built(content, tmp_path / "output")
    site = read_tree(tmp_path / "output")
    secrets = [text.encode() for text in (SECRET, NAME, "bao-nhap", "17-hai", "lo.html")]
    assert [address for address, data in site.items() if any(one in data for one in secrets)] == []


@pytest.mark.parametrize(
    "address",
    ["2020/07/17-hai.html", "lanh-dao/lo.html", "co-quan/ban.html", "nguon/bao-nhap.html", "trang.html"],
)  # fmt: skip
def test_the_page_of_a_draft_says_so(preview: Path, address: str) -> None:
    page = parsed(preview, address)
    assert texts(page, ".preview-note--draft strong") == ["Bản nháp."]
    assert attributes(page, 'meta[name="robots"]')["content"] == "noindex"


@pytest.mark.parametrize("address", ["index.html", "2020/07/16-mot.html", "lanh-dao/lan.html"])
def test_every_other_page_of_a_preview_says_that_it_shows_drafts(
    preview: Path, address: str
) -> None:
    page = parsed(preview, address)
    assert texts(page, ".preview-note strong") == ["Bản xem thử."]
    assert texts(page, ".preview-note--draft") == []
    assert attributes(page, 'meta[name="robots"]')["content"] == "noindex"


def test_a_draft_is_marked_in_lists(preview: Path) -> None:
    page = parsed(preview, "lanh-dao/lan.html")
    assert texts(page, ".card .draft-tag") == ["Nháp"]
    assert texts(page, ".card__title") == [SECRET, "Tin một"]
    assert texts(page, ".card__meta:has(.draft-tag) + .card__title") == [SECRET]


def test_a_preview_without_drafts_is_the_site(tmp_path: Path) -> None:
    content = write_tree(tmp_path / "content", FINISHED)
    built(content, tmp_path / "site")
    built(content, tmp_path / "xem-thu", drafts=True)
    assert read_tree(tmp_path / "site") == read_tree(tmp_path / "xem-thu")


def test_a_draft_that_is_finished_changes_the_site_as_a_new_file_does(tmp_path: Path) -> None:
    content = write_tree(tmp_path / "content", {**FINISHED, **DRAFTS})
    built(content, tmp_path / "output")
    built(content, tmp_path / "output", drafts=True)  # the same folder and cache
    built(content, tmp_path / "output")
    (content / "leaders/lo.md").write_text(f"---\nname: {NAME}\n---\n", encoding="utf-8")
    built(content, tmp_path / "output")
    built(content, tmp_path / "anew")
    assert read_tree(tmp_path / "output") == read_tree(tmp_path / "anew")
