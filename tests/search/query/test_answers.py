"""Who held a post at a time: only what is known, with the evidence, and all who held it."""

import json
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bantin.search.index_addresses import FOLDER, IndexFile
from bantin.search.index_layout import IndexLayout
from bantin.search.named_records import NamedRecord
from bantin.search.post_holders import PostHolder, PostHolders, Span
from tests.search.indexes import FIRST, document, index_of
from tests.search.library import DOCUMENTS
from tests.search.reader import Engine, Reader
from tests.support.pages import attributes, parsed
from tests.support.strict_server import Site

RECORD, SEEN = "theo hồ sơ", "theo các bản tin"


def holder(id_: str, *spans: tuple[str, str, str] | tuple[str, str]) -> PostHolder:
    """A holder with spans: first day, last day and, if the span is sure, its evidence."""
    known = tuple(
        Span(first, last, sure[0] if sure else RECORD, not sure) for first, last, *sure in spans
    )
    return PostHolder(id_, f"Lê {id_.title()}", "thời gian", "", known)


SECRETARY = PostHolders(
    "bi-thu", "Bí thư Tỉnh ủy", "bí thư",
    (
        holder("an", ("2010-10-01", "2010-10-31")),
        holder("binh", ("2016-04-15", "2016-04-15")),
        holder("chi", ("2016-04-15", "2019-07-21", RECORD)),
        holder("dung", ("2019-08-31", "2020-12-31", RECORD), ("2019-07-25", "2021-02-01", SEEN)),
        holder("em"),
    ),
)  # fmt: skip
DEPUTY = PostHolders("pho", "Phó Bí thư Tỉnh ủy", "phó bí thư", (
    holder("giang", ("2019-01-01", "9999-12-31", RECORD)),
    holder("hoa", ("2018-01-01", "9999-12-31", RECORD)),
    holder("khang", ("2017-01-01", "2018-01-01", RECORD)),
))  # fmt: skip
MEMBER = PostHolders("vien", "Tỉnh ủy viên", "tỉnh ủy viên", tuple(
    holder(f"nguoi {n}", (f"{2000 + n}-01-01", f"{2000 + n}-12-31", SEEN)) for n in range(13)
))  # fmt: skip
GENERAL = PostHolders("tong", "Tổng Bí thư", "tổng bí thư", (holder("minh", ("2019-01-01", "9999-12-31", RECORD)),))  # fmt: skip


def head(n: int) -> PostHolders:
    return PostHolders(
        f"truong-{n}", f"Trưởng Ban Thử {n}", "trưởng", (holder(f"truong {n}", ("2020-01-01", "2020-12-31", SEEN)),)
    )  # fmt: skip


NAMES = [
    NamedRecord("co-quan", "tinh-uy", "Tỉnh ủy Sông Thanh", "từ 1997", ("Tỉnh ủy",), ("Tỉnh ủy tỉnh Sông Thanh",),
                bulletins=8, posts=(SECRETARY, DEPUTY, MEMBER)),
    NamedRecord("chuc-vu", "bi-thu", "Bí thư Tỉnh ủy", "Tỉnh ủy Sông Thanh", committee="tinh-uy"),
    NamedRecord("chuc-vu", "vien", "Tỉnh ủy viên", "Tỉnh ủy Sông Thanh", posts=(MEMBER,)),
    NamedRecord("chuc-vu", "tong", "Tổng Bí thư", "Ban Chấp hành", posts=(GENERAL,)),
    *(NamedRecord("co-quan", f"ban-{n}", f"Ban Thử {n}", "", ("Ban Thử",), bulletins=n, posts=(head(n),)) for n in range(5)),
    *(NamedRecord("co-quan", f"kep-{n}", f"Ban Kép {n}", "", ("Ban Kép",), bulletins=n, posts=(head(n + 5),)) for n in range(2)),
    NamedRecord("lanh-dao", "hung", "Đinh Sỹ Hùng", bulletins=1521),
    NamedRecord("nguon", "bao", "Báo Sông Thanh"),
]  # fmt: skip


@pytest.fixture(scope="module", params=["modules", "minified script"])
def engine(reader: Reader, request: pytest.FixtureRequest) -> Engine:
    layout, files = index_of(DOCUMENTS, NAMES)
    base = reader.put(f"answers-{request.param[:3]}", files)
    return Engine(reader, layout, base, shipped=request.param != "modules")


def asked(engine: Engine, q: str) -> dict[str, Any]:
    (answers,) = engine.calls(("answers", [q]))
    return cast("dict[str, Any]", answers)


def told(engine: Engine, q: str) -> list[tuple[str, str, str, list[str], list[str]]]:
    """Of each post: its id, its committee, the time asked for, its holders with the evidence, and those next to the time."""
    return [
        (
            answer["post"]["id"],
            answer["committee"] and answer["committee"]["name"],
            answer["time"],
            [f"{one['id']}, {one['basis']}" for one in answer["holders"]],
            [one["id"] for one in answer["near"]],
        )
        for answer in asked(engine, q)["posts"]
    ]


@pytest.mark.parametrize(
    ("q", "time", "holders", "near"),
    [
        ("bí thư tỉnh ủy Sông Thanh 2018", "Năm 2018", [f"chi, {RECORD}"], []),
        ("bi thu tinh uy 2018", "Năm 2018", [f"chi, {RECORD}"], []),
        ("Bí thư Tỉnh uỷ tỉnh Sông Thanh năm 2018", "Năm 2018", [f"chi, {RECORD}"], []),
        ("ai là bí thư tỉnh ủy tháng 8/2019", "Tháng 8/2019", [f"dung, {RECORD}"], []),
        ("bí thư tỉnh ủy 1/8/2019", "Ngày 1/8/2019", [f"dung, {SEEN}"], []),
        ("bí thư tỉnh ủy năm 2019", "Năm 2019", [f"chi, {RECORD}", f"dung, {RECORD}"], []),
        ("bí thư tỉnh ủy năm 2016", "Năm 2016", [f"binh, {RECORD}", f"chi, {RECORD}"], []),
        ("bí thư tỉnh ủy tháng 3/2016", "Tháng 3/2016", [], ["an", "binh", "chi"]),
        ("bí thư tỉnh ủy 22/7/2019", "Ngày 22/7/2019", [], ["chi", "dung"]),
        ("bí thư tỉnh ủy tháng 10/2010", "Tháng 10/2010", [f"an, {RECORD}"], []),
        ("bí thư tỉnh ủy 5/10/2010", "Ngày 5/10/2010", [], ["an", "binh", "chi"]),
        ("bí thư tỉnh ủy 2012", "Năm 2012", [], ["an", "binh", "chi"]),
        ("bí thư tỉnh ủy 2009", "Năm 2009", [], ["an"]),
        ("bí thư tỉnh ủy 2022", "Năm 2022", [], ["dung"]),
        ("bí thư tỉnh ủy nhiệm kỳ 2016-2020", "Năm 2016–2020",
         [f"binh, {RECORD}", f"chi, {RECORD}", f"dung, {RECORD}"], []),
        ("bí thư tỉnh ủy", "", [f"dung, {RECORD}"], []),
        ("bí thư tỉnh ủy ngày 16/7", "", [f"dung, {RECORD}"], []),
    ],
)  # fmt: skip
def test_holders_of_a_post_at_a_time(
    engine: Engine, q: str, time: str, holders: list[str], near: list[str]
) -> None:
    assert told(engine, q) == [("bi-thu", "Tỉnh ủy Sông Thanh", time, holders, near)]
    (answer,) = asked(engine, q)["posts"]
    assert [one["id"] for one in answer["undated"]] == ["em"]
    assert not answer["isCurrent"]


def test_who_holds_a_post_is_told_of_no_time_to_come(engine: Engine) -> None:
    for year in ("2098", "tháng 1/2098"):
        ((*_, holders, near),) = told(engine, f"phó bí thư tỉnh ủy {year}")
        assert (holders, near) == ([], ["giang", "hoa"])


def test_all_present_holders_are_told(engine: Engine) -> None:
    (answer,) = asked(engine, "phó bí thư tỉnh ủy")["posts"]
    assert answer["isCurrent"]
    assert [one["id"] for one in answer["holders"]] == ["giang", "hoa"]


@pytest.mark.parametrize(
    ("q", "posts"),
    [
        ("phó bí thư tỉnh ủy", ["pho"]),  # and not that of the secretary, which is within
        ("phó  Bí thư Tỉnh ủy Sông Thanh", ["pho"]),
        ("thành phố bí thư tỉnh ủy", ["bi-thu"]),
        ("tổng bí thư", ["tong"]),
        ("tổng bí thư và bí thư tỉnh ủy", ["bi-thu", "tong"]),
        ("bí thư và tỉnh ủy", []),
        ("bì thư tỉnh ủy", []),
        ("phó trưởng ban thử 2", []),  # none is on record: that of the head is another
        ("trưởng ban thử 2", ["truong-2"]),
        ("bí thư", []),
        ("tỉnh ủy bí thư", []),
        ("", []),
    ],
)
def test_posts_are_those_whose_role_and_committee_were_typed(
    engine: Engine, q: str, posts: list[str]
) -> None:
    assert [post for post, *_ in told(engine, q)] == posts


@pytest.mark.parametrize("q", ["tỉnh ủy", "bí thư", "hội nghị tỉnh ủy", "Đinh Sỹ Hùng"])
def test_a_query_that_names_no_post_needs_no_answer(engine: Engine, q: str) -> None:
    assert not asked(engine, q)["isAnswerable"]


def test_a_post_with_many_holders_is_read_from_details_of_its_own(engine: Engine) -> None:
    assert told(engine, "tỉnh ủy viên 2005") == [
        ("vien", "Tỉnh ủy Sông Thanh", "Năm 2005", [f"nguoi 5, {SEEN}"], [])
    ]


def test_of_many_posts_of_a_name_three_are_answered_and_the_others_counted(engine: Engine) -> None:
    answers = asked(engine, "trưởng ban thử 2020")
    assert [post["post"]["id"] for post in answers["posts"]] == ["truong-4", "truong-3", "truong-2"]
    assert (answers["otherPosts"], answers["otherCommittees"]) == (0, 2)
    one = asked(engine, "trưởng ban thử 2 năm 2020")
    assert (len(one["posts"]), one["otherPosts"], one["otherCommittees"]) == (1, 0, 0)


def test_the_committee_with_most_bulletins_comes_first(engine: Engine) -> None:
    assert [post for post, *_ in told(engine, "trưởng ban kép")] == ["truong-6", "truong-5"]


def test_number_of_bulletins_comes_with_each_record(engine: Engine) -> None:
    calls = [("bulletins", [q]) for q in ("Đinh Sỹ Hùng", "báo sông thanh", "tỉnh ủy")]
    assert engine.calls(*calls) == [
        [["lanh-dao", "hung", 1521]],
        [["nguon", "bao", 0]],
        [["co-quan", "tinh-uy", 8]],
    ]


def test_number_that_can_not_be_fetched_is_not_told(reader: Reader) -> None:
    layout, files = index_of(DOCUMENTS, NAMES)
    left = [file for file in files if "/record-details/" not in file.address]
    engine = Engine(reader, layout, reader.put("answers-without-details", left))
    assert engine.calls(("bulletins", ["Đinh Sỹ Hùng"])) == [[["lanh-dao", "hung", None]]]


def test_meaning_that_one_text_defines_is_told_and_widens_nothing(reader: Reader) -> None:
    lead = "Tỉnh phát triển kinh tế đêm (KTĐ) ở thành phố."
    layout, files = index_of([document(FIRST, "Phố đêm", lead)], NAMES)
    engine = Engine(reader, layout, reader.put("answers-meaning", files))
    for q in ("KTĐ", "ktđ ở thành phố"):
        (answers,) = engine.calls(("answers", [q]))
        assert [(one["text"], one["value"]) for one in answers["meanings"]] == [
            ("KTĐ", "kinh tế đêm")
        ]
        assert engine.search(q)["widened"] == []
    (answers,) = engine.calls(("answers", ["kinh tế đêm"]))
    assert answers["meanings"] == []


@pytest.fixture(scope="module")
def ha_nam(reader: Reader, content_site: Site) -> Engine:
    """The index of the project's own content."""
    files = [
        IndexFile(path.relative_to(content_site.folder).as_posix(), path.read_bytes())
        for path in (content_site.folder / FOLDER).rglob("*.bin")
    ]
    page = parsed(content_site.folder, "tim-kiem.html")
    fields = json.loads(attributes(page, "[data-layout]")["data-layout"] or "")
    layout = cast("IndexLayout", SimpleNamespace(for_script=lambda: fields))
    return Engine(reader, layout, reader.put("ha-nam", files))


@pytest.mark.parametrize(
    ("q", "post", "holders"),
    [
        ("bí thư tỉnh ủy Hà Nam 2018", "bi-thu-tinh-uy-ha-nam", [f"nguyen-dinh-khang, {RECORD}"]),
        ("trưởng ban tuyên giáo 16/7/2020", "truong-ban-tuyen-giao-tinh-uy-ha-nam", [f"tran-duc-thuan, {SEEN}"]),
        ("bi thu tinh uy 2018", "bi-thu-tinh-uy-ha-nam", [f"nguyen-dinh-khang, {RECORD}"]),
        ("chủ tịch UBND tỉnh tháng 3/2016", "chu-tich-uy-ban-nhan-dan-tinh-ha-nam", []),
        ("chủ tịch UBND tỉnh Hà Nam 2018", "chu-tich-uy-ban-nhan-dan-tinh-ha-nam", [f"nguyen-xuan-dong, {RECORD}"]),
        ("Bí thư Tỉnh ủy tỉnh Hà Nam 2016", "bi-thu-tinh-uy-ha-nam",
         [f"mai-tien-dung, {RECORD}", f"nguyen-dinh-khang, {RECORD}"]),
        ("bí thư tỉnh ủy Hà Nam", "bi-thu-tinh-uy-ha-nam", [f"truong-quoc-huy, {RECORD}"]),
    ],
)  # fmt: skip
def test_the_content_answers(ha_nam: Engine, q: str, post: str, holders: list[str]) -> None:
    assert [(id_, held) for id_, _, _, held, _ in told(ha_nam, q)] == [(post, holders)]


def test_every_number_of_bulletins_in_the_content_is_what_the_filter_finds(ha_nam: Engine) -> None:
    (names,) = ha_nam.calls(("names", []))
    fields = {"lanh-dao": "leaders", "co-quan": "committees", "nguon": "sources"}
    wanted = [one for one in names if one["kind"] in fields]
    found = ha_nam.searches({fields[one["kind"]]: [one["id"]]} for one in wanted)
    told_ = ha_nam.calls(*(("bulletins", [one["name"]]) for one in wanted))
    numbers = {(kind, id_): number for records in told_ for kind, id_, number in records}
    true = {(one["kind"], one["id"]): answer["total"] for one, answer in zip(wanted, found, strict=True)}  # fmt: skip
    assert len(numbers) > 150
    assert numbers == {key: true[key] for key in numbers}


def test_without_its_tail_a_committee_is_found(ha_nam: Engine) -> None:
    (records,) = ha_nam.calls(("bulletins", ["Ban Dân vận"]))
    assert records == [["co-quan", "ban-dan-van-tinh-uy-ha-nam", 1]]
