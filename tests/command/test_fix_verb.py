"""`bantin fix`: shows what is certain, asks, does it, and has nothing to do the second time."""

import sys
from pathlib import Path

import pytest

from bantin.archive.reading import read_archive
from bantin.command.verbs import main
from tests.support.archives import new_archive
from tests.support.content_files import PICTURE, bulletin, bulletin_with
from tests.support.file_trees import read_tree, write_tree

MONTH = "content/bulletins/2020/07"
FILES: dict[str, str | bytes] = {
    f"{MONTH}/16-thu.md": bulletin_with(
        "source:“Báo Sông”\n", "Ðảng ![a](ảnh%3A%201.png)\n"
    ).replace("\n", "\r\n"),
    f"{MONTH}/17-Họp Tin.md": bulletin("2020-07-17"),
    f"{MONTH}/18-hop.md.txt": bulletin("2020-07-18").encode("utf-16"),
    f"{MONTH}/19-tin (1).md": bulletin("2020-07-19", title="Bản sao"),
    f"{MONTH}/19-tin.md": bulletin("2020-07-19", title="Bản gốc"),
    f"{MONTH}/20-Hai.md": bulletin("2020-07-20", title="Hai"),
    f"{MONTH}/20-hai.md": bulletin("2020-07-20", title="Ba"),
    f"{MONTH}/ảnh: 1.png": PICTURE,
    "content/Leaders/tran-van-thu.md": "---\nname: Trần Văn Thử\n---\n",
}
REFUSED = (
    "bulletins/2020/07/20-Hai.md: giữ tên này, dù đúng ra là bulletins/2020/07/20-hai.md: "
    "đã có tệp bulletins/2020/07/20-hai.md\n"
)
TOLD = f"""\
--- bulletins/2020/07/16-thu.md
+++ bulletins/2020/07/16-thu.md
@@ -3,6 +3,6 @@
 date: 2020-07-16
-source:“Báo Sông”
+source: Báo Sông
 ---

-Ðảng ![a](ảnh%3A%201.png)
+Đảng ![a](ảnh%3A%201.png)

bulletins/2020/07/16-thu.md: bỏ ký tự ẩn, sửa chữ Đ; cách viết phần đầu
bulletins/2020/07/18-hop.md.txt: từ UTF-16 sang UTF-8
Đã sửa chữ trong 2 tệp.
Leaders/tran-van-thu.md → leaders/tran-van-thu.md
bulletins/2020/07/17-Họp Tin.md → bulletins/2020/07/17-hop-tin.md
bulletins/2020/07/18-hop.md.txt → bulletins/2020/07/18-hop.md
{REFUSED}bulletins/2020/07/ảnh: 1.png → bulletins/2020/07/anh-1.png
--- bulletins/2020/07/16-thu.md
+++ bulletins/2020/07/16-thu.md
@@ -6,3 +6,3 @@

-Đảng ![a](ảnh%3A%201.png)
+Đảng ![a](anh-1.png)

Đã đổi tên 4 tệp.
Xem lại bằng bantin check rồi ghi tất cả vào git cùng một lần.
"""


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = new_archive(tmp_path)
    write_tree(folder, FILES)
    monkeypatch.chdir(folder)
    return folder


def fix(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    status = main(["fix", *arguments])
    return status, capsys.readouterr().out


def test_certain_things_are_shown_and_done(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fix(capsys, "--yes") == (0, TOLD)
    files = read_tree(archive)
    assert (
        files[f"{MONTH}/16-thu.md"]
        == bulletin_with("source: Báo Sông\n", "Đảng ![a](anh-1.png)\n")
        .replace("\n", "\r\n")
        .encode()
    )
    assert files[f"{MONTH}/18-hop.md"] == bulletin("2020-07-18").encode()
    assert files[f"{MONTH}/17-hop-tin.md"] == bulletin("2020-07-17").encode()  # no former address
    kept = ["19-tin (1).md", "19-tin.md", "20-Hai.md", "20-hai.md"]
    assert all(f"{MONTH}/{name}" in files for name in kept)
    told = {found.code for found in read_archive(archive / "content").findings}
    assert told & {"F10", "F14", "H12", "H26", "F01", "B05"} == set()


def test_second_time_there_is_nothing_to_do(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fix(capsys, "--yes")
    before = read_tree(archive)
    assert fix(capsys, "--yes") == (0, REFUSED)
    assert read_tree(archive) == before
    told = "Không có gì để tự sửa. Những điều phải sửa tay thì bantin check kể.\n"
    assert fix(capsys, "--yes", "content/leaders") == (0, told)


def test_dry_run_only_shows(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = read_tree(archive)
    status, out = fix(capsys, "--dry-run")
    assert status == 0
    assert out.startswith(TOLD.partition("Đã sửa")[0])
    assert REFUSED in out
    assert out.count("Chưa làm gì; bỏ --dry-run để") == 2
    assert read_tree(archive) == before


def test_only_what_is_named_is_changed(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = read_tree(archive)
    fix(capsys, "--yes", f"{MONTH}/16-thu.md")
    after = read_tree(archive)
    changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    assert changed == {f"{MONTH}/16-thu.md"}


def test_without_a_terminal_nothing_is_done_unasked(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = read_tree(archive)
    assert main(["fix"]) == 2
    assert "Không có ai để hỏi: thêm --yes" in capsys.readouterr().err
    assert read_tree(archive) == before


@pytest.mark.parametrize(("answer", "status"), [("c", 0), ("k", 1), ("", 1)])
def test_terminal_is_asked(
    archive: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    status: int,
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    asked: list[str] = []

    def answered(question: str) -> str:
        asked.append(question)
        return answer

    monkeypatch.setattr("builtins.input", answered)
    before = read_tree(archive)
    assert fix(capsys)[0] == status
    assert asked == [
        "Sửa chữ trong 2 tệp? [c = có, k = không]: ",
        f"Đổi tên {4 if status == 0 else 3} tệp? [c = có, k = không]: ",
    ]
    assert (read_tree(archive) == before) is (status == 1)


def test_taken_name_is_told(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(archive, {"content/leaders/tran-van-thu.md": "---\nname: Khác\n---\n"})
    _, out = fix(capsys, "--dry-run", "content/Leaders")
    assert out == (
        "Leaders/tran-van-thu.md: giữ tên này, dù đúng ra là leaders/tran-van-thu.md: "
        "đã có tệp leaders/tran-van-thu.md\n"
    )


def test_invisible_signs_are_shown(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(archive, {f"{MONTH}/16-thu.md": bulletin_with(body="H\u200bọp\x1b[1m\n")})
    assert "-H<U+200B>ọp<U+001B>[1m\n+Họp<U+001B>[1m\n" in fix(capsys, "--dry-run")[1]
