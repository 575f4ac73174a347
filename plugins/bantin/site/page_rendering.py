"""Renders pages by the theme's templates, and defines the filters and globals that templates may use."""

import json
from collections.abc import Mapping, MutableMapping
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import pass_context
from markupsafe import Markup

from bantin.content import addresses
from bantin.content.dates import Moment
from bantin.content.kinds import KINDS
from bantin.content.prose_page import ProsePage
from bantin.errors import SettingsError
from bantin.language.date_words import day_in_words, weekday_and_day
from bantin.language.number_format import number
from bantin.markup.links import relative, uri
from bantin.site import json_ld
from bantin.site.jinja_environment import Environment
from bantin.site.page import Page
from bantin.site.site_settings import SiteSettings
from bantin.site.template_settings import FILTERS, GLOBALS

# Nothing but the site's own files; 'none' for Trusted Types: no script writes markup.
SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)


class PageRenderer:
    """Renders pages one after another. `assets` maps names of the theme's files to their addresses on the site."""

    def __init__(
        self, theme: Path, config: SiteSettings, assets: dict[str, str], prose: list[ProsePage]
    ):
        self._config = config
        self._links = _Links(config.url)
        self._parts: dict[tuple[str, str, str, bool], Markup] = {}
        self._environment = Environment(theme, config.templates)
        self._environment.policies["json.dumps_function"] = _dumps
        filters = dict[str, Any](
            day=day_in_words,
            weekday_and_day=weekday_and_day,
            number=number,
            timestamp=partial(Moment.timestamp, zone=config.zone),
            initial=lambda text: text[:1].upper() + text[1:],
            uri=uri,
            link=self._links.link,
            feed_link=self._links.feed_link,
            safe_html=Markup,  # for what `markup.safe_html` sanitised, nothing else
        )
        names = dict[str, Any](
            site=config,
            addresses=addresses,
            kinds=KINDS,
            menu=[
                *((kind.title, kind.index) for kind in KINDS),
                ("Chữ viết tắt", addresses.GLOSSARY),
            ],
            assets=assets,
            security_policy=Markup(SECURITY_POLICY),  # no double quote in it
            shared=self._shared,
            prose_pages=sorted(prose, key=lambda page: (page.lang != "vi", page.path)),
        )
        _add(FILTERS, filters, config.templates.filters, self._environment.filters)
        _add(GLOBALS, names, config.templates.globals, self._environment.globals)
        self._environment.tests.update(config.templates.tests)

    def render(self, page: Page) -> str:
        """The text of a page's file. The context of a bulletin's page must be filled in (see `Page.render_text`)."""
        graph = json_ld.graph(page, self._config) if self._config.url else None
        template = self._environment.get_template(page.template)
        self._links.here = page.address
        return template.render(page.context._asdict(), page=page, graph=graph)

    def _shared(self, name: str, page: Page) -> Markup:
        """The rendered template `name`, once for all pages of a folder that have the same first step in their trail."""
        folder = page.address.rpartition("/")[0]
        alone = len(page.trail) < 2  # the navigation marks such a page itself as the current one
        key = (name, folder, page.address if alone else page.trail[0].address, alone)
        part = self._parts.get(key)
        if part is None:
            text = self._environment.get_template(name).render(page=page)
            part = self._parts[key] = Markup(text)  # a template escaped it
        return part


class _Links:
    """Filters that give links from the page `here`, which is the one being rendered.

    Filters cost less than functions in Jinja. They take the context so that Jinja does not compute links to
    constant addresses once, when it compiles a template.
    """

    def __init__(self, url: str):
        self.here = ""
        self._url = url
        self._root = "/" + "/".join(url.split("/")[3:])

    @pass_context
    def link(self, _context: object, address: str) -> str:
        """The relative link to an address; absolute on the 404 page, which servers show at any address."""
        if self.here == addresses.NOT_FOUND:
            return f"{self._root.rstrip('/')}/{address}"
        path, hash_, fragment = address.partition("#")
        return relative(path, self.here) + hash_ + fragment

    @pass_context
    def feed_link(self, _context: object, address: str) -> str:
        """The full address if the site has one, as feed readers do not resolve relative links reliably."""
        return f"{self._url}/{address}" if self._url else relative(address, self.here)


def _add(
    setting: str, ours: dict[str, Any], theirs: Mapping[str, Any], target: MutableMapping[str, Any]
) -> None:
    """Give templates our names and those of a setting, which may not be the same."""
    if taken := sorted(ours.keys() & theirs.keys()):
        raise SettingsError(
            f"{setting}: {', '.join(taken)} là tên mà giao diện đã dùng; chọn tên khác"
        )
    target.update(theirs)
    target.update(ours)


def _dumps(data: Any, **options: Any) -> str:
    return json.dumps(
        data, **{**options, "ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}
    )
