"""One slip in a record costs what it touches: id, names and what else can be read stay."""

import time

import pytest

from bantin.content.committee import Committee, parse_committee
from bantin.content.leader import HeldPost, Leader, parse_leader
from bantin.content.record_fields import OtherName
from bantin.findings.findings import finding
from bantin.headers.dates import PartialDate
from bantin.headers.periods import Period

PATH = "committees/so-a.md"


def test_a_broken_header_leaves_what_can_be_read_and_one_finding() -> None:
    text = (
        "\nSở A\n—\nname: Sở A\nshort: A\nother_names:\n  - Sở cũ\nfrom: 2010-03\nto: [\nparent: ubnd\nlạ: x\n"
        "---\n\nMột câu.\n"
    )
    committee, findings = parse_committee(text, PATH)
    assert committee == Committee(
        "so-a",
        "Sở A",
        "A",
        (OtherName("Sở cũ"),),
        parent="ubnd",
        period=Period(PartialDate(2010, 3), ended=True),
        description="Một câu.\n",
    )
    assert committee.lines == {
        "name": 4,
        "short": 5,
        "other_names": 6,
        "from": 8,
        "to": 9,
        "parent": 10,
    }
    assert [(f.path, f.line, f.code, f.is_cause) for f in findings] == [(PATH, 1, "H01", True)]


def test_posts_of_a_broken_leader_are_read() -> None:
    text = "Lan\n--\nname: Lan\nposts:\n  - post: Bí thư\n    committee: so-a\n    from: 2010\n--\n"
    leader, findings = parse_leader(text, "leaders/lan.md")
    post = HeldPost("Bí thư", "so-a", Period(PartialDate(2010)))
    assert leader == Leader("lan", "Lan", posts=(post,))
    assert leader.posts[0].line == 5
    assert len(findings) == 1


def test_a_fault_that_is_known_before_is_the_only_finding() -> None:
    fault = finding("F03", PATH, 4, text="<<<<<<<")
    committee, findings = parse_committee("---\nname: Sở A\nlạ: x\n---\n", PATH, fault)
    assert committee == Committee("so-a", "Sở A")
    assert [(f.line, f.code, f.is_cause) for f in findings] == [(4, "F03", True)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["H01"]),
        ("---\nnam: Sở A\n---\n", ["H03", "R02"]),
        ("---\nshort: A\n---\n", ["R02"]),
        ("---\nname: [a]\n---\n", ["H27"]),
    ],
)
def test_without_a_name_there_is_no_record_and_a_cause(text: str, codes: list[str]) -> None:
    committee, findings = parse_committee(text, PATH)
    assert committee is None
    assert sorted(f.code for f in findings) == codes
    assert sum(f.is_cause for f in findings) == 1


def test_a_field_written_twice_keeps_the_record() -> None:
    committee, findings = parse_committee("---\nname: Sở A\nname: Sở B\n---\n", PATH)
    assert committee == Committee("so-a", "Sở A")
    assert [(f.code, f.is_cause) for f in findings] == [("H04", False)]


def test_a_file_name_that_is_no_id_is_a_cause() -> None:
    committee, findings = parse_committee("---\nname: Sở A\n---\n", "committees/Sở A.md")
    assert committee is None
    assert [(f.code, f.is_cause) for f in findings] == [("R01", True)]


def test_letters_that_only_look_latin_are_told_and_mended() -> None:
    text = "---\nname: S\u043e A\nother_names:\n  - name: S\u03bf B\n    from: 2010\n  - \u0410\u0412\n---\n"
    committee, findings = parse_committee(text.replace("S", "Z"), PATH)
    assert committee is not None
    assert [committee.name, *(n.name for n in committee.other_names)] == ["Zo A", "Zo B", "AB"]
    assert [(f.line, f.code) for f in findings] == [(2, "H22"), (4, "H22"), (6, "H22")]


@pytest.mark.parametrize("items", ["\n  - Sở".join(["", *map(str, range(4000))]), "Sở; " * 4000])
def test_a_list_that_is_too_long_is_cut_and_told_once(items: str) -> None:
    start = time.process_time()
    committee, findings = parse_committee(
        f"---\nname: Sở A\nother_names:{' ' if ';' in items else ''}{items}\n---\n", PATH
    )
    assert time.process_time() - start < 2
    assert committee is not None
    assert len(committee.other_names) == 100
    assert {f.code for f in findings} == {"H19"}
