"""Which texts say that they are drafts."""

import pytest

from bantin.content.bulletin import dump_bulletin, parse_bulletin
from bantin.content.draft_field import title_of_draft
from bantin.content.leader import parse_leader
from bantin.language.normalization import clean

PATH = "bulletins/2020/07/16-thu.md"


def head(*lines: str) -> str:
    return clean("\n".join(["---", "title: Thử", *lines, "---", "", "Nội dung.", ""]))


@pytest.mark.parametrize(
    "line", ["draft: true", "draft: có", "draft: tru", "Draft: yes", "nháp: true", "bản nháp: x"]
)
def test_every_value_but_no_makes_a_draft(line: str) -> None:
    assert title_of_draft(head(line), PATH) == "Thử"


@pytest.mark.parametrize("line", ["draft: false", "draft: không", "draft: no", "draft:", "a: 1"])
def test_other_files_are_none(line: str) -> None:
    assert title_of_draft(head(line), PATH) is None


def test_a_text_that_speaks_of_drafts_is_none() -> None:
    assert title_of_draft(clean("---\ntitle: Thử\n---\n\ndraft: true\n"), PATH) is None


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Thử\ndraft: true\n\nKhông có dòng đóng.\n",
        "title: Thử\ndraft: true\n---\n\nNội dung.\n",
        "---\ntitle: Thử\n<<<<<<< HEAD\ndraft: true\n=======\n>>>>>>> b\n---\n",
    ],
)
def test_a_broken_header_can_say_it_too(text: str) -> None:
    assert title_of_draft(clean(text), PATH) == "Thử"


def test_a_draft_without_a_title_has_an_empty_one() -> None:
    assert title_of_draft(clean("---\ndraft: true\n---\n"), PATH) == ""


def test_a_draft_is_written_as_it_was_read() -> None:
    text = "---\ntitle: Thử\ndate: 2020-07-16\ndraft: true\n---\n\nNội dung.\n"
    bulletin, findings = parse_bulletin(text, PATH)
    assert bulletin is not None
    assert (bulletin.draft, findings, dump_bulletin(bulletin)) == (True, [], text)


def test_a_record_whose_field_is_misnamed_is_a_draft_all_the_same() -> None:
    leader, _ = parse_leader(clean("---\nname: Lan\nnháp: có\n---\n"), "leaders/lan.md")
    assert leader is not None
    assert leader.draft
