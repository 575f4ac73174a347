"""Whoever publishes may be ended at any moment: readers see one whole site all the time, and the next one goes on."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from bantin.publishing.current_release import Switch, switch_by_folder, switch_by_link
from bantin.publishing.release_history import read_history
from tests.building.moments import count
from tests.support.examples import scaled

from .ending import Ending, Step
from .press import Press, shown
from .versions import VERSIONS, site_of

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows can't fork"),
]

Stack = tuple[str, ...]  # the versions of the releases that are kept; readers see the last
MOMENTS = 900
NEVER = 1 << 30

steps = st.builds(
    Step,
    st.sampled_from(["", *VERSIONS]),
    st.integers(2, 3),
    st.just(NEVER) | st.integers(0, MOMENTS),
)


@pytest.fixture(scope="module")
def ending() -> Iterator[Ending]:
    with Ending() as ending:
        yield ending


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ended")


def after(stack: Stack, step: Step) -> Stack:
    """The releases after a step that was done."""
    if not step.version:
        return stack[:-1] if len(stack) > 1 else stack
    return (stack if stack[-1:] == (step.version,) else (*stack, step.version))[-step.keep :]


class Readers:
    """What readers may see, as far as it is known; looks at what they do see."""

    def __init__(self, press: Press):
        self._press, self._possible = press, {()}  # type: tuple[Press, set[Stack]]

    def look(self, step: Step, *, is_ended: bool) -> None:
        before, done = self._possible, {after(stack, step) for stack in self._possible}
        self._possible = before | done if is_ended else done
        last = {stack[-1:] for stack in self._possible}
        if not self._press.current.exists():
            has_gap = self._press.switch is switch_by_folder and is_ended
            assert has_gap or () in last
        else:
            seen = (version_of(shown(self._press.current)),)
            assert seen in last
            if seen not in {stack[-1:] for stack in before}:  # then it may not be taken away again
                self._possible = {stack for stack in done if stack[-1:] == seen}
        if not is_ended:
            self._check_order()

    def _check_order(self) -> None:
        """The releases that are kept are as they were when they were published, and nothing else is left."""
        press = self._press
        history = read_history(press.root) if press.root.exists() else None
        if history is None:
            assert () in self._possible
            return
        stack = tuple(version_of(shown(press.release(number))) for number in history.shown)
        assert stack in self._possible
        self._possible = {stack}
        left = {path.name for path in press.root.iterdir() if path.name.startswith(".")}
        assert left <= {".bantin-build", ".bantin-lock", ".bantin-releases"}


def version_of(files: dict[str, str]) -> str:
    return next((version for version in VERSIONS if site_of(version) == files), "none")


@settings(max_examples=scaled(60))
@given(
    history=st.lists(steps, min_size=2, max_size=6),
    switch=st.sampled_from([switch_by_link, switch_by_folder]),
)
def test_readers_see_one_whole_site_whatever_happens(
    folder: Path, ending: Ending, history: list[Step], switch: Switch
) -> None:
    press = Press(folder, switch, None)
    press.clear()
    readers = Readers(press)
    for step in [*history, Step("first", 3, NEVER), Step("text", 3, NEVER)]:
        if step.version:
            press.workshop.put(VERSIONS[step.version])
        is_ended = ending.take(press, step)
        note(f"{step}: {'ended' if is_ended else 'done'}")
        readers.look(step, is_ended=is_ended)
    assert shown(press.current) == site_of("text")


def test_moments_are_all_over_a_publication(press: Press) -> None:
    """Else the test above would end those that are done."""
    press.publish(VERSIONS["first"])
    total = count(press.folder, lambda: press.publish(VERSIONS["name"]))
    assert MOMENTS / 2 < total < MOMENTS * 2
