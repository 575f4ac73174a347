import time

import pytest

from bantin.content.content_paths import GLOSSARY
from bantin.content.glossary import Glossary, parse_glossary
from tests.support.content_files import finding_lines


def test_the_glossary_gives_readings_usual_first() -> None:
    glossary, findings = parse_glossary(
        'BTV: [Ban Thường vụ, biên tập viên]\nHĐND: Hội đồng  nhân dân\n"VH,TT&DL": "văn hóa, du lịch"\n'
    )
    assert findings == []
    assert glossary.readings == {
        "BTV": ("Ban Thường vụ", "biên tập viên"),
        "HĐND": ("Hội đồng nhân dân",),
        "VH,TT&DL": ("văn hóa, du lịch",),
    }
    assert glossary.unambiguous() == {"HĐND": "Hội đồng nhân dân", "VH,TT&DL": "văn hóa, du lịch"}


def test_expanding_reads_whole_words_in_their_case() -> None:
    glossary = Glossary({"BTV": ("Ban Thường vụ", "biên tập viên"), "HĐND": ("Hội đồng nhân dân",)})
    assert glossary.expand("Ủy viên BTV HĐND") == "Ủy viên Ban Thường vụ Hội đồng nhân dân"
    assert glossary.expand("btv HĐNDX") == "btv HĐNDX"


@pytest.mark.parametrize(
    ("text", "expected", "kept"),
    [
        ("", [], set()),
        ("A: một\nB:\nC: ba\n", ["2 G01"], {"A", "C"}),
        ("A: một\nA: hai\n", ["2 G01"], {"A"}),
        ("A: {x: y}\nB: hai\n", ["1 G01"], {"B"}),
        ("A: [một, [hai]]\n", ["1 G01"], set()),
        ("A: [một, '']\n", ["1 G01"], set()),
        ("'': rỗng\n", ["1 G01"], set()),
        ("A: [một, hai\n", ["1 G01"], set()),
        ("A: 'một\nB: hai\n", ["1 G01"], {"A", "B"}),
        ("- A\n- B\n", ["1 G01", "2 G01"], set()),
        ("A: một\nB\nC:ba\n", ["2 G01", "3 H12"], {"A", "C"}),
        (f"{'A' * 30}: {'b' * 300}\n", [], {"A" * 30}),
        (f"{'A' * 31}: b\nB: hai\n", ["1 T20"], {"B"}),
        (f"A: một\nB: {'b' * 301}\n", ["2 T20"], {"A"}),
        (f"A: [{'a' * 150}, {'b' * 151}]\n", ["1 T20"], set()),
    ],
)
def test_what_cannot_be_read_is_left_out_and_told(
    text: str, expected: list[str], kept: set[str]
) -> None:
    glossary, findings = parse_glossary(text)
    assert finding_lines(findings) == [f"{GLOSSARY}:{e}" for e in expected]
    assert set(glossary.readings) == kept


def test_a_glossary_that_is_too_long_is_cut_and_told() -> None:
    glossary, findings = parse_glossary("".join(f"A{n}: nghĩa {n}\n" for n in range(2_500)))
    assert len(glossary.readings) == 2_000
    assert finding_lines(findings) == [f"{GLOSSARY}:2001 T21"]
    assert findings[0].message.startswith("Bảng chữ viết tắt có 2.500 chữ, vượt mức 2.000;")


@pytest.mark.parametrize("line", ["A{}: b\n", "A{}: [b, c]\n", "A{}: [b, [c]]\n", "A{}:\n"])
def test_a_hostile_glossary_takes_bounded_time(line: str) -> None:
    text = "".join(line.format(n) for n in range(520_000 // (len(line) + 4)))
    began = time.process_time()
    parse_glossary(text)
    assert time.process_time() - began < 6
