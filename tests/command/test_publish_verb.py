"""`bantin publish`: one command that office staff can run, and what it says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from bantin.building.output_lock import only_writer
from tests.support.archives import new_archive
from tests.support.building import BANTIN, bantin, without_progress
from tests.support.content_files import PICTURE, bulletin
from tests.support.file_trees import Tree, differences, read_tree, write_tree

pytestmark = pytest.mark.slow

URL = "https://tinh.example/ban-tin"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of seven bulletins and the example."""
    files = {
        f"content/bulletins/2021/03/0{day}-tin.md": bulletin(f"2021-03-0{day}")
        for day in range(1, 8)
    }
    return write_tree(new_archive(tmp_path / "kho", url=URL), files)


def last_line(output: str) -> str:
    """The last line, without what the machine makes different each time."""
    return re.sub(r"; \d+,\d giây, không quá \d+ MB bộ nhớ\.$", "", output.splitlines()[-1])


def site_files(folder: Path) -> dict[str, bytes]:
    return {p: data for p, data in read_tree(folder).items() if not p.startswith(".bantin-")}


def test_publishes_what_a_build_makes_and_says_what_is_new(archive: Path, tmp_path: Path) -> None:
    first = bantin("publish", "../web", cwd=archive)
    assert (first.returncode, without_progress(first.stderr)) == (
        0,
        f"Kho: Kho bản tin thử ({archive})\n",
    )
    assert "8 tệp bản tin: 8 được đăng, 0 bị giữ lại, 0 bỏ qua.\n" in first.stdout
    files = len([p for p in site_files(tmp_path / "web/current") if not p.endswith("/")])
    assert last_line(first.stdout) == (
        f"../web: đã đăng bản 1: đăng thêm 8, gỡ 0; {files} tệp mới, 0 giữ nguyên, 0 xóa"
    )
    bantin("build", "-o", tmp_path / "out", cwd=archive)
    assert site_files(tmp_path / "web/current") == site_files(tmp_path / "out")
    assert f"<loc>{URL}/" in (tmp_path / "web/current/sitemap.xml").read_text()

    (archive / "content/bulletins/2021/03/01-tin.md").unlink()
    write_tree(archive, {"content/bulletins/2021/03/09-sai.md": "---\ntitle: Sai\n---\n\nMột.\n"})
    second = bantin("publish", "../web", cwd=archive)
    assert second.returncode == 0
    assert re.search(r"^LỖI B02 .*09-sai\.md:1$", second.stdout, re.M)
    assert " 7 được đăng, 1 bị giữ lại" in second.stdout
    assert re.fullmatch(
        r"\.\./web: đã đăng bản 2: đăng thêm 0, gỡ 1; \d+ tệp mới, \d+ giữ nguyên, \d+ xóa",
        last_line(second.stdout),
    )
    third = bantin("publish", "../web", cwd=archive)
    assert last_line(third.stdout) == "../web: không có gì mới, bạn đọc vẫn xem bản 2"


def test_empty_checkout_is_refused_until_it_is_meant(archive: Path, tmp_path: Path) -> None:
    web, empty = tmp_path / "web", tmp_path / "empty"
    empty.mkdir()
    bantin("publish", web, cwd=archive)
    before = read_tree(web / "current")
    for _ in range(2):
        refused = bantin("publish", web, empty, cwd=archive)
        assert refused.returncode == 3
        assert "sẽ gỡ 8 trong 8 bản tin đang đăng" in refused.stderr
        assert read_tree(web / "current") == before
    meant = bantin("publish", web, empty, "--allow-removals", "8", cwd=archive)
    assert (meant.returncode, "đã đăng bản 2: đăng thêm 0, gỡ 8;" in meant.stdout) == (0, True)


def test_steps_back(archive: Path, tmp_path: Path) -> None:
    web = tmp_path / "web"
    assert bantin("publish", web, "--rollback", cwd=tmp_path).returncode == 2
    bantin("publish", web, cwd=archive)
    before = read_tree(web / "current")
    write_tree(archive, {"content/bulletins/2021/03/09-tin.md": bulletin("2021-03-09")})
    bantin("publish", web, cwd=archive)
    back = bantin("publish", web, "--rollback", cwd=tmp_path)  # no archive is needed
    assert (back.returncode, back.stderr, back.stdout) == (
        0,
        "",
        f"{web}: đã quay lại bản 1, bỏ bản 2. Lần đăng sau lại đăng nội dung hiện có: sửa nội dung trước đã.\n",
    )
    assert read_tree(web / "current") == before
    none = bantin("publish", web, "--rollback", cwd=tmp_path)
    assert (none.returncode, none.stderr) == (
        2,
        f"bantin: Không còn bản nào trước bản đang đăng trong “{web}” để quay lại\n",
    )


def test_a_step_back_tells_that_what_was_withdrawn_is_shown_again(
    archive: Path, tmp_path: Path
) -> None:
    web, path = tmp_path / "web", "content/bulletins/2021/03/09-tin.md"
    files: Tree = {path: bulletin("2021-03-09", body="![Ảnh](a.png)"), "content/bulletins/2021/03/a.png": PICTURE}  # fmt: skip
    write_tree(archive, files)
    bantin("publish", web, cwd=archive)
    bantin("withdraw", path, "--reason", "Nhầm.", cwd=archive)
    bantin("publish", web, cwd=archive)
    assert not (web / "current/2021/03/a.png").exists()
    back = bantin("publish", web, "--rollback", cwd=tmp_path)
    assert last_line(back.stdout) == (
        "NHẮC Bạn đọc lại thấy 2 bản tin, ảnh hay tài liệu mà bản 2 không có, như 2021/03/09-tin.html. Nếu đã rút vì "
        "không được đăng thì đăng lại ngay."
    )
    assert "đã đăng bản 3: đăng thêm 0, gỡ 1;" in bantin("publish", web, cwd=archive).stdout
    assert not (web / "current/2021/03/a.png").exists()


def test_folder_of_others_is_refused(archive: Path, tmp_path: Path) -> None:
    web = write_tree(tmp_path / "web", {"index.html": "của tôi"})
    refused = bantin("publish", web, cwd=archive)
    assert refused.returncode == 2
    assert (
        f"bantin: “{web}” đã có những tệp không phải do bantin tạo (index.html…)" in refused.stderr
    )
    assert [path.name for path in web.iterdir()] == ["index.html"]


def test_what_is_not_ours_is_told(archive: Path, tmp_path: Path) -> None:
    web = tmp_path / "web"
    bantin("publish", web, cwd=archive)
    write_tree(web, {"ghi-chu.txt": "", "current/a.txt": ""})
    told = bantin("publish", web, cwd=archive).stdout
    assert (
        f"NHẮC “{web}” có tệp không phải do bantin tạo, nên để nguyên: ghi-chu.txt, releases/000001/a.txt. "
        in told
    )


@pytest.mark.parametrize("value", ["1", "0", "-3", "năm"])
def test_too_few_releases_cannot_be_kept(value: str, tmp_path: Path) -> None:
    refused = bantin("publish", tmp_path, f"--keep={value}", cwd=tmp_path)
    assert refused.returncode == 2
    assert f"--keep: phải là một số từ 2 trở lên, không phải “{value}”" in refused.stderr


def test_waits_for_another_one_and_says_for_whom(archive: Path, tmp_path: Path) -> None:
    web = tmp_path / "web"
    bantin("publish", web, cwd=archive)
    with only_writer(web, print):
        process = subprocess.Popen(
            [BANTIN, "publish", web],
            cwd=archive,
            stderr=subprocess.PIPE,
            text=True,
            stdout=subprocess.PIPE,
        )
        assert process.stderr
        lines = [process.stderr.readline(), process.stderr.readline()]
    assert lines[1].startswith("Đang chờ ")
    assert "không có gì mới" in process.communicate()[0]


def test_static_files_of_pelican_are_published(tmp_path: Path) -> None:
    """These are copied, so that a release keeps them when the next run writes them again."""
    web, archive = tmp_path / "web", new_archive(tmp_path / "kho")
    write_tree(archive, {"content/tinh/a.txt": "mot"})
    with (archive / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write("STATIC_PATHS = ['tinh']\n")
    told = bantin("publish", web, cwd=archive).stdout
    assert "NHẮC SITEURL còn trống" in told
    (archive / "content/tinh/a.txt").write_text("hai")
    bantin("publish", web, cwd=archive)
    texts = [(web / f"releases/00000{n}/tinh/a.txt").read_text() for n in (1, 2)]
    assert texts == ["mot", "hai"]
    assert differences(web / "releases/000002", web / "current") == []


if sys.platform != "win32":

    def test_folder_that_cannot_be_made_is_one_sentence(archive: Path, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        refused = bantin("publish", tmp_path / "file/web", cwd=archive)
        assert refused.returncode == 2
        assert refused.stderr.splitlines()[1:] == [
            f"bantin: Không đọc hay ghi được “{tmp_path}/file/web”: có một phần của đường dẫn không phải thư mục"
        ]
