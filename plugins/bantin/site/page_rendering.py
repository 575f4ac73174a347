"""Renders pages with the theme's templates, and defines the filters and globals that templates may use."""

import json
from collections.abc import Mapping, MutableMapping
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import pass_context
from markupsafe import Markup

from bantin.content import addresses
from bantin.content.kinds import KINDS
from bantin.content.prose_page import ProsePage
from bantin.errors import SettingsError
from bantin.headers.dates import Moment
from bantin.language.date_words import day_in_words, weekday_and_day
from bantin.language.number_format import number
from bantin.markup.links import relative, uri
from bantin.search.index_addresses import FOLDER
from bantin.site import json_ld
from bantin.site.jinja_environment import Environment
from bantin.site.page import Page
from bantin.site.site_settings import SiteSettings
from bantin.site.template_extensions import FILTERS, GLOBALS

# The Content Security Policy of all pages but the desk: only files of the site itself may be loaded.
# `trusted-types 'none'` forbids scripts to write markup.
_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
# The desk runs Python as WebAssembly in a worker. Its one policy for trusted types makes the addresses of its two workers
# and the text of the preview, whose frame runs no scripts.
_DESK_POLICY = {
    **_POLICY,
    "script-src": "'self' 'wasm-unsafe-eval'",
    "worker-src": "'self'",
    "trusted-types": "desk",
}


def _joined(policy: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in policy.items())


SECURITY_POLICY, DESK_POLICY = _joined(_POLICY), _joined(_DESK_POLICY)


class PageRenderer:
    """Renders pages one at a time. `assets` maps the names of the theme's files to their addresses on the site.

    A site that `shows_drafts` says so on each page.

    Raises SettingsError if a filter or global of the archive's settings has a name that the theme uses itself.
    """

    def __init__(
        self,
        theme: Path,
        config: SiteSettings,
        assets: dict[str, str],
        prose: list[ProsePage],
        *,
        shows_drafts: bool = False,
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
            safe_html=Markup,  # only for HTML that `markup` sanitised or escaped
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
            index_folder=FOLDER,
            policies={addresses.DESK: Markup(DESK_POLICY)},  # contain no double quote
            security_policy=Markup(SECURITY_POLICY),
            shared=self._shared,
            shows_drafts=shows_drafts,
            prose_pages=sorted(prose, key=lambda page: (page.lang != "vi", page.path)),
        )
        _add(FILTERS, filters, config.templates.filters, self._environment.filters)
        _add(GLOBALS, names, config.templates.globals, self._environment.globals)
        self._environment.tests.update(config.templates.tests)

    def render(self, page: Page) -> str:
        """Return the text of a page's file.

        A bulletin's page must already have the context that `Page.render_text` gives.
        """
        graph = json_ld.graph(page, self._config) if self._config.url else None
        template = self._environment.get_template(page.template)
        self._links.here = page.address
        return template.render(page.context._asdict(), page=page, graph=graph)

    def _shared(self, name: str, page: Page) -> Markup:
        """Return the rendered template `name`, a part of `page` that many pages share: the header or the footer.

        A part is rendered once for all pages of a folder that have the same first step in their trail. A page
        with a trail of fewer than two steps gets a part of its own.
        """
        folder = page.address.rpartition("/")[0]
        alone = len(page.trail) < 2  # the navigation marks such a page itself as the current one
        key = (name, folder, page.address if alone else page.trail[0].address, alone)
        part = self._parts.get(key)
        if part is None:
            text = self._environment.get_template(name).render(page=page)
            part = self._parts[key] = Markup(text)  # a template escaped it
        return part


class _Links:
    """Template filters that turn addresses into links from `here`, the address of the page being rendered.

    They are filters because Jinja calls filters faster than functions. They take the template's context, which
    they do not use, because otherwise Jinja would compute links to constant addresses when it compiles a
    template: once, for all pages.
    """

    def __init__(self, url: str):
        self.here = ""
        self._url = url
        self._root = "/" + "/".join(url.split("/")[3:])

    @pass_context
    def link(self, _context: object, address: str) -> str:
        """Return the relative link from the current page to an address.

        On the 404 page the link begins with "/", because servers show that page at any address.
        """
        if self.here == addresses.NOT_FOUND:
            return f"{self._root.rstrip('/')}/{address}"
        path, hash_, fragment = address.partition("#")
        return relative(path, self.here) + hash_ + fragment

    @pass_context
    def feed_link(self, _context: object, address: str) -> str:
        """Return the full URL of an address, or a relative link if the setting SITEURL is empty.

        Feed readers do not resolve relative links reliably.
        """
        return f"{self._url}/{address}" if self._url else relative(address, self.here)


def _add(
    setting: str, ours: dict[str, Any], theirs: Mapping[str, Any], target: MutableMapping[str, Any]
) -> None:
    """Add the names of this package and those of a setting to the `target` that templates see.

    Raises SettingsError if a name is in both.
    """
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
