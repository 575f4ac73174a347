"""The cache is emptied by another version of what builds use, and by nothing else that is installed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bantin.building import input_fingerprints
from bantin.building.input_fingerprints import fingerprint_of_tools
from bantin.building.library_versions import library_versions

PACKAGE = Path(input_fingerprints.__file__).parents[1]


def install(folder: Path, name: str, version: str) -> None:
    """Put the metadata of a distribution into a folder, as pip does."""
    info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir()
    text = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    (info / "METADATA").write_text(text, encoding="utf-8")


def versions_with(folder: Path, *flags: str) -> list[str]:
    """The versions that a new process finds with this folder first on its path."""
    program = (
        f"import sys; sys.path.insert(0, {str(folder)!r})\n"
        "from bantin.building.library_versions import library_versions\n"
        "print(*library_versions(), sep='\\n')"
    )
    return subprocess.run(
        [sys.executable, *flags, "-c", program], check=True, capture_output=True, encoding="utf-8"
    ).stdout.splitlines()


def test_dependencies_of_dependencies_count() -> None:
    names = [line.split()[0] for line in library_versions()]
    assert {"bantin", "pelican", "msgspec", "jinja2", "blinker"} <= set(names)
    assert not {"pytest", "distributed"} & set(names)
    assert names == sorted(set(names))


def test_unrelated_distribution_changes_nothing(tmp_path: Path) -> None:
    install(tmp_path, "khong-lien-quan", "1.0")
    assert versions_with(tmp_path) == library_versions()


@pytest.mark.parametrize("name", ["nh3", "Jinja2", "blinker"])
def test_other_version_of_a_dependency_differs(tmp_path: Path, name: str) -> None:
    install(tmp_path, name, "99.0")
    changed = set(versions_with(tmp_path)) - set(library_versions())
    assert changed == {f"{name.lower()} 99.0"}


def test_without_own_metadata_all_that_is_installed_counts(tmp_path: Path) -> None:
    """As where Pelican finds the package in a folder of plugins."""
    install(tmp_path, "khong-lien-quan", "1.0")
    program = (
        f"import sys; sys.path = [p for p in sys.path if 'site-packages' not in p] "
        f"+ [{str(tmp_path)!r}, {str(PACKAGE.parent)!r}]\n"
        "from bantin.building.library_versions import library_versions\n"
        "print(*library_versions(), sep='\\n')"
    )
    found = subprocess.run(
        [sys.executable, "-S", "-c", program], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    assert found.splitlines() == ["khong-lien-quan 1.0"]


def test_each_module_of_ours_counts(tmp_path: Path) -> None:
    code = tmp_path / "bantin"
    shutil.copytree(PACKAGE, code, ignore=shutil.ignore_patterns("__pycache__"))
    before = fingerprint_of_tools(code)
    assert before == fingerprint_of_tools(PACKAGE)
    modules = sorted(code.rglob("*.py"))
    for module in (modules[0], modules[len(modules) // 2], modules[-1]):
        text = module.read_text(encoding="utf-8")
        module.write_text(f"{text}# changed\n", encoding="utf-8")
        assert fingerprint_of_tools(code) != before
        module.write_text(text, encoding="utf-8")
    assert fingerprint_of_tools(code) == before
    modules[-1].rename(modules[-1].with_name("other_name.py"))
    assert fingerprint_of_tools(code) != before


def test_build_asks_for_the_fingerprint_of_its_own_code() -> None:
    assert input_fingerprints.tools_fingerprint() == fingerprint_of_tools(PACKAGE)
