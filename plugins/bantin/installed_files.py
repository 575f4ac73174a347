"""The paths of the package's files that are not Python: theme, editors' guide and its pictures, locked requirements, files of a new archive.

An installed package contains all of these files. In a checkout of the repository the theme, the
guide, its pictures and the requirements are beside `plugins/`, where people who work on them look for them; `pyproject.toml`
lists what is copied from there into a wheel.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]
STARTER = _PACKAGE / "starter" / "files"


def theme_folder() -> Path:
    """Return the path of the theme, a folder that contains `templates` and `static`."""
    return _first(_PACKAGE / "theme", _CHECKOUT / "theme")


def editors_guide() -> Path:
    """Return the path of the guide for editors, a Markdown file copied into each new archive."""
    return _first(STARTER / "content" / "README.md", _CHECKOUT / "content" / "README.md")


def guide_pictures() -> list[Path]:
    """Return the paths of the pictures that the guide shows, SVG files which lie beside the folder of content."""
    return sorted(_first(STARTER / "huong-dan", _CHECKOUT / "huong-dan").glob("*.svg"))


def locked_requirements() -> Path:
    """Return the path of the list of all libraries with their hashes, from which an archive's forge installs them."""
    return _first(STARTER / "tu-dong" / "requirements.txt", _CHECKOUT / "requirements.txt")


def _first(installed: Path, in_checkout: Path) -> Path:
    """Return `installed` if that path exists, else `in_checkout` without a check."""
    return installed if installed.exists() else in_checkout
