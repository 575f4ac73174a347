"""The rules of plugins/__init__.py, held against the imports of every module."""

import ast
import sys
from pathlib import Path

import pytest

PLUGINS = Path(__file__).parents[1] / "plugins"
MODULES = sorted(PLUGINS.rglob("*.py"))
FOLDERS = {"archive", "search", "site", "publish", "importer", "live", "command"}
MAY_IMPORT = {
    "archive": {"archive"},
    "search": {"search", "archive"},
    "site": {"site", "search", "archive"},
    "publish": {"publish", "site", "search", "archive"},
    "importer": {"importer", "archive"},
    "live": {"live"},
}
ARCHIVE_LIBRARIES = {"markdown", "msgspec", "nh3", "rapidfuzz", "slugify", "yaml"}
MOST_LINES = 300


def imports(module: Path) -> set[str]:
    """The dotted names that a module imports, at its head or anywhere within."""
    names = set()
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def parts(module: Path) -> set[str]:
    """The parts of plugins/ (folders and flat modules) that a module imports."""
    return {name.split(".")[1] for name in imports(module) if name.startswith("plugins.")}


def within(*folders: str) -> list[Path]:
    return [m for m in MODULES if m.relative_to(PLUGINS).parts[0] in folders]


def flat() -> list[Path]:
    return [m for m in PLUGINS.glob("*.py") if m.stem != "__init__"]


def name(module: Path) -> str:
    return module.relative_to(PLUGINS).as_posix()


def test_the_folders_are_those_the_rules_speak_of() -> None:
    found = {p.name for p in PLUGINS.iterdir() if p.is_dir() and any(p.glob("*.py"))}
    assert found <= FOLDERS
    assert {"archive", "site", "importer"} <= found


@pytest.mark.parametrize("module", within(*FOLDERS), ids=name)
def test_a_folder_is_pure_python_that_never_imports_pelican(module: Path) -> None:
    assert not {n for n in imports(module) if n.split(".")[0] == "pelican"}


@pytest.mark.parametrize("module", within(*MAY_IMPORT), ids=name)
def test_imports_go_one_way(module: Path) -> None:
    assert parts(module) <= MAY_IMPORT[module.relative_to(PLUGINS).parts[0]]


@pytest.mark.parametrize("module", within("archive"), ids=name)
def test_the_archive_needs_the_standard_library_and_its_five_libraries(module: Path) -> None:
    roots = {n.split(".")[0] for n in imports(module)} - {"plugins"}
    assert roots - set(sys.stdlib_module_names) <= ARCHIVE_LIBRARIES


@pytest.mark.parametrize("module", flat(), ids=name)
def test_the_plugins_do_not_import_each_other(module: Path) -> None:
    others = {m.stem for m in flat()} - {module.stem}
    if module.stem != "host":  # which runs them
        assert not parts(module) & others


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_is_small_and_named_for_what_it_holds(module: Path) -> None:
    assert module.stem not in {"utils", "util", "helpers", "common", "misc"}
    assert len(module.read_text().splitlines()) <= MOST_LINES
