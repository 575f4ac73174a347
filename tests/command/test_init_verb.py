"""`bantin init`: a new archive that works at once, whatever its name, and nothing lost."""

import os
import pty
import runpy
import select
import shlex
import subprocess
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bantin.command.archive_settings import read
from bantin.command.verbs import main
from bantin.errors import FolderNotEmptyError
from bantin.site.site_settings import read_site_settings
from bantin.starter.new_archive import write_archive
from bantin.starter.settings_files import Identity, pelicanconf, publishconf
from tests.support.building import BANTIN, bantin
from tests.support.file_trees import read_tree
from tests.support.project import CONTENT, ROOT

pytestmark = pytest.mark.slow

FILES = [
    ".forgejo/issue_template/sua-sai.yml",
    ".forgejo/workflows/kho.yml",
    ".gitattributes",
    ".github/ISSUE_TEMPLATE/sua-sai.yml",
    ".github/workflows/kho.yml",
    ".gitignore",
    ".gitlab-ci.yml",
    ".gitlab/issue_templates/Bao-cho-sai.md",
    ".pre-commit-config.yaml",
    "README.md",
    "content/README.md",
    "content/abbreviations.yml",
    "content/bulletins/2024/01/02-vi-du.md",
    "content/committees/vi-du.md",
    "content/leaders/vi-du.md",
    "content/pages/gioi-thieu.md",
    "content/sources/bao-vi-du.md",
    "huong-dan/dau-do.svg",
    "huong-dan/duong-di.svg",
    "huong-dan/tep-moi.svg",
    "pelicanconf.py",
    "publishconf.py",
    "tu-dong/README.md",
    "tu-dong/binh_luan.py",
    "tu-dong/cai-dat.sh",
    "tu-dong/dang.sh",
    "tu-dong/ghi-so.sh",
    "tu-dong/in-chu.sh",
    "tu-dong/kiem-tra.sh",
    "tu-dong/requirements.txt",
]


def test_name_is_enough_and_the_archive_is_good_at_once(tmp_path: Path) -> None:
    made = bantin("init", "kho", "--name", "Bản tin Sông Thanh", cwd=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout.startswith("Đã tạo kho “Bản tin Sông Thanh” trong kho: 30 tệp.\n")
    assert '  cd "kho"\n  bantin serve ' in made.stdout
    assert sorted(p for p in read_tree(tmp_path / "kho") if not p.endswith("/")) == FILES
    checked = bantin("check", cwd=tmp_path / "kho")
    assert checked.returncode == 0
    assert checked.stdout == (
        "1 tệp bản tin: 1 được đăng, 0 bị giữ lại, 0 bỏ qua.\nKhông có lỗi hay lời nhắc nào.\n"
    )


def test_flags_are_in_the_settings(tmp_path: Path) -> None:
    flags = ["--name", "A", "--place", "tỉnh B", "--timezone", "Asia/Bangkok"]
    assert main(["init", str(tmp_path / "kho"), *flags, "--url", "https://b.gov.vn/tin/"]) == 0
    local, published = (
        read(tmp_path / "kho" / f"{name}conf.py") for name in ("pelican", "publish")
    )
    year = time.gmtime().tm_year
    assert local.config.name == "A"
    assert local.config.tagline.startswith("Kho bản tin của tỉnh B: ")
    assert local.config.zone.key == "Asia/Bangkok"
    assert local.config.tag == f"b.gov.vn,{year}"
    assert (local.config.url, published.config.url) == ("", "https://b.gov.vn/tin")


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        ([], "bantin: thiếu tên kho; thêm --name"),
        (["--name", " "], "bantin: SITENAME còn trống"),
        (
            ["--name", "A", "--timezone", "Hà Nội"],
            "bantin: TIMEZONE “Hà Nội” không phải tên múi giờ",
        ),
        (["--name", "A", "--url", "b.vn"], "bantin: SITEURL phải là địa chỉ đầy đủ"),
        (["--name", "A", "--tag", "b"], "bantin: ARCHIVE_TAG phải là tên miền và năm"),
    ],
)
def test_what_does_not_hold_is_told_and_nothing_is_written(
    flags: list[str], told: str, tmp_path: Path
) -> None:
    made = bantin("init", "kho", *flags, cwd=tmp_path)
    assert made.returncode == 2
    assert made.stderr.startswith(told)
    assert list(tmp_path.iterdir()) == []


def test_folder_that_is_not_empty_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "thư.txt").write_text("của tôi", encoding="utf-8")
    before = read_tree(tmp_path)
    for flags in ([], ["--name", "A"]):  # it is told before anything is asked
        made = bantin("init", ".", *flags, cwd=tmp_path)
        assert made.returncode == 2
        assert "không trống, có .git, thư.txt; kho mới cần một thư mục trống" in made.stderr
    with pytest.raises(FolderNotEmptyError):
        write_archive(tmp_path, Identity("A", "B", "UTC", "a.vn,2026", ""))
    made = bantin("init", "thư.txt", "--name", "A", cwd=tmp_path)
    assert (made.returncode, "là một tệp" in made.stderr) == (2, True)
    assert read_tree(tmp_path) == before


@given(st.text(min_size=1).filter(str.strip), st.text())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_name_and_place_give_settings_that_mean_it(
    tmp_path: Path, name: str, tagline: str
) -> None:
    identity = Identity(name, tagline, "UTC", "a.vn,2026", "https://a.vn")
    for file, text in (("pelican", pelicanconf(identity)), ("publish", publishconf(identity))):
        data = text.encode("utf-8")
        (tmp_path / f"{file}conf.py").write_bytes(data)
    found = read(tmp_path / "publishconf.py").config
    assert (found.name, found.tagline, found.url) == (name, tagline, "https://a.vn")


@pytest.mark.parametrize(
    "name",
    ['"', "'\"", "\\", "\\N{DIGIT ONE}", "a\nb", "{{ x }}", "🎋", "\x00", "\u2028", "'''", '"""'],
)
def test_names_that_python_could_misread(name: str, tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_text(
        pelicanconf(Identity(f"A{name}", "B", "UTC", "a.vn,2026", "")), encoding="utf-8"
    )
    found = runpy.run_path(str(tmp_path / "pelicanconf.py"))
    assert found["SITENAME"] == f"A{name}"
    read_site_settings(found)


def test_settings_and_guide_are_those_of_the_package(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path), "--name", "A"]) == 0
    assert (tmp_path / "content/README.md").read_bytes() == (CONTENT / "README.md").read_bytes()
    here = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"/output/", "/cache/"} <= {*here} & {
        *(tmp_path / ".gitignore").read_text().splitlines()
    }


def test_glossary_is_a_part_of_ours_and_of_no_province(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path), "--name", "A"]) == 0
    text = (tmp_path / "content/abbreviations.yml").read_text(encoding="utf-8")
    theirs, ours = (
        yaml.load(t, yaml.BaseLoader)
        for t in (text, (CONTENT / "abbreviations.yml").read_text(encoding="utf-8"))
    )
    assert theirs.items() <= ours.items()
    assert len(theirs) > 80
    assert "Hà Nam" not in text
    assert "sông Hồng" not in text


def test_every_page_of_an_example_says_that_it_is_one(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path), "--name", "A"]) == 0
    assert bantin("build", cwd=tmp_path).returncode == 0
    for folder in ("2024/01", "lanh-dao", "co-quan"):
        (page,) = (tmp_path / "output" / folder).glob("*vi-du.html")
        assert "ví dụ, không phải " in page.read_text(encoding="utf-8")
    assert "Ví dụ: " in (tmp_path / "output/index.html").read_text(encoding="utf-8")
    assert "ví dụ" in (tmp_path / "output/gioi-thieu.html").read_text(encoding="utf-8")


def answer(folder: Path, keys: list[str]) -> tuple[int, str]:
    """Run `init` on a terminal and press keys each time it asks; the status, and what was on the screen."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [BANTIN, "init", folder], stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True
    )
    os.close(theirs)
    shown, waiting, end = b"", list(keys), time.monotonic() + 60
    while time.monotonic() < end:
        if not select.select([ours], [], [], 0.1)[0]:
            continue
        try:
            data = os.read(ours, 4096)
        except OSError:  # the other side is closed
            break
        if not data:
            break
        shown += data
        if shown.endswith(b": ") and waiting:
            os.write(ours, waiting.pop(0).encode())
    os.close(ours)
    return process.wait(60), shown.decode().replace("\r\n", "\n")


def test_a_person_is_asked_and_asked_again(tmp_path: Path) -> None:
    typed = ["", "Bản tin Sông Thanh", "tỉnh Sông Thanh", "Hà Nội", "", "b.vn", "https://b.vn", ""]
    status, shown = answer(tmp_path / "kho", [f"{line}\n" for line in typed])
    assert status == 0, shown
    assert "SITENAME còn trống.\n" in shown
    assert "TIMEZONE “Hà Nội” không phải tên múi giờ" in shown
    assert "Múi giờ [Asia/Ho_Chi_Minh]: " in shown
    config = read(tmp_path / "kho/publishconf.py").config
    assert (config.name, config.url) == ("Bản tin Sông Thanh", "https://b.vn")
    assert config.tag == f"b.vn,{time.gmtime().tm_year}"
    assert "Kho bản tin của tỉnh Sông Thanh: " in config.tagline


def test_who_stops_answering_has_no_archive_and_no_traceback(tmp_path: Path) -> None:
    ctrl_d = "\x04"
    status, shown = answer(tmp_path / "kho", ["Bản tin Sông Thanh\n", ctrl_d])
    assert (status, shown.endswith("Đã dừng.\n")) == (130, True), shown
    assert "Traceback" not in shown
    assert list(tmp_path.iterdir()) == []


def test_who_gives_a_name_is_asked_nothing(tmp_path: Path) -> None:
    made = subprocess.run(
        [
            "script",
            "-qec",
            shlex.join([str(BANTIN), "init", str(tmp_path / "kho"), "--name", "A"]),
            "/dev/null",
        ],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert "Múi giờ" not in made.stdout
    assert read(tmp_path / "kho/pelicanconf.py").config.name == "A"
