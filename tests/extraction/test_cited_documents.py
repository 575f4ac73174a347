"""Documents that sentences of an invented province cite; each row is a rule or a trap."""

import datetime
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.extraction.cited_documents import CitedDocument, documents_in

Found = list[tuple[str, str]]


def found(*texts: str) -> Found:
    return [(document.kind, document.symbol) for document in documents_in(texts)]


def one(text: str) -> CitedDocument:
    (document,) = documents_in([text])
    return document


# The forms that the rules for symbols give, of the state, of the Party, of the National Assembly.
FORMS: list[tuple[str, Found]] = [
    ("Nghị quyết số 1288/NQ-UBTVQH15 có hiệu lực.", [("Nghị quyết", "1288/NQ-UBTVQH15")]),
    ("Thực hiện Chỉ thị 34/CT-TTg của Thủ tướng.", [("Chỉ thị", "34/CT-TTg")]),
    ("Tỉnh ủy ban hành Kế hoạch số 12-KH/TU.", [("Kế hoạch", "12-KH/TU")]),
    ("Tổng kết Nghị quyết 18-NQ/TW.", [("Nghị quyết", "18-NQ/TW")]),
    ("Luật số 72/2025/QH15 được phổ biến.", [("Luật", "72/2025/QH15")]),
    ("Luật Đất đai số 31/2024/QH15 có hiệu lực.", [("Luật", "31/2024/QH15")]),
    ("Bộ luật Lao động số 45/2019/QH14.", [("Bộ luật", "45/2019/QH14")]),
    ("Nghị quyết của Quốc hội (số 202/2025/QH15).", [("Nghị quyết", "202/2025/QH15")]),
    ("Nghị định 30/2020/NĐ-CP về công tác văn thư.", [("Nghị định", "30/2020/NĐ-CP")]),
    ("Thông tư liên tịch số 07/2016/TTLT-BTC-BNV.", [("Thông tư liên tịch", "07/2016/TTLT-BTC-BNV")]),
    ("Hướng dẫn số 36-HD/VPTW; Kết luận 21-KL/TW.", [("Hướng dẫn", "36-HD/VPTW"), ("Kết luận", "21-KL/TW")]),
    ("Chương trình hành động số 05-CTr/TU.", [("Chương trình hành động", "05-CTr/TU")]),
    ("Quy định số 37-QĐ/TW và Quyết định số 983-QĐ/TU.", [("Quy định", "37-QĐ/TW"), ("Quyết định", "983-QĐ/TU")]),
    ("Nghị quyết số 30a/2008/NQ-CP; Tờ trình số 7/TTr-STC.", [("Nghị quyết", "30a/2008/NQ-CP"), ("Tờ trình", "7/TTr-STC")]),
    ("Quyết định số 1.234/QĐ-UBND.", [("Quyết định", "1.234/QĐ-UBND")]),
    ("Báo cáo số 15/BC-BNN&PTNT.", [("Báo cáo", "15/BC-BNN&PTNT")]),
    ("Quy định số 7/QyĐ-UBND; Nghị quyết số 15-NQ/ThU.", [("Quy định", "7/QyĐ-UBND"), ("Nghị quyết", "15-NQ/ThU")]),
    ("Ban hành 7/QyĐ-UBND và 07-CTrPH/BTGTU-SGD.", [("Quy định", "7/QyĐ-UBND"), ("Chương trình phối hợp", "07-CTrPH/BTGTU-SGD")]),
    ("Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN.", [("Nghị quyết liên tịch", "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN")]),
    # Letters of the state have no code.
    ("Công văn số 153/UBND-NC gửi các sở.", [("Công văn", "153/UBND-NC")]),
    ("Công văn khẩn số 153/UBND-NC.", [("Công văn", "153/UBND-NC")]),
    ("Văn bản 834/SGTVT nêu rõ.", [("", "834/SGTVT")]),
    ("Văn bản chỉ đạo số 834/SGTVT nêu rõ.", [("", "834/SGTVT")]),
    ("Quyết định xử phạt vi phạm số 12/CAT-P5.", [("Quyết định", "12/CAT-P5")]),
    ("Nghị định 64-CP năm 1993; Sắc lệnh 29-SL.", [("Nghị định", "64-CP"), ("Sắc lệnh", "29-SL")]),
]  # fmt: skip

# Without the kind before it, the code says it, if it stands for one kind.
KINDS: list[tuple[str, Found]] = [
    ("Hội nghị quán triệt văn bản của Trung ương (số 18-NQ/TW).", [("Nghị quyết", "18-NQ/TW")]),
    ("Văn bản số 12/KH-UBND.", [("Kế hoạch", "12/KH-UBND")]),
    ("NQ 18-NQ/TW, CV 12/UBND-VX.", [("Nghị quyết", "18-NQ/TW"), ("Công văn", "12/UBND-VX")]),
    ("Thông báo theo văn bản số 55-QĐ/TW.", [("", "55-QĐ/TW")]),
    ("Qui định về việc cần làm ngay (số 55-QĐ/TW).", [("Quy định", "55-QĐ/TW")]),
    ("Quyết định kỷ luật số 25/QĐ-SYT.", [("Quyết định", "25/QĐ-SYT")]),
    ("Dự thảo Luật số 333/BC-CP.", [("Báo cáo", "333/BC-CP")]),
    ("Công văn 154/QĐ-SYT.", [("Công văn", "154/QĐ-SYT")]),
    ("Cáo trạng số 12/CT-VKS.", [("Cáo trạng", "12/CT-VKS")]),
    ("QUYẾT ĐỊNH SỐ 12/QĐ-UBND", [("Quyết định", "12/QĐ-UBND")]),
]  # fmt: skip

# Several documents with one word for their kind, or with one ending.
LISTS: list[tuple[str, Found]] = [
    ("Các Chỉ thị số 05-CT/TW và 34/CT-TTg.", [("Chỉ thị", "05-CT/TW"), ("Chỉ thị", "34/CT-TTg")]),
    ("Các Quy định số 37-QĐ/TW, số 41-QĐ/TW.", [("Quy định", "37-QĐ/TW"), ("Quy định", "41-QĐ/TW")]),
    ("Các Công văn số 12/UBND-VX, 15/UBND-NC; 3/SNV.", [("Công văn", "12/UBND-VX"), ("Công văn", "15/UBND-NC"), ("Công văn", "3/SNV")]),
    ("Công văn số 12/UBND-VX ngày 1/7/2020 và 15/UBND-NC.", [("Công văn", "12/UBND-VX"), ("Công văn", "15/UBND-NC")]),
    ("Nghị quyết số 18, 19-NQ/TW.", [("Nghị quyết", "18-NQ/TW"), ("Nghị quyết", "19-NQ/TW")]),
    ("Các nghị quyết 10, 11 và số 12-NQ/TW.", [("Nghị quyết", "10-NQ/TW"), ("Nghị quyết", "11-NQ/TW"), ("Nghị quyết", "12-NQ/TW")]),
    ("Khoản 2, 3-NQ/TW.", [("Nghị quyết", "3-NQ/TW")]),
    ("Nghị định 95, 30/2020/NĐ-CP.", [("Nghị định", "30/2020/NĐ-CP")]),
    ("Quyết định 73/QĐ-BCĐ 389/TP.", [("Quyết định", "73/QĐ-BCĐ")]),
]  # fmt: skip

# What newspapers print instead of the right symbol.
SLIPS: list[tuple[str, Found]] = [
    ("Nghị quyết số 18 - NQ/TW; Quyết định 99 / QĐ - UBND ngày 1/7/2020.", [("Nghị quyết", "18-NQ/TW"), ("Quyết định", "99/QĐ-UBND")]),
    ("Nghị quyết 19-2017/NQ-CP.", [("Nghị quyết", "19-2017/NQ-CP")]),
    ("Kế hoạch số 12–KH/TU.", [("Kế hoạch", "12-KH/TU")]),
    ("Kế hoạch số 12-KH/TU - UBND tỉnh thực hiện.", [("Kế hoạch", "12-KH/TU")]),
    ("Nghị định số30/2020/NĐ-CP.", [("Nghị định", "30/2020/NĐ-CP")]),
    ("Chỉ thị số: 05-CT/T.Ư của Bộ Chính trị.", [("Chỉ thị", "05-CT/T.Ư")]),
    ("Quyết định số 12/QĐ- UBND.", [("Quyết định", "12/QĐ-UBND")]),
    ("Quyết định số 12/QĐ UBND tỉnh; Công văn 34/SYT UBND tỉnh.", [("Quyết định", "12/QĐ-UBND"), ("Công văn", "34/SYT")]),
    ("Nghị quyết số 88/2014/QH 13.", [("Nghị quyết", "88/2014/QH13")]),
]  # fmt: skip

# No documents.
NOTHING = [
    "Chiều 16/7, UBND tỉnh họp; ngày 16/7/2020.UBND tỉnh họp.",
    "Quý 5/2020 đạt 7/10 chỉ tiêu, tỷ lệ 24/7, điện thoại 0226-385/UBND.",
    "Điều 93-BLHS; khoản 3 Điều 66.",
    "Nghị quyết 18 và Chỉ thị số 05 của Trung ương; Quyết định số 746.",
    "Kế hoạch 2021-2025, Chương trình 135, Đề án 06; Nghị quyết Trung ương 4 khóa XII.",
    "Tàu cá QNa 95005-TS; ST25; máy 8/128GB; Km11/QL21A.",
    "Giấy phép xây dựng số 12/GPXD; Giấy phép hoạt động theo quyết định của sở số 26/NH-GP.",
    "QCVN 28:2010/BTNMT; vụ án số 03/2017/TLST-KDTM; Đội số 3 - CATP.",
    "Kế hoạch 35 - UBND huyện; kế hoạch. 6 - Ban Tuyên giáo.",
    "Thành lập tổ 5 - TT / HĐND.",
    "Tổ 12-KH/TUẦN.",
]


@pytest.mark.parametrize(("text", "expected"), [*FORMS, *KINDS, *LISTS, *SLIPS])
def test_a_sentence_cites_documents(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_much_else_is_written_nearly_so(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("symbol", "number", "organ"),
    [
        ("34/CT-TTg", "34", "TTg"),
        ("05-CT/TW", "05", "TW"),
        ("30/2020/NĐ-CP", "30", "CP"),
        ("72/2025/QH15", "72", "QH15"),
        ("153/UBND-NC", "153", "UBND-NC"),
        ("07/2016/TTLT-BTC-BNV", "07", "BTC-BNV"),
        ("01-HD/BTCTW", "01", "BTCTW"),
    ],
)
def test_a_symbol_has_a_number_and_an_organ(symbol: str, number: str, organ: str) -> None:
    document = one(f"Theo công văn {symbol}.")

    assert (document.number, document.organ) == (number, organ)


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        (("Chỉ thị số 34/CT-TTg", "chỉ thị 34/CT-TTg", "CT số: 34/CT-TTG", "văn bản số 34 / CT - TTg"), "34/ct-ttg"),
        (("05-CT/TW", "5-CT/TW", "05 - CT/TW", "05-CT/T.Ư", "05-CT/TƯ", "05/CT-TW"), "5/ct-tw"),
        (("19-2017/NQ-CP", "19/2017/NQ-CP"), "19/2017/nq-cp"),
        (("30/2020/NĐ-CP", "30/2020/ND-CP"), "30/2020/nđ-cp"),
        (("1234/QĐ-UBND", "1.234/QĐ-UBND", "1234/QD-UBND"), "1234/qđ-ubnd"),
        (("12/BC-BNN&PTNT", "12/BC-BNNPTNT"), "12/bc-bnnptnt"),
        (("7/2016/TTLT-BTC-BNV", "07/2016/TTLT/BTC-BNV"), "7/2016/ttlt-btc-bnv"),
    ],
)  # fmt: skip
def test_all_ways_to_print_a_symbol_have_one_key(printed: tuple[str, ...], key: str) -> None:
    assert {one(f"Theo số {text}, tỉnh làm.").key for text in printed} == {key}
    assert len(documents_in(f"Theo số {text}." for text in printed)) == 1


@pytest.mark.parametrize(
    "other", ["12/KH-UBND", "12-CTr/TU", "12-KH/HU", "12/2020/KH-TU", "2-KH/TU", "12a-KH/TU", "12-KH/TW"]
)  # fmt: skip
def test_other_symbols_have_other_keys(other: str) -> None:
    assert one(f"Kế hoạch {other}").key != one("Kế hoạch 12-KH/TU").key


DAY = datetime.date(2020, 7, 16)


@pytest.mark.parametrize(
    "after",
    [
        " ngày 16/7/2020 của UBND tỉnh",
        " ngày 16-07-2020",
        " ngày 16.7.2020",
        ", ngày 16/7/2020 của UBND tỉnh",
        " ngày 16 tháng 7 năm 2020",
        " (ngày 16/7/2020)",
        " ban hành ngày 16/7/2020",
        " (ký ngày 16/7/2020)",
        " của UBND tỉnh ngày 16/7/2020",
        " của UBND tỉnh (ngày 16/7/2020)",
        ", ngày 16/7/2020 hướng dẫn thi hành",
        " do Chủ tịch UBND tỉnh ký ngày 16/7/2020",
        " được UBND tỉnh ban hành ngày 16/7/2020",
    ],
)
def test_the_day_of_a_document_is_printed_after_it(after: str) -> None:
    assert one(f"Quyết định số 12/QĐ-UBND{after}.").day == DAY


@pytest.mark.parametrize(
    "after",
    [
        " ngày 16/7",
        " ngày 31/6/2020",
        ", ngày 16/7/2020, Sở Y tế họp",
        ", ngày 16/7/2020 Sở Y tế họp",
        " từ ngày 16/7/2020",
        " có hiệu lực ngày 16/7/2020",
        " của UBND tỉnh có hiệu lực từ ngày 16/7/2020",
        ". Ngày 16/7/2020, Sở Y tế họp",
        " và ngày 16/7/2020",
    ],
)
def test_other_days_are_not_those_of_the_document(after: str) -> None:
    assert one(f"Thực hiện Quyết định số 12/QĐ-UBND{after}.").day is None


def test_mentions_of_one_symbol_are_united_with_the_day_that_one_of_them_prints() -> None:
    texts = (
        "Họp về 55-QĐ/TW.",
        "Quy định số 55 - QĐ/TW ngày 16/7/2020 nêu rõ; Luật số 1/2020/QH14.",
        "Theo Quy định 55-QĐ/TW.",
    )

    assert documents_in(texts) == (
        CitedDocument("55/qđ-tw", "Quy định", "55-QĐ/TW", "55", "TW", DAY),
        CitedDocument("1/2020/qh14", "Luật", "1/2020/QH14", "1", "QH14"),
    )


def test_one_symbol_with_two_days_is_two_documents() -> None:
    text = (
        "Chỉ thị 16/CT-TTg ngày 16/7/2020 thay Chỉ thị 16/CT-TTg ngày 4/5/2017; Chỉ thị 16/CT-TTg."
    )

    assert [document.day for document in documents_in([text])] == [DAY, datetime.date(2017, 5, 4)]


PIECES = st.sampled_from(
    "Nghị quyết|Chỉ thị|Quyết định|công văn|văn bản|Luật|số|các|và|của|ngày|16/7/2020|18|05|1234|30/2020|18-NQ/TW|12-KH/TU|34/CT-TTg"
    "|153/UBND-NC|72/2025/QH15|NĐ-CP|TW|UBND|/|-|,|;|.|(|)|QĐ|T.Ư".split("|")
)


@given(st.lists(PIECES, max_size=30), st.sampled_from(["", " "]))
def test_whatever_is_found_is_printed_in_the_text(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    squeezed = text.replace(" ", "").casefold()

    for document in documents_in([text]):
        ending = document.symbol.removeprefix(document.number).casefold()
        assert document.number in text
        assert ending in squeezed
        assert document.organ.casefold() in ending


@pytest.mark.parametrize(
    "unit",
    ["1/QĐ-AB ", "1/AB ", "số 1/AB, ", "1, ", "1, 2, 3-NQ/TW ", "1/AB-AB-AB-", "1/QĐ-AB của a b c d e ", "1.", "A&", "1 / QH 11 "],
)  # fmt: skip
def test_long_texts_take_time_in_proportion_to_their_length(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    begun = time.process_time()

    documents_in([text])

    assert time.process_time() - begun < 12  # a text of ordinary words takes some milliseconds
