"""Findings by cause: none is lost, and what should be looked at first comes first."""

from hypothesis import given
from hypothesis import strategies as st

from bantin.archive.checking import selected
from bantin.archive.finding_groups import grouped
from bantin.findings.finding_catalogue import CATALOGUE
from bantin.findings.findings import Finding, as_cause, finding

PATHS = st.sampled_from(
    [
        "bulletins/2020/01/02-a.md",
        "bulletins/2020/01/03-b.md",
        "leaders/an.md",
        "pages/x.md",
        "abbreviations.yml",
    ]
)
VALUES = st.tuples(st.tuples(st.just("name"), st.sampled_from("ab")))
FINDINGS = st.builds(
    Finding, PATHS, st.integers(1, 3), st.sampled_from(["B07", "B09", "R02", "L01", "R07"]), VALUES
)


@given(st.lists(FINDINGS))
def test_every_finding_stands_in_one_group(findings: list[Finding]) -> None:
    told = [found for group in grouped(findings) for found in group.findings]
    assert sorted(told) == sorted(set(findings))


@given(st.lists(FINDINGS))
def test_groups_do_not_depend_on_the_order_of_findings(findings: list[Finding]) -> None:
    assert grouped(findings) == grouped(reversed(findings))


@given(st.lists(FINDINGS))
def test_errors_then_records_then_what_many_files_have(findings: list[Finding]) -> None:
    keys = [
        (
            CATALOGUE[group.first.code].severity == "warning",
            group.first.path.startswith(("bulletins", "pages")),
            -group.files,
            group.first.path,
        )
        for group in grouped(findings)
    ]
    assert keys == sorted(keys)


@given(st.lists(FINDINGS), st.sets(PATHS))
def test_selection_keeps_every_finding(findings: list[Finding], chosen: set[str]) -> None:
    selection = selected(findings, chosen.__contains__)
    assert sorted(selection.chosen + selection.others) == sorted(findings)
    assert {found.path for found in selection.chosen} <= chosen
    assert chosen.isdisjoint(found.path for found in selection.others)


def test_group_has_equal_code_and_values() -> None:
    paths = [f"bulletins/2020/01/0{day}-a.md" for day in (1, 2, 3)]
    one_organ = [finding("B09", path, name="Sở Lạ", suggestion="") for path in paths]
    other = finding("B09", paths[0], name="Sở Khác", suggestion="")
    leader = finding("B07", paths[0], name="Sở Lạ", suggestion="")
    groups = grouped([leader, other, *one_organ])
    assert [len(group.findings) for group in groups] == [3, 1, 1]
    assert groups[0].files == 3


def test_what_may_hold_back_other_files_comes_first() -> None:
    cause = as_cause(finding("H07", "leaders/an.md", text="—"), "Vẫn đăng 12 bản tin.")
    record = finding("R02", "committees/a.md")
    assert [group.first.code for group in grouped([record, cause])] == ["H07", "R02"]


def test_broken_record_comes_before_what_waits_for_it() -> None:
    waiting = [
        finding("B07", f"bulletins/2020/01/{day:02}-a.md", name="An", suggestion="")
        for day in (1, 2)
    ]
    record = finding("R02", "leaders/an.md")
    glossary = finding("G01", "abbreviations.yml", problem="x")
    reminder = finding("R07", "leaders/an.md", name="An", id="a", other="b")
    codes = [group.first.code for group in grouped([*waiting, reminder, record, glossary])]
    assert codes == ["G01", "R02", "B07", "R07"]
