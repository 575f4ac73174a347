"""Pelican as it comes: its simple theme, its own kinds of pages and feeds, no plugins."""

import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from tests.bench.build.measure import Cost, Measured, cost_of, median, peer
from tests.bench.build.translated import to_pelican
from tests.bench.build.tree import Tree
from tests.bench.search.built import empty, set_aside

PELICAN = "Pelican"
_SETTINGS = Path(__file__).with_name("pelican_settings.py")


def measure(tree: Tree, work: Path, runs: int) -> Iterator[Measured]:
    """The Pelican that our own build runs in."""
    home = empty(work / "pelican")
    content, output = home / "content", home / "output"
    to_pelican(tree, content)

    def build(_turn: int) -> Cost:
        set_aside(work, output)
        pelican = Path(sys.executable).parent / "pelican"
        command: list[str | Path] = [pelican, content, "-o", output, "-s", _SETTINGS]
        return cost_of(command, output, work / "pelican.log")

    with peer(PELICAN):
        cost = median(PELICAN, runs, build)
    yield Measured(PELICAN, version("pelican"), cost)
