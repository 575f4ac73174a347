import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.content.content_files import read_text
from bantin.content.leader import HeldPost, Leader, dump_leader, parse_leader
from tests.support.content_files import finding_lines
from tests.support.project import CONTENT
from tests.support.record_strategies import bodies, ids, names, periods
from tests.support.text_strategies import texts

held = st.builds(HeldPost, texts, texts | ids, periods, st.just("") | texts, st.just("") | texts)
leaders = st.builds(Leader, ids, texts, names, st.lists(held, max_size=3).map(tuple), bodies)


@given(leaders)
def test_a_leaders_canonical_file_says_what_the_record_says(written: Leader) -> None:
    text = dump_leader(written)
    read, findings = parse_leader(text, written.path)
    assert findings == []
    assert read == written
    assert dump_leader(read) == text


@pytest.mark.parametrize(
    "path", sorted(p.relative_to(CONTENT).as_posix() for p in CONTENT.glob("leaders/*")), ids=str
)
def test_every_leader_of_the_repository_is_canonical(path: str) -> None:
    text, _ = read_text(CONTENT, path)
    assert text is not None
    leader, findings = parse_leader(text, path)
    assert findings == []
    assert leader is not None
    assert dump_leader(leader) == text


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("leaders/lan.md", "name: Lan\nposts:\n  - post: A\n    committee: B\n    from: 5/2015\n", ["6 R03"]),
        ("leaders/lan.md", "name: Lan\nposts: Bí thư\n", ["3 R09"]),
        ("leaders/lan.md", "name: Lan\nbirth: 1960\n", ["3 H03"]),
        ("leaders/lan.md", "name: Lan\nother_names:\n  - from: 2015\n", ["4 H05"]),
        ("leaders/lan.md", "name: [Lan]\n", ["2 H27"]),
        ("leaders/lan.md", "name: Lan\nposts:\n  - post: A\n    committee: B\n    from: 2016\n    to: 2015\n",
         ["7 R04"]),
        ("leaders/Lan.md", "name: Lan\n", ["1 R01"]),
        ("leaders/lan-.md", "name: Lan\n", ["1 R01"]),
        ("leaders/phòng.md", "name: Lan\n", ["1 R01"]),
        ("leaders/index.md", "name: Lan\n", ["1 R01"]),
        ("leaders/x/lan.md", "name: Lan\n", ["1 R01"]),
        ("leaders/.md", "name: Lan\n", ["1 R01"]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_a_finding_at_its_line(
    path: str, text: str, expected: list[str]
) -> None:
    record, findings = parse_leader(f"---\n{text}---\n", path)
    assert finding_lines(findings) == [f"{path}:{e}" for e in expected]
    identified = not {e[-3:] for e in expected} & {"R01", "R02", "H27"}
    assert record == (Leader("lan", "Lan") if identified else None)
