import pytest

from bantin.language.normalization import clean
from bantin.markup.abbreviation_definitions import definitions


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
