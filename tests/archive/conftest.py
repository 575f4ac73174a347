from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from plugins.archive.archive import Archive

from .trees import Tree, write_tree

# A machine that is busy is no failure; what must be fast has a test of its own.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture
def load(tmp_path: Path) -> Callable[[Tree], Archive]:
    """Writes a tree of content and loads it."""
    return lambda files: Archive(write_tree(tmp_path, files))
