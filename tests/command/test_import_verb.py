"""`bantin import`: what is understood, what is doubtful, and what is written into the archive."""

import json
import os
import struct
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from bantin.content.bulletin import Bulletin, Mention, parse_bulletin
from tests.support.archives import new_archive
from tests.support.building import BANTIN, bantin, run
from tests.support.file_trees import write_tree

pytestmark = pytest.mark.slow  # each runs the command

LEADER = """\
---
name: Lê Thị Thủy
posts:
  - post: Trưởng Ban Tuyên giáo Tỉnh ủy
    committee: ban-tuyen-giao
---
"""
COMMITTEE = """\
---
name: Ban Tuyên giáo Tỉnh ủy Sông Thanh
short: Ban Tuyên giáo Tỉnh ủy
---
"""
RAW = """\
Tỉnh Sông Thanh họp báo về nước sạch
16/07/2020
Sáng 15/7, Ban Tuyên giáo Tỉnh ủy họp báo. Bà Lê Thị Thủy, Trưởng Ban Tuyên giáo Tỉnh ủy chủ trì; ông Lò Páo, Giám đốc Sở Y tế trả lời.
Nguồn: Báo Sông Thanh
"""
PATH = "bulletins/2020/07/16-tinh-song-thanh-hop-bao-ve-nuoc-sach.md"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = new_archive(tmp_path)
    (folder / "content/leaders/le-thi-thuy.md").write_text(LEADER, encoding="utf-8")
    (folder / "content/committees/ban-tuyen-giao.md").write_text(COMMITTEE, encoding="utf-8")
    (folder / "tin.txt").write_text(RAW, encoding="utf-8")
    return folder


def about_pump(number: int) -> str:
    """Return a raw text that is not nearly the same as that for another number."""
    news = ", ".join(f"xóm {number} nhà {house}" for house in range(20))
    text = RAW.replace("nước sạch", f"trạm bơm số {number}")
    return text.replace("họp báo.", f"họp báo về {news}.")


def written(archive: Path, path: str = PATH) -> Bulletin:
    bulletin, findings = parse_bulletin(
        (archive / "content" / path).read_text(encoding="utf-8"), path
    )
    assert bulletin and not findings
    return bulletin


def test_a_raw_text_becomes_a_bulletin_and_what_was_understood_is_told(archive: Path) -> None:
    imported = bantin("import", "tin.txt", cwd=archive)

    assert imported.returncode == 0
    assert imported.stdout.splitlines() == [
        "tin.txt",
        "  ngày 16/7/2020; nguồn Báo Sông Thanh; đoạn văn 1",
        "  lãnh đạo: Lê Thị Thủy (Trưởng Ban Tuyên giáo Tỉnh ủy)",
        "  cơ quan: Ban Tuyên giáo Tỉnh ủy Sông Thanh",
        "  người chưa có hồ sơ: Lò Páo (Giám đốc Sở Y tế)",
        f"tin.txt → {PATH}",
        "Đã ghi 1 bản tin.",
        "Người chưa có hồ sơ: 1: Lò Páo (1).",
        "Cơ quan chưa có hồ sơ: 1: Sở Y tế (1).",
    ]
    bulletin = written(archive)
    assert bulletin.leaders == (Mention("Lê Thị Thủy", ("Trưởng Ban Tuyên giáo Tỉnh ủy",)),)
    assert bulletin.committees == (Mention("Ban Tuyên giáo Tỉnh ủy Sông Thanh"),)


def test_a_dry_run_writes_nothing(archive: Path) -> None:
    imported = bantin("import", "tin.txt", "--dry-run", cwd=archive)

    assert f"tin.txt → {PATH}" in imported.stdout
    assert "Sẽ ghi 1 bản tin." in imported.stdout
    assert not (archive / "content" / PATH).exists()


@pytest.mark.parametrize("options", [["--json"], ["--dry-run", "--json"]])
def test_json_is_one_object_a_line_and_nothing_is_written(
    archive: Path, options: list[str]
) -> None:
    imported = bantin("import", "tin.txt", *options, cwd=archive)

    (line,) = imported.stdout.splitlines()
    reading = json.loads(line)
    assert reading["date"] == "2020-07-16"
    assert reading["leaders"] == [
        {"name": "Lê Thị Thủy", "posts": ["Trưởng Ban Tuyên giáo Tỉnh ủy"], "known": True},
        {"name": "Lò Páo", "posts": ["Giám đốc Sở Y tế"], "known": False},
    ]
    assert reading["doubts"] == []
    assert not (archive / "content" / PATH).exists()


def test_the_documents_that_a_text_cites_are_told(archive: Path) -> None:
    cited = "Thực hiện các Chỉ thị số 05-CT/TW và 34/CT-TTg ngày 1/9/2020. Sáng 15/7"
    (archive / "tin.txt").write_text(RAW.replace("Sáng 15/7", cited), encoding="utf-8")

    told = bantin("import", "tin.txt", "--dry-run", cwd=archive).stdout
    reading = json.loads(bantin("import", "tin.txt", "--json", cwd=archive).stdout)

    line = "  văn bản được dẫn: Chỉ thị 05-CT/TW; Chỉ thị 34/CT-TTg (1/9/2020)"
    assert line in told.splitlines()
    assert reading["documents"] == [
        {
            "key": "5/ct-tw",
            "kind": "Chỉ thị",
            "symbol": "05-CT/TW",
            "number": "05",
            "organ": "TW",
            "date": None,
        },
        {
            "key": "34/ct-ttg",
            "kind": "Chỉ thị",
            "symbol": "34/CT-TTg",
            "number": "34",
            "organ": "TTg",
            "date": "2020-09-01",
        },
    ]


def test_text_from_standard_input_is_read(archive: Path) -> None:
    script = f'"{BANTIN}" import - --json < tin.txt'

    assert json.loads(run(["sh", "-c", script], cwd=archive).stdout)["source"] == "Báo Sông Thanh"


def test_the_same_bulletin_again_is_told_and_not_written(archive: Path) -> None:
    bantin("import", "tin.txt", cwd=archive)
    changed = RAW.replace("Tỉnh Sông Thanh họp báo", "Sông Thanh: Họp báo").replace(
        "16/07", "17/07"
    )
    (archive / "khac.txt").write_text(changed, encoding="utf-8")

    again = bantin("import", "tin.txt", "khac.txt", cwd=archive)

    assert f"tin.txt: bỏ qua, vì đã có {PATH}." in again.stdout
    assert f"khac.txt: bỏ qua, vì đã có {PATH}." in again.stdout
    assert "Đã ghi 0 bản tin; 2 đã có." in again.stdout
    assert again.returncode == 0


def test_the_same_bulletin_twice_in_one_import_is_written_once(archive: Path) -> None:
    (archive / "khac.txt").write_text(RAW, encoding="utf-8")

    for options in (["--dry-run"], []):
        imported = bantin("import", "khac.txt", "tin.txt", *options, cwd=archive)
        assert f"tin.txt: bỏ qua, vì đã có {PATH}." in imported.stdout


def test_title_and_day_can_be_given_when_the_text_lacks_them(archive: Path) -> None:
    (archive / "tin.txt").write_text("Sáng 15/7, tỉnh họp báo về nước.\n", encoding="utf-8")

    asked = bantin("import", "tin.txt", "--dry-run", cwd=archive)
    assert "tin.txt: không thấy ngày đăng; thêm --date 2020-07-16." in asked.stdout

    given = bantin("import", "tin.txt", "--title", "Họp báo", "--date", "16/7/2020", cwd=archive)
    assert given.returncode == 0
    assert written(archive, "bulletins/2020/07/16-hop-bao.md").title == "Họp báo"


def test_title_and_day_are_for_one_file(archive: Path) -> None:
    asked = bantin("import", "tin.txt", "khac.txt", "--title", "Họp báo", cwd=archive)

    assert asked.returncode == 2
    assert "--date và --title chỉ dùng cho một tệp, không cho nhiều tệp" in asked.stderr
    wrong = bantin("import", "tin.txt", "--date", "2020-07", cwd=archive)
    assert "phải là một ngày như 2020-07-16 hay 16/7/2020, không phải “2020-07”" in wrong.stderr


def test_a_folder_is_read_by_several_processes_in_the_order_of_its_files(archive: Path) -> None:
    for number in range(70):
        (archive / f"tho/{number // 10}").mkdir(parents=True, exist_ok=True)
        (archive / f"tho/{number // 10}/{number:02}.txt").write_text(
            about_pump(number), encoding="utf-8"
        )
    (archive / "tho/.an.txt").write_text("ẩn", encoding="utf-8")

    imported = bantin("import", "tho", cwd=archive)

    names = [line.split(" → ")[0] for line in imported.stdout.splitlines() if " → " in line]
    assert names == [str(Path("tho") / str(n // 10) / f"{n:02}.txt") for n in range(70)]
    assert "Đã ghi 70 bản tin." in imported.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals and pipes")
@pytest.mark.parametrize(
    ("options", "printed"), [("--dry-run --into content", 3), ("--json > ket-qua.jsonl", 0)]
)
def test_a_long_import_shows_on_a_terminal_how_far_it_is(
    archive: Path, options: str, printed: int
) -> None:
    """The lines of the files stay whole, though the terminal is narrow; a file that takes what is printed gets nothing else."""
    names = ["0.txt", "cham.txt", "2.txt"]
    for number in (0, 2):
        (archive / names[number]).write_text(about_pump(number), encoding="utf-8")
    os.mkfifo(archive / names[1])

    script = f'"{BANTIN}" import {" ".join(names)} {options}'
    with ThreadPoolExecutor() as threads:
        shown = threads.submit(on_terminal, archive, script)
        time.sleep(1)
        with (archive / names[1]).open("w", encoding="utf-8") as slow:  # waits for the reader
            time.sleep(1.2)  # a bar is shown after one second
            slow.write(about_pump(1))
    lines = shown.result().splitlines()

    assert any("Chép tệp" in line and "2/3" in line for line in lines)
    path = "bulletins/2020/07/16-tinh-song-thanh-hop-bao-ve-tram-bom-so-2.md"
    assert len([line for line in lines if " → " in line]) == printed
    assert any(line.endswith(f"2.txt → {path}") for line in lines) == bool(printed)
    if not printed:
        readings = (archive / "ket-qua.jsonl").read_text(encoding="utf-8").splitlines()
        titles = [json.loads(line)["title"] for line in readings]
        assert titles == [f"Tỉnh Sông Thanh họp báo về trạm bơm số {n}" for n in range(3)]


def on_terminal(folder: Path, script: str) -> str:
    """Run a script on a terminal of 60 columns and return what the terminal gets."""
    import fcntl  # noqa: PLC0415 (Windows has none)
    import pty  # noqa: PLC0415
    import termios  # noqa: PLC0415

    near, far = pty.openpty()
    fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("4H", 24, 60, 0, 0))
    done = subprocess.Popen(
        ["sh", "-c", script],
        cwd=folder,
        env={**os.environ, "TERM": "xterm"},
        stdin=subprocess.DEVNULL,
        stdout=far,
        stderr=far,
    )
    os.close(far)
    got = bytearray()
    with suppress(OSError):  # Linux raises it when the last program has closed the terminal
        while part := os.read(near, 1 << 16):
            got += part
    os.close(near)
    assert done.wait() == 0
    return got.decode()


def test_accepted_proposals_are_known_in_the_next_import(archive: Path) -> None:
    for number in range(3):
        (archive / f"{number}.txt").write_text(
            RAW.replace("nước sạch", f"nước {number}").replace(
                "Sáng",
                f"Xóm {number} và " + " ".join(f"nhà {number}{n}" for n in range(40)) + " sáng",
            ),
            encoding="utf-8",
        )
    proposing = ("import", "0.txt", "1.txt", "2.txt", "--propose-records")
    proposed = bantin(*proposing, cwd=archive)
    assert "Đã ghi hồ sơ nháp của 1 người và 1 cơ quan vào" in proposed.stdout
    assert not (archive / "content/bulletins/2020").exists()
    leader = archive / "content/leaders/lo-pao.md"
    head = "---\nname: Lò Páo\nposts:\n  - post: Giám đốc Sở Y tế\n    committee: so-y-te\n"
    assert leader.read_text(encoding="utf-8") == f"{head}draft: true\n---\n"
    again = bantin(*proposing, cwd=archive)
    assert "Đã ghi hồ sơ nháp của 0 người và 0 cơ quan vào" in again.stdout
    for accepted in (leader, archive / "content/committees/so-y-te.md"):
        text = accepted.read_text(encoding="utf-8")
        accepted.write_text(text.replace("draft: true\n", ""), encoding="utf-8")

    again = bantin("import", "tin.txt", cwd=archive)

    assert (
        "  lãnh đạo: Lê Thị Thủy (Trưởng Ban Tuyên giáo Tỉnh ủy); Lò Páo (Giám đốc Sở Y tế)"
        in again.stdout
    )


@pytest.mark.parametrize("option", ["--dry-run", "--json"])
def test_proposals_are_written_so_they_are_not_asked_for_where_nothing_is(
    archive: Path, option: str
) -> None:
    asked = bantin("import", "tin.txt", "--propose-records", option, cwd=archive)

    assert asked.returncode == 2
    assert "--propose-records ghi hồ sơ nháp, nên không dùng với" in asked.stderr


def test_a_text_without_title_or_day_becomes_a_draft_that_says_so(archive: Path) -> None:
    for name, text in (
        ("mot.txt", "Sáng 15/7, tỉnh họp báo về nước.\n"),
        ("hai.txt", "Họp báo về nước\n\nSáng 15/7, tỉnh họp báo về nước sạch ở các xã.\n"),
    ):
        (archive / name).write_text(text, encoding="utf-8")

    imported = bantin("import", "mot.txt", "hai.txt", cwd=archive)

    assert imported.returncode == 0
    assert "Đã ghi 0 bản tin; 2 bản nháp thiếu tiêu đề hay ngày." in imported.stdout
    path = "bulletins/nhap/mot.md"
    assert f"mot.txt → {path}, bản nháp: thiếu tiêu đề hoặc ngày" in imported.stdout
    assert (archive / "content" / path).read_text(encoding="utf-8") == (
        "---\ntitle:\ndate:\ndraft: true\n---\n\nSáng 15/7, tỉnh họp báo về nước.\n"
    )
    head = (archive / "content/bulletins/nhap/hop-bao-ve-nuoc.md").read_text(encoding="utf-8")
    assert head.startswith("---\ntitle: Họp báo về nước\ndate:\ndraft: true\n---\n")

    checked = bantin("check", cwd=archive)
    assert "2 bản nháp" in checked.stdout
    assert "B02" not in checked.stdout
    again = bantin("import", "mot.txt", "hai.txt", cwd=archive)
    assert "Đã ghi 0 bản tin; 2 đã có." in again.stdout
    (archive / "mot.txt").write_text("Chiều 15/7, tỉnh họp báo về điện.\n", encoding="utf-8")
    other = bantin("import", "mot.txt", cwd=archive)
    assert "mot.txt → bulletins/nhap/mot-2.md" in other.stdout


def test_a_draft_that_was_finished_since_is_not_imported_again(archive: Path) -> None:
    text = "Họp báo về nước\n\nSáng 15/7, tỉnh họp báo về nước sạch ở các xã ven sông Thanh.\n"
    (archive / "tin.txt").write_text(text, encoding="utf-8")
    bantin("import", "tin.txt", cwd=archive)
    draft = archive / "content/bulletins/nhap/hop-bao-ve-nuoc.md"
    finished = draft.read_text(encoding="utf-8").replace("date:\ndraft: true", "date: 2020-07-16")
    draft.write_text(finished, encoding="utf-8")
    bantin("fix", "--yes", cwd=archive)

    again = bantin("import", "tin.txt", cwd=archive)

    path = "bulletins/2020/07/16-hop-bao-ve-nuoc.md"
    assert f"tin.txt: bỏ qua, vì đã có {path}." in again.stdout
    assert not draft.exists()


def test_a_draft_whose_day_is_filled_in_gets_its_place_by_fix(archive: Path) -> None:
    draft = "---\ntitle: Họp báo\ndate: 16/7/2020\n---\n\nTỉnh họp báo.\n"
    write_tree(archive / "content", {"bulletins/nhap/hop-bao.md": draft})
    assert bantin("fix", "--yes", cwd=archive).returncode == 0
    assert written(archive, "bulletins/2020/07/16-hop-bao.md").title == "Họp báo"


def test_what_cannot_be_read_is_told_and_the_rest_is_imported(archive: Path) -> None:
    (archive / "hong.txt").write_bytes(b"\xff\xfe\x00")

    imported = bantin("import", "hong.txt", "khong-co.txt", "tin.txt", cwd=archive)

    assert imported.returncode == 1
    assert (
        "hong.txt: không rõ bảng mã chữ; mở tệp, lưu lại với mã UTF-8 rồi chép lại."
        in imported.stdout
    )
    assert "khong-co.txt: không đọc được: " in imported.stdout
    assert "Đã ghi 1 bản tin; 2 không thành." in imported.stdout
