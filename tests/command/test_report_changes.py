"""`bantin check --since`: a change in words, read from git without touching a file."""

import json
import subprocess
from pathlib import Path

import pytest

from bantin.command.verbs import main
from tests.support.archives import new_archive
from tests.support.content_files import PICTURE, bulletin
from tests.support.file_trees import read_tree, write_tree

KEPT, CHANGED, GONE = (f"content/bulletins/2020/07/{day}-tin.md" for day in (14, 15, 16))
LEADER, ORGAN = "content/leaders/tran-van-thu.md", "content/committees/ubnd-song-thanh.md"
ORGAN_TEXT = "---\nname: Ủy ban nhân dân tỉnh Sông Thanh\nabbreviations: [UBNDT]\n---\n"
BEFORE = {
    KEPT: bulletin("2020-07-14", title="Tin giữ"),
    CHANGED: bulletin("2020-07-15", title="Tin sửa"),
    GONE: bulletin("2020-07-16", title="Tin gỡ"),
    LEADER: "---\nname: Trần Văn Thử\nposts:\n  - post: Phó Chủ tịch\n    committee: ubnd-song-thanh\n"
    "    from: 2018\n---\n",
    ORGAN: ORGAN_TEXT,
    "content/abbreviations.yml": "SXD: Sở Xây dựng\n",
}
NOW: dict[str, str | bytes] = {
    "content/bulletins/2020/07/17-moi.md": bulletin(
        "2020-07-17", title="Tin mới", body="SXD, UBNDT và QKT họp về FDI."
    ),
    CHANGED: bulletin("2020-07-15", "author: An", title="Tin sửa"),
    LEADER: "---\nname: Trần Văn Thử\nposts:\n  - post: Chủ tịch\n    committee: ubnd-song-thanh\n"
    "    from: 2018\n---\n",
    "content/bulletins/2020/07/anh.png": PICTURE,
}
TOLD = """\
So với phiên bản HEAD, 5 tệp đã đổi:

- Thêm 1 tin: “Tin mới” (2020-07-17)
- Sửa 1 tin:
  - “Tin sửa”: thêm tác giả “An”
- Gỡ 1 tin: “Tin gỡ”
- Sửa 1 lãnh đạo:
  - “Trần Văn Thử”: chức vụ đổi từ “Phó Chủ tịch, Ủy ban nhân dân tỉnh Sông Thanh (từ 2018)” sang \
“Chủ tịch, Ủy ban nhân dân tỉnh Sông Thanh (từ 2018)”
- Thêm 1 ảnh, tài liệu: bulletins/2020/07/anh.png
- 2 chữ viết tắt chưa có nghĩa: QKT, FDI
"""


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Thử", "-c", "user.email=thu@thu.example"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True)


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive in a folder of its repository, with changes that are not committed."""
    repository = tmp_path / "kho git"
    folder = new_archive(repository / "kho")
    write_tree(folder, BEFORE)
    git(repository, "init", "-q")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "Một")
    write_tree(folder, NOW)
    (folder / GONE).unlink()
    monkeypatch.chdir(folder)
    return folder


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["check", *arguments])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_change_in_words(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = read_tree(archive)
    assert told(capsys, "--since", "HEAD")[:2] == (0, TOLD)
    assert read_tree(archive) == before


def test_committed_change_is_the_same(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(archive, "add", ".")
    git(archive, "commit", "-qm", "Hai")
    assert told(capsys, "--since", "HEAD~1")[1] == TOLD.replace("HEAD", "HEAD\\~1")
    assert told(capsys, "--since", "HEAD")[1] == "Nội dung không khác gì phiên bản HEAD.\n"


def test_line_ends_alone_are_no_change(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (archive / KEPT).write_bytes(BEFORE[KEPT].replace("\n", "\r\n").encode())
    git(archive, "config", "core.autocrlf", "true")
    assert told(capsys, "--since", "HEAD")[1] == TOLD


def test_part_of_the_archive(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = told(capsys, "leaders", "--since", "HEAD")
    assert out.startswith("So với phiên bản HEAD, 1 tệp đã đổi:\n\n- Sửa 1 lãnh đạo:\n")


def test_json(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(told(capsys, "--since", "HEAD", "--json")[1])
    assert document["changes"][0] == {
        "subject": "bulletin",
        "what": "changed",
        "path": "bulletins/2020/07/15-tin.md",
        "name": "Tin sửa",
        "differences": [{"field": "author", "before": "", "now": "An"}],
        "before": "",
    }
    assert (document["since"], document["files"]) == ("HEAD", 5)
    assert document["unexplained_abbreviations"] == [
        {"abbreviation": "QKT", "paths": ["bulletins/2020/07/17-moi.md"]},
        {"abbreviation": "FDI", "paths": ["bulletins/2020/07/17-moi.md"]},
    ]


def test_abbreviation_that_was_there_is_not_told(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(archive, "add", ".")
    git(archive, "commit", "-qm", "Hai")
    new = bulletin("2020-07-17", title="Tin mới", body="QKT họp với ODA.")
    write_tree(archive, {"content/bulletins/2020/07/17-moi.md": new})
    assert "- 1 chữ viết tắt chưa có nghĩa: ODA\n" in told(capsys, "--since", "HEAD")[1]


@pytest.mark.parametrize("others", [["--all"], ["--format", "github"], ["--format", "sarif"]])
def test_other_forms_are_refused(
    archive: Path, capsys: pytest.CaptureFixture[str], others: list[str]
) -> None:
    status, out, err = told(capsys, "--since", "HEAD", *others)
    assert (status, out) == (2, "")
    assert "--since chỉ in lời kể" in err


def test_unknown_revision_is_told(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = told(capsys, "--since", "không-có")
    assert (status, out) == (2, "")
    assert "Kho git ở đây không có phiên bản “không-có”" in err


def test_missing_git_is_told(
    archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    status, _, err = told(capsys, "--since", "HEAD")
    assert status == 2
    assert "Chưa cài git" in err


def test_folder_without_a_repository_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(new_archive(tmp_path / "kho"))
    status, _, err = told(capsys, "--since", "HEAD")
    assert status == 2
    assert "không nằm trong kho git nào dùng được" in err
