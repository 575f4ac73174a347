import pytest

from bantin.content.content_paths import GLOSSARY as PATH
from bantin.content.glossary import Glossary, parse_glossary
from bantin.language.normalization import clean
from bantin.markup.abbreviation_definitions import definitions
from tests.support.content_files import finding_lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("công tác thi đua, khen thưởng (TĐKT) năm 2020", {"TĐKT": "thi đua, khen thưởng"}),
        ("các phong trào thi đua (PTTĐ)", {"PTTĐ": "phong trào thi đua"}),
        ("cán bộ, công chức, viên chức (CBCCVC)", {"CBCCVC": "cán bộ, công chức, viên chức"}),
        ("Ủy viên Ban Thường vụ (BTV) Tỉnh ủy", {"BTV": "Ban Thường vụ"}),
        ("Bộ Chỉ huy quân sự (CHQS) tỉnh", {"CHQS": "Chỉ huy quân sự"}),
        ("Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam", {"MTTQ": "Mặt trận Tổ quốc"}),
        ("Sở Văn hóa, Thể thao và Du lịch (VHTTDL)", {"VHTTDL": "Văn hóa, Thể thao và Du lịch"}),
        ("văn hóa, thể thao và du lịch (VH,TT&DL)", {"VH,TT&DL": "văn hóa, thể thao và du lịch"}),
        ("kinh tế - xã hội (KT-XH)", {"KT-XH": "kinh tế - xã hội"}),
        ("quản lý nhà nước về đất đai (QLNNĐĐ)", {"QLNNĐĐ": "quản lý nhà nước về đất đai"}),
        ("Hội đồng nhân dân (HĐND), Ủy ban nhân dân (UBND) tỉnh",
         {"HĐND": "Hội đồng nhân dân", "UBND": "Ủy ban nhân dân"}),
        ("ĐẠI BIỂU QUỐC HỘI (ĐBQH)", {"ĐBQH": "ĐẠI BIỂU QUỐC HỘI"}),
        ("Trung ương (T.Ư)", {"T.Ư": "Trung ương"}),
        ("Ban Tổ chức (BTC) hội thi; Bộ Tài chính (BTC)", {"BTC": "Ban Tổ chức"}),
        ("Đại biểu dự. Ban Chỉ đạo (BCĐ) họp", {"BCĐ": "Ban Chỉ đạo"}),
        ("cứu hộ – cứu nạn (CHCN)", {"CHCN": "cứu hộ – cứu nạn"}),
    ],
)  # fmt: skip
def test_a_definition_is_the_shortest_run_of_syllables_with_the_initials(
    text: str, expected: dict[str, str]
) -> None:
    assert definitions(clean(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "tại Quận 1 (TP.HCM)", "Liên minh châu Âu (EU)", "tổ chức y tế (WHO)",
        "vốn đầu tư nước ngoài (FDI)", "theo tin (TTXVN)", "Hà Nội (TH)", "tin ảnh (PV)",
        "nhiệm kỳ (khóa XII)", "hội nghị (mở rộng)", "Đại hội lần thứ (XIV)", "khóa (XX)",
        "Kế hoạch (12-KH/TU)", "Nghị quyết (1288/NQ-UBTVQH15)", "Đề án (04-ĐA/TU)", "biển số (90A-12345)",
        "phóng viên (L.V)", "chú thích (TỰ TRUNG)", "bà (LÊ)", "từ (5/3/2024)", "(HĐND) tỉnh", "(A)", "()",
        "Hội đồng nhân dân. (HĐND)", "Ứng dụng dữ liệu (UDDL)", "đổi mới (DM)", "êm đềm (ED)",
        "thi đua trong khen lớn thưởng (TĐKT)", "nhà (N&)", "ủy ban (ub)",
        "Thi đua (Tđ)", "x " * 40 + "(AB)",
    ],
)  # fmt: skip
def test_what_does_not_match_defines_nothing(text: str) -> None:
    assert definitions(clean(text)) == {}


def test_definitions_in_a_long_hostile_text_cost_little() -> None:
    assert definitions("(AB) " * 20_000) == {}
    assert definitions("a " * 50_000 + "thi đua (TĐ)") == {"TĐ": "thi đua"}


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
        ("A: *x\n", ["1 G01"], set()),
        ("- A\n- B\n", ["1 G01"], set()),
        ("A: một\nB\n", ["2 G01"], set()),
    ],
)
def test_what_cannot_be_read_is_left_out_and_told(
    text: str, expected: list[str], kept: set[str]
) -> None:
    glossary, findings = parse_glossary(text)
    assert finding_lines(findings) == [f"{PATH}:{e}" for e in expected]
    assert set(glossary.readings) == kept
