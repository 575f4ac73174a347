"""How pages are looked at: colour scheme and width of the window, in pixels."""

import pytest

VIEWS = [
    ("light", 320),
    ("dark", 1280),
    pytest.param(("dark", 320), marks=pytest.mark.thorough),
    pytest.param(("light", 1280), marks=pytest.mark.thorough),
]
