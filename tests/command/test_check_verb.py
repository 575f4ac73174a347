"""`bantin check`: every finding says where, what and what to do; errors are a failure."""

import re
import shlex
from pathlib import Path

import pytest

from bantin.archive import checking
from bantin.archive.reading import ReadArchive
from bantin.command import check_verb, main
from bantin.content.finding_catalogue import CATALOGUE
from bantin.content.findings import Finding
from tests.support.building import BANTIN, bantin, run, without_progress
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.project import CONTENT, ROOT, SAMPLE

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
        assert (checked.returncode, without_progress(checked.stderr)) == (
            0,
            f"Kho: Bản tin Hà Nam ({ROOT})\n",
        )
        assert "LỖI" not in checked.stdout


def test_each_finding_has_place_severity_code_message_and_remedy(tmp_path: Path) -> None:
    checked = bantin("check", write_tree(tmp_path, BAD))
    *findings, total = checked.stdout.splitlines()
    assert checked.returncode == 1
    assert [line.split(" ", 3)[:3] for line in findings[::2]] == [
        ["bulletins/2020/01/02-a.md:4:", "LỖI", "B07"],
        ["bulletins/2020/01/03-b.md:3:", "LỖI", "B03"],
        ["bulletins/2020/01/04-c.md:6:", "NHẮC", "L01"],
        ["bulletins/2020/01/05-d.docx:1:", "LỖI", "F09"],
    ]
    assert "“Người Lạ”" in findings[0]
    assert all(re.fullmatch(r"    → \w.+\.", remedy) for remedy in findings[1::2])
    assert total.startswith("4 tệp bản tin: 1 được đăng, 3 bị giữ lại, 0 bỏ qua.")


def test_warnings_alone_are_no_failure(tmp_path: Path) -> None:
    path = "bulletins/2020/01/04-c.md"
    checked = bantin("check", write_tree(tmp_path, {path: BAD[path]}))
    assert (checked.returncode, "NHẮC L01" in checked.stdout) == (0, True)


@pytest.mark.parametrize("broken", sorted(BROKEN.iterdir()), ids=lambda path: path.name)
def test_broken_archive_fails_if_its_finding_is_an_error(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = broken.name
    status = main(["check", str(broken / "content")])
    severity = {"error": "LỖI", "warning": "NHẮC"}[CATALOGUE[code].severity]
    assert f" {severity} {code} " in capsys.readouterr().out
    assert status == (1 if severity == "LỖI" else 0)


def test_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    """`bantin check | head -1`: more is printed than a pipe holds."""
    many = {f"x/{number:05}.txt": "" for number in range(2000)}
    check = shlex.join([str(BANTIN), "check", str(write_tree(tmp_path, many))])
    command = f"{check} | head -1"
    checked = run(["bash", "-o", "pipefail", "-c", command])
    assert checked.returncode == 128 + 13
    assert checked.stdout.startswith("x/00000.txt:1: NHẮC F07 ")
    assert checked.stderr == f"Kho: Bản tin Hà Nam ({ROOT})\n"


def test_file_saved_meanwhile_is_one_plain_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = "bulletins/2020/01/04-c.md"
    file = write_tree(tmp_path, {path: BAD[path]}) / path
    find_all = checking.all_findings

    def saved(archive: ReadArchive) -> list[Finding]:
        file.write_text(bulletin("2020-01-04", body="Vừa lưu."), encoding="utf-8")
        return find_all(archive)

    monkeypatch.setattr(check_verb, "all_findings", saved)
    assert main(["check", str(tmp_path)]) == 2
    assert capsys.readouterr().err.splitlines()[1:] == [
        f"bantin: “{path}” vừa được lưu trong lúc đang đọc; chạy lại lệnh"
    ]
