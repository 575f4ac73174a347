"""The words by which names of people are recognised: surnames, and words that stand before names."""

from bantin.extraction.words import Phrases

# Surnames of the Vietnamese and of other peoples of Vietnam, as they are written with the tone in the old place.
SURNAMES = frozenset(
    """
    a âu ân âm an ấu bá bạc bạch bàn bành bao bảo bế bì biện bình bồ bồn bùi ca cái cam cao cáp cát cầm cấn cấp cảnh cát chàng chảo
    châu chế chiêm chiêu chu chúc chung chư chử chương cổ cồ cù cung cự cương cửu danh dáp diêm diệp doãn dư dương dương đái đàm
    đan đàng đào đạo đặng đậu đèo đê đinh đình đoàn đoạn đồ đồng đô đỗ đới đổng đường giả gian giang giàng giáp hà hạ hán hàn hàng hầu
    hậu hồ hồng hoa hoàng hùng hùynh huỳnh hứa huyền kha khà khâu khổng khiếu khuất khúc khương kiêm kiên kiều kim kpă
    ksor kỷ la lã lạc lại lâm lầu lăng lèng lê lều liên liễu linh lò lô lộ lỗ lộc lỳ lồ lù lục lư lữ lường lưu lương lý lỷ lèo ma mạc
    mạch mai mâu mẫn mã mạnh mậu miêu mông mua mùa mục mùi mùng nay ngạc ngân ngần nghê nghiêm ngọ ngô ngọc ngũ ngụy nguyễn nhâm nhan
    nhữ niê niê ninh nình nông ông phạm phan phàn pháo phí phú phùng phù phương quách quan quản quàng quảng quế quốc quyền
    rahlan rcom rơ sa sái sẳm sầm sằn sần siu sơn sùng tạ tán tang tăng tào tất tẩn thạch thái thái thân thang thào thẩm thập thi thiên
    thiều thịnh thiệu thôi thòng thùng thục tiên tiêu tiết tiếu tòng tô tôn tôn tông tống trà trác trang tráng trần trầu tri triệu triều
    trịnh trình trưng trương từ tường tưởng ty ung ứng uông văn vàng vầy vi vì viêm viên vòng vọng võ vũ vương vừ vưu xa xà xìn xồng xuân y yên
""".split()
)

# Second words that only names of people have: a surname and one of these begin a name wherever they stand.
MIDDLE_WORDS = frozenset(
    "văn thị đức hữu đình xuân ngọc quang minh quốc công thanh trọng bá viết thế duy hồng kim".split()
)

# Before a name: pronouns by which people are spoken of, with and without the forms for several people.
HONORIFICS = Phrases(
    """
    ông, bà, đồng chí, đ/c, anh, chị, ngài, cụ, cô, thầy, em, các ông, các bà, các đồng chí, đại biểu, ĐB, các đ/c, cựu chiến binh
""".replace("đ/c", "đ c").split(",")
)

PLURALS = Phrases("các, hai, ba, bốn, năm, sáu, những, 2, 3, 4, 5, 6".split(","))

RANKS = Phrases(
    """
    đại tướng, thượng tướng, trung tướng, thiếu tướng, chuẩn đô đốc, phó đô đốc, đô đốc, đại tá, thượng tá, trung tá, thiếu tá, đại úy, thượng úy,
    trung úy, thiếu úy, GS, PGS, TS, ThS, BS, KS, CN, LS, BSCKI, BSCKII, BS CKI, BS CKII, KTS, TSKH, GS TS, PGS TS, GS TSKH, PGS TSKH, giáo sư,
    phó giáo sư, tiến sĩ, thạc sĩ, bác sĩ, kỹ sư, cử nhân, luật sư, kiến trúc sư, nhà báo, nhà văn, nhà giáo, NGND, NGƯT, nghệ sĩ, NSND, NSƯT,
    anh hùng lao động, viện sĩ, thượng tọa, hòa thượng, đại đức, linh mục, dược sĩ
""".split(",")
)

# Pairs of words that begin like a name and are none: the first words of organs, posts and things.
NOT_NAMES = Phrases(
    """
    An Ninh, An Sinh, An Toàn, Ban Chấp, Ban Quản, Bình Đẳng, Bảo Hiểm, Bảo Vệ, Cao Cấp, Cao Đẳng, Cao Tốc, Công An, Công Chức, Công Đoàn,
    Công Nghiệp, Công Nghệ, Công Thương, Công Ty, Công Trình, Công Tác, Cung Văn, Danh Hiệu, Dương Lịch, Đoàn Đại, Đoàn Thanh, Đoàn Công, Đoàn Kiểm, Đoàn Giám,
    Đoàn Thể, Đoàn Viên, Đoàn Kết, Đoàn ĐBQH, Đoàn TNCS, Đoàn Luật, Đồng Bằng, Đồng Chí, Đào Tạo, Đường Sắt, Đường Bộ, Đường Thủy, Đình Làng, Giang Nam,
    Hàng Không, Hàng Hải, Hồ Chí Minh, Hữu Nghị, Hồng Quân, Kim Ngạch, Kiên Quyết, Lâm Nghiệp, Lao Động, Liên Bang, Liên Chi, Liên Đoàn, Liên Hiệp, Liên Hợp,
    Liên Minh, Liên Xô, Lục Quân, Lương Thực, Lưu Trữ, Mai Sau, Mông Cổ, Ngân Hàng, Ngân Sách, Ngọc Hoàng, Nông Dân, Nông Nghiệp, Nông Thôn, Nông Lâm, Phó Ban,
    Phó Bí, Phó Chủ, Phó Giám, Phó Trưởng, Phó Tổng, Phó Viện, Phó Cục, Phó Chánh, Phó Thủ, Phó Hiệu, Phó Chính, Phó Chỉ, Phó Vụ, Phó Đoàn, Phó Phòng, Phương Đông, Quan Hệ, Quản Lý,
    Quản Trị, Quốc Gia, Quốc Hội, Quốc Lộ, Quốc Phòng, Quốc Tế, Quốc Vụ, Quốc Khánh, Quốc Tử, Quốc Học, Quyền Chủ, Quyền Bí, Quyền Giám, Quyền Trưởng, Sơn Đoòng, Thanh Niên, Thanh Tra, Thái Lan, Thái Dương, Thân Nhân,
    Thi Đua, Thi Hành, Thiên Chúa, Tiên Phong, Tiên Tiến, Tôn Giáo, Trà Vinh, Trang Bị, Trang Trại, Từ Thiện, Văn Bản, Văn Hóa, Văn Học, Văn Nghệ, Văn Phòng, Văn Thư, Văn Miếu, Viên Chức,
    Vàng Bạc, Vương Quốc, Xuân Mới, Xuân Hồng, Ông Bà, Y Tế, Y Dược, Y Học, An Giang, Yên Bái, Yên Tử, Tri Thức, Hà Lan, Hàn Quốc, Hàn Lâm, Triều Tiên, Ca Sĩ, Kim Tự,
    A Rập, Anh Hùng, Chu Kỳ, Bạch Mai, Bạch Đằng, Tường Trình, Trung Ương, Ma Túy, Khúc Mắc, Hoa Kỳ, Hoa Sen, Công Giáo, Phương Tây, Vũ Trang, Vũ Khí, Hội Đồng, Tăng Ni, Tăng Cường, Cung Thiếu, Tỉnh Ủy
""".split(",")
)
