import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.content.committee import Committee, dump_committee, parse_committee
from bantin.content.content_files import read_text
from bantin.headers.dates import PartialDate
from bantin.headers.periods import Period
from tests.support.content_files import finding_lines
from tests.support.project import CONTENT
from tests.support.record_strategies import bodies, ids, names, periods
from tests.support.text_strategies import texts

committees = st.builds(
    Committee,
    ids,
    texts,
    st.just("") | texts,
    names,
    st.lists(texts, max_size=3).map(tuple),
    st.just("") | ids,
    periods,
    st.lists(ids, max_size=2).map(tuple),
    st.lists(ids, max_size=2).map(tuple),
    st.sampled_from(["", "https://songthanh.example/a:b"]),
    bodies,
)


@given(committees)
def test_a_committees_canonical_file_says_what_the_record_says(written: Committee) -> None:
    text = dump_committee(written)
    read, findings = parse_committee(text, written.path)
    assert findings == []
    assert read == written
    assert dump_committee(read) == text


@pytest.mark.parametrize(
    "path", sorted(p.relative_to(CONTENT).as_posix() for p in CONTENT.glob("committees/*")), ids=str
)
def test_every_committee_of_the_repository_is_canonical(path: str) -> None:
    text, _ = read_text(CONTENT, path)
    assert text is not None
    committee, findings = parse_committee(text, path)
    assert findings == []
    assert committee is not None
    assert dump_committee(committee) == text


def test_an_end_on_an_unknown_day_is_not_a_date() -> None:
    text = "---\nname: Ban A\nfrom: 2015\nto: Không rõ\n---\n"
    read, findings = parse_committee(text, "committees/ban-a.md")
    assert findings == []
    assert read is not None
    assert read.period == Period(PartialDate(2015), None, ended=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: Ban A\nfrom: 2016\nto: 2015\n", ["4 R04"]),
        ("name: Ban A\nto: hôm qua\n", ["3 R03"]),
        ("name: Ban A\nsource: báo\n", ["3 H06"]),
        ("name: Ban A\nparent: [a]\n", ["3 H27"]),
        ("name: Ban A\npredecessors:\n  - [a]\n", ["4 H05"]),
        ("name: Ban A\nabbreviations:\n  a: b\n", ["4 H29"]),
        ("name: Ban A\nposts: [a]\n", ["3 H03"]),
    ],
)
def test_a_field_that_cannot_be_read_is_a_finding_and_the_rest_is_kept(
    text: str, expected: list[str]
) -> None:
    path = "committees/ban-a.md"
    committee, findings = parse_committee(f"---\n{text}---\n", path)
    assert finding_lines(findings) == [f"{path}:{e}" for e in expected]
    assert committee is not None
    assert committee.name == "Ban A"


def test_an_unreadable_end_is_an_end_all_the_same() -> None:
    committee, _ = parse_committee("---\nname: Ban A\nto: hôm qua\n---\n", "committees/ban-a.md")
    assert committee is not None
    assert committee.period == Period(ended=True)


def test_a_committee_knows_the_lines_of_its_fields() -> None:
    text = "---\nname: Ban A\nparent: ban-b\n---\n"
    committee, _ = parse_committee(text, "committees/ban-a.md")
    assert committee is not None
    assert committee.lines == {"name": 2, "parent": 3}
