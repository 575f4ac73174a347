"""The rules of plugins/README.md, held against the imports of every module."""

import ast
from collections import Counter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins" / "bantin"
MODULES = sorted(PACKAGE.rglob("*.py"))
FOLDERS = sorted(p.name for p in PACKAGE.iterdir() if p.is_dir() and any(p.glob("*.py")))
# What the modules of each folder may import of the package, besides their own folder.
_PURE = {"content", "headers", "findings", "language", "fingerprints", "errors", "system_errors"}
MAY_IMPORT: dict[str, set[str]] = {
    "language": set(),
    "parallel": {"errors"},
    "preview": set(),
    "findings": set(),
    "headers": {"findings", "language"},
    "content": _PURE,
    "pictures": _PURE,
    "markup": {*_PURE, "pictures"},
    "authority": _PURE,
    "archive": {*_PURE, "authority", "markup", "parallel", "pictures"},
    "extraction": {"language"},
    "raw_files": {"language"},
    "importer": {*_PURE, "authority", "extraction", "markup", "raw_files"},
    "desk": {*_PURE, "authority", "importer", "markup", "raw_files"},
    "editing": {*_PURE, "markup"},
    "comparison": {*_PURE, "markup"},
    "search": {*_PURE, "markup"},
    "site": {*_PURE, "search", "archive", "authority", "markup", "pictures"},
    "building": {
        *_PURE,
        "desk",
        "site",
        "search",
        "archive",
        "authority",
        "markup",
        "parallel",
        "pictures",
    },
    "publishing": {*_PURE, "building"},
    "pelican_side": {
        "building",
        "content",
        "findings",
        "site",
        "parallel",
        "default_settings",
        "errors",
    },
    "starter": {"installed_files", "errors"},
}
MOST_LINES = 300


def imports(module: Path) -> set[str]:
    """The dotted names that a module imports, at its head or anywhere within."""
    names = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def parts(module: Path) -> set[str]:
    """The folders and flat modules of the package that a module imports."""
    return {name.split(".")[1] for name in imports(module) if name.startswith("bantin.")}


def folder(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0]


def name(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def test_the_rules_speak_of_every_folder() -> None:
    assert {*MAY_IMPORT, "command"} == set(FOLDERS)


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_only_the_pelican_side_imports_pelican(module: Path) -> None:
    imported = {n.split(".")[0] for n in imports(module)}
    assert "pelican" not in imported or folder(module) == "pelican_side"


@pytest.mark.parametrize("module", [m for m in MODULES if folder(m) in MAY_IMPORT], ids=name)
def test_imports_go_one_way(module: Path) -> None:
    assert parts(module) <= {folder(module), *MAY_IMPORT[folder(module)]}


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_is_small_and_named_for_what_it_holds(module: Path) -> None:
    assert module.stem not in {"utils", "util", "helpers", "common", "misc"}
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_no_two_modules_share_a_name() -> None:
    names = Counter(m.stem for m in MODULES if not m.stem.startswith("__"))
    assert [stem for stem, count in names.items() if count > 1] == []
