"""A draft becomes a bulletin by what the archive knows of its day."""

import datetime

import pytest

from bantin.archive.facts import ArchiveFacts
from bantin.archive.reading import read_archive
from bantin.content.bulletin import Mention, dump_bulletin, parse_bulletin
from bantin.importer import Draft, bulletin_of

DAY = datetime.date(2020, 7, 16)

FILES = {
    "leaders/tran-van-hung.md": "name: Trần Văn Hùng\nposts:\n  - post: Bí thư Tỉnh ủy\n    committee: tinh-uy",
    "leaders/tran-van-hung-2.md": "name: Trần Văn Hưng",
    "leaders/le-thi-thuy.md": "name: Lê Thị Thủy\nposts:\n  - post: Trưởng Ban Tuyên giáo Tỉnh ủy\n    committee: ban-tuyen-giao",
    "committees/tinh-uy.md": "name: Tỉnh ủy Sông Thanh\nshort: Tỉnh ủy",
    "committees/ban-tuyen-giao.md": "name: Ban Tuyên giáo Tỉnh ủy\nto: 2025-02-28",
    "committees/ban-tuyen-giao-va-dan-van.md": "name: Ban Tuyên giáo và Dân vận Tỉnh ủy\nfrom: 2025-03-01",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> ArchiveFacts:
    root = tmp_path_factory.mktemp("content")
    for path, head in FILES.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(f"---\n{head}\n---\n", encoding="utf-8", newline="\n")
    archive = read_archive(root)
    assert archive.findings == ()
    return archive.facts


def draft(
    *paragraphs: str, title: str | None = "Hội nghị", day: datetime.date | None = DAY
) -> Draft:
    return Draft(title, day, "Báo Sông Thanh", None, None, paragraphs, ())


def leaders_in(archive: ArchiveFacts, *paragraphs: str) -> list[tuple[str, tuple[str, ...]]]:
    bulletin = bulletin_of(draft(*paragraphs), archive)
    assert bulletin is not None
    return [(m.name, m.posts) for m in bulletin.leaders]


def committees_in(archive: ArchiveFacts, lead: str, day: datetime.date = DAY) -> list[str]:
    bulletin = bulletin_of(draft(lead, day=day), archive)
    assert bulletin is not None
    return [m.name for m in bulletin.committees]


def test_a_known_leader_is_found_with_the_known_posts_behind_the_name(
    archive: ArchiveFacts,
) -> None:
    text = "Đồng chí Trần Văn Hùng, Bí thư Tỉnh ủy, Trưởng đoàn công tác dự, phát biểu."

    assert leaders_in(archive, text) == [("Trần Văn Hùng", ("Bí thư Tỉnh ủy",))]


def test_names_that_differ_in_a_mark_are_different_people(archive: ArchiveFacts) -> None:
    assert leaders_in(archive, "Ông Trần Văn Hưng và ông Trần Văn Hùng cùng dự.") == [
        ("Trần Văn Hưng", ()),
        ("Trần Văn Hùng", ()),
    ]


@pytest.mark.parametrize("text", ["Bà Lê Thị Thuỷ dự.", "LÊ THỊ THỦY dự.", "LÊ THỊ THUỶ dự."])
def test_capitals_and_tone_placement_do_not_hide_a_name(archive: ArchiveFacts, text: str) -> None:
    assert [name for name, _ in leaders_in(archive, text)] == ["Lê Thị Thủy"]


@pytest.mark.parametrize("text", ["Ông Trần Văn Hung dự.", "Phố lê thị thủy.", "Ông Hùng dự."])
def test_a_name_without_marks_or_capitals_or_family_is_nobody(
    archive: ArchiveFacts, text: str
) -> None:
    assert leaders_in(archive, text) == []


def test_the_posts_of_several_mentions_are_united(archive: ArchiveFacts) -> None:
    first = "Đồng chí Lê Thị Thủy phát biểu."
    second = "Đồng chí Lê Thị Thủy - Trưởng Ban Tuyên giáo Tỉnh ủy kết luận."
    third = "Đồng chí Lê Thị Thủy, Trưởng Ban Tuyên giáo Tỉnh ủy."

    assert leaders_in(archive, first, second, third) == [
        ("Lê Thị Thủy", ("Trưởng Ban Tuyên giáo Tỉnh ủy",))
    ]


def test_the_longest_name_of_an_organ_wins(archive: ArchiveFacts) -> None:
    assert committees_in(archive, "Ban Tuyên giáo Tỉnh ủy họp.") == ["Ban Tuyên giáo Tỉnh ủy"]


def test_an_organ_is_found_only_while_it_has_the_name(archive: ArchiveFacts) -> None:
    later = datetime.date(2025, 4, 1)

    assert committees_in(archive, "Ban Tuyên giáo Tỉnh ủy họp.", later) == ["Tỉnh ủy Sông Thanh"]
    assert committees_in(archive, "Ban Tuyên giáo và Dân vận Tỉnh ủy họp.", later) == [
        "Ban Tuyên giáo và Dân vận Tỉnh ủy"
    ]


def test_an_organ_named_only_far_down_is_not_what_the_bulletin_is_about(
    archive: ArchiveFacts,
) -> None:
    bulletin = bulletin_of(draft("Sáng nay, hội nghị diễn ra.", "Tỉnh ủy đã chỉ đạo."), archive)

    assert bulletin is not None
    assert bulletin.committees == ()


@pytest.mark.parametrize(("title", "day"), [(None, DAY), ("Hội nghị", None)])
def test_without_a_title_or_a_day_there_is_no_bulletin(
    archive: ArchiveFacts, title: str | None, day: datetime.date | None
) -> None:
    assert bulletin_of(draft("Nội dung.", title=title, day=day), archive) is None


def test_the_file_of_a_new_bulletin_reads_back_as_the_same(archive: ArchiveFacts) -> None:
    made = bulletin_of(draft("Đồng chí Lê Thị Thủy, Trưởng Ban Tuyên giáo Tỉnh ủy dự."), archive)
    assert made is not None

    read, findings = parse_bulletin(dump_bulletin(made), made.path)

    assert findings == []
    assert read == made
    assert made.path == "bulletins/2020/07/16-hoi-nghi.md"
    assert made.leaders == (Mention("Lê Thị Thủy", ()),)
