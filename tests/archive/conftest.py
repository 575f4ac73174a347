from collections.abc import Callable
from pathlib import Path

import pytest

from bantin.archive.reading import ReadArchive, read_archive
from tests.support.file_trees import Tree, write_tree


@pytest.fixture
def load(tmp_path: Path) -> Callable[[Tree], ReadArchive]:
    """Writes a tree of content and loads it."""
    return lambda files: read_archive(write_tree(tmp_path, files))
