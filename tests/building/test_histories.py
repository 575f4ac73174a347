"""Whatever was done to the inputs before, the site is what a build from nothing makes of them now."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from bantin.search import index_layout
from bantin.site import bulletin_lists, feeds, related_bulletins, single_pages
from tests.support.examples import scaled

from .archive_tree import small
from .building import Made, Workshop, digests, site
from .edits import EDITS
from .inputs import Inputs

GO_BACK = "go_back"  # to the inputs of an earlier time, as git does
_COLD: dict[str, Made] = {}  # by digest of the inputs: many histories pass through the same


class Edit(NamedTuple):
    """An edit by its name, and which of several things it is done to."""

    name: str
    which: int


one_edit = st.builds(Edit, st.sampled_from([*EDITS, GO_BACK]), st.integers(0, 7))


@pytest.fixture(scope="module", autouse=True)
def limits_are_near() -> Iterator[None]:
    """Six bulletins are more than a list shows, so that each edit pushes one in or out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_layout, "RECENT", 4)
        patch.setattr(feeds, "_LENGTH", 3)
        patch.setattr(single_pages, "_NEWEST", 3)
        patch.setattr(single_pages, "_FEATURED", 2)
        patch.setattr(bulletin_lists, "NEWEST", 2)
        patch.setattr(bulletin_lists, "_FULL_YEAR", 2)
        patch.setattr(related_bulletins, "_CANDIDATES", 1)
        patch.setattr(related_bulletins, "_SHOWN", 2)
        yield


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """One for all histories: to write content and theme anew for each would take half of the time."""
    return Workshop(tmp_path_factory.mktemp("histories"))


class History:
    """Builds one after the other, each checked; begins with a site among whose files are some of others."""

    def __init__(self, workshop: Workshop):
        workshop.clear()
        workshop.put(small())
        workshop.build()
        theirs = ("CNAME", "2021/01/", "2021/01/ghi-chu.txt")  # bulletins of this month may go
        (workshop.output / "2021/01").mkdir(parents=True, exist_ok=True)
        for address in theirs:
            (workshop.output / address).touch()
        self._workshop = workshop
        self._site = site(workshop.output)
        self._foreign = {address: digests(self._site)[address] for address in ("2021/", *theirs)}

    def step(self, inputs: Inputs) -> None:
        """The site is right, so is the report, and no file is written again that was right before."""
        self._workshop.put(inputs)
        report = self._workshop.build()
        before, self._site = self._site, site(self._workshop.output)
        if inputs.digest not in _COLD:
            _COLD[inputs.digest] = self._workshop.cold()
        cold = _COLD[inputs.digest]

        old, new = digests(before), digests(self._site)
        assert differing(new, {**cold.digests, **self._foreign}) == []
        assert (report.counts, report.findings) == (cold.counts, cold.findings)
        changed = differing(old, new)
        assert differing(before, self._site) == changed
        written = [address for address in changed if new.get(address)]
        removed = [address for address in old.keys() - new.keys() if old[address]]
        assert (report.written, report.removed) == (len(written), len(removed))


@pytest.mark.slow
@settings(max_examples=scaled(300))
@given(edits=st.lists(one_edit, min_size=1, max_size=4))
def test_after_any_history_the_site_is_the_one_built_from_nothing(
    workshop: Workshop, edits: list[Edit]
) -> None:
    history = History(workshop)
    past = [small()]
    history.step(past[0])
    for name, which in edits:
        now = past[which % len(past)] if name == GO_BACK else EDITS[name](past[-1], which)
        note(f"{name}: {', '.join(differing(past[-1].files, now.files))}")
        past.append(now)
        history.step(now)


def test_files_written_again_as_they_were_change_nothing(tmp_path: Path) -> None:
    """A new clone has new times."""
    workshop = Workshop(tmp_path)
    workshop.put(small())
    workshop.build()
    for path in [*workshop.content.rglob("*"), *workshop.theme.rglob("*")]:
        os.utime(path)
    assert workshop.build().written == 0


def test_text_changed_without_its_size_and_its_time_is_seen(tmp_path: Path) -> None:
    """As a tool does that puts the times of files back."""
    workshop = Workshop(tmp_path)
    workshop.put(small())
    workshop.build()
    file = workshop.content / "bulletins/2020/12/31-nhin-lai.md"
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"title: Nh", b"title: nH"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    workshop.build()
    assert "nHìn lại" in (workshop.output / "2020/12/31-nhin-lai.html").read_text(encoding="utf-8")


def differing(one: Mapping[str, object], other: Mapping[str, object]) -> list[str]:
    """The keys that only one has, or that have different values."""
    return sorted(key for key in one.keys() | other.keys() if one.get(key) != other.get(key))
