"""The repository in which the steps of forges run."""

from pathlib import Path

import pytest

from tests.support.forge_repository import Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)
