"""`bantin check`: every finding says where, what and what to do; errors are a failure."""

import re
from pathlib import Path

import pytest

from bantin.command import main
from bantin.content.finding_catalogue import CATALOGUE
from tests.support.building import bantin
from tests.support.building import without_progress
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.project import CONTENT
from tests.support.project import SAMPLE

BROKEN = SAMPLE.parent / "broken"

BAD = {
    "bulletins/2020/01/02-a.md": bulletin("2020-01-02", "leaders: [Người Lạ]"),
    "bulletins/2020/01/03-b.md": bulletin("hôm qua"),
    "bulletins/2020/01/04-c.md": bulletin("2020-01-04", body="[x](khong-co.md)"),
    "bulletins/2020/01/05-d.docx": "PK",
}


def test_good_content_passes() -> None:
    for content in (CONTENT, SAMPLE):
        checked = bantin("check", content)
        assert (checked.returncode, without_progress(checked.stderr)) == (0, "")
        assert "LỖI" not in checked.stdout


def test_each_finding_has_place_severity_code_message_and_remedy(tmp_path: Path) -> None:
    checked = bantin("check", write_tree(tmp_path, BAD))
    *findings, total = checked.stdout.splitlines()
    assert checked.returncode == 1
    assert [line.split(" ", 3)[:3] for line in findings[::2]] == [
        ["bulletins/2020/01/02-a.md:4:", "LỖI", "B07"],
        ["bulletins/2020/01/03-b.md:3:", "LỖI", "B03"],
        ["bulletins/2020/01/04-c.md:6:", "NHẮC", "L01"],
        ["bulletins/2020/01/05-d.docx:1:", "NHẮC", "F05"],
    ]
    assert "“Người Lạ”" in findings[0]
    assert all(re.fullmatch(r"    → \w.+\.", remedy) for remedy in findings[1::2])
    assert total.startswith("4 tệp bản tin: 1 được đăng, 2 bị giữ lại, 1 bỏ qua.")


def test_warnings_alone_are_no_failure(tmp_path: Path) -> None:
    path = "bulletins/2020/01/04-c.md"
    checked = bantin("check", write_tree(tmp_path, {path: BAD[path]}))
    assert (checked.returncode, "NHẮC L01" in checked.stdout) == (0, True)


@pytest.mark.parametrize("broken", sorted(BROKEN.iterdir()), ids=lambda path: path.name)
def test_broken_archive_fails_if_its_finding_is_an_error(broken: Path, capsys) -> None:
    code = broken.name
    status = main(["check", str(broken / "content")])
    severity = {"error": "LỖI", "warning": "NHẮC"}[CATALOGUE[code].severity]
    assert f" {severity} {code} " in capsys.readouterr().out
    assert status == (1 if severity == "LỖI" else 0)
