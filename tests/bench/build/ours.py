"""Our build: everything, then again after each edit."""

import sys
from collections.abc import Iterator
from pathlib import Path

from bantin.building.build_context import BuildFolders
from tests.bench.build import edits
from tests.bench.build.measure import Cost, Measured, cost_of, median
from tests.bench.build.tree import Tree
from tests.bench.search.built import set_aside
from tests.support.project import ROOT

COLD = "ours, cold"
UNCHANGED = "ours, nothing changed"
TEXT = "ours, one text changed"
ADDED = "ours, one bulletin added"
RECORD = "ours, one leader's record changed"
NAMES = (COLD, UNCHANGED, TEXT, ADDED, RECORD)

_EDITS: dict[str, edits.Edit] = {
    UNCHANGED: edits.nothing,
    TEXT: edits.change_text,
    ADDED: edits.add_bulletin,
    RECORD: edits.change_record,
}
_ADDRESS = "SITEURL=https://example.org"  # without one there is no sitemap


def measure(tree: Tree, work: Path, runs: int) -> Iterator[Measured]:
    """Edits the tree, so it comes last."""
    home = work / "ours"
    folders = BuildFolders(tree.folder, ROOT / "theme", home / "site", ROOT / "cache")

    def build() -> Cost:
        bantin, site = Path(sys.executable).parent / "bantin", home / "site"
        return cost_of(["env", _ADDRESS, bantin, "build", tree.folder, "-o", site], site, log)

    def cold(_turn: int) -> Cost:
        set_aside(work, folders.output)
        folders.cache_database.unlink(missing_ok=True)
        return build()

    log = work / "ours.log"
    yield Measured(COLD, "", median(COLD, runs, cold))
    for name, edit in _EDITS.items():

        def again(turn: int, edit: edits.Edit = edit) -> Cost:
            edit(tree, turn)
            return build()

        yield Measured(name, "", median(name, runs, again))
