import time
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.authority.bulletin_entries import Entry, EntryResolver, Source
from bantin.authority.record_names import RecordNames
from bantin.authority.source_names import settle_sources
from bantin.content.bulletin import Bulletin
from bantin.content.committee import Committee
from bantin.content.leader import Leader
from bantin.content.source import SourceRecord
from bantin.headers.dates import Moment
from bantin.language.slugs import slug
from tests.support.authority_records import day

NO_LEADERS: RecordNames[Leader] = RecordNames(())
NO_COMMITTEES: RecordNames[Committee] = RecordNames(())
RESOLVER = EntryResolver(NO_LEADERS, NO_COMMITTEES)
BAO = SourceRecord("bao-ha-nam", "Báo Hà Nam", "BHN", ("Hà Nam điện tử",))
DAI = SourceRecord("dai", "Đài Hà Nam", "ĐHN")


def entries(*names: str) -> list[Entry]:
    made = []
    for number, name in enumerate(names):
        path = f"bulletins/2020/07/16-tin-{number}.md"
        moment = Moment(day("2020-07-16"))
        entry, _ = RESOLVER.resolve(Bulletin(path, "Thử", moment, "", source=name, source_line=4))
        assert entry is not None
        made.append(entry)
    return made


def settled(
    names: list[str], *records: SourceRecord
) -> tuple[list[Source | None], list[tuple[str, str]]]:
    """The sources of bulletins that print these names, and (printed name, code) of each finding."""
    kept, findings = settle_sources(entries(*names), {r.id: r for r in records})
    assert all(f.line == 4 for f in findings)
    return [e.source for e in kept], [(dict(f.values)["name"], f.code) for f in findings]


def test_one_slip_among_a_thousand_is_told_and_published_under_the_name_of_the_others() -> None:
    names = ["Bao tinh", *["Báo tỉnh"] * 1031]
    sources, findings = settled(names)
    assert sources == [Source("bao-tinh", "Báo tỉnh")] * 1032
    assert findings == [("Bao tinh", "B12")]


def test_case_and_spaces_are_no_slip_and_the_commonest_writing_is_shown() -> None:
    sources, findings = settled(["BÁO  TỈNH", "Báo tỉnh", "Báo tỉnh", ""])
    assert sources == [Source("bao-tinh", "Báo tỉnh")] * 3 + [None]
    assert findings == []


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["Bao tinh", "Báo tỉnh"], "Báo tỉnh"),  # equal numbers: typing loses diacritics
        (["BÁO TỈNH", "Báo tỉnh"], "Báo tỉnh"),
        (["Báo tinh Ly", "Bao tỉnh Lý"], "Bao tỉnh Lý"),
        (["Bao tinh", "Bao tinh", "Báo tỉnh"], "Bao tinh"),
        # Names are counted before writings.
        (["Bao tinh", "Bao tinh", "Báo tỉnh", "BÁO TỈNH", "báo tỉnh"], "báo tỉnh"),
    ],
)
def test_which_name_stands_for_all_does_not_hang_on_their_order(
    names: list[str], shown: str
) -> None:
    for order in permutations(names):
        sources, _ = settled([*order])
        assert {s.name for s in sources if s} == {shown}


@pytest.mark.parametrize(
    "printed", ["Báo Hà Nam", "BÁO HÀ  NAM", "BHN", "Hà Nam điện tử", "bao-ha-nam"]
)
def test_any_name_of_a_record_and_its_id_mean_the_record(printed: str) -> None:
    assert settled([printed], BAO, DAI) == ([Source("bao-ha-nam", "Báo Hà Nam")], [])


def test_a_name_without_its_diacritics_means_the_record_and_is_told() -> None:
    assert settled(["Dai Ha Nam."], BAO, DAI) == (
        [Source("dai", "Đài Hà Nam")],
        [("Dai Ha Nam.", "B12")],
    )


def test_the_name_that_a_record_has_and_the_name_that_is_shown_are_told() -> None:
    (found,) = settle_sources(entries("Ha Nam dien tu"), {BAO.id: BAO})[1]
    assert found.message == (
        "Tên nguồn “Ha Nam dien tu” chỉ khác “Hà Nam điện tử” ở dấu, ký hiệu hay khoảng trắng; "
        "bản tin được đăng dưới tên “Báo Hà Nam”."
    )


def test_records_tell_two_sources_apart_that_differ_in_diacritics_only() -> None:
    other = SourceRecord("bao-ha-nam-2", "Báo Hạ Nam")
    sources, findings = settled(["Báo Hà Nam", "Báo Hạ Nam", "Bao Ha Nam"], BAO, other)
    assert sources == [Source("bao-ha-nam", "Báo Hà Nam"), Source("bao-ha-nam-2", "Báo Hạ Nam")]
    assert findings == [("Bao Ha Nam", "S01")]


def test_a_misprint_of_a_known_source_is_told_and_published() -> None:
    names = ["Báo Hà Nma", *["Báo tỉnh"] * 10, "Báo tỉhn", *["Báo khác"] * 9, "Báo kháx"]
    sources, findings = settled(names, BAO)
    assert len(sources) == len(names)
    assert Source("bao-tihn", "Báo tỉhn") in sources
    assert findings == [("Báo Hà Nma", "S02"), ("Báo tỉhn", "S02")]


def test_a_name_in_many_bulletins_is_no_misprint() -> None:
    assert settled(["Báo Hà Nma"] * 3, BAO)[1] == []


WRITINGS = st.sampled_from(["Báo A", "báo a", "Bao A", "Bảo A", "Báo B", "Bao B", "ĐA", "", "dai"])


@given(st.lists(WRITINGS, max_size=12))
def test_no_bulletin_is_lost_and_an_address_has_one_name(names: list[str]) -> None:
    sources, _ = settled(names, DAI)
    assert len(sources) == len(names)
    shown = {source.id: source.name for source in sources if source}
    assert all(source is None or source.name == shown[source.id] for source in sources)
    for name, source in zip(names, sources, strict=True):
        assert (source is None) == (not name)
        assert source is None or source.id in {slug(name), "dai"}


def test_ten_thousand_sources_take_moments() -> None:
    made = entries(*(f"Báo số {i} của huyện" for i in range(10_000)))
    start = time.process_time()
    settle_sources(made, {})
    assert time.process_time() - start < 4
