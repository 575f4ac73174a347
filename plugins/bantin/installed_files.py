"""Where the files that belong to the package but are not Python lie.

An installed package has them inside itself; in a checkout of the repository the theme and the editors' guide
lie beside `plugins/`, where people who work on them look. `pyproject.toml` says what a wheel takes from there.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]
STARTER = _PACKAGE / "starter" / "files"


def theme_folder() -> Path:
    """The theme, a folder with `templates` and `static`."""
    return _first(_PACKAGE / "theme", _CHECKOUT / "theme")


def editors_guide() -> Path:
    """The guide for editors, a Markdown file that a new archive gets a copy of."""
    return _first(STARTER / "content" / "README.md", _CHECKOUT / "content" / "README.md")


def _first(installed: Path, in_checkout: Path) -> Path:
    return installed if installed.exists() else in_checkout
