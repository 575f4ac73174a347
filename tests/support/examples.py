"""How many examples the property tests try; `tests/conftest.py` has the profiles of Hypothesis."""

from hypothesis import settings


def scaled(thorough: int) -> int:
    """Return the examples to try in this run, of a property that a thorough run tries so often."""
    return max(2, thorough * settings().max_examples // 100)
