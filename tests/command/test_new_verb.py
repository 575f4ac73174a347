"""`bantin new`: asks or takes everything from options, overwrites nothing, and what it writes passes the check."""

import builtins
import io
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from bantin.archive.reading import read_archive
from bantin.command.verbs import main
from tests.support.archives import new_archive
from tests.support.file_trees import read_tree, write_tree

Answers = Callable[..., None]
FILES = {
    "content/leaders/tran-van-thu.md": "---\nname: Trần Văn Thử\n---\n",
    "content/leaders/tran-van-thu-em.md": "---\nname: Trần Văn Thử Em\n---\n",
    "content/leaders/le-thi-an.md": "---\nname: Lê Thị An\n---\n",
    "content/leaders/le-thi-an-2.md": "---\nname: Lê Thị An\n---\n",
    "content/committees/ubnd-song-thanh.md": "---\nname: Ủy ban nhân dân tỉnh Sông Thanh\n"
    "abbreviations: [UBNDT]\n---\n",
    "content/sources/bao-song-thanh.md": "---\nname: Báo Sông Thanh\n---\n",
}
BULLETIN = """\
---
title: "Họp: sơ kết"
date: 2020-07-16
source: Báo Sông Thanh
source_url: https://bao.example/1
author: PV
committees:
  - Ủy ban nhân dân tỉnh Sông Thanh
leaders:
  - name: Trần Văn Thử
    posts: [Chủ tịch, Bí thư]
---

Dòng một.

Dòng hai.
"""
LEADER = """\
---
name: Ngô Văn Mới
other_names:
  - Ngô Mới
posts:
  - post: Chủ tịch
    committee: ubnd-song-thanh
    from: 2020-07
    to: 2025
  - post: Trưởng Đoàn
    committee: Đoàn công tác
---
"""
COMMITTEE = """\
---
name: Sở Thử tỉnh Sông Thanh
short: Sở Thử
abbreviations:
  - ST
parent: ubnd-song-thanh
from: 2015-10-21
predecessors:
  - ubnd-song-thanh
---
"""
SOURCE = "---\nname: Báo Mới\nshort: BM\nsite: https://moi.example\n---\n"


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = new_archive(tmp_path)
    write_tree(folder, FILES)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Sits at a terminal, and types these lines."""

    def typed(*lines: str) -> None:
        left = iter(lines)
        for stream in (sys.stdin, sys.stdout):
            monkeypatch.setattr(stream, "isatty", lambda: True)
        monkeypatch.setattr(builtins, "input", lambda _question="": next(left))

    return typed


def text_of(archive: Path, path: str) -> str:
    return (archive / "content" / path).read_text(encoding="utf-8")


def test_bulletin_by_options(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Dòng một.\r\n\r\nDòng hai.\n"))
    options = {
        "--title": "Họp: sơ kết", "--date": "16/7/2020", "--source": "bao song thanh",
        "--source-url": "https://bao.example/1", "--author": "PV", "--committee": "UBNDT",
        "--leader": "tran van thu: Chủ tịch; Bí thư", "--text": "-",
    }  # fmt: skip
    assert main(["new", "bulletin", *(word for pair in options.items() for word in pair)]) == 0
    assert text_of(archive, "bulletins/2020/07/16-hop-so-ket.md") == BULLETIN


def test_bulletin_by_questions(
    archive: Path, answers: Answers, capsys: pytest.CaptureFixture[str]
) -> None:
    answers(
        "", "Họp: sơ kết",  # a title must be there
        "32/7/2020", "16/7/2020",
        "bao song", "1",
        "bao.example/1", "https://bao.example/1",
        "PV",
        "uy ban tinh", "1", "",
        "tran thu", "1", "Chủ tịch; Bí thư", "",
        "Dòng một.", "", "Dòng hai.", ".",
    )  # fmt: skip
    assert main(["new", "bulletin"]) == 0
    assert text_of(archive, "bulletins/2020/07/16-hop-so-ket.md") == BULLETIN
    told = capsys.readouterr().out
    assert "Mục này phải có: Tiêu đề." in told
    assert "  1. Báo Sông Thanh (bao-song-thanh)\n" in told  # what is not typed whole is asked
    assert "Không đọc được ngày “32/7/2020”" in told
    assert "Ý bạn là “https://bao.example/1”?" in told
    assert "  1. Trần Văn Thử (tran-van-thu)\n  2. Trần Văn Thử Em (tran-van-thu-em)\n" in told
    assert told.endswith("Đã tạo bulletins/2020/07/16-hop-so-ket.md.\n")


def test_what_is_given_is_not_asked(archive: Path, answers: Answers) -> None:
    answers("16/7/2020", "", "", "", "", "khong co", "", "Nội dung.", ".")
    assert main(["new", "bulletin", "--title", "Tin"]) == 0
    assert text_of(archive, "bulletins/2020/07/16-tin.md") == (
        "---\ntitle: Tin\ndate: 2020-07-16\n---\n\nNội dung.\n"
    )


def test_what_is_written_by_questions_is_not_lost_for_a_taken_name_or_an_empty_text(
    archive: Path, answers: Answers
) -> None:
    write_tree(archive, {"content/bulletins/2020/07/16-tin.md": "Tệp khác."})
    head = ["Tin", "2020-07-16", "", "", "", "", ""]
    answers(*head, ".", "Nội dung.", ".", "tin", "Tin Hai")
    assert main(["new", "bulletin"]) == 0
    assert text_of(archive, "bulletins/2020/07/16-tin.md") == "Tệp khác."
    assert text_of(archive, "bulletins/2020/07/16-tin-hai.md").endswith("\n\nNội dung.\n")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "Trần Văn Thứ",
            " Tên gần giống hồ sơ Trần Văn Thử (tran-van-thu): nếu là một thì gộp lại bằng bantin merge.",
        ),
        ("Ngô Mới", ""),
    ],
)
def test_a_record_that_may_be_there_already_is_told(
    archive: Path, capsys: pytest.CaptureFixture[str], name: str, told: str
) -> None:
    assert main(["new", "leader", "--name", name, "--id", "moi"]) == 0
    assert capsys.readouterr().out == f"Đã tạo leaders/moi.md.{told}\n"


def test_what_the_check_says_of_the_new_file_is_told(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (archive / "tin.txt").write_text("Xem [tin](khong-co.md).", encoding="utf-8")
    given = ["--title", "Tin", "--date", "2090-07-16", "--text", "tin.txt"]
    assert main(["new", "bulletin", *given]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Đã tạo bulletins/2090/07/16-tin.md."
    assert [line.split(":")[0] for line in told[1::2]] == [
        "LỖI B17 Ngày 16/7/2090 ở mục “date” chưa tới",
        "NHẮC L01 Liên kết tới “khong-co.md” không có trong kho",
    ]


def test_two_people_of_one_name_are_named_by_their_ids(archive: Path, answers: Answers) -> None:
    answers("16/7/2020", "le thi an", "2", "", "")
    (archive / "tin.txt").write_text("Nội dung.", encoding="utf-8")
    given = ["--title", "Tin", "--source", "Báo khác", "--source-url", "https://a.example"]
    others = ["--author", "A", "--committee", "UBNDT", "--text", "tin.txt"]
    assert main(["new", "bulletin", *given, *others]) == 0
    assert "leaders:\n  - le-thi-an-2\n" in text_of(archive, "bulletins/2020/07/16-tin.md")


def test_leader_by_options(archive: Path) -> None:
    posts = ["--post", "Chủ tịch;UBNDT;2020-07;2025", "--post", "Trưởng Đoàn; Đoàn công tác"]
    names = ["--name", "Ngô Văn Mới", "--other-name", "Ngô Mới"]
    assert main(["new", "leader", *names, *posts]) == 0
    assert text_of(archive, "leaders/ngo-van-moi.md") == LEADER


def test_leader_by_questions(archive: Path, answers: Answers) -> None:
    answers(
        "Ngô Văn Mới", "Ngô Mới", "",
        "Chủ tịch", "UBNDT", "2020-07", "2025",
        "Trưởng Đoàn", "Đoàn công tác", "", "",
        "", ".",
    )  # fmt: skip
    assert main(["new", "leader"]) == 0
    assert text_of(archive, "leaders/ngo-van-moi.md") == LEADER


def test_committee_and_source(archive: Path) -> None:
    committee = {
        "--name": "Sở Thử tỉnh Sông Thanh", "--short": "Sở Thử", "--abbreviation": "ST", "--from": "21/10/2015",
        "--parent": "ubnd-song-thanh", "--predecessor": "UBNDT",
    }  # fmt: skip
    assert main(["new", "committee", *(w for pair in committee.items() for w in pair)]) == 0
    assert text_of(archive, "committees/so-thu-tinh-song-thanh.md") == COMMITTEE
    source = ["--name", "Báo Mới", "--short", "BM", "--site", "https://moi.example", "--id", "bm"]
    assert main(["new", "source", *source]) == 0
    assert text_of(archive, "sources/bm.md") == SOURCE


def test_all_that_is_new_passes_the_check(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    test_committee_and_source(archive)
    test_leader_by_options(archive)
    test_bulletin_by_options(archive, monkeypatch)
    found = [f for f in read_archive(archive / "content").findings if f.severity == "error"]
    assert found == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["bulletin"], "thiếu --title, --date, --text, và không có ai để hỏi"),
        (["leader"], "thiếu --name"),
        (["source", "--name", "!!!"], "không làm được tên tệp từ “!!!”; thêm --id"),
        (["source", "--name", "A", "--site", "a b"], "--site: Địa chỉ “a b” ở mục “site”"),
        (["source", "--name", "Index"], "Tên tệp phải là mã không dấu"),
        (["committee", "--name", "A", "--parent", "uy ban"], "--parent: “uy ban” có thể là Ủy ban"),
        (["committee", "--name", "A", "--parent", "x"], "--parent: không có “x” trong kho"),
        (["committee", "--name", "A", "--from", "hôm qua"], "--from: Không đọc được ngày “hôm qua”"),
        (["leader", "--name", "A", "--post", "Bí thư"], "--post: Chức vụ thiếu mục “committee”"),
        (["leader", "--name", "Trần Văn Thử"], "đã có leaders/tran-van-thu.md; là tệp khác thì thêm --id"),
        (["bulletin", "--title", "A", "--date", "2020-07-16", "--text", "trong.txt"], "Bản tin không có nội dung"),
        (["bulletin", "--title", "A", "--date", "2020-07-16", "--text", "utf16.txt"], "không phải văn bản UTF-8"),
        (["bulletin", "--title", "A", "--date", "2020-07-16", "--leader", "Lê Thị An", "--text", "-"],
         "--leader: “Lê Thị An” có thể là Lê Thị An (le-thi-an), Lê Thị An (le-thi-an-2)"),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_told_and_nothing_is_written(
    archive: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    write_tree(archive, {"trong.txt": "", "utf16.txt": "A".encode("utf-16")})
    before = read_tree(archive)
    assert main(["new", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert read_tree(archive) == before


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither pty nor readline")
def test_tab_completes_a_name_typed_without_diacritics(archive: Path) -> None:
    typed = b"T\n2020-07-16\n\n\n\n\ntran van thu e\t\n\n\nA.\n.\n"
    assert at_terminal(typed, "new", "bulletin") == 0
    assert "leaders:\n  - Trần Văn Thử Em\n" in text_of(archive, "bulletins/2020/07/16-t.md")


def at_terminal(typed: bytes, *arguments: str) -> int:
    """Run the command at a terminal of its own, where all this is typed at once, and return its exit status."""
    import pty  # noqa: PLC0415  # Windows has none

    ours, its_own = pty.openpty()
    command = [sys.executable, "-m", "bantin", *arguments]
    with subprocess.Popen(command, stdin=its_own, stdout=its_own, stderr=its_own) as running:
        os.close(its_own)
        os.write(ours, typed)
        with suppress(OSError):  # Linux says so when the other end is closed
            while os.read(ours, 10_000):
                pass
    os.close(ours)
    return running.returncode
