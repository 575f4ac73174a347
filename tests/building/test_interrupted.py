"""A build that is ended, wherever it was, leaves nothing that the next one does not make right."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin.search import index_layout
from tests.support.examples import scaled
from tests.support.project import PYTHONPATH, ROOT

from .archive_tree import small
from .building import Made, Workshop, digests, site
from .edits import EDITS
from .ending import Ending
from .inputs import Inputs
from .large import large
from .moments import count

pytestmark = pytest.mark.slow

_COLD: dict[str, Made] = {}  # by digest of the inputs
# What is built, what the build is ended of, what is built next.
CHANGED = EDITS["change_text"](EDITS["remove_bulletin"](small(), 2), 1)
RENAMED = EDITS["rename_leader"](EDITS["add_bulletin"](small(), 4), 0)
RECENT = 1
MOMENTS = 600
HISTORIES = {
    "first": (None, small(), small()),
    "one text": (small(), CHANGED, CHANGED),
    "and back": (small(), RENAMED, small()),
    "other": (CHANGED, RENAMED, EDITS["edit_asset"](small(), 0)),
}


@pytest.fixture(scope="module", autouse=True)
def most_bulletins_stand_in_lists() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_layout, "RECENT", RECENT)
        yield


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("interrupted"))


@pytest.fixture(scope="module")
def ending(workshop: Workshop) -> Iterator[Ending]:
    with Ending(workshop, RECENT) as ending:
        yield ending


def begin(workshop: Workshop, inputs: Inputs | None) -> None:
    if inputs is None:
        workshop.clear()
    else:
        workshop.put(inputs)
        workshop.build()


def go_on(workshop: Workshop, inputs: Inputs) -> None:
    """The next build is right, and the one after has nothing to do."""
    workshop.put(inputs)
    report = workshop.build()
    if inputs.digest not in _COLD:
        _COLD[inputs.digest] = workshop.cold()
    cold = _COLD[inputs.digest]
    assert digests(site(workshop.output)) == cold.digests
    assert (report.counts, report.findings, report.cache_problem) == (
        cold.counts,
        cold.findings,
        "",
    )
    assert workshop.idle()


@settings(max_examples=scaled(100))
@given(history=st.sampled_from(list(HISTORIES)), moment=st.integers(0, MOMENTS))
def test_ended_before_anything_it_does_to_a_file(
    workshop: Workshop, ending: Ending, history: str, moment: int
) -> None:
    first, then, last = HISTORIES[history]
    begin(workshop, first)
    workshop.put(then)
    ending.at(moment)
    go_on(workshop, last)


def test_moments_are_all_over_a_build(workshop: Workshop, ending: Ending) -> None:
    """Else the test above would end builds that are ready."""
    workshop.clear()
    workshop.put(small())
    total = count(workshop.folder, workshop.build)
    assert MOMENTS / 2 < total < 2 * MOMENTS
    whole = len(site(workshop.output))
    workshop.clear()
    assert ending.at(total * 3 // 4)
    assert whole / 8 < len(site(workshop.output)) < whole


_PROGRAM = """
import sys
from bantin.building import site_build as builds
from bantin.building import staged_map
from bantin.parallel.worker_pools import LocalWorkers
from bantin.search import index_layout as plan
from tests.building.building import Workshop
from tests.building.large import CONFIG
from pathlib import Path
staged_map._BULLETINS_PER_WORKER = 100  # so that there are several processes
plan.RECENT = int(sys.argv[2])
folder = Path(sys.argv[1])
print("begins", flush=True)
builds.build(builds.BuildFolders(*(folder / n for n in ("content", "theme", "output", "cache"))), CONFIG, LocalWorkers(2))
"""


def begun(workshop: Workshop) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, workshop.folder, str(RECENT)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": PYTHONPATH},
        start_new_session=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "begins\n"
    return process


@pytest.mark.thorough
def test_several_processes_ended_at_any_time(tmp_path: Path) -> None:
    """The first build of 405 bulletins again and again, each time a little longer; then an edit."""
    workshop = Workshop(tmp_path)
    workshop.put(large())
    started = time.monotonic()
    with begun(workshop) as process:
        assert process.wait() == 0
    took = time.monotonic() - started
    rnd = random.Random(took)
    for edited in (False, True):
        if not edited:
            workshop.clear()
        workshop.put(EDITS["change_source"](large(), 7) if edited else large())
        for part in range(4):
            with begun(workshop) as process:
                time.sleep(took * (part + rnd.random()) / (16 if edited else 4))
                os.killpg(process.pid, signal.SIGKILL)
        go_on(workshop, EDITS["change_text"](large(), 300) if edited else large())
