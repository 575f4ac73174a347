"""Files that are not published: an incremental build tells of them what a build from nothing tells."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.content_files import PICTURE, bulletin

from .archive_tree import small
from .building import Made, Workshop, digests, site
from .inputs import Inputs
from .moments import at, count

pytestmark = pytest.mark.slow  # each builds a site

_PICTURE = "content/bulletins/2019/03/15-truong-hoc.png"
EDITS: dict[str, Callable[[Inputs], Inputs]] = {
    "a file that is not used": lambda i: i.writing("content/ghi-chu.txt", "x"),
    "a bulletin in a wrong place": lambda i: i.writing("content/16-a.md", bulletin("2020-07-16")),
    "a name that Windows can't have": lambda i: i.writing("content/bulletins/a:b.png", PICTURE),
    "a twin": lambda i: i.writing(_PICTURE.replace("truong", "Truong"), PICTURE),
    "what is no picture": lambda i: i.writing(_PICTURE, b"<html>"),
    "a picture that nobody shows": lambda i: i.writing("content/bulletins/a.png", b"x"),
    "a picture gone": lambda i: i.without(_PICTURE),
    "a picture with another name": lambda i: i.without(_PICTURE).writing(
        _PICTURE.replace("15-truong", "15-truongg"), PICTURE
    ),
}


def _told(workshop: Workshop) -> Made:
    report = workshop.build()
    return Made(digests(site(workshop.output)), report.counts, report.findings)


@pytest.mark.parametrize("name", EDITS)
def test_what_is_told_follows_each_edit_there_and_back(name: str, tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    before = small()
    for inputs in (before, EDITS[name](before), before):
        workshop.put(inputs)
        assert _told(workshop) == workshop.cold()
        assert workshop.idle()


def test_bytes_of_a_file_that_is_not_used_make_no_difference(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    odd = ("content/ghi-chu.txt", "content/bulletins/2020/07/16-a.docx")
    for text in ("a", "b"):
        inputs = small()
        for path in odd:
            inputs = inputs.writing(path, text)
        workshop.put(inputs)
        if text == "a":
            workshop.build()
    assert workshop.idle()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a file that is not used", "what is no picture"])
def test_a_report_is_kept_only_for_what_was_read(name: str, tmp_path: Path) -> None:
    """The edit is made in the middle of a build and taken back after it."""
    workshop = Workshop(tmp_path)
    before, after = small(), EDITS[name](small())
    workshop.put(before)
    right = workshop.cold()
    moments = count(workshop.content, workshop.build)
    for moment in range(0, moments, 4):
        workshop.clear()
        with at(moment, workshop.content, lambda: workshop.put(after)):
            workshop.build()
        workshop.put(before)
        assert _told(workshop) == right
