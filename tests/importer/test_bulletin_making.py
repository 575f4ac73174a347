import datetime

import pytest

from bantin.content.bulletin import Bulletin, Mention, dump_bulletin, parse_bulletin
from bantin.importer import PrintedBulletin, RawReading, bulletin_of
from bantin.importer.recognition import recognise
from tests.support.known_records import DAY, KNOWN


def printed(
    *paragraphs: str, title: str | None = "Hội nghị", day: datetime.date | None = DAY
) -> PrintedBulletin:
    return PrintedBulletin(title, day, "Báo Sông Thanh", None, None, paragraphs, ())


def imported(printed: PrintedBulletin) -> Bulletin | None:
    texts = (printed.title or "", *printed.paragraphs)
    return bulletin_of(RawReading(printed, recognise(texts, printed.day, KNOWN)), KNOWN)


def test_leaders_and_committees_count_wherever_they_are_named() -> None:
    bulletin = imported(
        printed(
            "Tỉnh ủy họp.",
            "Ông Trần Văn Hùng, Bí thư Tỉnh ủy dự.",
            "Ban Tuyên giáo Tỉnh ủy báo cáo. Ông Lò Páo, Giám đốc Sở Y tế phát biểu.",
        )
    )
    assert bulletin is not None
    assert bulletin.committees == (Mention("Tỉnh ủy Sông Thanh"), Mention("Ban Tuyên giáo Tỉnh ủy"))
    assert bulletin.leaders == (Mention("Trần Văn Hùng", ("Bí thư Tỉnh ủy",)),)


@pytest.mark.parametrize(("title", "day"), [(None, DAY), ("Hội nghị", None)])
def test_without_a_title_or_a_day_there_is_no_bulletin(
    title: str | None, day: datetime.date | None
) -> None:
    assert imported(printed("Nội dung.", title=title, day=day)) is None


def test_the_file_of_a_new_bulletin_reads_back_as_the_same() -> None:
    made = imported(printed("Đồng chí Lê Thị Thủy, Trưởng Ban Tuyên giáo Tỉnh ủy dự."))
    assert made is not None

    read, findings = parse_bulletin(dump_bulletin(made), made.path)

    assert findings == []
    assert read == made
    assert made.path == "bulletins/2020/07/16-hoi-nghi.md"
    assert made.leaders == (Mention("Lê Thị Thủy", ("Trưởng Ban Tuyên giáo Tỉnh ủy",)),)


def test_a_title_in_capitals_is_written_as_the_text_and_the_records_write_it() -> None:
    bulletin = imported(
        printed(
            "Ban Tuyên giáo Tỉnh ủy và HĐND tỉnh họp. Bí thư Tỉnh ủy Lò Páo dự.",
            title="BAN TUYÊN GIÁO TỈNH ỦY: HĐND TỈNH HỌP Ở HÀ NAM",
        )
    )
    assert bulletin is not None
    assert bulletin.title == "Ban Tuyên giáo Tỉnh ủy: HĐND tỉnh họp ở Hà Nam"
