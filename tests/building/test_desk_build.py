"""The desk is in a site if the settings ask for it, with all that it needs, and its policy is on its page only."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from bantin.building.desk_python import python_zip
from bantin.building.pyodide_files import FILES, VERSION
from bantin.building.site_build import BuildFolders, build
from bantin.errors import SettingsError
from tests.support.building import config
from tests.support.content_files import bulletin
from tests.support.desk import pyodide_folder
from tests.support.file_trees import write_tree
from tests.support.pages import attributes, html_files, parsed
from tests.support.project import SAMPLE, THEME

pytestmark = pytest.mark.programs  # Pyodide is of tests/setup
DESK = "bien-tap/index.html"


def build_with(desk: str, folder: Path) -> Path:
    """Build the sample archive with this setting; return the folder of the site."""
    site = folder / "site"
    build(BuildFolders(SAMPLE, THEME, site, folder / "cache"), replace(config(), desk=desk))
    return site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_with(str(pyodide_folder()), tmp_path_factory.mktemp("desk"))


def test_pyodide_is_published_unchanged(site: Path) -> None:
    for file in FILES:
        published = site / f"bien-tap/pyodide-{VERSION}" / file.published
        assert published.read_bytes() == (pyodide_folder() / file.name).read_bytes()


def test_page_is_not_indexed_and_every_footer_leads_to_it(site: Path) -> None:
    page = parsed(site, DESK)

    assert attributes(page, 'meta[name="robots"]')["content"] == "noindex"
    links = attributes(parsed(site, "2020/07/16-thi-dua.html"), 'footer a[href*="bien-tap"]')
    assert links["href"] == "../../bien-tap/index.html"


def test_only_its_page_may_run_webassembly(site: Path) -> None:
    allowed = {
        address: attributes(parsed(site, address), 'meta[http-equiv="Content-Security-Policy"]')
        for address in html_files(site)
    }

    assert [a for a, policy in allowed.items() if "wasm" in (policy["content"] or "")] == [DESK]
    assert "script-src 'self' 'wasm-unsafe-eval';" in (allowed[DESK]["content"] or "")


def test_the_desk_can_open_each_published_bulletin_from_its_page(site: Path) -> None:
    files = {
        path.relative_to(SAMPLE): path.read_bytes() for path in SAMPLE.glob("bulletins/**/*.md")
    }
    there = (site / "bien-tap").glob("bulletins/**/*")
    assert files == {
        path.relative_to(site / "bien-tap"): path.read_bytes() for path in there if path.is_file()
    }
    link = attributes(parsed(site, "2020/07/16-thi-dua.html"), '.actions a[href*="tin="]')
    assert link["href"] == "../../bien-tap/index.html?tin=bulletins/2020/07/16-thi-dua.md"


def test_a_file_follows_its_bulletin(tmp_path: Path) -> None:
    desk = replace(config(), desk=str(pyodide_folder()))
    paths = ["bulletins/2020/07/16-mot.md", "bulletins/2020/07/17-hai.md"]
    one, two = (tmp_path / "site/bien-tap" / path for path in paths)

    def built(*heads: str) -> None:
        texts = (bulletin("2020-07-16", heads[0]), bulletin("2020-07-17", heads[1], title="Hai"))
        content = write_tree(tmp_path / "content", dict(zip(paths, texts, strict=True)))
        build(BuildFolders(content, THEME, tmp_path / "site", tmp_path / "cache"), desk)

    built("author: Lan", "author: Lan")
    assert "author: Lan" in one.read_text(encoding="utf-8")
    built("author: Vi", "withdrawn: 2020-08-01\nreason: Nhầm.")
    assert ("author: Vi" in one.read_text(encoding="utf-8"), two.exists()) == (True, False)
    built("draft: true", "leaders: [Không ai]")
    assert (one.exists(), two.exists()) == (False, False)


def test_files_that_the_page_names_and_the_service_worker_keeps_are_there(site: Path) -> None:
    root = attributes(parsed(site, DESK), "[data-desk]")
    named = [root[f"data-{name}"] for name in ("python", "records", "worker", "service-worker")]
    (kept,) = re.findall(
        r"FILES=\[(.*?)\]", (site / "bien-tap/service-worker.js").read_text(encoding="utf-8")
    )
    kept_files = re.findall(r'"([^"]+)"', kept)

    assert all((site / "bien-tap" / str(name)).is_file() for name in named)
    assert all((site / name).is_file() for name in kept_files)
    assert {f"bien-tap/{name}" for name in named[:3]} < {*kept_files}


def test_site_without_the_setting_has_nothing_of_it(tmp_path: Path) -> None:
    site = build_with("", tmp_path)

    assert [path.name for path in (site / "bien-tap").iterdir()] == ["can-xem.html"]
    assert not (site / "theme/desk").exists()
    assert not any("bien-tap/index.html" in (site / a).read_text("utf-8") for a in html_files(site))


def test_missing_or_other_pyodide_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"không có; chạy “bantin desk”"):
        build_with(str(tmp_path / "pyodide"), tmp_path)

    for file in FILES:
        (tmp_path / file.name).write_bytes((pyodide_folder() / file.name).read_bytes())
    (tmp_path / FILES[0].name).write_bytes(b"x")
    with pytest.raises(SettingsError, match=r"pyodide\.mjs” khác với bản đã khóa"):
        build_with(str(tmp_path), tmp_path)


def test_code_is_the_same_zip_each_time_and_has_no_compiled_package() -> None:
    code = python_zip()

    assert code == python_zip()
    files = zipfile.ZipFile(io.BytesIO(code)).infolist()
    names = [file.filename for file in files]
    assert names == sorted(names)
    assert {file.date_time for file in files} == {(1980, 1, 1, 0, 0, 0)}
    assert {name.split("/")[0] for name in names} == {"bantin", "markdown", "slugify", "unidecode"}
    assert "bantin/desk/desk.py" in names
    assert {name.rpartition(".")[2] for name in names} == {"py"}
