"""Two things that claim one address never stop the build, and the loser is told of."""

from pathlib import Path

import pytest

from tests.support.building import build_site
from tests.support.content_files import PICTURE, bulletin
from tests.support.file_trees import Tree, write_tree
from tests.support.pages import parsed, text

FIRST = {"bulletins/2020/01/02-a.md": bulletin("2020-01-02", "source: Báo", title="Bản tin tốt")}
NAMED = "---\nname: Tên\n---\n"
POST = "---\nname: Tên\nposts:\n  - post: Index\n    committee: Bộ\n---\n"
TITLED = "---\ntitle: Trang\n---\n\nChữ.\n"
CLAIMS: dict[str, tuple[Tree, str, str, str]] = {  # files, the finding (none where the address gives way), a page that keeps its heading
    "leader and the list of leaders": ({"leaders/index.md": NAMED}, "R01", "lanh-dao/index", "Lãnh đạo"),
    "committee and the list": ({"committees/index.md": NAMED}, "R01", "co-quan/index", "Cơ quan"),
    "post and the list of posts": ({"leaders/ten.md": POST}, "", "chuc-vu/index", "Chức vụ"),
    "source and the list of sources": (
        {"bulletins/2020/01/03-b.md": bulletin("2020-01-03", "source: Index")},
        "B14", "nguon/index", "Nguồn",
    ),
    "page and the home page": ({"pages/index.md": TITLED}, "P02", "index", "Kho bản tin thử"),
    "page and the search page": ({"pages/tim-kiem.md": TITLED}, "P02", "tim-kiem", "Tìm kiếm"),
    "file and robots.txt": ({"extra/robots.txt": "x"}, "B06", "index", "Kho bản tin thử"),
    "two pictures": (
        {"extra/a.png": PICTURE, "bulletins/a.png": PICTURE}, "B06", "index", "Kho bản tin thử"
    ),
    "two bulletins": (
        {"bulletins/2020/01/02-Á.md": bulletin("2020-01-02", title="Bản tin kia")},
        "B06", "2020/01/02-a", "Bản tin tốt",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CLAIMS)
def test_address_has_one_owner_and_the_site_is_whole(name: str, tmp_path: Path) -> None:
    files, code, address, heading = CLAIMS[name]
    report = build_site(write_tree(tmp_path / "content", {**FIRST, **files}), tmp_path / "out")
    assert {f.code for f in report.findings} == ({code} if code else set())
    assert text(parsed(tmp_path / "out", f"{address}.html"), "h1") == heading
    assert (tmp_path / "out/2020/01/02-a.html").is_file()
    counts = report.counts
    assert counts.found == counts.published + counts.withheld + counts.ignored


def test_files_for_the_root_that_may_not_be_published_are_told_of(tmp_path: Path) -> None:
    files = {"extra/script.js": "x", "extra/page.html": "x", "extra/CNAME": "x.example"}
    report = build_site(write_tree(tmp_path / "content", FIRST | files), tmp_path / "out")
    told = {(f.code, f.path) for f in report.findings}
    assert told == {("F05", "extra/page.html"), ("F05", "extra/script.js")}
    assert (tmp_path / "out/CNAME").is_file()
