"""Other plugins in the same run: what they are told, and what they may not write."""

import re
from pathlib import Path

import pytest

from tests.support.archives import new_archive
from tests.support.building import PELICAN, bantin, run
from tests.support.file_trees import differences

pytestmark = pytest.mark.slow

SEES = """
from pathlib import Path
from pelican import signals
def told(path, context):
    with open("told.txt", "a", encoding="utf-8") as file:
        print(Path(path).relative_to(Path("output").resolve()).as_posix(), context["SITENAME"],
              context["output_file"], Path(path).is_file(), file=file)
def ended(pelican):
    with open("told.txt", "a", encoding="utf-8") as file:
        print("ended", Path(pelican.output_path, "index.html").is_file(), file=file)
def register():
    signals.content_written.connect(told)
    signals.finalized.connect(ended)
"""
BY_HAND = """
from pathlib import Path
from pelican import signals
def write(pelican):
    Path(pelican.output_path, "sitemap.xml").write_text("<urlset/>")
def register():
    signals.finalized.connect(write)
"""
BY_WRITER = """
from pelican import signals
from jinja2 import Template
class Generator:
    def __init__(self, context, **_):
        self.context = context
    def generate_output(self, writer):
        writer.write_file("sitemap.xml", Template("<urlset/>"), self.context)
def get(_pelican):
    return Generator
def register():
    signals.get_generators.connect(get)
"""
CHANGES_PAGES = """
from pathlib import Path
from pelican import signals
def change(path, context):
    Path(path).write_text("khác")
def register():
    signals.content_written.connect(change)
"""


def with_plugin(folder: Path, code: str, plugins: str = '["bantin", "neighbour"]') -> Path:
    """An archive that is published, with another plugin beside it."""
    archive = new_archive(
        folder,
        'SITEURL = "https://thu.vn"',  # for Pelican's command; ours takes `publishconf.py`
        'ARCHIVE_TAG = "thu.vn,2026"',
        'PLUGIN_PATHS = ["plugins"]',
        f"PLUGINS = {plugins}",
        url="https://thu.vn",
    )
    (archive / "plugins").mkdir()
    (archive / "plugins/neighbour.py").write_text(code, encoding="utf-8")
    return archive


def test_plugin_is_told_of_each_page_that_was_written_and_of_no_other(tmp_path: Path) -> None:
    archive = with_plugin(tmp_path / "kho", SEES)
    told = archive / "told.txt"

    def build() -> list[str]:
        told.unlink(missing_ok=True)
        built = run([PELICAN, "content"], cwd=archive)
        assert built.returncode == 0, built.stdout
        return sorted(told.read_text(encoding="utf-8").splitlines())

    output = archive / "output"
    pages = sorted(path.relative_to(output).as_posix() for path in output.rglob("*.html"))
    first = build()
    pages = sorted(path.relative_to(output).as_posix() for path in output.rglob("*.html"))
    assert first == sorted([*(f"{p} Kho bản tin thử {p} True" for p in pages), "ended True"])
    assert build() == ["ended True"]
    page = archive / "content/pages/gioi-thieu.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nThêm.\n", encoding="utf-8")
    assert build() == ["ended True", "gioi-thieu.html Kho bản tin thử gioi-thieu.html True"]


@pytest.mark.parametrize("plugins", ['["bantin", "neighbour"]', '["neighbour", "bantin"]'])
@pytest.mark.parametrize("code", [BY_HAND, BY_WRITER], ids=["by-hand", "by-writer"])
def test_plugin_that_writes_our_address_is_an_error_that_names_it(
    code: str, plugins: str, tmp_path: Path
) -> None:
    archive = with_plugin(tmp_path / "kho", code, plugins)
    told = "Phần bổ sung của Pelican (neighbour) ghi vào tệp mà bantin tạo: sitemap.xml."
    for _ in range(2):  # again when the site is there
        ours = bantin("build", cwd=archive)
        assert ours.returncode == 2
        assert told in ours.stderr
        assert "Traceback" not in ours.stderr
        theirs = run([PELICAN, "content"], cwd=archive)
        assert theirs.returncode == 1
        assert told in " ".join(theirs.stdout.split())


def test_plugin_that_changes_a_page_is_an_error_that_names_it(tmp_path: Path) -> None:
    built = bantin("build", cwd=with_plugin(tmp_path / "kho", CHANGES_PAGES))
    assert built.returncode == 2
    assert "(neighbour) ghi vào tệp mà bantin tạo: 2024/01/02-vi-du.html, " in built.stderr
    assert "và " in built.stderr


def test_site_is_whole_again_without_that_plugin(tmp_path: Path) -> None:
    archive = with_plugin(tmp_path / "kho", BY_HAND)
    assert bantin("build", cwd=archive).returncode == 2
    settings = archive / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8").replace(', "neighbour"', "")
    settings.write_text(text, encoding="utf-8")
    assert bantin("build", cwd=archive).returncode == 0
    assert bantin("build", "-o", tmp_path / "new", cwd=archive).returncode == 0
    assert differences(archive / "output", tmp_path / "new") == []


def test_static_files_are_copied_by_pelican_and_are_no_finding(tmp_path: Path) -> None:
    archive = new_archive(
        tmp_path / "kho",
        'STATIC_PATHS = ["tai-lieu", "extra/logo.dat"]',
        'EXTRA_PATH_METADATA = {"extra/logo.dat": {"path": "logo.dat"}}',
    )
    for path in ("tai-lieu/a.txt", "extra/logo.dat", "khac/b.txt"):
        (archive / "content" / path).parent.mkdir(exist_ok=True)
        (archive / "content" / path).write_text(path, encoding="utf-8")
    for verb in ("build", "check"):
        told = bantin(verb, cwd=archive)
        assert told.returncode == 0
        assert re.search(r"^NHẮC F07 .*: khac/b\.txt:1$", told.stdout, re.M)
        assert "tai-lieu" not in told.stdout
        assert "logo.dat" not in told.stdout
    output = archive / "output"
    assert (output / "tai-lieu/a.txt").read_text(encoding="utf-8") == "tai-lieu/a.txt"
    assert (output / "logo.dat").read_text(encoding="utf-8") == "extra/logo.dat"


def test_static_file_at_our_address_is_an_error_that_names_both(tmp_path: Path) -> None:
    archive = new_archive(
        tmp_path / "kho",
        'STATIC_PATHS = ["extra"]',
        'EXTRA_PATH_METADATA = {"extra/rieng.txt": {"path": "robots.txt"}}',
    )
    (archive / "content/extra").mkdir()
    (archive / "content/extra/rieng.txt").write_text("Disallow: /", encoding="utf-8")
    built = bantin("build", cwd=archive)
    assert built.returncode == 2
    assert (
        "STATIC_PATHS chép “extra/rieng.txt” tới robots.txt, là tệp mà bantin tạo" in built.stderr
    )
    assert (archive / "output/robots.txt").read_text(encoding="utf-8").startswith("User-agent")
