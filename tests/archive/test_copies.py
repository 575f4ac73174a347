"""One bulletin in several files is published once, or told."""

import datetime
from pathlib import Path

import pytest

from bantin.archive.checking import all_findings, days_to_come
from bantin.archive.copies import without_named_copies
from bantin.archive.reading import read_archive
from tests.support.content_files import bulletin, finding_lines
from tests.support.file_trees import write_tree

FOLDER = "bulletins/2020/07"
TEXT = (
    "Chiều 15/7, Khối Thi đua các cơ quan tham mưu họp sơ kết sáu tháng đầu năm, bàn nhiệm vụ tới."
)


@pytest.mark.parametrize(
    "name",
    [
        "16-a (1)", "16-a(2)", "16-a - Copy", "16-a - Copy (2)", "16-a - Bản sao", "16-a - bản sao (3)",
        "16-a copy", "16-a-copy", "16-a_copy 2", "16-a-DESKTOP-1A2B3C", "16-a-LAPTOP-9QRS7",
        "16-a (Lan's conflicted copy 2020-07-16)", "16-a (1) (1)", "16-a ban-sao",
    ],
)  # fmt: skip
def test_a_file_named_as_a_copy_is_told(name: str) -> None:
    paths = [f"{FOLDER}/{name}.md", f"{FOLDER}/16-a.md"]
    kept, findings = without_named_copies(paths)
    assert kept == [f"{FOLDER}/16-a.md"]
    assert [(f.path, f.code, dict(f.values)) for f in findings] == [
        (f"{FOLDER}/{name}.md", "B32", {"other": f"{FOLDER}/16-a.md"})
    ]


@pytest.mark.parametrize("name", ["16-a-1", "16-ab (1)", "16-photocopy", "16-b-copy", "17-a (1)"])
def test_other_names_are_no_copies(name: str) -> None:
    paths = [f"{FOLDER}/{name}.md", f"{FOLDER}/16-a.md", f"{FOLDER}/16-photo.md"]
    assert without_named_copies(paths) == (paths, [])


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"16-a": ("A", TEXT), "16-b": ("A", TEXT)}, ["16-b.md:1 B29"]),
        ({"16-a": ("A", "Ngắn."), "16-b": ("a", "Ngắn.")}, ["16-b.md:1 B29"]),
        ({"16-a_": ("A", TEXT), "16-b": ("A", TEXT)}, ["16-a_.md:1 B29"]),
        ({"16-a": ("A", TEXT), "16-b": ("A", f"{TEXT} Thêm.")}, ["16-b.md:1 B30"]),
        ({"16-a": ("A", TEXT), "16-b": ("B", TEXT.replace(" ", "  "))}, []),
        ({"16-a": ("A", TEXT), "16-b": ("B", TEXT)}, ["16-b.md:1 B31"]),
        ({"16-a": ("A", "Ngắn."), "16-b": ("B", "Ngắn.")}, []),
        ({"16-a": ("A", TEXT), "16-b": ("A", TEXT), "16-c": ("A", TEXT)}, ["16-b.md:1 B29", "16-c.md:1 B29"]),
        ({"16-a": ("A", TEXT), "17-a": ("A", TEXT)}, []),
    ],
)  # fmt: skip
def test_equal_bulletins_of_a_day_are_told(
    tmp_path: Path, files: dict[str, tuple[str, str]], expected: list[str]
) -> None:
    tree = {
        f"{FOLDER}/{name}.md": bulletin(f"2020-07-{name[:2]}", title=title, body=body)
        for name, (title, body) in files.items()
    }
    archive = read_archive(write_tree(tmp_path, tree))
    assert finding_lines(archive.findings) == [f"{FOLDER}/{place}" for place in expected]
    withheld = {f.path for f in archive.findings if f.severity == "error"}
    assert {entry.path for entry in archive.facts.entries} == set(tree) - withheld
    assert archive.facts.counts.withheld == len(withheld)


def tree_of_days(*days: str) -> dict[str, str]:
    return {
        f"bulletins/{day[:4]}/{day[5:7]}/{day[8:]}-{i}.md": bulletin(day, title=f"Tin {i}", body=f"Nội dung {i}.")
        for i, day in enumerate(days)
    }  # fmt: skip


MONTH = [f"2020-07-{day:02}" for day in range(1, 26)]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([*MONTH, "2062-07-16"], ["2062"]),
        ([*MONTH, "2021-07-20"], []),
        ([*MONTH, "2021-08-20"], ["2021"]),
        ([*MONTH, "2029-01-01", "2029-01-02"], []),
        (["2005-01-01", "2015-01-01", "2026-01-01"], []),
    ],
)
def test_a_bulletin_far_later_than_the_others_is_told(
    tmp_path: Path, days: list[str], told: list[str]
) -> None:
    archive = read_archive(write_tree(tmp_path, tree_of_days(*days)))
    assert [f.path[10:14] for f in archive.findings if f.code == "B16"] == told
    assert len(archive.findings) == len(told)


def test_days_to_come_are_told_by_a_clock_only(tmp_path: Path) -> None:
    tree = {
        f"{FOLDER}/16-a.md": bulletin("2020-07-16", "modified: 2020-07-18"),
        f"{FOLDER}/17-b.md": bulletin("2020-07-17", title="B"),
        "pages/c.md": "---\ntitle: C\nwithdrawn: 2020-07-17\nreason: Thử.\n---\n",
    }
    archive = read_archive(write_tree(tmp_path, tree))
    assert all_findings(archive) == []
    found = {
        day: [(f.path, f.message) for f in days_to_come(archive, datetime.date(2020, 7, day))]
        for day in (16, 17, 18)
    }
    sooner = (f"{FOLDER}/16-a.md", "Ngày 18/7/2020 ở mục “modified” chưa tới.")
    assert found == {
        16: [
            sooner,
            (f"{FOLDER}/17-b.md", "Ngày 17/7/2020 ở mục “date” chưa tới."),
            ("pages/c.md", "Ngày 17/7/2020 ở mục “withdrawn” chưa tới."),
        ],
        17: [sooner],
        18: [],
    }
