"""What the documents say is so."""

import re

import pytest

from bantin.command import VERBS
from bantin.content import bulletin, committee, leader, record_fields
from tests.support.project import CONTENT, ROOT, THEME

README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (CONTENT / "README.md").read_text(encoding="utf-8")
MAP = (ROOT / "plugins" / "README.md").read_text(encoding="utf-8")
FIELDS = sorted(
    {
        *bulletin.KEYS,
        *leader.LEADER_KEYS,
        *leader.POST_KEYS,
        *record_fields.NAME_KEYS,
        *committee.COMMITTEE_KEYS,
    }
)


def test_every_verb_the_documents_name_exists() -> None:
    named = set(re.findall(r"`bantin ([a-z]+)", README + GUIDE))

    assert named
    assert named <= VERBS.keys()


def test_every_target_the_readme_names_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))

    assert set(re.findall(r"make ([a-z]+)\b", README)) <= targets


@pytest.mark.parametrize("path", re.findall(r"\]\((?!https?:)([^)#]+)\)", README + MAP))
def test_what_the_readme_links_to_is_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("key", FIELDS)
def test_the_editors_guide_tells_of_every_field(key: str) -> None:
    assert f"`{key}`" in GUIDE or f"{key}:" in GUIDE


def test_the_map_of_the_code_names_every_module() -> None:
    modules = {p.stem for p in (ROOT / "plugins" / "archive").glob("*.py")} - {"__init__"}

    assert {m for m in modules if not re.search(rf"\b{m}\b", MAP)} == set()


def test_every_template_and_style_of_the_theme_is_used() -> None:
    code = "".join(
        p.read_text(encoding="utf-8") for p in (ROOT / "plugins/bantin/site").glob("*.py")
    )
    templates = [p for p in (THEME / "templates").rglob("*") if p.is_file()]
    texts = code + "".join(p.read_text(encoding="utf-8") for p in templates)
    entries = ("main.css", "content.css", "search.css")
    styles = "".join((THEME / "static/css" / e).read_text(encoding="utf-8") for e in entries)

    names = [p.relative_to(THEME / "templates").as_posix() for p in templates]
    assert [n for n in names if f'"{n}"' not in texts] == []
    sheets = [
        p.relative_to(THEME / "static/css").as_posix()
        for p in (THEME / "static/css").rglob("*.css")
    ]
    assert [s for s in sheets if s not in entries and f'"{s}"' not in styles] == []
    assert [e for e in entries if f"assets['css/{e}']" not in texts] == []
