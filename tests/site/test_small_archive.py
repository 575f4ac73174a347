"""A page of an archive that has little says nothing of what there is none of."""

from pathlib import Path

import pytest

from tests.support.building import build_site
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.pages import parsed, text

LEADER = "---\nname: Lê An\n---\n"
COMMITTEE = "---\nname: Ban Thử\n---\n"
COVERAGE = [
    ({}, ""),
    ({"leaders/an.md": LEADER}, ", về 1 lãnh đạo"),
    ({"committees/ban.md": COMMITTEE}, ", về 1 cơ quan"),
    ({"leaders/an.md": LEADER, "committees/ban.md": COMMITTEE}, ", về 1 lãnh đạo và 1 cơ quan"),
]  # fmt: skip


@pytest.mark.parametrize(("records", "told"), COVERAGE)
def test_home_page_counts_what_there_is(tmp_path: Path, records: dict[str, str], told: str) -> None:
    files = {"bulletins/2020/07/16-thu.md": bulletin("2020-07-16"), **records}
    build_site(write_tree(tmp_path / "content", files), tmp_path / "out")
    assert text(parsed(tmp_path / "out", "index.html"), ".coverage") == (
        f"Kho có 1 bản tin, từ 16/7/2020 đến 16/7/2020{told}."
    )


def test_home_page_tells_posts_and_sources_too(tmp_path: Path) -> None:
    printed = ("source: Báo Thử", "leaders:", "  - name: Lê An", "    posts: [Trưởng ban]")
    files = {
        "leaders/an.md": LEADER,
        "committees/ban.md": COMMITTEE,
        "bulletins/2020/07/16-thu.md": bulletin("2020-07-16", *printed),
    }
    build_site(write_tree(tmp_path / "content", files), tmp_path / "out")
    assert text(parsed(tmp_path / "out", "index.html"), ".coverage").endswith(
        ", về 1 lãnh đạo, 1 cơ quan và 1 chức vụ, do 1 nguồn đưa."
    )


def test_404_page_of_an_empty_archive_offers_no_years(tmp_path: Path) -> None:
    build_site(write_tree(tmp_path / "content", {"leaders/an.md": LEADER}), tmp_path / "out")
    assert not parsed(tmp_path / "out", "404.html").css("#theo-nam")
