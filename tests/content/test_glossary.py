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
    ],
)
def test_what_cannot_be_read_is_left_out_and_told(
    text: str, expected: list[str], kept: set[str]
) -> None:
    glossary, findings = parse_glossary(text)
    assert finding_lines(findings) == [f"{GLOSSARY}:{e}" for e in expected]
    assert set(glossary.readings) == kept
