import pytest

from bantin.authority.bulletin_entries import EntryResolver, NamedCommittee, NamedLeader, Source
from bantin.authority.record_names import RecordNames
from bantin.content.bulletin import Bulletin, Mention
from bantin.content.leader import Leader
from bantin.headers.dates import Moment
from tests.support.authority_records import COMMITTEES, day

LEADERS = RecordNames(
    [Leader("hung", "Trần Văn Hùng"), Leader("lan", "Lê Thị Lan"), Leader("lan-2", "Lê Thị Lan")]
)
RESOLVER = EntryResolver(LEADERS, COMMITTEES)


def bulletin(
    *, leaders: tuple[Mention, ...] = (), committees: tuple[Mention, ...] = (), source: str = ""
) -> Bulletin:
    return Bulletin(
        "bulletins/2020/07/16-thu.md",
        "Thử",
        Moment(day("2020-07-16")),
        "Nội dung.\n",
        source=source,
        leaders=leaders,
        committees=committees,
        source_line=4,
    )


def test_names_become_records_and_keep_the_way_they_are_printed() -> None:
    written = bulletin(
        leaders=(Mention("TRẦN VĂN HÙNG", ("Bí thư",)), Mention("lan-2")),
        committees=(Mention("Tỉnh ủy"), Mention("ubnd")),
        source="Báo Sông Thanh",
    )
    entry, findings = RESOLVER.resolve(written)
    assert findings == []
    assert entry is not None
    assert entry.address == "2020/07/16-thu.html"
    assert entry.leaders == (
        NamedLeader("hung", "TRẦN VĂN HÙNG", ("Bí thư",)),
        NamedLeader("lan-2", "Lê Thị Lan"),
    )
    assert entry.committees == (
        NamedCommittee("tinh-uy", "Tỉnh ủy"),
        NamedCommittee("ubnd", "Ủy ban nhân dân tỉnh Sông Thanh"),
    )
    assert entry.source == Source("bao-song-thanh", "Báo Sông Thanh")


def test_a_committee_given_by_its_id_has_its_name_of_that_day() -> None:
    entry, _ = RESOLVER.resolve(bulletin(committees=(Mention("btgdv"),)))
    assert entry is not None
    assert entry.committees == (NamedCommittee("btgdv", "Ban Tuyên giáo Tỉnh ủy"),)


def test_one_leader_named_twice_is_there_once_with_all_posts() -> None:
    mentions = (
        Mention("hung", ("Bí thư", "Chủ tịch"), 5),
        Mention("Trần Văn Hùng", ("Chủ tịch", "Đại biểu"), 7),
    )
    entry, _ = RESOLVER.resolve(bulletin(leaders=mentions))
    assert entry is not None
    assert entry.leaders == (
        NamedLeader("hung", "Trần Văn Hùng", ("Bí thư", "Chủ tịch", "Đại biểu")),
    )
    assert entry.leaders[0].line == 7


@pytest.mark.parametrize(
    ("written", "line", "code"),
    [
        (bulletin(leaders=(Mention("Vũ Quang", (), 5),)), 5, "B07"),
        (bulletin(leaders=(Mention("Lê Thị Lan", (), 5),)), 5, "B08"),
        (bulletin(committees=(Mention("Ban Lạ", (), 6),)), 6, "B09"),
        (bulletin(committees=(Mention("Sở Cũ", (), 6),)), 6, "B09"),
        (bulletin(source="!!!"), 4, "B14"),
        (bulletin(source="Index"), 4, "B14"),
    ],
)
def test_a_name_that_means_no_record_or_two_keeps_the_bulletin_out(
    written: Bulletin, line: int, code: str
) -> None:
    entry, findings = RESOLVER.resolve(written)
    assert entry is None
    assert [(f.path, f.line, f.code) for f in findings] == [(written.path, line, code)]
