"""The words by which names of people are recognised: surnames, and words that stand before names."""

from bantin.extraction.words import Phrases

# Surnames of the Vietnamese and of other peoples of Vietnam, as they are written with the tone in the old place.
SURNAMES = frozenset(
    """
    a an bao biện bàn bành bá bì bình bùi bạc bạch bảo bế bồ bồn ca cam cao chiêm chiêu chu chung chàng châu chúc chư
    chương chảo chế chử cung cái cáp cát cù cương cảnh cấn cấp cầm cồ cổ cửu cự danh diêm diệp doãn dáp dư dương gian
    giang giàng giáp giả hoa hoàng huyền huỳnh hà hàn hàng hán hùng hùynh hạ hầu hậu hồ hồng hứa kha khiếu khuất khà
    khâu khúc khương khổng kim kiêm kiên kiều kpă ksor kỷ la linh liên liễu lâm lã lèng lèo lê lò lô lù lý lăng lư lưu
    lương lường lạc lại lầu lều lồ lỗ lộ lộc lục lữ lỳ lỷ ma mai miêu mua mâu mã mông mùa mùi mùng mạc mạch mạnh mẫn
    mậu mục nay nghiêm nghê nguyễn ngân ngô ngũ ngạc ngần ngọ ngọc ngụy nhan nhâm nhữ ninh niê nình nông phan phàn
    pháo phí phù phùng phú phương phạm quan quyền quàng quách quản quảng quế quốc rahlan rcom rơ sa siu sái sùng sơn
    sầm sần sằn sẳm tang thang thi thiên thiều thiệu thào thái thân thòng thôi thùng thạch thẩm thập thịnh thục tiên
    tập tiêu tiết tiếu trang tri triều triệu trà trác tráng trình trưng trương trần trầu trịnh ty tào tán tòng tô tôn
    tông tăng tường tưởng tạ tất tẩn tống từ ung uông vi viêm viên vàng vì vòng võ văn vũ vưu vương vầy vọng vừ xa
    xuân xà xìn xồng y yên âm ân âu ông uất ưng cà mang mè thào vừ hờ đan đinh đoàn đoạn đàm đàng đào đái đèo đê đình
    đô đường đạo đậu đặng đồ đồng đổng đỗ đới ấu ứng
""".split()
)

# Second words that only names of people have: a surname and one of these begin a name wherever they stand.
MIDDLE_WORDS = frozenset(
    "văn thị đức hữu đình xuân ngọc quang minh quốc công thanh trọng bá viết thế duy hồng kim".split()
)

# Before a name: pronouns by which people are spoken of, with and without the forms for several people.
HONORIFICS = Phrases(
    """
    ông, bà, đồng chí, đ/c, anh, chị, ngài, cụ, cô, thầy, em, các ông, các bà, các đồng chí, đại biểu, ĐB, các đ/c, cựu
    chiến binh
""".replace("đ/c", "đ c").split(",")
)

PLURALS = Phrases("các, hai, ba, bốn, năm, sáu, những, 2, 3, 4, 5, 6".split(","))

RANKS = Phrases(
    """
    đại tướng, thượng tướng, trung tướng, thiếu tướng, chuẩn đô đốc, phó đô đốc, đô đốc, đại tá, thượng tá, trung tá,
    thiếu tá, đại úy, thượng úy, trung úy, thiếu úy, GS, PGS, TS, ThS, BS, KS, CN, LS, BSCKI, BSCKII, BS CKI, BS CKII,
    KTS, TSKH, GS TS, PGS TS, GS TSKH, PGS TSKH, giáo sư, phó giáo sư, tiến sĩ, thạc sĩ, bác sĩ, kỹ sư, cử nhân, luật
    sư, kiến trúc sư, nhà báo, nhà văn, nhà giáo, NGND, NGƯT, nghệ sĩ, NSND, NSƯT, anh hùng lao động, anh hùng LLVTND,
    anh hùng LLVT, anh hùng lực lượng vũ trang nhân dân, viện sĩ, thượng tọa, hòa thượng, đại đức, linh mục, dược sĩ
""".split(",")
)

# Pairs of words that begin like a name and are none: the first words of organs, posts and things.
NOT_NAMES = Phrases(
    """
    An Ninh, An Sinh, An Toàn, Ban Chấp, Ban Quản, Bình Đẳng, Bảo Hiểm, Bảo Vệ, Cao Cấp, Cao Đẳng, Cao Tốc, Công An,
    Công Chức, Công Đoàn, Công Nghiệp, Công Nghệ, Công Thương, Công Ty, Công Trình, Công Tác, Cung Văn, Danh Hiệu,
    Dương Lịch, Đoàn Đại, Đoàn Thanh, Đoàn Công, Đoàn Kiểm, Đoàn Giám, Đoàn Thể, Đoàn Viên, Đoàn Kết, Đoàn ĐBQH, Đoàn
    TNCS, Đoàn Luật, Đồng Bằng, Đồng Chí, Đào Tạo, Đường Sắt, Đường Bộ, Đường Thủy, Đình Làng, Giang Nam, Hàng Không,
    Hàng Hải, Hồ Chí Minh, Hữu Nghị, Hồng Quân, Kim Ngạch, Kiên Quyết, Lâm Nghiệp, Lao Động, Liên Bang, Liên Chi, Liên
    Đoàn, Liên Hiệp, Liên Hợp, Liên Minh, Liên Xô, Lục Quân, Lương Thực, Lưu Trữ, Mai Sau, Mông Cổ, Ngân Hàng, Ngân
    Sách, Ngọc Hoàng, Nông Dân, Nông Nghiệp, Nông Thôn, Nông Lâm, Phó Ban, Phó Bí, Phó Chủ, Phó Giám, Phó Trưởng, Phó
    Tổng, Phó Viện, Phó Cục, Phó Chánh, Phó Thủ, Phó Hiệu, Phó Chính, Phó Chỉ, Phó Vụ, Phó Đoàn, Phó Phòng, Phương
    Đông, Quan Hệ, Quản Lý, Quản Trị, Quốc Gia, Quốc Hội, Quốc Lộ, Quốc Phòng, Quốc Tế, Quốc Vụ, Quốc Khánh, Quốc Tử,
    Quốc Học, Quyền Chủ, Quyền Bí, Quyền Giám, Quyền Trưởng, Sơn Đoòng, Thanh Niên, Thanh Tra, Thái Lan, Thái Dương,
    Thân Nhân, Thi Đua, Thi Hành, Thiên Chúa, Tiên Phong, Tiên Tiến, Tôn Giáo, Trà Vinh, Trang Bị, Trang Trại, Từ
    Thiện, Văn Bản, Văn Hóa, Văn Học, Văn Nghệ, Văn Phòng, Văn Thư, Văn Miếu, Viên Chức, Vàng Bạc, Vương Quốc, Xuân
    Mới, Xuân Hồng, Ông Bà, Y Tế, Y Dược, Y Học, An Giang, Yên Bái, Yên Tử, Tri Thức, Hà Lan, Hàn Quốc, Hàn Lâm, Triều
    Tiên, Cầm Viên, Viên Sài, Đoàn Lào, Đoàn Việt, Ca Sĩ, Kim Tự, A Rập, Anh Hùng, Chu Kỳ, Bạch Mai, Bạch Đằng, Tường
    Trình, Trung Ương, Ma Túy, Khúc Mắc, Hoa Kỳ, Hoa Sen, Công Giáo, Phương Tây, Vũ Trang, Vũ Khí, Hội Đồng, Tăng Ni,
    Tăng Cường, Cung Thiếu, Tỉnh Ủy
""".split(",")
)
