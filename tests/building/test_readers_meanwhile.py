"""Who reads the site while it is built again never meets a link to a page that is not there."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin.search import index_layout
from tests.support.examples import scaled

from .archive_tree import small
from .building import Workshop
from .edits import EDITS
from .moments import at, count

pytestmark = pytest.mark.slow

# Edits after which pages come, go, or have other names.
EDITED = [
    "add_bulletin", "remove_bulletin", "change_day", "move_bulletin", "rename_leader", "remove_record",
    "change_source", "add_prose", "add_picture", "edit_asset", "mend_files", "change_name_of_committee",
]  # fmt: skip
_LINK = re.compile(r'(?:href|src)="([^"#?]+)')
_MOMENTS, _FIRST_MOMENTS = 500, 800  # of a build after an edit, and of a first build


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_layout, "RECENT", 1)
        yield Workshop(tmp_path_factory.mktemp("readers"))


def dangling(output: Path) -> list[str]:
    """Return "page → target" for each link to a missing file, on all pages that the home page leads to."""
    seen, waiting, found = {"index.html"}, ["index.html"], []
    while waiting:
        page = waiting.pop()
        if not (output / page).is_file():
            found.append(page)
        elif page.endswith(".html"):
            for link in _LINK.findall((output / page).read_text(encoding="utf-8")):
                if ":" in link or link.startswith("//"):
                    continue
                target = resolved(page, link)
                if not (output / target).is_file():
                    found.append(f"{page} → {target}")
                if target not in seen:
                    seen.add(target)
                    waiting.append(target)
    assert len(seen) > 20
    return found


def resolved(page: str, link: str) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(page).parent / link).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


@settings(max_examples=scaled(100))
@given(
    name=st.sampled_from(EDITED), which=st.integers(0, 7), part=st.floats(0, 1), back=st.booleans()
)
def test_no_link_leads_nowhere_at_any_moment_of_a_build(
    workshop: Workshop, name: str, which: int, part: float, back: bool
) -> None:
    before, after = small(), EDITS[name](small(), which)
    if back:
        before, after = after, before
    workshop.clear()
    workshop.put(before)
    workshop.build()
    assert dangling(workshop.output) == []
    found: list[str] = []
    workshop.put(after)
    with at(int(part * _MOMENTS), workshop.folder, lambda: found.extend(dangling(workshop.output))):
        workshop.build()
    assert found == []
    assert dangling(workshop.output) == []


@settings(max_examples=scaled(100))
@given(part=st.floats(0.75, 1))  # the home page is made among the last
def test_a_first_build_shows_its_home_page_when_all_that_it_leads_to_is_there(
    workshop: Workshop, part: float
) -> None:
    """Where a first build is ended, by a full disk or by kill -9, its readers have nothing rather than a part."""
    workshop.put(small())
    workshop.clear()
    found: list[str] = []

    def look() -> None:
        if (workshop.output / "index.html").exists():
            found.extend(dangling(workshop.output))

    with at(int(part * _FIRST_MOMENTS), workshop.folder, look):
        workshop.build()
    assert found == []
    assert dangling(workshop.output) == []


def test_moments_reach_to_the_end_of_a_build(workshop: Workshop) -> None:
    """Else the test above would look at the site only before it changes, or after."""
    workshop.clear()
    workshop.put(small())
    workshop.build()
    workshop.put(EDITS["rename_leader"](small(), 1))
    assert _MOMENTS / 2 < count(workshop.folder, workshop.build) < _MOMENTS * 2
    workshop.clear()
    assert _FIRST_MOMENTS / 2 < count(workshop.folder, workshop.build) < _FIRST_MOMENTS * 2
