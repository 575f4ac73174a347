"""`bantin check`: every finding says where, what and what to do; errors are a failure."""

import json
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from bantin.archive import checking
from bantin.archive.reading import ReadArchive
from bantin.command import check_verb
from bantin.command.verbs import main
from bantin.findings.finding_catalogue import CATALOGUE
from bantin.findings.findings import Finding
from tests.support.archives import new_archive
from tests.support.building import BANTIN, bantin, run, without_progress
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.project import CONTENT, ROOT, SAMPLE

pytestmark = pytest.mark.slow  # most run the command

BROKEN = SAMPLE.parent / "broken"

BAD = {
    "bulletins/2020/01/02-a.md": bulletin("2020-01-02", "leaders: [Người Lạ]"),
    "bulletins/2020/01/03-b.md": bulletin("hôm qua"),
    "bulletins/2020/01/04-c.md": bulletin("2020-01-04", body="[x](khong-co.md)"),
    "bulletins/2020/01/05-d.zip": "PK",
}


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Thử", "-c", "user.email=thu@thu.example"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True)


def test_good_content_passes() -> None:
    for content in (CONTENT, SAMPLE):
        checked = bantin("check", content)
        assert (checked.returncode, without_progress(checked.stderr)) == (
            0,
            f"Kho: Bản tin Hà Nam ({ROOT})\n",
        )
        assert "LỖI" not in checked.stdout


def test_each_cause_has_severity_code_message_place_and_remedy(tmp_path: Path) -> None:
    checked = bantin("check", write_tree(tmp_path, BAD))
    *findings, counts, total = checked.stdout.splitlines()
    assert checked.returncode == 1
    assert findings[::2] == [
        "LỖI B07 Chưa có hồ sơ lãnh đạo “Người Lạ”: bulletins/2020/01/02-a.md:4",
        "LỖI B03 Không đọc được ngày “hôm qua” ở mục “date”: bulletins/2020/01/03-b.md:3",
        "NHẮC L01 Liên kết tới “khong-co.md” không có trong kho: bulletins/2020/01/04-c.md:6",
        "NHẮC F05 Tệp này không được đăng: loại tệp “.zip” không dùng trong thư mục này: bulletins/2020/01/05-d.zip:1",
    ]
    assert all(re.fullmatch(r"    → \w.+\.", remedy) for remedy in findings[1::2])
    assert counts == "4 tệp bản tin: 1 được đăng, 2 bị giữ lại, 1 bỏ qua."
    assert total == "2 lỗi ở 2 tệp: 2 về bản tin; 2 lời nhắc ở 2 tệp: 1 về liên kết, 1 về tệp."


def many_bulletins(number: int) -> dict[str, str]:
    """Bulletins that all name one unknown leader, and another each."""
    return {
        f"bulletins/2020/{day // 28 + 1:02}/{day % 28 + 1:02}-a.md": bulletin(
            f"2020-{day // 28 + 1:02}-{day % 28 + 1:02}", f"leaders: [Người Lạ, Họ Tên {day}]"
        )
        for day in range(number)
    }


def test_one_cause_in_many_files_is_told_once_and_first(tmp_path: Path) -> None:
    checked = bantin("check", write_tree(tmp_path, many_bulletins(100)))
    lines = checked.stdout.splitlines()
    assert len(lines) <= 50
    assert lines[0] == (
        "LỖI B07 Chưa có hồ sơ lãnh đạo “Người Lạ”: 100 bản tin, tệp đầu: bulletins/2020/01/01-a.md:4"
    )
    told = (len(lines) - 3) // 2 - 1
    assert lines[-3] == f"Còn {100 - told} điều nữa, xem bằng --all"
    assert lines[-1] == "200 lỗi ở 100 tệp: 200 về bản tin."


def test_all_shows_every_place_of_every_cause(tmp_path: Path) -> None:
    files = many_bulletins(60)
    told = bantin("check", write_tree(tmp_path, files), "--all").stdout
    for path in files:
        assert told.count(f"{path}:4\n") >= 2
    assert "xem bằng" not in told


def test_json_has_all_findings_in_a_stable_order(tmp_path: Path) -> None:
    tree = write_tree(tmp_path, BAD)
    checked, again = (bantin("check", tree, "--json") for _ in range(2))
    assert checked.stdout == again.stdout
    document = json.loads(checked.stdout)
    findings = document.pop("findings")
    assert document == {
        "bulletins": {
            "found": 4,
            "published": 1,
            "withheld": 2,
            "ignored": 1,
            "withdrawn": 0,
            "drafts": 0,
        },
        "errors": 2,
        "warnings": 2,
        "elsewhere": {"errors": 0, "warnings": 0},
    }
    assert findings[0] == {
        "path": "bulletins/2020/01/02-a.md",
        "line": 4,
        "severity": "error",
        "code": "B07",
        "message": "Chưa có hồ sơ lãnh đạo “Người Lạ”.",
        "remedy": "Sửa tên cho đúng, hoặc thêm hồ sơ vào thư mục leaders.",
        "values": {"name": "Người Lạ", "suggestion": ""},
    }
    assert [finding["path"] for finding in findings] == sorted(BAD)
    assert checked.returncode == 1


def test_part_is_checked_by_itself_with_the_records_of_the_whole(tmp_path: Path) -> None:
    archive = new_archive(tmp_path / "kho")
    write_tree(archive / "content", BAD)
    for named, told, status in (
        ("content/bulletins/2020/01/02-a.md", ["LỖI B07"], 1),
        ("bulletins/2020/01/04-c.md", ["NHẮC L01"], 0),  # as findings name it
        ("content/bulletins/2020/", ["LỖI B07", "LỖI B03", "NHẮC L01", "NHẮC F05"], 1),
        ("content/leaders", [], 0),
    ):
        checked = bantin("check", named, cwd=archive)
        assert re.findall(r"^(?:LỖI|NHẮC) \w+", checked.stdout, re.M) == told
        assert checked.returncode == status
    checked = bantin("check", "content/bulletins/2020/01/02-a.md", cwd=archive)
    assert checked.stdout.splitlines()[2:] == [
        "Ngoài các tệp ấy: 1 lỗi ở 1 tệp: 1 về bản tin; 2 lời nhắc ở 2 tệp: 1 về liên kết, 1 về tệp.",
        "Các tệp trong bulletins/2020/01/02-a.md: 1 tệp bản tin: 0 được đăng, 1 bị giữ lại, 0 bỏ qua.",
        "Các tệp trong bulletins/2020/01/02-a.md: 1 lỗi ở 1 tệp: 1 về bản tin.",
    ]


def test_changed_files_are_checked_by_themselves(tmp_path: Path) -> None:
    archive = new_archive(tmp_path / "kho")
    write_tree(archive / "content", {path: BAD[path] for path in sorted(BAD)[:2]})
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "Một"]):
        git(archive, *command)
    write_tree(archive / "content", {path: BAD[path] for path in sorted(BAD)[2:]})
    checked = bantin("check", "--changed", cwd=archive)
    assert checked.returncode == 0
    assert "bulletins/2020/01/04-c.md" in checked.stdout
    assert checked.stdout.splitlines()[-3:] == [
        "Ngoài các tệp ấy: 2 lỗi ở 2 tệp: 2 về bản tin.",
        "Các tệp đã đổi so với HEAD của git: 2 tệp bản tin: 1 được đăng, 0 bị giữ lại, 1 bỏ qua.",
        "Các tệp đã đổi so với HEAD của git: 2 lời nhắc ở 2 tệp: 1 về liên kết, 1 về tệp.",
    ]
    broken = archive / "content" / min(BAD)
    broken.write_text(f"{BAD[min(BAD)]}\nThêm.\n", encoding="utf-8")
    assert bantin("check", "--changed", cwd=archive).returncode == 1
    git(archive, "add", ".")
    git(archive, "commit", "-qm", "Hai")
    assert bantin("check", "--changed", cwd=archive).returncode == 0
    assert bantin("check", "--changed", "HEAD~1", cwd=archive).returncode == 1


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
    assert re.search(rf"^{severity} {code} ", capsys.readouterr().out, re.M)
    assert status == (1 if severity == "LỖI" else 0)


def test_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    """`bantin check --all | head -1`: more is printed than a pipe holds."""
    many = {f"x/{number:05}.txt": "" for number in range(5000)}
    check = shlex.join([str(BANTIN), "check", str(write_tree(tmp_path, many)), "--all"])
    command = f"{check} | head -1"
    checked = run(["bash", "-o", "pipefail", "-c", command])
    assert checked.returncode == 128 + 13
    assert checked.stdout.startswith("NHẮC F07 ")
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
