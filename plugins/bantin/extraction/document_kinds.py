"""The kinds of official documents, and the codes for them in the symbols of documents.

The codes of state documents are those of Nghị định 30/2020/NĐ-CP (a decree), annex III, and of the law on normative documents; those of
the Party are in Hướng dẫn 36-HD/VPTW of 2018 (a guideline). A letter (công văn) has no code by the decree, and CV by the guideline.
"""

# Each kind with its codes. Where several kinds have a code, the state uses it for the first one, and the Party for any of them.
_TABLE = """
    Nghị quyết = NQ
    Nghị quyết liên tịch = NQLT
    Quyết định = QĐ QĐNS QĐST
    Quy định = QĐ QyĐ QĐi
    Chỉ thị = CT
    Nghị định = NĐ
    Thông tư = TT
    Thông tư liên tịch = TTLT
    Thông tri = TT
    Kết luận = KL
    Quy chế = QC
    Quy chế phối hợp = QCPH
    Hướng dẫn = HD
    Hướng dẫn liên ngành = HDLN
    Hướng dẫn liên tịch = HDLT
    Chương trình = CTr
    Chương trình hành động = CTHĐ
    Chương trình phối hợp = CTPH CTrPH
    Kế hoạch = KH
    Kế hoạch liên tịch = KHLT
    Kế hoạch phối hợp = KHPH
    Thông báo = TB
    Thông báo kết luận = TBKL
    Thông cáo =
    Báo cáo = BC
    Tờ trình = TTr
    Đề án = ĐA
    Phương án = PA
    Biên bản = BB
    Công điện = CĐ
    Công văn = CV
    Giấy mời = GM
    Lệnh = L
    Sắc lệnh = SL
    Pháp lệnh = PL
    Luật =
    Bộ luật =
    Bản án =
    Cáo trạng =
"""
_CODES = {
    kind.strip(): codes.casefold().split()
    for kind, codes in (line.split("=") for line in _TABLE.strip().splitlines())
}
KINDS = frozenset(_CODES)
LAWS = ("Luật", "Bộ luật")  # no symbol of theirs has a code
# The kinds of what the National Assembly and its committee number by year and term, without a code: 72/2025/QH15.
KINDS_OF_ASSEMBLY = (*LAWS, "Nghị quyết", "Pháp lệnh")
_MISTYPED = {"qd": "qđ", "nd": "nđ"}  # without the mark of Đ


def canonical_code(code: str) -> str:
    """Return a code in small letters, with the mark of Đ that was not typed."""
    key = code.casefold()
    return _MISTYPED.get(key, key)


def kinds_of_code(code: str) -> tuple[str, ...]:
    """Return the kinds that a code may stand for, that of the state first; () if it is no code."""
    key = canonical_code(code)
    return tuple(kind for kind, codes in _CODES.items() if key in codes)
