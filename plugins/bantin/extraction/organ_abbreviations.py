"""Writes out the abbreviations that names of organs have everywhere: "UBND tỉnh" is "Ủy ban nhân dân tỉnh"."""

from bantin.extraction.words import Words, is_joint, keys_of

Key = tuple[str, ...]  # the keys of a name's words

_MEANINGS = """
    UBND = Ủy ban nhân dân
    HĐND = Hội đồng nhân dân
    MTTQ = Mặt trận Tổ quốc
    UBMTTQ = Ủy ban Mặt trận Tổ quốc
    UBKT = Ủy ban Kiểm tra
    BTV = Ban Thường vụ
    BCH = Ban Chấp hành
    CHQS = Chỉ huy quân sự
    BCHQS = Ban Chỉ huy quân sự
    BĐBP = Bộ đội Biên phòng
    ĐBQH = đại biểu Quốc hội
    LHPN = Liên hiệp Phụ nữ
    LĐLĐ = Liên đoàn Lao động
    CCB = Cựu chiến binh
    TNCS = Thanh niên Cộng sản
    VKSND = Viện kiểm sát nhân dân
    TAND = Tòa án nhân dân
    TĐKT = Thi đua - Khen thưởng
    GTVT = Giao thông vận tải
    GD&ĐT = Giáo dục và Đào tạo
    GDĐT = Giáo dục và Đào tạo
    TT&TT = Thông tin và Truyền thông
    KH&ĐT = Kế hoạch và Đầu tư
    KHĐT = Kế hoạch và Đầu tư
    KH&CN = Khoa học và Công nghệ
    KHCN = Khoa học và Công nghệ
    TN&MT = Tài nguyên và Môi trường
    TNMT = Tài nguyên và Môi trường
    NN&PTNT = Nông nghiệp và Phát triển nông thôn
    NN&MT = Nông nghiệp và Môi trường
    VHTT&DL = Văn hóa, Thể thao và Du lịch
    VHTTDL = Văn hóa, Thể thao và Du lịch
    VH,TT&DL = Văn hóa, Thể thao và Du lịch
    LĐTB&XH = Lao động - Thương binh và Xã hội
    LĐ-TB&XH = Lao động - Thương binh và Xã hội
    LĐ,TB&XH = Lao động, Thương binh và Xã hội
"""
_WRITTEN_OUT = {
    keys_of(short): keys_of(meaning)
    for short, _, meaning in (line.partition(" = ") for line in _MEANINGS.strip().splitlines())
}
_LONGEST = max(map(len, _WRITTEN_OUT))
_FIRST = frozenset(short[0] for short in _WRITTEN_OUT)


def abbreviation_at(words: Words, start: int) -> tuple[int, Key]:
    """Return the index after the abbreviation that begins at a word, and the keys of what it means; `start` and () if none does."""
    if words[start].key in _FIRST and words[start].is_in_capitals:
        for end in range(start + _LONGEST, start, -1):
            meaning = _WRITTEN_OUT.get(words.keys(start, end))
            if meaning and all(
                is_joint(word.gap) or word.gap == "," for word in words[start + 1 : end]
            ):
                return end, meaning
    return start, ()


def written_out(words: Words) -> Key:
    """Return the keys of all words, with the abbreviations written out."""
    keys, at = list[str](), 0
    while at < words.length:
        end, meaning = abbreviation_at(words, at)
        keys += meaning or (words[at].key,)
        at = max(end, at + 1)
    return tuple(keys)
