"""What settings add to templates is on the pages, and a change of it changes them: real builds."""

import re
from pathlib import Path

import pytest

from tests.support.archives import new_archive
from tests.support.building import PELICAN, bantin, run
from tests.support.file_trees import differences

pytestmark = pytest.mark.slow

RENDERED = re.compile(r" (\d+) trang đã dựng; ")


def rendered(folder: Path) -> int:
    """How many pages a build renders now."""
    built = bantin("build", cwd=folder)
    assert built.returncode == 0, built.stderr
    count = RENDERED.search(built.stdout)
    assert count
    return int(count[1])


def archive(folder: Path, template: str, *lines: str) -> Path:
    """An archive with a footer of its own."""
    made = new_archive(folder, 'THEME_TEMPLATES_OVERRIDES = ["mau"]', *lines)
    (made / "mau/partials").mkdir(parents=True)
    (made / "mau/partials/footer.html").write_text(template, encoding="utf-8")
    return made


def home(folder: Path) -> str:
    return (folder / "output/index.html").read_text(encoding="utf-8")


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_override_comes_before_the_theme_and_can_include_it(tmp_path: Path) -> None:
    text = '<p>Của kho</p>\n{% include "!theme/partials/footer.html" %}\n'
    folder = archive(tmp_path / "kho", text)
    assert rendered(folder) > 0
    plain = new_archive(tmp_path / "khac")
    assert rendered(plain) > 0
    assert home(folder).replace("<p>Của kho</p>\n", "") == home(plain)
    assert rendered(folder) == 0
    replace(folder / "mau/partials/footer.html", "Của kho", "Khác")
    assert rendered(folder) > 0
    assert "<p>Khác</p>" in home(folder)


def test_overrides_of_an_archive_are_found_from_any_folder(tmp_path: Path) -> None:
    folder = archive(tmp_path / "kho", "<p>Của kho</p>\n")
    built = bantin("build", "--settings", folder / "pelicanconf.py", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert "<p>Của kho</p>" in home(folder)


OPTIONS = """
import helper_of_filters
def twice(text):
    return helper_of_filters.PREFIX + text * 2
JINJA_FILTERS = {"twice": twice, "loud": str.upper}
JINJA_GLOBALS = {"motto": "một & hai"}
JINJA_TESTS = {"short": lambda text: len(text) < 9}
JINJA_ENVIRONMENT = {"extensions": ["jinja2.ext.loopcontrols"]}
"""
FOOTER = """<p>{{ "ab"|twice }} {{ "ab"|loud }} {{ motto }} {{ "ngắn" if motto is short else "dài" }}
{% for n in [1, 2] %}{% if n == 2 %}{% break %}{% endif %}{{ n }}{% endfor %}</p>
"""


@pytest.fixture
def with_options(tmp_path: Path) -> Path:
    lines = (
        "import sys",
        "from pathlib import Path",
        "sys.path.append(str(Path(__file__).parent))",
    )
    folder = archive(tmp_path / "kho", FOOTER, *lines, OPTIONS)
    (folder / "helper_of_filters.py").write_text('PREFIX = "x"\n', encoding="utf-8")
    assert rendered(folder) > 0
    return folder


def test_filters_globals_tests_and_extensions_are_honoured(with_options: Path) -> None:
    assert "<p>xabab AB một &amp; hai dài\n1</p>" in home(with_options)
    assert rendered(with_options) == 0


@pytest.mark.parametrize(
    ("file", "old", "new", "shown"),
    [
        ("pelicanconf.py", "text * 2", "text * 3", "xababab AB"),
        ("pelicanconf.py", "str.upper", "str.title", "xabab Ab"),
        ("pelicanconf.py", "một & hai", "ba", "AB ba ngắn"),
        ("pelicanconf.py", "< 9", "< 99", "hai ngắn"),
        ("helper_of_filters.py", '"x"', '"y"', "yabab AB"),
    ],
)
def test_code_that_changes_changes_the_pages(
    with_options: Path, file: str, old: str, new: str, shown: str
) -> None:
    replace(with_options / file, old, new)
    assert rendered(with_options) > 0
    assert shown in home(with_options)


def test_pelican_renders_the_same(with_options: Path, tmp_path: Path) -> None:
    command: list[str | Path] = [PELICAN, "content", "-s", "publishconf.py", "-o", tmp_path / "out"]
    built = run(command, cwd=with_options)
    assert built.returncode == 0, built.stdout
    assert differences(with_options / "output", tmp_path / "out") == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('JINJA_FILTERS = {"link": str}', "JINJA_FILTERS: link là tên mà giao diện đã dùng"),
        ('JINJA_GLOBALS = {"site": 1}', "JINJA_GLOBALS: site là tên mà giao diện đã dùng"),
        (
            'JINJA_ENVIRONMENT = {"autoescape": False}',
            "JINJA_ENVIRONMENT: không đặt được autoescape",
        ),
    ],
)
def test_what_would_break_the_theme_is_refused(line: str, told: str, tmp_path: Path) -> None:
    built = bantin("build", cwd=new_archive(tmp_path / "kho", line))
    assert built.returncode == 2
    assert told in built.stderr
    assert "Traceback" not in built.stderr
