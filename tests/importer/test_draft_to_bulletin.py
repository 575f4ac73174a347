import datetime

import pytest

from bantin.content.bulletin import Mention, dump_bulletin, parse_bulletin
from bantin.importer import Draft, bulletin_of
from tests.support.known_records import DAY, KNOWN


def draft(
    *paragraphs: str, title: str | None = "Hội nghị", day: datetime.date | None = DAY
) -> Draft:
    return Draft(title, day, "Báo Sông Thanh", None, None, paragraphs, ())


def test_a_leader_counts_wherever_it_is_named_and_a_committee_only_at_the_top() -> None:
    bulletin = bulletin_of(
        draft("Tỉnh ủy họp.", "Ông Trần Văn Hùng dự.", "Ban Tuyên giáo Tỉnh ủy báo cáo."), KNOWN
    )
    assert bulletin is not None
    assert bulletin.committees == (Mention("Tỉnh ủy Sông Thanh"),)
    assert bulletin.leaders == (Mention("Trần Văn Hùng"),)


@pytest.mark.parametrize(("title", "day"), [(None, DAY), ("Hội nghị", None)])
def test_without_a_title_or_a_day_there_is_no_bulletin(
    title: str | None, day: datetime.date | None
) -> None:
    assert bulletin_of(draft("Nội dung.", title=title, day=day), KNOWN) is None


def test_the_file_of_a_new_bulletin_reads_back_as_the_same() -> None:
    made = bulletin_of(draft("Đồng chí Lê Thị Thủy, Trưởng Ban Tuyên giáo Tỉnh ủy dự."), KNOWN)
    assert made is not None

    read, findings = parse_bulletin(dump_bulletin(made), made.path)

    assert findings == []
    assert read == made
    assert made.path == "bulletins/2020/07/16-hoi-nghi.md"
    assert made.leaders == (Mention("Lê Thị Thủy", ()),)
