from collections.abc import Callable
from pathlib import Path

import pytest

from bantin.archive.archive import Archive
from tests.support.file_trees import Tree, write_tree


@pytest.fixture
def load(tmp_path: Path) -> Callable[[Tree], Archive]:
    """Writes a tree of content and loads it."""
    return lambda files: Archive(write_tree(tmp_path, files))
