"""What documents and comments name exists, and what exists is documented where it must be."""

import argparse
import re
from dataclasses import fields
from pathlib import Path

import pytest

from bantin.command.verbs import VERBS, verb_module
from bantin.headers.header_schema import SCHEMAS, field_names
from bantin.site.site_settings import EXECUTOR, JOBS, PREFIX, SiteSettings
from tests.support.project import CONTENT, ROOT, THEME

PACKAGE = ROOT / "plugins" / "bantin"
MAP = ROOT / "plugins" / "README.md"
GUIDE = CONTENT / "README.md"
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", MAP, GUIDE, ROOT / "tests/bench/README.md"]
SUFFIXES = {".py", ".js", ".css", ".html"}
# All code and documents that people write here, by their paths from the project's folder.
WRITTEN = sorted(
    path.relative_to(ROOT).as_posix()
    for path in [
        *ROOT.glob("*.*"),
        *(
            path
            for folder in ("plugins", "theme", "tests")
            for path in (ROOT / folder).rglob("*.*")
        ),
    ]
    if path.suffix in {*SUFFIXES, ".md", ".toml"}
    and not {"node_modules", "data", "__pycache__"} & {*path.parts}
)
FIELDS = sorted({name for schema in SCHEMAS.values() for name in field_names(schema)})


def read(path: Path | str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def options_of(verb: str) -> set[str]:
    """Return the options that a verb of the command knows."""
    parser = argparse.ArgumentParser()
    verb_module(verb).add(parser)
    return {option for action in parser._actions for option in action.option_strings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_verbs_and_options_exist(document: Path) -> None:
    for verb, rest in re.findall(r"(?:`|bin/)bantin ([a-z]+)([^`\n]*)", read(document)):
        assert verb in VERBS
        assert {*re.findall(r"(?<!\S)--?[a-z][a-z-]*", rest)} <= options_of(verb), verb


def test_targets_of_make_exist() -> None:
    targets = {*re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE)}
    told = "".join(map(read, [*DOCUMENTS, ROOT / ".ci/run", ROOT / "tests/setup"]))
    named = {*re.findall(r"(?:^|`)make ([a-z-]+)", told, re.MULTILINE)}

    assert {"serve", "test"} <= named
    assert named <= targets


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_links_lead_to_files(document: Path) -> None:
    text = re.sub(r"^```.*?^```|`[^`\n]*`", "", read(document), flags=re.MULTILINE | re.DOTALL)
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)", text)

    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_paths_in_documents_exist(document: Path) -> None:
    paths = re.findall(r"`((?:plugins|theme|tests|static|\.ci)/[^`\s*]*)`", read(document))
    found = [path for path in paths if (ROOT / path).exists() or (THEME / path).exists()]

    assert found == paths


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_modules_that_python_runs_exist(document: Path) -> None:
    for module in re.findall(r"python -m (tests[\w.]+)", read(document)):
        path = ROOT / module.replace(".", "/")
        assert path.with_suffix(".py").is_file() or (path / "__main__.py").is_file(), module


def test_files_that_comments_and_documents_name_exist() -> None:
    """A name like `links.py` or `headers/dates.py` is that of a file, or the end of its path."""
    ends = [f"/{path}" for path in WRITTEN]
    missing = [
        f"{path}: {named}"
        for path in WRITTEN
        for named in re.findall(r"`([\w./-]+\.(?:py|js))`", read(path))
        if not any(end.endswith(f"/{named}") for end in ends)
    ]

    assert missing == []


def test_settings_that_documents_name_exist() -> None:
    known = {JOBS, EXECUTOR, *(f"{PREFIX}{field.name.upper()}" for field in fields(SiteSettings))}
    named = {*re.findall(rf"\b{PREFIX}[A-Z_]*[A-Z]\b", "".join(map(read, DOCUMENTS)))}

    assert named
    assert named <= known


@pytest.mark.parametrize("key", FIELDS)
def test_the_editors_guide_tells_of_every_field(key: str) -> None:
    guide = read(GUIDE)

    assert f"`{key}`" in guide or f"{key}:" in guide


def modules_in_map() -> set[str]:
    """Return the modules that the map lists, by their paths in the package.

    The map is the first block in fences. A line that begins with a name and a slash begins a folder,
    one that begins with `bantin/` the package itself; modules are names that end in `.py`.
    """
    (block, *_) = re.findall(r"^```\n(.*?)^```", read(MAP), re.MULTILINE | re.DOTALL)
    folder, modules = "", set[str]()
    for line in block.splitlines():
        if begins := re.match(r"([a-z_]+)/", line):
            folder = "" if begins[1] == "bantin" else f"{begins[1]}/"
        modules |= {f"{folder}{module}" for module in re.findall(r"\b[a-z_]+\.py\b", line)}
    return modules


def test_the_map_of_the_code_lists_every_module_and_no_other() -> None:
    modules = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if path.name not in ("__init__.py", "__main__.py")
        and "files" not in path.parts  # what a new archive gets
    }
    listed = modules_in_map()

    assert (sorted(modules - listed), sorted(listed - modules)) == ([], [])


def test_every_template_and_style_of_the_theme_is_used() -> None:
    code = "".join(read(path) for path in (PACKAGE / "site").glob("*.py"))
    templates = [p for p in (THEME / "templates").rglob("*") if p.is_file()]
    texts = code + "".join(map(read, templates))
    entries = ("main.css", "content.css", "search.css")
    styles = "".join(read(THEME / "static/css" / entry) for entry in entries)

    names = [p.relative_to(THEME / "templates").as_posix() for p in templates]
    assert [n for n in names if f'"{n}"' not in texts] == []
    sheets = [
        p.relative_to(THEME / "static/css").as_posix()
        for p in (THEME / "static/css").rglob("*.css")
    ]
    assert [s for s in sheets if s not in entries and f'"{s}"' not in styles] == []
    assert [e for e in entries if f"assets['css/{e}']" not in texts] == []


def test_every_folder_with_tests_is_collected(pytestconfig: pytest.Config) -> None:
    """Unless told otherwise, pytest passes over folders of names like `build`."""
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    parts = {part for folder in folders for part in folder.relative_to(ROOT).parts}
    left_out = pytestconfig.getini("norecursedirs")

    assert [part for part in parts if any(Path(part).match(pattern) for pattern in left_out)] == []
