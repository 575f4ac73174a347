from pathlib import Path

import pytest

from bantin.publishing.current_release import Switch, switch_by_folder, switch_by_link
from tests.building.conftest import templates_are_compiled_once

from .press import Press

__all__ = ["templates_are_compiled_once"]


@pytest.fixture(params=[switch_by_link, switch_by_folder])
def press(request: pytest.FixtureRequest, tmp_path: Path) -> Press:
    """The same with links and without them."""
    switch: Switch = request.param
    return Press(tmp_path, switch)
