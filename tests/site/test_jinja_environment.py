"""The environment, which uses private parts of Jinja, renders what Jinja itself would."""

from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from bantin.archive.reading import read_archive
from bantin.building.page_build import sections
from bantin.site.jinja_environment import Environment
from bantin.site.page import Page
from bantin.site.page_rendering import PageRenderer, _Links
from bantin.site.theme_assets import theme_assets
from tests.support.building import config
from tests.support.project import SAMPLE, THEME

SOURCE = """
{% macro shown(value) %}<b title="{{ value }}">{{ value|upper }}</b>{% endmacro %}
{{ a }} {{ shown(a) }} {{ a ~ b }} {{ "%s" % b }} {% for value in [a, b] %}{{ value }},{% endfor %}
{% set block %}{{ b }}{% endset %}{{ block }}
"""


class Told(str):
    """Text of a type of its own, which Jinja escapes too."""

    __slots__ = ()


class Html:
    """Tells its own HTML."""

    def __html__(self) -> str:
        return "<i>&amp;</i>"

    def __str__(self) -> str:
        return "<not this>"


texts = st.text("<>&\"'ađ\u0301 ") | st.text()
values = st.one_of(
    texts,
    texts.map(Markup),
    texts.map(Told),
    st.builds(Html),
    st.none() | st.booleans() | st.integers() | st.floats(),
    st.lists(texts, max_size=2),
)


@given(values, values)
def test_values_are_escaped_as_jinja_escapes_them(a: object, b: object) -> None:
    own, usual = Environment(Path()), jinja2.Environment(autoescape=True, trim_blocks=True)
    shown, expected = (e.from_string(SOURCE).render(a=a, b=b) for e in (own, usual))
    assert shown.split() == expected.split()


def rendered_sample() -> dict[str, str]:
    archive, settings = read_archive(SAMPLE), config("https://thu.example")
    assets = {asset.name: asset.address for asset in theme_assets(THEME)}
    renderer = PageRenderer(THEME, settings, assets, list(archive.facts.prose_pages))
    pages = (
        page for section in sections(archive.facts, archive.texts, settings) for page in section()
    )
    return {page.address: renderer.render(with_context(page)) for page in pages}


def with_context(page: Page) -> Page:
    if page.render_text is None:
        return page
    rendered = page.render_text()
    return page._replace(context=rendered.context, json_ld=rendered.json_ld)


def test_pages_are_those_of_jinjas_own_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = rendered_sample()
    monkeypatch.setattr(Environment, "code_generator_class", CodeGenerator)
    assert rendered_sample() == pages
    assert len(pages) > 50


def test_a_name_that_is_not_defined_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        Environment(Path()).from_string("{{ nobody }}").render()


@pytest.mark.parametrize("switch", ["false", "name"])
def test_no_template_may_turn_escaping_off(switch: str) -> None:
    source = f"{{% autoescape {switch} %}}{{{{ name }}}}{{% endautoescape %}}"
    with pytest.raises(jinja2.TemplateAssertionError, match="may not be turned off"):
        Environment(Path()).from_string(source)


def test_templates_see_what_is_global_later() -> None:
    environment = Environment(Path())
    template = environment.from_string("{{ name }}")
    environment.globals["name"] = "<Sông Thanh>"
    assert template.render() == "&lt;Sông Thanh&gt;"


def test_a_literal_address_is_linked_from_the_page_that_is_rendered() -> None:
    """Jinja would work a filter of a literal out once, when it reads the template."""
    links, environment = _Links(""), Environment(Path())
    environment.filters["link"] = links.link
    template = environment.from_string('{{ "co-quan/a.html"|link }}')
    for here, link in (("co-quan/b.html", "a.html"), ("index.html", "co-quan/a.html")):
        links.here = here
        assert template.render() == link
