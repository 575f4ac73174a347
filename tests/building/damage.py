"""Builds after the cache was damaged: right to the byte, told in one line, and good again afterwards.

After each damage something is edited, because a build that has nothing to do reads little of the cache.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bantin.building.build_report import BuildReport
from bantin.search import index_layout

from .archive_tree import small
from .building import Made, Workshop, digests, site
from .edits import EDITS
from .inputs import Inputs

Damage = Callable[[Path], object]  # called with the path of the database
# One edit of a bulletin in the posting files, which are patched then, and one that takes a bulletin out of them.
EDITED = EDITS["change_text"](small(), 1)
REMOVED = EDITS["remove_bulletin"](small(), 2)
_COLD: dict[tuple[str, int], Made] = {}  # by digest of the inputs, and what is patched of the index


def begin(workshop: Workshop) -> None:
    """Build the small archive, or find it built."""
    workshop.put(small())
    workshop.build()
    assert workshop.idle()


def build(workshop: Workshop, inputs: Inputs) -> BuildReport:
    """Build, and compare with a build from nothing."""
    workshop.put(inputs)
    report = workshop.build()
    key = inputs.digest, index_layout.RECENT
    if key not in _COLD:
        _COLD[key] = workshop.cold()
    cold = _COLD[key]
    assert digests(site(workshop.output)) == cold.digests
    assert (report.counts, report.findings) == (cold.counts, cold.findings)
    assert "\n" not in report.cache_problem
    return report


def problem_after(workshop: Workshop, damage: Damage) -> str:
    """Return the one problem that the builds after a damage report, empty if they find none."""
    damage(workshop.database)
    problems = []
    for inputs in (EDITED, REMOVED, small()):
        before = site(workshop.output)
        problems.append(build(workshop, inputs).cache_problem)
        for address, file in site(workshop.output).items():
            if address in before and before[address].digest == file.digest:
                assert before[address] == file  # what was right is not written again
        assert workshop.idle()
    (problem,) = [p for p in problems if p] or [""]
    return problem


def sql(*statements: str) -> Damage:
    """A damage done by SQL statements."""

    def damage(database: Path) -> None:
        with closing(sqlite3.connect(database, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)

    return damage
