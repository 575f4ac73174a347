"""What is saved while a build goes on is in it, or in the next; never is a page half of one time, half of another."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from bantin.building.build_listeners import BuildListeners
from bantin.search import index_layout
from tests.support.examples import scaled

from .archive_tree import small
from .building import Made, Workshop, digests, site
from .edits import EDITS
from .inputs import Inputs
from .moments import at

pytestmark = pytest.mark.slow

_COLD: dict[str, Made] = {}  # by digest of the inputs
# What an edit of a file shows at once in a page; settings are not read again in a build.
SAVES = [name for name in EDITS if EDITS[name](small(), 0).config == small().config]


@pytest.fixture(scope="module", autouse=True)
def most_bulletins_stand_in_lists() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_layout, "RECENT", 1)
        yield


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("saved-meanwhile"))


def cold(workshop: Workshop, inputs: Inputs) -> dict[str, str]:
    if inputs.digest not in _COLD:
        workshop.put(inputs)
        _COLD[inputs.digest] = workshop.cold()
    return _COLD[inputs.digest].digests


def built(workshop: Workshop) -> dict[str, str]:
    return digests(site(workshop.output))


@settings(max_examples=scaled(150))
@given(
    name=st.sampled_from(SAVES),
    which=st.integers(0, 7),
    moment=st.integers(0, 600),
    first=st.booleans(),
)
def test_saved_at_any_moment(
    workshop: Workshop, name: str, which: int, moment: int, first: bool
) -> None:
    """Before anything the build does to a file; then saved again as it was."""
    before = small() if first else EDITS["change_text"](small(), 3)
    after = EDITS[name](before, which)
    right = [cold(workshop, before), cold(workshop, after)]
    if first:
        workshop.clear()
    else:
        workshop.put(small())
        workshop.build()
    workshop.put(before)
    with at(moment, workshop.folder, lambda: workshop.put(after)):
        report = workshop.build()
    note(f"{report}")
    assert report.cache_problem == ""
    assert built(workshop) in right
    for inputs in (after, before):
        workshop.put(inputs)
        workshop.build()
        assert built(workshop) == cold(workshop, inputs)
        assert workshop.idle()


@settings(max_examples=scaled(60))
@given(name=st.sampled_from(SAVES), which=st.integers(0, 7), moment=st.integers(0, 600))
def test_going_back_to_what_was_overtaken(
    workshop: Workshop, name: str, which: int, moment: int
) -> None:
    """A report is kept for what was read only: what was there before is not taken for built."""
    before = small()
    after = EDITS[name](before, which)
    workshop.clear()
    workshop.put(before)
    with at(moment, workshop.folder, lambda: workshop.put(after)):
        workshop.build()
    workshop.put(before)
    workshop.build()
    assert built(workshop) == cold(workshop, before)
    assert workshop.idle()


class Saving:
    """Saves other inputs when so many things were told."""

    def __init__(self, save: Callable[[], object], moment: int):
        self._save, self._left = save, moment

    def __call__(self, _stage: str, _done: int, _total: int) -> None:
        self._left -= 1
        if self._left == 0:
            self._save()


@pytest.mark.parametrize("name", ["change_text", "retitle", "remove_bulletin", "edit_template"])
def test_saved_while_bulletins_are_read_is_in_the_build(workshop: Workshop, name: str) -> None:
    """As what a bulletin says is checked when its page is made."""
    after = EDITS[name](small(), 1)
    workshop.clear()
    workshop.put(small())
    saving = Saving(lambda: workshop.put(after), 1)
    workshop.build(BuildListeners(saving))
    assert built(workshop) == cold(workshop, after)
    assert workshop.idle()


def test_picture_that_comes_meanwhile(workshop: Workshop) -> None:
    """It was not there when all inputs were looked at, and is when they are read."""
    after = small().writing("content/bulletins/2019/03/15-san-truong.png", b"\x89PNG\r\n\x1a\n")
    for moment in range(200, 300, 7):
        workshop.clear()
        workshop.put(small())
        with at(moment, workshop.folder, lambda: workshop.put(after)):
            workshop.build()
        workshop.put(after)
        workshop.build()
        assert built(workshop) == cold(workshop, after)
