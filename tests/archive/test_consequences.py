"""The cause of many findings stands first, with the number of bulletins it holds back."""

from collections.abc import Callable

import pytest

from bantin.archive.reading import ReadArchive
from bantin.findings.findings import Finding
from tests.support.content_files import bulletin_with
from tests.support.file_trees import Tree

Load = Callable[[Tree], ReadArchive]
NAMED = 12
BULLETINS: Tree = {
    **{
        f"bulletins/2020/07/{i:02}-co-quan.md": bulletin_with(
            "committees: [Sở Việc]\n", date=f"2020-07-{i:02}"
        )
        for i in range(1, NAMED + 1)
    },
    "bulletins/2020/08/01-nguoi.md": bulletin_with("leaders: [Trần Thị Lan]\n", date="2020-08-01"),
}
LEADER = "---\nname: Trần Thị Lan\n---\n"
RECORD = "---\nname: Sở Việc\n---\n"
CONFLICT = "---\n<<<<<<< HEAD\nname: Sở Việc\n=======\nname: Sở Khác\n>>>>>>> b\n---\n"


def with_record(
    load: Load, record: str | bytes, path: str = "committees/so-viec.md"
) -> ReadArchive:
    return load({**BULLETINS, "leaders/tran-thi-lan.md": LEADER, path: record})


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (f"Sở Việc\n{RECORD}", "H01"),
        (f"<<<<<<< HEAD\n{RECORD}", "F03"),
        (RECORD.encode("utf-16"), "F01"),
        (RECORD.encode() + b"\xff", "F01"),
    ],
)
def test_a_record_that_can_be_read_in_part_holds_nothing_back(
    load: Load, record: str | bytes, code: str
) -> None:
    archive = with_record(load, record)
    assert archive.facts.counts.published == NAMED + 1
    (found,) = archive.findings
    assert (found.path, found.code) == ("committees/so-viec.md", code)
    assert found.message.endswith(f" Vẫn đăng {NAMED} bản tin nhắc tới hồ sơ này.")


def test_a_second_record_of_a_source_tells_what_it_holds_back(load: Load) -> None:
    named = {
        f"bulletins/2020/07/{i:02}-tin.md": bulletin_with(
            "source: Báo Việc\n", date=f"2020-07-{i:02}"
        )
        for i in range(1, NAMED + 1)
    }
    archive = load({
        **named,
        "bulletins/2020/08/01-tin.md": bulletin_with("source: Bao Viec\n", date="2020-08-01"),
        "sources/bao-viec.md": "---\nname: Báo Việc\n---\n",
        "sources/bv.md": "---\nname: Tờ Việc\nother_names: [Báo việc]\n---\n",
    })  # fmt: skip
    (cause,) = (f for f in archive.findings if f.code != "S01")
    assert (cause.path, cause.code) == ("sources/bv.md", "R12")
    assert cause.message == (
        "Tên “Báo việc” cùng lúc thuộc hai hồ sơ: bao-viec và bv. "
        f"{NAMED} bản tin ghi tên này bị giữ lại."
    )


def test_other_records_that_name_an_unread_one_are_not_at_fault(load: Load) -> None:
    """Else each would have an error whose remedy, another id, is wrong."""
    below = {
        f"committees/phong-{key}.md": f"---\nname: Phòng {key}\n{key}: [so-viec]\n---\n"
        for key in ("predecessors", "successors")
    }
    archive = load({
        **below,
        "committees/so-viec.md": "---\nshort: Sở Việc\n---\n",
        "committees/phong-viec.md": "---\nname: Phòng Việc\nparent: so-viec\n---\n",
        "leaders/lan.md": "---\nname: Lan\nposts:\n  - post: Giám đốc\n    committee: so-viec\n---\n",
    })  # fmt: skip
    assert [(f.path, f.code) for f in archive.findings] == [("committees/so-viec.md", "R02")]


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (RECORD.replace("---", "—", 1), "H07"),
        (RECORD.removesuffix("---\n"), "H08"),
        (RECORD.replace("---\n", "---\nlạ\n", 1), "H02"),
    ],
)
def test_a_slip_beside_the_name_of_a_record_has_no_consequence(
    load: Load, record: str, code: str
) -> None:
    archive = with_record(load, record)
    assert archive.facts.counts.published == NAMED + 1
    assert [(f.path, f.code, f.is_cause) for f in archive.findings] == [
        ("committees/so-viec.md", code, False)
    ]


@pytest.mark.parametrize(
    ("record", "code"),
    [("", "H01"), (b"\x00\xff" * 50, "F01"), (CONFLICT, "F03"), ("---\nshort: SV\n---\n", "R02")],
)
def test_bulletins_wait_for_a_record_without_a_name_and_the_record_comes_first(
    load: Load, record: str | bytes, code: str
) -> None:
    archive = with_record(load, record)
    assert archive.facts.counts.withheld == NAMED
    cause, *waiting = archive.findings
    assert (cause.path, cause.code) == ("committees/so-viec.md", code)
    assert cause.message.endswith(f" {NAMED} bản tin chờ tệp này.")
    assert len(waiting) == NAMED
    assert {(f.code, f.values) for f in waiting} == {
        ("R11", (("record", "committees/so-viec.md"),))
    }


def test_names_that_are_no_writing_of_the_id_may_wait_for_the_record(load: Load) -> None:
    archive = with_record(load, "", "committees/sv.md")
    cause, *unknown = archive.findings
    assert cause.message.endswith(
        f" {NAMED} bản tin nhắc tới tên chưa có hồ sơ, có thể vì tệp này chưa đọc được."
    )
    assert {(f.code, f.values) for f in unknown} == {
        ("B09", (("name", "Sở Việc"), ("suggestion", "")))
    }


def test_a_record_that_is_refused_holds_back_what_names_it(load: Load) -> None:
    archive = with_record(load, RECORD, "committees/Sở Việc.md")
    cause, *waiting = archive.findings
    assert (cause.path, cause.code) == ("committees/Sở Việc.md", "R01")
    assert cause.message.endswith(f" {NAMED} bản tin chờ tệp này.")
    assert {f.code for f in waiting} == {"R11"}


def ambiguous(load: Load, *paths: str) -> tuple[Finding, ...]:
    records = {path: LEADER if path.startswith("leaders") else RECORD for path in paths}
    return load({**BULLETINS, **records}).findings


def test_a_name_of_two_records_is_told_at_a_record_first(load: Load) -> None:
    cause, *withheld = ambiguous(
        load, "committees/a.md", "committees/b.md", "leaders/tran-thi-lan.md"
    )
    assert (cause.path, cause.code) == ("committees/a.md", "R12")
    assert cause.message == (
        f"Tên “Sở Việc” cùng lúc thuộc hai hồ sơ: a và b. {NAMED} bản tin ghi tên này bị giữ lại."
    )
    assert [f.code for f in withheld] == ["B10"] * NAMED
    assert len({f.values for f in withheld}) == 1


def test_two_people_of_one_name_are_told_only_where_a_bulletin_prints_it(load: Load) -> None:
    cause, withheld = ambiguous(load, "leaders/a.md", "leaders/b.md", "committees/a.md")
    assert (cause.path, cause.code, withheld.code) == ("leaders/a.md", "R12", "B08")


def test_two_people_of_one_name_whom_no_bulletin_names_are_no_problem(load: Load) -> None:
    others: Tree = {f"leaders/{i}.md": "---\nname: Lê An\n---\n" for i in "cd"}
    assert load({"leaders/a.md": LEADER, "leaders/b.md": LEADER, **others}).findings == ()
    findings = load({**BULLETINS, "committees/a.md": RECORD}).findings
    assert [f.code for f in findings] == ["R12", "B08"]


def test_a_shared_name_holds_back_bulletins_of_its_time_only(load: Load) -> None:
    old, new = (
        RECORD.replace("\n---\n", f"\n{line}\n---\n") for line in ("to: 2019", "from: 2020")
    )
    records: Tree = {
        f"committees/{id_}.md": text for id_, text in zip("abcd", (old, old, new, new), strict=True)
    }
    findings = load({**BULLETINS, **records, "leaders/tran-thi-lan.md": LEADER}).findings
    told = [(f.code, f.path) for f in findings if f.code.startswith("R")]
    assert told == [("R12", "committees/c.md"), ("R07", "committees/a.md")]
