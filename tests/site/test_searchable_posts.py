"""What the search knows of the holders of posts: the evidence of each, as records and bulletins give it."""

import pytest

from bantin.archive.reading import read_archive
from bantin.search.named_records import NamedRecord
from bantin.site.searchable_names import names
from tests.site.test_posts_with_time import RECORDS
from tests.support.file_trees import write_tree

LONG = "Ghi chú dài. " * 40
MORE = {
    "committees/ban-moi.md": "---\nname: Ban Mới\npredecessors: [ban-cu, ban-thu]\n---\n",
    "committees/ban-cu.md": "---\nname: Ban Cũ\nfrom: 1997\nto: 2025-06-30\n---\n",
    "leaders/oanh.md": (
        "---\nname: Lê Oanh\nposts:\n  - post: Tổng Bí thư\n    committee: Ban Chấp hành\n"
        f"    from: 2001\n    to: 2001\n    note: {LONG}\n---\n"
    ),
}
RECORD, SEEN, BOTH = "theo hồ sơ", "theo các bản tin", "theo hồ sơ và các bản tin"
SPANS = {
    "an": [("2010-03-31", "2015-06-30", RECORD, False)],
    "binh": [("2015-07-20", "2018-01-01", RECORD, False)],
    "chi": [("2019-04-30", "2019-12-01", RECORD, False)],
    "dung": [("2020-02-03", "2021-05-06", SEEN, False)],
    "em": [("2024-12-31", "9999-12-31", RECORD, False)],
    "giang": [("2012-01-01", "2012-12-31", RECORD, True)],
    "hoa": [("2011-01-01", "2011-12-31", RECORD, True)],
    "khang": [("2022-05-06", "2022-05-06", SEEN, False)],
    "minh": [("2016-02-29", "2016-11-01", RECORD, False)],
    "oanh": [("2001-01-01", "2001-12-31", RECORD, True)] * 2,
}


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, NamedRecord]:
    content = write_tree(tmp_path_factory.mktemp("content"), {**RECORDS, **MORE})
    return {f"{one.kind}/{one.id}": one for one in names(read_archive(content).facts)}


def test_days_on_which_each_surely_held_a_post(records: dict[str, NamedRecord]) -> None:
    found: dict[str, list[tuple[str, str, str, bool]]] = {}
    for record in records.values():
        for post in record.posts:
            for one in post.holders:
                found.setdefault(one.leader, []).extend(map(tuple, one.spans))  # type: ignore[arg-type]
    # Lê An is printed as the head two years after the end on record, which makes another tenure.
    assert found.pop("an") == [*SPANS["an"], ("2017-01-02", "2017-01-02", SEEN, False)]
    assert found == {id_: spans for id_, spans in SPANS.items() if id_ != "an"}


def test_posts_stand_with_their_committee_or_alone(records: dict[str, NamedRecord]) -> None:
    assert [post.role for post in records["co-quan/ban-thu"].posts] == [
        "phó trưởng", "trưởng", "ủy viên"
    ]  # fmt: skip
    post = records["chuc-vu/truong-ban-thu"]
    assert (post.posts, post.committee, post.description) == ((), "ban-thu", "")
    alone = records["chuc-vu/tong-bi-thu-ban-chap-hanh"]
    assert ([one.title for one in alone.posts], alone.committee, alone.description) == (
        ["Tổng Bí thư"],
        "",
        "Ban Chấp hành",
    )
    (holder,) = alone.posts[0].holders
    assert holder.note == f"{LONG[:150].rstrip()}…" or len(holder.note) <= 161


def test_a_body_is_described_by_its_time_and_its_successors(
    records: dict[str, NamedRecord],
) -> None:
    descriptions = {id_: records[f"co-quan/{id_}"].description for id_ in ("ban-thu", "ban-cu", "ban-moi")}  # fmt: skip
    assert descriptions == {
        "ban-thu": "→ Ban Mới",
        "ban-cu": "1997 – 30/6/2025 → Ban Mới",
        "ban-moi": "",
    }


def test_numbers_of_bulletins(records: dict[str, NamedRecord]) -> None:
    assert {key: one.bulletins for key, one in records.items() if one.bulletins} == {
        "lanh-dao/an": 2,
        "lanh-dao/binh": 1,
        "lanh-dao/dung": 2,
        "lanh-dao/khang": 1,
    }
