"""`bantin build` and `pelican`: one site, whole, and in a second run nothing to do."""

import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.support.archives import new_archive
from tests.support.building import bantin, run, without_progress
from tests.support.file_trees import differences, read_tree, write_tree
from tests.support.project import CONTENT, ROOT, SAMPLE
from tests.support.strict_server import Site

pytestmark = pytest.mark.slow


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "content"))


def written_kept_removed(output: str) -> tuple[int, int, int]:
    """The counts of the last line, in which a dot groups thousands."""
    match = re.search(r" ([\d.]+) tệp mới, ([\d.]+) giữ nguyên, ([\d.]+) xóa; .+\.\n$", output)
    assert match, output
    written, kept, removed = (int(n.replace(".", "")) for n in match.groups())
    return written, kept, removed


def test_build_succeeds_and_counts_bulletins_and_files(tmp_path: Path) -> None:
    built = bantin("build", CONTENT, "-o", tmp_path / "out")
    total = len(list((CONTENT / "bulletins").rglob("*.md")))
    assert (built.returncode, without_progress(built.stderr)) == (
        0,
        f"Kho: Bản tin Hà Nam ({ROOT})\n",
    )
    assert (
        f"{total} tệp bản tin: {total} được đăng, 0 bị giữ lại, 0 bỏ qua; đăng thêm {total}, gỡ 0."
        in built.stdout
    )
    files = [p for p in (tmp_path / "out").rglob("*") if p.is_file()]
    site = [p for p in files if not p.name.startswith(".bantin-")]  # without manifest and lock
    assert written_kept_removed(built.stdout) == (len(site), 0, 0)


def test_last_line_tells_what_was_done_and_what_it_cost(content: Path, tmp_path: Path) -> None:
    built = bantin("build", content, "-o", tmp_path / "out")
    assert re.fullmatch(
        rf"{tmp_path}/out: \d+ bản tin đã đọc, \d+ trang đã dựng; \d+ tệp mới, 0 giữ nguyên, 0 xóa; "
        r"\d+,\d giây, không quá \d+ MB bộ nhớ\.",
        built.stdout.splitlines()[-1],
    )


def test_pelican_builds_the_same_bytes(content_site: Site, tmp_path: Path) -> None:
    command: list[str | Path] = [
        Path(sys.executable).parent / "pelican",
        CONTENT,
        "-o",
        tmp_path / "out",
    ]
    built = run([*command, "-s", ROOT / "pelicanconf.py", "--fatal", "warnings"])
    assert built.returncode == 0, built.stderr
    assert differences(content_site.folder, tmp_path / "out") == []


def test_second_build_writes_nothing(content: Path, tmp_path: Path) -> None:
    first = bantin("build", content, "-o", tmp_path / "out")
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*.html")}
    second = bantin("build", content, "-o", tmp_path / "out")
    written, _, _ = written_kept_removed(first.stdout)
    assert written_kept_removed(second.stdout) == (0, written, 0)
    assert {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*.html")} == before


def test_what_the_next_build_uses_is_kept_where_one_likes(content: Path, tmp_path: Path) -> None:
    command: list[str | Path] = [
        "build",
        content,
        "-o",
        tmp_path / "out",
        "--cache",
        tmp_path / "kept",
    ]
    assert "0 bản tin đã đọc" not in bantin(*command).stdout
    assert [path.suffix for path in (tmp_path / "kept").iterdir()] == [".sqlite"]
    assert "0 bản tin đã đọc, 0 trang đã dựng" in bantin(*command).stdout
    shutil.rmtree(tmp_path / "kept")
    assert "0 bản tin đã đọc" not in bantin(*command).stdout


def test_site_after_edits_is_the_site_built_from_nothing(content: Path, tmp_path: Path) -> None:
    bantin("build", content, "-o", tmp_path / "edited")
    (content / "bulletins/2021/01/01-chao-nam-moi.md").unlink()  # the only one of its year
    (content / "leaders/dang-van-an.md").unlink()  # quarantines the bulletins that name him
    path = content / "bulletins/2018/01/10-cong-bo-quyet-dinh.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")
    edited = bantin("build", content, "-o", tmp_path / "edited")
    bantin("build", content, "-o", tmp_path / "new")
    assert written_kept_removed(edited.stdout)[2] > 0
    assert differences(tmp_path / "edited", tmp_path / "new") == []
    assert not [p for p in read_tree(tmp_path / "edited") if p.startswith("2021")]


def test_files_of_others_in_the_output_stay(content: Path, tmp_path: Path) -> None:
    out = write_tree(tmp_path / "out", {"CNAME": "x.example", "2021/01/note.txt": "của tôi"})
    bantin("build", content, "-o", out)
    (content / "bulletins/2021/01/01-chao-nam-moi.md").unlink()
    bantin("build", content, "-o", out)
    assert (out / "CNAME").read_text() == "x.example"
    assert (out / "2021/01/note.txt").read_text(encoding="utf-8") == "của tôi"
    assert not (out / "2021/01/01-chao-nam-moi.html").exists()


def test_bad_bulletin_is_left_out_told_of_and_counted(content: Path, tmp_path: Path) -> None:
    bad = "---\ntitle: Sai ngày\ndate: 31/02/2020\n---\n\nNội dung.\n"
    write_tree(content, {"bulletins/2020/02/28-sai-ngay.md": bad})
    built = bantin("build", content, "-o", tmp_path / "out")
    assert built.returncode == 0
    assert re.search(r"^LỖI B03 .*: bulletins/2020/02/28-sai-ngay\.md:3$", built.stdout, re.M)
    assert " 1 bị giữ lại" in built.stdout
    assert not (tmp_path / "out/2020/02/28-sai-ngay.html").exists()


def test_build_works_from_any_folder_of_an_archive_and_by_relative_paths(tmp_path: Path) -> None:
    archive = new_archive(tmp_path / "kho")
    below = archive / "content" / "bulletins"
    assert bantin("build", cwd=below).returncode == 0
    assert bantin("build", "..", "-o", "../../here", cwd=below).returncode == 0
    settings = archive / "pelicanconf.py"
    built = bantin("build", "kho/content", "-o", "there", "--settings", settings, cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    for other in (archive / "here", tmp_path / "there"):
        assert differences(archive / "output", other) == []
    assert sorted(path.name for path in below.iterdir()) == ["2024"]
    assert (archive / "cache").is_dir()
    assert not (tmp_path / "cache").exists()


def test_output_that_lies_below_a_file_is_one_plain_sentence(content: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    built = bantin("build", content, "-o", tmp_path / "file" / "x")
    assert built.returncode == 2
    assert built.stderr.splitlines()[1:] == [
        f"bantin: Không đọc hay ghi được “{tmp_path}/file/x”: có một phần của đường dẫn không phải thư mục"
    ]


def test_what_a_publication_lacks_is_told(content: Path, tmp_path: Path) -> None:
    here = bantin("build", content, "-o", tmp_path / "out")
    assert "NHẮC SITEURL còn trống, nên trang chưa có sitemap.xml" in here.stdout
    assert "NHẮC ARCHIVE_TAG còn là tên tạm “ban-tin-ha-nam.example,2026”" in here.stdout
    there = bantin("build", content, "-o", tmp_path / "out", SITEURL="https://x.example")
    assert "SITEURL còn trống" not in there.stdout
    slash = bantin("build", content, "-o", tmp_path / "out", SITEURL="https://x.example/")
    assert (slash.stdout.splitlines()[:1], slash.stderr) == (
        there.stdout.splitlines()[:1],
        here.stderr,
    )


@pytest.mark.parametrize("url", ["x.example/ban-tin", "ftp://x.example", "https://x example"])
def test_address_that_is_none_is_told_in_plain_words(url: str, content: Path) -> None:
    built = bantin("build", content, SITEURL=url)
    assert built.returncode == 2
    assert built.stderr == (
        f"bantin: {ROOT}/publishconf.py: SITEURL phải là địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http:// "
        f"và không có khoảng trắng, không phải “{url}”\n"
    )
