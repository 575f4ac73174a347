"""The files of record details: small, and all that an answer needs in the file where the script looks."""

import pytest

from bantin.search.named_records import NamedRecord
from bantin.search.post_holders import PostHolder, PostHolders, Span
from bantin.search.record_details import record_details_files
from bantin.search.term_hashes import facet_hash

from .indexes import inflated, json_of

SPAN = Span("2015-01-02", "9999-12-31", "theo hồ sơ", uncertain=False)
AN = PostHolder("an", "Lê An", "từ 2/1/2015 đến nay", "Được bầu.", (SPAN,))
UNDATED = PostHolder("binh", "Lê Bình", "chưa rõ thời gian", "", ())


def post(*holders: PostHolder) -> PostHolders:
    return PostHolders("bi-thu", "Bí thư Tỉnh ủy", "bí thư", holders)


def details(*records: NamedRecord) -> dict[str, object]:
    """All details, each looked up in the file that its hash chooses."""
    files = {number: json_of(inflated(data)) for number, data in record_details_files(records)}
    assert list(files) == sorted(files)
    for number, found in files.items():
        assert all(facet_hash(key) >> 22 == number for key in found)
    return {key: value for found in files.values() for key, value in found.items()}


def test_a_record_has_its_number_of_bulletins_and_a_committee_its_posts() -> None:
    rows = [
        ["an", "Lê An", "từ 2/1/2015 đến nay", "Được bầu.", [["2015-01-02", "9999-12-31", "theo hồ sơ", False]]],
        ["binh", "Lê Bình", "chưa rõ thời gian", "", []],
    ]  # fmt: skip
    assert details(
        NamedRecord("co-quan", "tinh-uy", "Tỉnh ủy", bulletins=7, posts=(post(AN, UNDATED),)),
        NamedRecord("lanh-dao", "an", "Lê An", bulletins=1_521),
        NamedRecord("nguon", "bao", "Báo"),
        NamedRecord("chuc-vu", "tong-bi-thu", "Tổng Bí thư", posts=(post(AN),)),
    ) == {
        "co-quan/tinh-uy": [7, [["bi-thu", "Bí thư Tỉnh ủy", "bí thư", rows]]],
        "lanh-dao/an": [1521, []],
        "nguon/bao": [0, []],
        "chuc-vu/tong-bi-thu": [0, [["bi-thu", "Bí thư Tỉnh ủy", "bí thư", rows[:1]]]],
    }


@pytest.mark.parametrize(("holders", "apart"), [(12, False), (13, True)])
def test_many_holders_stand_apart_from_the_committee(holders: int, *, apart: bool) -> None:
    many = post(*[AN] * holders)
    assert many.stands_apart == apart
    found = details(
        NamedRecord("co-quan", "tinh-uy", "Tỉnh ủy", posts=(many,)),
        NamedRecord("chuc-vu", "bi-thu", "Bí thư", posts=(many,)),
    )
    assert {
        key: len(value[1][0][3]) for key, value in found.items() if isinstance(value, list)
    } == {
        "co-quan/tinh-uy": 0 if apart else holders,
        "chuc-vu/bi-thu": holders,
    }


def test_at_1500_leaders_a_file_has_about_a_kilobyte() -> None:
    """A query for a post takes the files of a few committees."""
    records = [
        NamedRecord("lanh-dao", f"nguoi-{n}", f"Người {n}", bulletins=n) for n in range(1500)
    ]
    for n in range(600):
        posts = tuple(
            PostHolders(
                f"chuc-vu-{m}-co-quan-{n}", f"Chức vụ {m} Cơ quan {n}", f"chức vụ {m}",
                tuple(
                    PostHolder(
                        f"nguoi-{(7 * n + 31 * m + k) % 1500}", f"Nguyễn Văn Người {k}",
                        f"từ {k}/3/{1990 + 5 * k} đến {m}/4/{1995 + 5 * k}", "Ngày công bố quyết định.",
                        (Span(f"{1990 + 5 * k}-03-0{k}", f"{1995 + 5 * k}-04-0{m}", "theo hồ sơ", uncertain=False),),
                    )
                    for k in range(1, 6)
                ),
            )
            for m in range(1, 6)
        )  # fmt: skip
        records.append(NamedRecord("co-quan", f"co-quan-{n}", f"Cơ quan {n}", posts=posts))
    sizes = sorted(len(data) for _, data in record_details_files(records))
    assert len(sizes) <= 1024
    assert sizes[len(sizes) // 2] <= 1000
    assert sizes[-1] <= 2500
