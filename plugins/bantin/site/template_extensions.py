"""Reads the five Pelican settings by which an archive adds to the theme's templates.

They are THEME_TEMPLATES_OVERRIDES, JINJA_FILTERS, JINJA_GLOBALS, JINJA_TESTS and JINJA_ENVIRONMENT.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bantin.errors import SettingsError
from bantin.site.function_fingerprints import fingerprint_of

OVERRIDES, ENVIRONMENT = "THEME_TEMPLATES_OVERRIDES", "JINJA_ENVIRONMENT"
FILTERS, GLOBALS, TESTS = "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS"
# The options that JINJA_ENVIRONMENT may set. Any other would change what the theme's own templates mean.
ENVIRONMENT_OPTIONS = {
    "extensions",
    "line_comment_prefix",
    "line_statement_prefix",
    "lstrip_blocks",
    "trim_blocks",
}


@dataclass(frozen=True, slots=True)
class TemplateExtensions:
    """What an archive's settings add to templates.

    `overrides` are folders in which templates are looked for before the theme. `filters`, `globals` and `tests`
    are what templates may use besides, and `environment` are options of Jinja's environment. `fingerprint` differs
    whenever one of these four differs; it does not cover the files in `overrides`.
    """

    overrides: tuple[Path, ...] = ()
    filters: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    globals: Mapping[str, Any] = field(default_factory=dict)
    tests: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    environment: Mapping[str, Any] = field(default_factory=dict)
    fingerprint: str = ""

    @property
    def has_objects(self) -> bool:
        """Whether there are Python objects, which often can't be sent to a process that was not forked."""
        return bool(self.filters or self.globals or self.tests or self.environment)

    def __repr__(self) -> str:
        return f"TemplateExtensions({self.overrides!r}, {self.fingerprint!r})"


def read_template_extensions(settings: Mapping[str, Any]) -> TemplateExtensions:
    """Return the five template settings. Raises SettingsError if one of them is not valid."""
    environment = _options(settings)
    filters, globals_, tests = (_named(settings, name) for name in (FILTERS, GLOBALS, TESTS))
    for name, values in ((FILTERS, filters), (TESTS, tests)):
        if wrong := sorted(key for key, value in values.items() if not callable(value)):
            raise SettingsError(f"{name}: {', '.join(wrong)} không phải hàm")
    told = (filters, globals_, tests, environment)
    fingerprint = fingerprint_of(told) if any(told) else ""
    return TemplateExtensions(_folders(settings), *told, fingerprint)


def _folders(settings: Mapping[str, Any]) -> tuple[Path, ...]:
    folders = settings.get(OVERRIDES) or []
    if isinstance(folders, str) or not all(isinstance(one, str | Path) for one in folders):
        raise SettingsError(f"{OVERRIDES} phải là danh sách thư mục")
    if missing := [str(one) for one in folders if not Path(one).is_dir()]:
        raise SettingsError(f"{OVERRIDES}: không có thư mục {', '.join(missing)}")
    return tuple(Path(one).absolute() for one in folders)


def _named(settings: Mapping[str, Any], name: str) -> dict[str, Any]:
    values = settings.get(name) or {}
    if not isinstance(values, Mapping):
        raise SettingsError(f"{name} phải có dạng {{tên: giá trị}}")
    return dict(values)


def _options(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options of JINJA_ENVIRONMENT that differ from the theme's defaults."""
    options = _named(settings, ENVIRONMENT)
    if refused := sorted(options.keys() - ENVIRONMENT_OPTIONS):
        raise SettingsError(
            f"{ENVIRONMENT}: không đặt được {', '.join(refused)}, vì các mẫu của giao diện dựa vào đó "
            f"(mọi giá trị được viết an toàn trong HTML, tên lạ là lỗi); chỉ đặt được "
            f"{', '.join(sorted(ENVIRONMENT_OPTIONS))}"
        )
    usual = {"trim_blocks": True, "lstrip_blocks": True, "extensions": []}
    return {name: value for name, value in options.items() if usual.get(name) != value}
