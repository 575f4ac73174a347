"""The page for editors: what the build held back, the drafts, and what should be looked at."""

from dataclasses import replace
from pathlib import Path

import pytest

from bantin.building.site_build import BuildFolders, build
from bantin.site.site_settings import SiteSettings
from tests.support.building import config
from tests.support.content_files import bulletin
from tests.support.file_trees import Tree, write_tree
from tests.support.pages import attributes, parsed, texts
from tests.support.project import THEME

USUAL = config("https://thu.example")
ADDRESS = "bien-tap/can-xem.html"
GOOD = {"bulletins/2020/07/16-mot.md": bulletin("2020-07-16", title="Tin một")}
BAD = {
    f"bulletins/2020/07/{day}-loi.md": bulletin(f"2020-07-{day}", "leaders: [Lò Lạ]")
    for day in range(17, 30)
}
DRAFTS = {
    "bulletins/2020/07/30-nhap.md": "---\ntitle: Tin kín\ndraft: true\n---\n",
    "leaders/lo.md": "---\ndraft: true\n---\n",
}


def built(folder: Path, files: Tree, settings: SiteSettings = USUAL) -> Path:
    output = folder / "output"
    folders = BuildFolders(write_tree(folder / "content", files), THEME, output, folder / "cache")
    build(folders, settings)
    return output


def test_errors_are_told_by_their_cause_with_the_first_places(tmp_path: Path) -> None:
    page = parsed(built(tmp_path, {**GOOD, **BAD}), ADDRESS)
    assert texts(page, "main .lede") == [
        "Lần dựng trang này có 14 tệp bản tin: 1 được đăng, 13 bị giữ lại, 0 bỏ qua."
    ]
    assert len(texts(page, ".review__message")) == 1
    (places,) = texts(page, ".review__places")
    assert places.startswith("B07 · 13 tệp: bulletins/2020/07/17-loi.md:4, bulletins/")
    assert places.endswith("và 3 chỗ nữa")
    assert attributes(page, 'meta[name="robots"]')["content"] == "noindex"


def test_each_place_leads_to_the_forges_page_for_changing_the_file(tmp_path: Path) -> None:
    files = {"bulletins/2020/07/16-a#b.md": "hỏng", "leaders/lo.md": "---\ndraft: true\n---\n"}
    forge = replace(USUAL, new_file="https://forge.example/k/new/main?filename=kho/{path}")
    page = parsed(built(tmp_path, files, replace(forge, drafts=True)), ADDRESS)
    links = {link.text(): link.attributes["href"] for link in page.css(".review__places a")}
    edit = "https://forge.example/k/edit/main/kho"
    assert links == {
        "bulletins/2020/07/16-a#b.md:1": f"{edit}/bulletins/2020/07/16-a%23b.md",
        "leaders/lo.md:1": f"{edit}/leaders/lo.md",
        "leaders/lo.md": f"{edit}/leaders/lo.md",
    }


def test_an_archive_without_faults_has_nothing_to_look_at(tmp_path: Path) -> None:
    page = parsed(built(tmp_path, GOOD), ADDRESS)
    assert texts(page, "main section h2, main section p") == [
        "Bị giữ lại hay có lỗi", "Không có gì.", "Nên xem lại", "Không có gì.",
    ]  # fmt: skip


def test_readers_are_told_of_drafts_only_how_many_there_are(tmp_path: Path) -> None:
    output = built(tmp_path, {**GOOD, **DRAFTS})
    page = parsed(output, ADDRESS)
    assert texts(page, "#ban-nhap") == ["Bản nháp 2"]
    assert texts(page, "main .lede")[0].endswith("0 bỏ qua, 1 bản nháp.")
    assert "kín" not in (output / ADDRESS).read_text(encoding="utf-8")


def test_a_preview_lists_the_drafts_with_what_they_lack(tmp_path: Path) -> None:
    page = parsed(built(tmp_path, {**GOOD, **DRAFTS}, replace(USUAL, drafts=True)), ADDRESS)
    assert texts(page, "section:has(#ban-nhap) li h3, section:has(#ban-nhap) li p") == [
        "Tin kín", "Bản tin không có ngày.", "Bản tin không có nội dung.", "bulletins/2020/07/30-nhap.md",
        "Chưa có tên", "Hồ sơ không có tên.", "leaders/lo.md",
    ]  # fmt: skip


def test_the_page_says_what_the_text_of_a_bulletin_reveals_also_when_it_is_not_rendered_again(
    tmp_path: Path,
) -> None:
    files = {**GOOD, "bulletins/2020/07/17-hai.md": bulletin("2020-07-17", body="[x](khong-co.md)")}
    first = built(tmp_path, files)
    before = texts(parsed(first, ADDRESS), ".review__places")
    assert before == ["L01 · 1 tệp: bulletins/2020/07/17-hai.md:6"]
    again = built(tmp_path, {"bulletins/2020/07/18-ba.md": bulletin("2020-07-18", title="Ba")})
    assert texts(parsed(again, ADDRESS), ".review__places") == before


def test_what_pelican_copies_is_nothing_to_look_at(tmp_path: Path) -> None:
    files: Tree = {**GOOD, "tai-lieu/a.xls": b"x"}
    assert texts(parsed(built(tmp_path / "a", files), ADDRESS), ".review__places") == [
        "F07 · 1 tệp: tai-lieu/a.xls:1"
    ]
    page = parsed(built(tmp_path / "b", files, replace(USUAL, static=("tai-lieu",))), ADDRESS)
    assert texts(page, ".review__places") == []


@pytest.mark.parametrize("wanted", [True, False])
def test_a_setting_leaves_the_page_out(tmp_path: Path, wanted: bool) -> None:
    assert (built(tmp_path, GOOD, replace(USUAL, review_page=wanted)) / ADDRESS).exists() is wanted
