"""Each template uses all that it is given, and is given all that it uses, on every page of a build."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

import jinja2
import pytest
from jinja2 import meta, nodes

from bantin.site import bulletin_lists, desk_page, sitemap
from bantin.site.desk_page import DeskContext
from bantin.site.page_rendering import PageRenderer
from bantin.site.theme_assets import desk_assets, theme_assets
from tests.support.building import build_site, config
from tests.support.project import SAMPLE, THEME

# Those of pages, and two parts that are rendered apart, for many pages at once.
TEMPLATES = [
    *sorted(path.name for path in (THEME / "templates").iterdir() if path.is_file()),
    "partials/header.html",
    "partials/footer.html",
]
TEMPLATES.remove("base.html")  # which others extend
# `page` and `graph` are given to all; `structured` is for what stands in `graph`.
NOT_FOR_TEMPLATES = {"page", "graph", "structured"}


class Recorded(NamedTuple):
    """By template the names that each rendering of it was given; the environment of all of them."""

    given: dict[str, list[set[str]]]
    environment: jinja2.Environment


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    """Builds with every kind of page, of which each rendering is recorded."""
    given: dict[str, list[set[str]]] = defaultdict(list)
    environments: list[jinja2.Environment] = []
    render = jinja2.Template.render

    def recording(template: jinja2.Template, *values: Mapping[str, object], **more: object) -> str:
        given[template.name or ""].append({*more, *(name for value in values for name in value)})
        environments.append(template.environment)
        return render(template, *values, **more)

    folder = tmp_path_factory.mktemp("recorded")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2.Template, "render", recording)
        patch.setattr(bulletin_lists, "_FULL_YEAR", 2)  # so that some year has pages of months
        build_site(SAMPLE, folder / "one", "https://thu.example")
        patch.setattr(sitemap, "_SITEMAP_LIMIT", 20)  # so that there is an index of sitemaps
        build_site(SAMPLE, folder / "other", "https://thu.example")
        _render_desk()
    return Recorded(given, environments[0])


def _render_desk() -> None:
    """Render the page of the desk, which a build has only with Pyodide."""
    assets = {a.name: a.address for a in (*theme_assets(THEME), *desk_assets(THEME))}
    shown = DeskContext(*DeskContext._fields)
    PageRenderer(THEME, config(), assets, []).render(desk_page.page(shown))


class Used(NamedTuple):
    """The names that a template must be given, and those that it asks for with `is defined`."""

    needed: set[str]
    optional: set[str]


def used(environment: jinja2.Environment, name: str) -> Used:
    """Return what a template uses, or another that it extends or includes."""
    assert environment.loader
    tree = environment.parse(environment.loader.get_source(environment, name)[0])
    imported = {
        alias if isinstance(alias, str) else alias[1]
        for node in tree.find_all(nodes.FromImport)
        for alias in node.names
    }
    optional = {
        test.node.name
        for test in tree.find_all(nodes.Test)
        if test.name == "defined" and isinstance(test.node, nodes.Name)
    }
    macros = {macro.name for macro in tree.find_all(nodes.Macro)}
    needed = meta.find_undeclared_variables(tree) - imported - macros
    for other in meta.find_referenced_templates(tree):
        assert other, f"{name}: only a build knows what it takes in"
        if not other.startswith("macros/"):  # macros see nothing of the context
            more = used(environment, other)
            needed, optional = needed | more.needed, optional | more.optional
    return Used(needed - optional - environment.globals.keys(), optional)


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_is_given_what_it_uses_and_no_more(recorded: Recorded, name: str) -> None:
    needed, optional = used(recorded.environment, name)

    assert recorded.given[name]
    for given in recorded.given[name]:
        assert needed - given == set()
        assert given - needed - optional - NOT_FOR_TEMPLATES == set()
