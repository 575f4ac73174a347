"""The words of posts: with which they begin, and which words end them.

The lists were gathered from provincial bulletins and national news. All are compared in small letters with the tone in the old place.
"""

from bantin.extraction.words import Phrases, keys_of

# What leads: each of these begins a post, alone or after one of the words in `BEFORE_HEADS`.
_LEADING = """
    bí thư, chủ tịch, chủ nhiệm, giám đốc, tổng giám đốc, hiệu trưởng, tổng biên tập, chánh văn phòng, chánh thanh tra,
    chánh án, chánh tòa, chỉ huy trưởng, tham mưu trưởng, chính ủy, chính trị viên, tư lệnh, viện trưởng, cục trưởng, vụ
    trưởng, tổng cục trưởng, chi cục trưởng, bộ trưởng, thứ trưởng, đội trưởng, trạm trưởng, đồn trưởng, tổ trưởng, trung
    đoàn trưởng, sư đoàn trưởng, lữ đoàn trưởng, tiểu đoàn trưởng, đại đội trưởng, thủ tướng, tổng thư ký, tổng thanh tra,
    tổng kiểm toán, tổng cục phó, kế toán trưởng, hội trưởng, chi hội trưởng, thống đốc, hạt trưởng, trưởng ban, trưởng
    đoàn, trưởng khối, trưởng cụm, trưởng phòng, trưởng tiểu ban, trưởng khoa, trưởng công an, trưởng thôn, trưởng trạm,
    trưởng bộ môn, trưởng chi nhánh, trưởng văn phòng, trưởng cơ quan, trưởng đại diện, trưởng nhóm, trưởng trung tâm,
    trưởng bộ phận, trưởng ga, trưởng tổ, trưởng cơ sở
"""
_ALWAYS_ALONE = """
    tổng bí thư, chủ tịch nước, chủ tịch quốc hội, ủy viên, ủy viên dự khuyết, tỉnh ủy viên, thành ủy viên, huyện ủy viên,
    thị ủy viên, quận ủy viên, đảng ủy viên, lãnh đạo phụ trách, phó ban, phó đoàn, phó phòng, phó khoa, viện phó, hiệu
    phó, cục phó, vụ phó, thường trực ban bí thư, TVTU, TUV, UVTW, UVBTV, UVTV, UVT Ư, UV BTV, UV BCH, PCT, PGĐ, TGĐ,
    UVBCH, UVTVTU, phó trưởng, quyền trưởng
"""
BEFORE_HEADS = frozenset("phó quyền nguyên tân cựu".split())
HEADS = Phrases([*_LEADING.split(","), *_ALWAYS_ALONE.split(",")])
# Heads that name their organ, or need none: no other organ follows.
CLOSED_HEADS = Phrases(
    """
    tổng bí thư, chủ tịch nước, phó chủ tịch nước, chủ tịch quốc hội, phó chủ tịch quốc hội, thủ tướng, phó thủ tướng,
    thường trực ban bí thư, tỉnh ủy viên, thành ủy viên, huyện ủy viên, thị ủy viên, quận ủy viên, đảng ủy viên, TVTU, TUV
""".split(",")
)
# The organs of those heads that do not print one.
IMPLIED_ORGANS = {
    keys_of(head.strip()): organ
    for heads, organ in (
        ("tổng bí thư", "Ban Chấp hành Trung ương Đảng"),
        ("chủ tịch nước, phó chủ tịch nước", "Chủ tịch nước"),
        ("thủ tướng, phó thủ tướng", "Chính phủ"),
        ("chủ tịch quốc hội, phó chủ tịch quốc hội", "Quốc hội"),
        ("thường trực ban bí thư", "Ban Bí thư"),
    )
    for head in heads.split(",")
}
# With one of these a post goes on, though its organ has been named: "Giám đốc Công an tỉnh phụ trách …".
GOES_ON = frozenset(
    """
    phụ chuyên thường chi các khối khu
""".split()
)
# A term of office, with numbers behind it: "khóa XIX", "nhiệm kỳ 2020 - 2025".
TERMS = Phrases("khóa, nhiệm kỳ, giai đoạn, lần thứ, năm".split(","))
# These stand within posts, though one of their words alone would end a post.
WITHIN_POSTS = Phrases(
    """
    giải phóng mặt bằng, giải quyết việc làm, việc làm, tiếp công dân, khai thác, giải ngân, giải trí, bảo trợ trẻ em, bà
    mẹ trẻ em, trẻ em, đại biểu quốc hội, công tác đại biểu, từ thiện, phòng bệnh, kết nối, ghi chép, thể thao và du lịch, cho vay, không quân, hàng không,
    phòng không, không gian, phụ trách, chuyên trách, thường trực, quyết toán, về phòng, về cải cách, ban chỉ đạo trung
    ương về, chỉ đạo quốc gia về, đề án, tham mưu, kết hôn, chứng khoán, thẩm định giá
""".split(",")
)
# Before "tư lệnh" and "chỉ huy" these make the name of an organ: "Bộ Tư lệnh".
BEFORE_COMMANDS = frozenset(("bộ",))
# No post ends with one of these: it is left out there.
DANGLING = frozenset("của và các kiêm về nguyên tân phó cựu quyền".split())
# After "và" within a name in small letters: "doanh nghiệp", "đầu tư", "xã hội".
AFTER_AND = frozenset(
    """
    doanh đào đầu xã công truyền môi phát du dân thể nghiệp gia nhi phòng bảo thương kiểm nhân trẻ vận chống xây hợp đối
    chế
""".split()
)
# What begins the credit of a photo.
CREDITS = frozenset(("ảnh", "nguồn", "tin", "bài"))

# An organ ends with one of these; a small word after it is no part of the post, unless it is one of `GOES_ON`.
ENDS_OF_ORGANS = Phrases(
    """
    tỉnh ủy, thành ủy, huyện ủy, thị ủy, quận ủy, trung ương đảng, t ư đảng, bộ chính trị, ban bí thư, quốc hội, chính
    phủ, nhà nước, việt nam, tỉnh đoàn, thành đoàn, huyện đoàn, hội đồng quản trị, HĐQT, hội đồng thành viên
""".split(",")
)

# Words that are no part of a post when printed in small letters: they begin what the person does.
STOP_WORDS = frozenset(
    """
    đã đang sẽ vừa được bị có cho không cũng phải cần nói nêu rằng là tại với đến tới từ khi để mà thì nên vì nhưng còn
    lại vẫn chưa rất đều này đó ấy trong ngoài trên dưới trước sau giữa qua theo như do bởi bằng hay hoặc nếu ký trao tặng
    thăm dự gặp hỏi đáp trả gửi xin muốn mong hứa chúc cùng vào ra lên xuống đi làm giữ đưa nhận lấy mời đọc thay thôi
    từng luôn hiện ngày sáng chiều tối trưa hôm lúc hồi kể viết cảm khẳng nhấn bày gợi mừng đón tiếp đứng ngồi bước nghe
    xem biết thấy nghĩ hy tự chúng tôi họ những một nhiều mỗi mọi nào gì đây kia vậy nay rồi xong ngay ai cả hoan bắt bỏ
    giúp gồm giải chia đánh quyết khai bế dâng thắp quán ghi kết thừa tiết cam xác kêu đích khảo thảo góp chứng ông bà
""".split()
)
# Stops of two and more words: one of these words alone may be part of a post.
STOP_PHRASES = Phrases(
    """
    chủ trì, đồng chủ trì, trình bày, đồng thời, điều hành hội nghị, điều hành phiên, điều động, thay mặt, nhân dịp, nhân
    kỷ niệm, thông báo, báo cáo, thị sát, tuyên bố, công bố, phân công, phân tích, đồng tình, đồng ý, thống nhất, nhất
    trí, trực tiếp, giới thiệu, đại diện, vi phạm, khen ngợi, phê bình, phê duyệt, tổ chức hội nghị, tổ chức buổi, tổ chức
    lễ, tổ chức họp, tổ chức đối thoại, tổ chức hội thảo, tổ chức tọa đàm, tổ chức gặp mặt, tổ chức trao, tổ chức thăm, tổ
    chức tập huấn, tổ chức các, tổ chức cuộc, tổ chức nhiều, tổ chức đợt, tổ chức triển khai, tổ chức thực hiện, kiểm tra công tác, kiểm tra tình hình, kiểm tra việc, kiểm tra tiến độ, giám sát việc, thông tin
    thêm, thông tin với, giao nhiệm vụ, giao cho, động viên, ban hành, phối hợp, đồng chí, phát biểu, phát động, yêu cầu,
    đề nghị, đề xuất, đề cập, đề ra, lưu ý, hội đàm, hội kiến, nghỉ hưu, chuyển công tác, nhập viện, hy sinh, cắt băng,
    bấm nút, xúc động, kiến nghị, nhắc lại, nhắc nhở, lý giải, mở đầu, quan tâm, lo ngại, băn khoăn, chất vấn, ủng hộ,
    truyền đạt, nhiệt liệt, căn dặn, rà soát, ủy quyền, thẳng thắn, vui mừng, nhìn nhận, nói chung, tham dự, tham gia, tham quan, bổ
    nhiệm, bổ sung, biểu dương, biểu thị, biểu quyết, chỉ đạo, chỉ ra, chỉ rõ, dẫn đầu, sinh năm, quê quán, người đã,
    người vừa, bên lề, hướng dẫn các, tin tưởng, trước đó, tình cảm
""".split(",")
)
# After one of these a stop word is the name of an organ: "Ban Tiếp công dân", "Trưởng ban chỉ đạo".
ORGAN_NOUNS = frozenset("ban tâm đội".split())
# Between the role and its organ: "Thường trực" (standing), "chuyên trách" (full-time), "phụ trách" (acting).
DEGREES = Phrases("thường trực, chuyên trách, phụ trách, thứ nhất, điều hành".split(","))
# Nouns that end a role and begin the name of its organ.
SHARED_NOUNS = Phrases(
    """
    ban, tiểu ban, phòng, văn phòng, thanh tra, công an, đoàn, khối, cụm, khoa, tổ, trung tâm, chi nhánh, bộ phận, cơ
    quan, bộ môn, trạm, nhóm
""".split(",")
)
# The same where a degree stands between them: "Phó Trưởng ban Thường trực Ban Dân vận".
REPEATED_NOUNS = Phrases(("ban", "phòng", "văn phòng", "đoàn"))
# Members of an organ by one word.
MEMBERS = Phrases(
    "tỉnh ủy viên, thành ủy viên, huyện ủy viên, thị ủy viên, quận ủy viên, đảng ủy viên".split(",")
)
