"""What a bulletin says that is not meant: dates in the wrong order, damaged and pasted text."""

import time

import pytest

from bantin.content.bulletin import parse_bulletin
from bantin.findings.findings import MOST_FINDINGS, finding, has_errors, within_budget
from bantin.headers.header_schema import HEADER_LIMIT, ITEMS_LIMIT
from bantin.language.normalization import clean
from tests.support.content_files import bulletin_with

PATH = "bulletins/2020/07/16-thu.md"


def told(head: str = "", body: str = "Nội dung.\n") -> list[str]:
    """The lines and codes of the findings about a bulletin."""
    return [f"{f.line} {f.code}" for f in parse_bulletin(bulletin_with(head, body), PATH)[1]]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("modified: 2020-07-15\n", ["4 B18"]),
        ("modified: 2020-07-16\n", []),
        ("corrections:\n  - date: 2020-07-15\n    note: Sửa.\n", ["5 B19"]),
        ("corrections:\n  - date: 2020-07-17\n    note: Sửa.\n", []),
        ("source: Báo Hà N\u0430m\n", ["4 H22"]),
        ("leaders:\n  - Lan\n  - \u0420hạm Lan\n", ["6 H22"]),
        ("committees:\n  - Tỉnh \u043ey\n", ["5 H22"]),
    ],
)
def test_what_a_header_says_is_judged(head: str, expected: list[str]) -> None:
    assert told(head) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("\u3164", ["2 B20"]),
        ("\u2800 …", ["2 B20"]),
        ("a" * 200, []),
        ("a" * 201, ["2 B21"]),
        ("a" * 1000, ["2 B21"]),
        ("a" * 1001, ["2 H18"]),
        ("\u200b\u200b", ["2 B01"]),
    ],
)
def test_what_a_title_says_is_judged(title: str, expected: list[str]) -> None:
    text = clean(f"---\ntitle: {title}\ndate: 2020-07-16\n---\n\nNội dung.\n")
    assert [f"{f.line} {f.code}" for f in parse_bulletin(text, PATH)[1]] == expected


SOUND = "Sáng 16/7, Ban Thường vụ Tỉnh ủy họp cho ý kiến về công tác cán bộ của tỉnh.\n"
OLD = "S¸ng 22/7, TØnh ñy häp bµn nhiÖm vô.\n"
RANDOM = "Hộì nghị qùyết định tổnh kếtt côngg tác trọgn tâmm nămm nayy đềù rầtt tốtt.\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (SOUND, []),
        ("…\n", ["6 B22"]),
        ("\u3164\n\n---\n", ["6 B22"]),
        (OLD, ["6 B23"]),
        (f"{SOUND}\n{OLD}", ["8 B24"]),
        (RANDOM, ["6 B25"]),
        (f"{SOUND * 30}\n{RANDOM}", []),
        ("Bản tiếng Nga: «Ближнем большом боевиками асада путин москва россия».\n" + SOUND, []),
        ("Ở Đắk Lắk và Đắk Nông có hội nghị.\n", []),
        (f"{SOUND}\nMột\tdòng có Tab.\n", []),
        ("\tThụt đầu dòng.\n\tThụt đầu dòng nữa.\n", []),
        ("Điểm số < 5 và > 3, <https://bao.example/>, <b>.\n", []),
        ("Thử\n\nNội dung.\n", ["6 B28"]),
        ("# THỬ\n\nNội dung.\n", ["6 B28"]),
        ("**Thử**\n\nNội dung.\n", ["6 B28"]),
        ("Thử nghiệm một việc.\n", []),
    ],
)
def test_what_a_text_says_is_judged(body: str, expected: list[str]) -> None:
    assert told(body=body) == expected


def test_a_file_is_told_at_most_twenty_things_errors_first() -> None:
    warnings = [finding("H11", PATH, line) for line in range(1, 31)]
    found = [*warnings, finding("B01", PATH, 40)]
    kept = within_budget(found, PATH)
    assert len(kept) == MOST_FINDINGS + 1
    assert has_errors(kept)
    assert kept[-1].message == "Tệp này còn 11 điều nữa cần xem."
    assert within_budget(warnings[:MOST_FINDINGS], PATH) == warnings[:MOST_FINDINGS]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("source: " + "a" * 200 + "\n", []),
        ("source: " + "a" * 201 + "\n", ["4 H18"]),
        ("summary: " + "a" * 2001 + "\n", ["4 H18"]),
        ("leaders:\n" + "  - Lan\n" * 500, []),
        ("leaders:\n" + "  - Lan\n" * 501, ["4 H19"]),
        ("committees: [" + "a," * 101 + "]\n", ["4 H19"]),
        ("leaders:\n  - name: Lan\n    posts: [" + "a," * 31 + "]\n", ["6 H19"]),
        ("leaders:\n" + "  - {name: a, posts: [b, c, d]}\n" * 250, []),
        ("leaders:\n" + "  - {name: a, posts: [b, c, d]}\n" * 250 + "committees: a; b\n", []),
        ("leaders:\n" + "  - {name: a, posts: [b, c, d]}\n" * 250 + "  - a\n", ["2 H19"]),
        ("# " + "a" * HEADER_LIMIT + "\n", ["2 H20"]),
    ],
    ids=lambda value: str(value)[:24],
)
def test_what_is_over_budget_is_told(head: str, expected: list[str]) -> None:
    assert told(head) == expected


@pytest.mark.parametrize(
    "head",
    [
        "leaders:\n" + "".join(f"  - Người {i}\n" for i in range(500)),
        "leaders:\n" + "".join(f"  - {{name: Lan {i}, posts: [b]}}\n" for i in range(ITEMS_LIMIT // 4)),
        "".join(f"khoa{i}: x\n" for i in range(4_500)),
        "".join(f"tieu de {i}: x\n" for i in range(3_500)),
        "a: b\n" * 12_000,
        "date: " + "1/" * 900 + "\n",
        "date: " + "ngày " * 400 + "\n",
        "source: " + "“" * 150 + "\n",
        "".join(f"khoa{i}: x\n" for i in range(40_000)),
    ],
    ids=lambda head: head[:24],
)  # fmt: skip
def test_no_header_costs_more_than_two_seconds(head: str) -> None:
    begun = time.process_time()
    _, findings = parse_bulletin(bulletin_with(head), PATH)
    assert len(within_budget(findings, PATH)) <= MOST_FINDINGS + 1
    assert time.process_time() - begun < 2
