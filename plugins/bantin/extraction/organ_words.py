"""The words with which names of organs begin, and what may stand around them."""

from bantin.extraction.words import Phrases

# First words of organs. One that stands before the name of another organ makes a longer name: "Văn phòng UBND tỉnh" is not UBND tỉnh.
HEADS_OF_ORGANS = Phrases(
    """
    Ban, Ban Chỉ đạo, Ủy ban, Hội, Hội đồng, Sở, Chi cục, Cục, Trung tâm, Văn phòng, Đảng ủy, Đảng bộ, Liên đoàn, Liên
    minh, Liên hiệp, Hiệp hội, Báo, Đài, Quỹ, Trường, Thường trực, Ban Thường vụ, BTV, Ban Chấp hành, BCH, Ban cán sự
    đảng, Đảng đoàn, UBKT, UBND, HĐND, Đoàn, Phòng, Ban Quản lý, Tòa án, Viện kiểm sát, Tiểu ban, Tổ công tác, Bệnh viện,
    Công đoàn
""".split(",")
)

# After the name of an organ: it is another organ, of the whole country or of other provinces.
ELSEWHERE = Phrases(
    "Trung ương, T Ư, TƯ, TW, Nhà nước, Chính phủ, Quốc hội, Việt Nam, các tỉnh, bạn".split(",")
)

# Words that no name of an organ has in small letters: a sentence goes on there.
NOT_IN_ORGANS = frozenset(
    """
    đã đang sẽ vừa được bị có cho không cũng phải cần nói nêu rằng là tại với đến tới từ khi để mà thì vì nhưng còn lại
    trên dưới trước sau do bởi bằng hay nếu ký trao tặng thăm dự tổ yêu đề giao ngày sáng chiều tối năm ông bà đồng họp
    nhận trong theo gồm hoặc cùng như này đó một hai những xã huyện của
""".split()
)

# Before the name of an organ: it is not the organ that acts, but a congress, an election, its members, its staff or its house.
PASSING_BEFORE = Phrases(
    """
    đại hội, đại biểu, đồng chí trong, ủy viên, thành viên, đại hội đại biểu, lãnh đạo, lãnh đạo các, giảng viên, cán bộ,
    chuyên viên, phóng viên, nhân viên, học viên, bác sĩ, trụ sở, ứng cử, bầu cử, cơ quan,
    cổng, nhà khách, nhà ở, khuôn viên, hội trường, ngã ba, ngã tư, chi bộ, chi đoàn
""".split(",")
)

# Before a name that is not on record: it is one of several, part of a post, or a place where something happens.
BEFORE_NO_PROPOSAL = frozenset("các trưởng phó tại ở".split())
