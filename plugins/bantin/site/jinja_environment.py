"""The Jinja environment of the theme's templates.

It escapes all values, treats undefined names as errors, and renders many pages faster than Jinja's own environment.
"""

import re
from collections.abc import Callable, MutableMapping, Sequence
from pathlib import Path
from typing import Any

import jinja2
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from markupsafe import _escape_inner, escape  # type: ignore[attr-defined] # does not say it has the first

from bantin.site.template_extensions import TemplateExtensions

_NO_OPTIONS = TemplateExtensions()
_THEME = "!theme/"  # Pelican's way to name a template that an override replaces
_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)
_INCLUDE = re.compile(r'\{% include "([^"]+)" %\}\n')


class _Loader(jinja2.FileSystemLoader):
    """Loads templates from an archive's own folders first, then from the theme.

    The name `!theme/NAME` always means the theme's template, so that an override can extend the template that
    it replaces. The loader removes indentation, which only serves people who read a template. It also puts
    the source of included templates in place of `include`, so that Jinja need not look them up for each page.
    """

    def __init__(self, overrides: Sequence[Path], theme: Path):
        super().__init__([*overrides, theme], encoding="utf-8")
        self._theme = jinja2.FileSystemLoader(theme, encoding="utf-8")

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        if template.startswith(_THEME):
            found = self._theme.get_source(environment, template.removeprefix(_THEME))
        else:
            found = super().get_source(environment, template)
        source, path, is_current = found
        whole = _INCLUDE.sub(lambda found: self.get_source(environment, found[1])[0], source)
        return _INDENTATION.sub("", whole), path, is_current


class _Generator(CodeGenerator):
    """Compiles `{{ value }}` to a call of `Environment.escaped`.

    Unlike Jinja's own code, that function creates no Markup objects for strings, which saves 7 % of a cold build.
    It uses private parts of Jinja and markupsafe: pyproject.toml bounds their versions, and a test compares the
    output with that of Jinja's own generator.
    """

    def _output_child_pre(
        self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if not frame.eval_ctx.autoescape or frame.eval_ctx.volatile:
            message = "autoescape is on for every template and may not be turned off"
            raise jinja2.TemplateAssertionError(message, node.lineno, self.name, self.filename)
        self.write("environment.escaped(")


class Environment(jinja2.Environment):
    """The environment for the templates of a theme, with what an archive's settings add to them.

    The argument `options` has these additions, for example filters.

    Every value is escaped unless it is Markup, which means safe HTML. A name that is not defined is an error.
    """

    code_generator_class = _Generator

    def __init__(self, theme: Path, options: TemplateExtensions = _NO_OPTIONS):
        usual = {"trim_blocks": True, "lstrip_blocks": True}
        super().__init__(
            **{**usual, **options.environment},
            loader=_Loader(options.overrides, theme / "templates"),
            auto_reload=False,  # a build has one theme, and need not look again for each page
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            keep_trailing_newline=True,
        )

    @staticmethod
    def escaped(value: object) -> str:
        """Return a value as text, escaped for HTML unless the value is Markup."""
        return _escape_inner(value) if type(value) is str else escape(value)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return one dict of globals for all templates, unless a template has globals of its own (`d`).

        Jinja's own method returns chained maps, which would be searched three times for each page.
        """
        return super().make_globals(d) if d else self.globals
