"""Names of places that can stand within a name of an organ, where they could be taken for a person's name.

The provinces are those of 1997 to 2025 and those since 1 July 2025, whose names all are among the former ones.
"""

from bantin.extraction.words import Phrases

PROVINCES = Phrases(
    """
    An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Cạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình
    Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắc Lắc, Đăk Lăk, Đắk Lăk, Daklak, Đắk Nông, Đắc Nông,
    Đăk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tây, Hà Tĩnh, Hải Dương, Hải Phòng,
    Hậu Giang, Hòa Bình, HCM, TPHCM, Huế, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Kontum, Lai Châu, Lạng Sơn, Lào Cai,
    Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi,
    Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Thừa Thiên -
    Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái
""".split(",")
)

# Cities that are named without their province.
CITIES = Phrases(
    """
    Sài Gòn, Nha Trang, Đà Lạt, Vũng Tàu, Biên Hòa, Thành phố Vinh, Quy Nhơn, Buôn Ma Thuột, Long Xuyên, Mỹ Tho, Hạ Long,
    Phan Thiết, Pleiku, Gia Lâm, Rạch Giá, Hội An, Tam Kỳ, Cam Ranh, Phú Quốc, Thủ Đức, Thủ Dầu Một, Việt Trì, Móng Cái,
    Sa Pa, Cẩm Phả, Uông Bí, Đồng Hới, Đông Hà, Tuy Hòa, Phan Rang, Vân Đồn, Côn Đảo, Điện Bàn, Chu Lai, Dung Quất, Bảo
    Lộc, Châu Đốc, Hà Tiên, Cao Lãnh, Sa Đéc, Hải An, Thăng Long, Trường Sa, Hoàng Sa
""".split(",")
)

COUNTRY = Phrases(("Việt Nam",))

# A word for a unit of administration, after which its name stands.
UNITS = Phrases(
    """
    tỉnh, thành phố, TP, quận, huyện, thị xã, TX, phường, xã, thị trấn, TT, thôn, xóm, ấp, làng, khu phố, tổ dân phố,
    châu, huyện ủy, thị ủy, thành ủy, quận ủy, đảng ủy xã, đảng ủy phường, đảng ủy thị trấn, huyện đoàn, thị đoàn, thành
    đoàn, quận đoàn, huyện đội
""".split(",")
)

# What has a name of its own, which may be like that of a person: "Bệnh viện Bạch Mai".
INSTITUTIONS = Phrases(
    """
    khu kinh tế, khu kinh tế mở, khu công nghiệp, khu công nghệ cao, khu đô thị, sân bay, cảng, bệnh viện, vườn quốc gia,
    nhà máy, trường thpt, thpt, trường thcs, thcs, trường tiểu học, trường đại học, đại học, trường cao đẳng, cao đẳng,
    chợ, hồ, sông
""".split(",")
)

# After these words a name is that of a street, a school or a prize, not of a person who is there.
NAMED_AFTER = Phrases(
    """
    đường, phố, ngõ, cầu, chợ, công viên, quảng trường, tượng, tượng đài, đền, chùa, lăng, nhà thờ, nhà lưu niệm, khu lưu
    niệm, trường, trường thpt, thpt, trường thcs, thcs, tiểu học, mầm non, trung học, giải, giải thưởng, quỹ, quỹ học
    bổng, học bổng
""".split(",")
)
# These end in such words, and people are named after them: "yêu cầu Trần Văn A" (asked him), "đối tượng Trần Văn A" (the suspect).
NOT_NAMED_AFTER = Phrases(
    "thành phố, yêu cầu, nhu cầu, đối tượng, thủ quỹ, hòa giải, môi trường, thị trường, nhà trường, hiện trường".split(
        ","
    )
)

# A third word that makes a place of two words another one: Gò Công Tây.
DIRECTIONS = frozenset("đông tây nam bắc thượng hạ trung nội ngoại".split())

# First words of units that stand without a name ("UBND tỉnh"), and words with which they mean something else ("xã hội": society).
ALONE = frozenset("tỉnh huyện thành quận thị phường xã tp tx".split())
NOT_ALONE = frozenset("hội viên luận giao ủy đoàn đội".split())

# These may have a number for a name: "quận 1".
NUMBERED = frozenset("quận phường khu tổ".split())
