from pathlib import Path
from types import CodeType

import pytest
from jinja2.bccache import Bucket, BytecodeCache

from bantin.site import page_rendering
from bantin.site.jinja_environment import Environment
from bantin.site.template_extensions import TemplateExtensions


class _Compiled(BytecodeCache):
    """Compiled templates by name and text, for all builds of a run."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name alone: each history has a theme folder of its own."""
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


@pytest.fixture(autouse=True)
def templates_are_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two thirds of building a small archive would be compiling its templates again."""

    def with_cache(theme: Path, options: TemplateExtensions) -> Environment:
        environment = Environment(theme, options)
        environment.bytecode_cache = _COMPILED
        return environment

    monkeypatch.setattr(page_rendering, "Environment", with_cache)
