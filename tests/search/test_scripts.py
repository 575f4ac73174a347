"""The scripts of the theme as files: their folders, the modules that they name, and what joining them needs."""

import re
from collections import Counter
from pathlib import Path

import pytest

from bantin.site.theme_assets import joined
from tests.support.project import ROOT, THEME

SCRIPTS = THEME / "static" / "js"
MODULES = sorted(SCRIPTS.rglob("*.js"))
BANTIN = ROOT / "plugins" / "bantin"
SEARCH = BANTIN / "search"
IMPORT = re.compile(r'^import {[^}]*} from "([^"]+)";', re.MULTILINE)
FILE_NAME = re.compile(r"(?:plugins|theme|tests)/[\w./-]+\.(?:py|js|html)")
TOP_LEVEL_NAME = re.compile(
    r"^(?:async )?(?:function|class) (\w+)|^(?:const|let) (?:(\w+)|\[([\w, ]+)\])", re.MULTILINE
)
MAY_IMPORT = {"index": {"index"}, "query": {"index", "query"}, "page": {"index", "query", "page"}}


def relative(path: Path) -> str:
    return path.relative_to(SCRIPTS).as_posix()


def test_each_module_that_reads_the_index_has_the_name_of_the_one_that_writes_it() -> None:
    stems = {path.stem for path in (SCRIPTS / "search" / "index").iterdir()} - {"index-reader"}
    assert stems <= {
        path.stem.replace("_", "-")
        for path in [*SEARCH.glob("*.py"), BANTIN / "content" / "kinds.py"]
    }


@pytest.mark.parametrize("module", MODULES, ids=relative)
def test_imports_go_from_the_page_to_the_query_to_the_index(module: Path) -> None:
    imported = {
        (module.parent / name).resolve()
        for name in IMPORT.findall(module.read_text(encoding="utf-8"))
    }
    assert all(path.is_file() for path in imported)
    if module.parent.parent.name == "search":
        assert {path.parent.name for path in imported} <= MAY_IMPORT[module.parent.name]


@pytest.mark.parametrize(
    "module", [*MODULES, *sorted(SEARCH.glob("*.py"))], ids=lambda path: path.name
)
def test_files_that_a_module_names_are_there(module: Path) -> None:
    named = FILE_NAME.findall(module.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).is_file()] == []


@pytest.mark.parametrize("entry", sorted(SCRIPTS.glob("*.js")), ids=relative)
def test_modules_that_are_joined_share_no_name(entry: Path) -> None:
    """They are in one scope, where a second declaration of a name is an error or hides the first."""
    text = joined(entry)
    names = [
        name
        for match in TOP_LEVEL_NAME.findall(text)
        for group in match
        for name in re.findall(r"\w+", group)
    ]
    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert not IMPORT.search(text)


@pytest.mark.parametrize("module", MODULES, ids=relative)
def test_a_module_is_small(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 200
