"""Whether anything changed is known from the ledger; without a good one everything is built."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.site import build as builds

from .archive_tree import small
from .building import Workshop, digests, site


class ReadError(Exception):
    """Content was read again."""


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """A site that is built."""
    workshop = Workshop(tmp_path)
    workshop.put(small())
    workshop.build()
    return workshop


def refuse(*_: object) -> None:
    raise ReadError


def test_nothing_is_read_as_content_when_nothing_changed(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the report is as before, but that nothing was written."""
    before = workshop.cold()
    monkeypatch.setattr(builds, "Archive", refuse)
    report = workshop.build()
    files = [a for a in digests(site(workshop.output)) if not a.endswith("/")]
    assert (report.written, report.removed, report.unchanged) == (0, 0, len(files))
    assert (report.counts, report.findings) == (before.counts, before.findings)


@pytest.mark.parametrize("address", ["index.html", "2020/12/31-nhin-lai.html", "robots.txt"])
def test_a_file_that_was_touched_is_reason_enough_to_build(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    (workshop.output / address).touch()
    monkeypatch.setattr(builds, "Archive", refuse)
    with pytest.raises(ReadError):
        workshop.build()


def changed(**told: object) -> Callable[[Path], None]:
    def change(ledger: Path) -> None:
        before = json.loads(ledger.read_text(encoding="utf-8"))
        ledger.write_text(json.dumps({**before, **told}), encoding="utf-8")

    return change


def truncated(ledger: Path) -> None:
    data = ledger.read_bytes()
    ledger.write_bytes(data[: len(data) // 2])


def made_a_folder(ledger: Path) -> None:
    ledger.unlink()
    (ledger / "in-it").mkdir(parents=True)


def cache_made_a_file(ledger: Path) -> None:
    shutil.rmtree(ledger.parent)
    ledger.parent.touch()


@pytest.mark.parametrize(
    "damage",
    [
        truncated,
        made_a_folder,
        cache_made_a_file,
        lambda ledger: ledger.write_bytes(b""),
        lambda ledger: ledger.write_bytes(b"\xff\xfe\x00"),
        lambda ledger: ledger.write_text("[" * 100_000, encoding="utf-8"),
        lambda ledger: ledger.write_text("[]", encoding="utf-8"),
        lambda ledger: ledger.write_text("null", encoding="utf-8"),
        changed(format=0),
        changed(inputs=""),
        changed(files=[]),
        changed(files={"../../etc/passwd": [0, 0, 0]}),
        changed(files={"\0": []}),
        changed(counts=["a"] * 4),
        changed(counts=[1]),
        changed(findings=[["a.md", 1, "X99", []]]),
        changed(findings=[["a.md", 1, "F02", []]]),
        changed(findings=[[]]),
        changed(findings=7),
    ],
)
def test_a_damaged_ledger_is_none(
    workshop: Workshop, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    before = digests(site(workshop.output))
    (ledger,) = (tmp_path / "cache").iterdir()
    damage(ledger)
    report = workshop.build()
    assert digests(site(workshop.output)) == before
    assert (report.written, report.removed) == (0, 0)
    assert report.counts == workshop.cold().counts
