"""What becomes of files between two versions of the content."""

import pytest

from bantin.comparison.changes import Change, Difference
from bantin.comparison.comparing import FileVersions, compare
from tests.support.content_files import bulletin, bulletin_with

OLD, NEW = "bulletins/2020/07/16-cu.md", "bulletins/2020/07/17-moi.md"
LEADER = "leaders/nguyen-van-a.md"


def versions(before: dict[str, str], now: dict[str, str]) -> list[FileVersions]:
    """The files that differ between two versions of the content."""
    return [
        FileVersions(path, *(one[path].encode() if path in one else None for one in (before, now)))
        for path in before.keys() | now.keys()
        if before.get(path) != now.get(path)
    ]


def compared(before: dict[str, str], now: dict[str, str]) -> list[Change]:
    return compare(versions(before, now), {})


def in_short(changes: list[Change]) -> list[tuple[str, str, str, str]]:
    return [(one.subject, one.what, one.before, one.path) for one in changes]


def record(name: str, *lines: str, body: str = "") -> str:
    return "\n".join(["---", f"name: {name}", *lines, "---", body])


@pytest.mark.parametrize(
    ("path", "before", "now", "subject"),
    [
        (OLD, bulletin_with(), bulletin_with(body="Khác.\n"), "bulletin"),
        (LEADER, record("Nguyễn Văn A"), record("Nguyễn Văn B"), "leader"),
        ("committees/so.md", record("Sở"), record("Sở Mới"), "committee"),
        ("sources/bao.md", record("Báo"), record("Báo Mới"), "source"),
        ("pages/a.md", "---\ntitle: A\n---\n", "---\ntitle: B\n---\n", "page"),
        ("bulletins/2020/07/a.jpg", "a", "b", "attachment"),
        ("addresses.tsv", "a", "b", "other"),
        ("bulletins/README.md", "a", "b", "other"),
    ],
)
def test_each_file_is_added_changed_and_removed(
    path: str, before: str, now: str, subject: str
) -> None:
    assert in_short(compared({}, {path: now})) == [(subject, "added", "", path)]
    assert in_short(compared({path: before}, {path: now})) == [(subject, "changed", "", path)]
    assert in_short(compared({path: before}, {})) == [(subject, "removed", "", path)]


def test_what_is_equal_is_no_difference() -> None:
    assert compared({OLD: bulletin_with()}, {OLD: bulletin_with()}) == []


def test_fields_of_a_bulletin_that_differ() -> None:
    before = bulletin_with("source: Báo A\nleaders: [An, Bình]\n", "Một hai.\n")
    now = bulletin_with("author: C\nleaders: [Bình, Cường]\n", "Một hai ba.\n")
    assert compared({OLD: before}, {OLD: now})[0].differences == (
        Difference("source", "Báo A", ""),
        Difference("author", "", "C"),
        Difference("leaders", "An", ""),
        Difference("leaders", "", "Cường"),
        Difference("body", "2 chữ", "3 chữ"),
    )


def test_another_order_of_names_is_a_difference() -> None:
    before, now = bulletin_with("leaders: [An, Bình]\n"), bulletin_with("leaders: [Bình, An]\n")
    assert compared({OLD: before}, {OLD: now})[0].differences == (
        Difference("leaders", "An, Bình", "Bình, An"),
    )


def test_names_dates_and_lineage_of_a_committee() -> None:
    before = record("Sở Cũ", "from: 2010", "parent: tinh")
    now = record(
        "Sở Mới",
        "other_names:",
        "  - name: Sở Cũ",
        "    to: 2015",
        "parent: ubnd",
        "from: 2010",
        "to: 2025",
        "successors: [so-moi]",
        body="\nLời tả.\n",
    )
    assert compared({"committees/so.md": before}, {"committees/so.md": now})[0].differences == (
        Difference("name", "Sở Cũ", "Sở Mới"),
        Difference("other_names", "", "Sở Cũ (đến 2015)"),
        Difference("parent", "tinh", "ubnd"),
        Difference("period", "từ 2010", "2010 – 2025"),
        Difference("successors", "", "so-moi"),
        Difference("body", "0 chữ", "2 chữ"),
    )


def test_moved_file_is_told_once_with_what_else_differs() -> None:
    now = bulletin("2020-07-17", f"moved: [{OLD}]", title="Thử")
    [change] = compared({OLD: bulletin_with()}, {NEW: now})
    assert (change.what, change.before, change.path) == ("moved", OLD, NEW)
    assert change.differences == (Difference("date", "2020-07-16", "2020-07-17"),)


def test_record_that_another_one_takes_in_is_merged() -> None:
    other = "leaders/nguyen-van-an.md"
    before = {LEADER: record("Nguyễn Văn A"), other: record("Nguyễn Văn An")}
    now = {other: record("Nguyễn Văn An", "other_names: [Nguyễn Văn A]", "moved: [nguyen-van-a]")}
    assert in_short(compared(before, now)) == [
        ("leader", "merged", LEADER, other),
        ("leader", "changed", "", other),
    ]


def test_two_records_that_become_a_new_one() -> None:
    other, third = "leaders/nguyen-van-an.md", "leaders/moi.md"
    before = {LEADER: record("A"), other: record("B")}
    now = {third: record("B", "moved: [nguyen-van-a, nguyen-van-an]")}
    assert sorted(in_short(compared(before, now))) == [
        ("leader", "merged", LEADER, third),
        ("leader", "moved", other, third),
    ]


def test_withdrawn_and_returned() -> None:
    gone = bulletin_with("withdrawn: 2026-11-30\nreason: Nhầm.\n", "")
    assert in_short(compared({OLD: bulletin_with()}, {OLD: gone})) == [
        ("bulletin", "withdrawn", "", OLD)
    ]
    assert in_short(compared({OLD: gone}, {OLD: bulletin_with()})) == [
        ("bulletin", "returned", "", OLD)
    ]


@pytest.mark.parametrize("broken", ["", "không có phần đầu", "---\ntitle: A\n---\n"])
def test_file_that_cannot_be_read_is_broken_or_mended(broken: str) -> None:
    good = bulletin_with()
    assert in_short(compared({OLD: good}, {OLD: broken})) == [("bulletin", "broken", "", OLD)]
    assert in_short(compared({}, {OLD: broken})) == [("bulletin", "broken", "", OLD)]
    assert in_short(compared({OLD: broken}, {OLD: good})) == [("bulletin", "mended", "", OLD)]
    assert in_short(compared({OLD: broken}, {})) == [("bulletin", "removed", "", OLD)]


def test_abbreviations_of_the_glossary() -> None:
    before = "BTV: Ban Thường vụ\nCT: Chủ tịch\nHU: Huyện ủy\n"
    now = "BTV: Ban Thường vụ\nCT: [Chủ tịch, Công ty]\nTU: Tỉnh ủy\n"
    found = compared({"abbreviations.yml": before}, {"abbreviations.yml": now})
    assert [(one.what, one.name, one.differences) for one in found] == [
        ("changed", "CT", (Difference("meanings", "", "Công ty"),)),
        ("removed", "HU", (Difference("meanings", "Huyện ủy", ""),)),
        ("added", "TU", (Difference("meanings", "", "Tỉnh ủy"),)),
    ]


def test_glossary_that_is_no_text_is_broken() -> None:
    files = [FileVersions("abbreviations.yml", b"A: B\n", b"\xff")]
    assert in_short(compare(files, {})) == [("abbreviation", "broken", "", "abbreviations.yml")]


def test_glossary_that_goes_takes_its_abbreviations() -> None:
    assert [one.what for one in compared({"abbreviations.yml": "A: B\n"}, {})] == ["removed"]
