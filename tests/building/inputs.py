"""All that a site is made from, as values: an edit makes new inputs of old ones."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from bantin.site.site_settings import SiteSettings
from tests.support.project import THEME


@cache
def theme_files() -> dict[str, bytes]:
    """The project's theme, by paths such as `theme/templates/home.html`."""
    files = (p for p in THEME.rglob("*") if p.is_file() and p.name != "screenshot.png")
    return {f"theme/{p.relative_to(THEME).as_posix()}": p.read_bytes() for p in files}


@dataclass(frozen=True)
class Inputs:
    """Files by path, under `content/` and `theme/`, and the settings."""

    files: Mapping[str, bytes]
    config: SiteSettings

    def having(self, **changes: Any) -> "Inputs":
        """With some settings changed."""
        return replace(self, config=replace(self.config, **changes))

    def writing(self, path: str, data: str | bytes) -> "Inputs":
        """With a file written."""
        made = data.encode() if isinstance(data, str) else data
        return replace(self, files={**self.files, path: made})

    def without(self, path: str) -> "Inputs":
        """With a file removed."""
        return replace(self, files={p: data for p, data in self.files.items() if p != path})

    def text(self, path: str) -> str:
        return self.files[path].decode()

    def under(self, folder: str, suffix: str = ".md") -> list[str]:
        """Paths in a folder, in order."""
        return sorted(p for p in self.files if p.startswith(folder) and p.endswith(suffix))

    @cached_property
    def digest(self) -> str:
        parts = [f"{path}\0{len(data)}\0".encode() + data for path, data in self.files.items()]
        return hashlib.sha256(b"".join(sorted(parts)) + repr(self.config).encode()).hexdigest()
