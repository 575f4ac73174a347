"""Phrases that portals print around a bulletin, one per line; `portal_boilerplate` recognises lines by them.

They are compared as name keys, so case and the placement of tones do not matter.
"""

# A regular expression, for headings as name keys: what they call the articles below them, and how they tell these apart.
TAIL_HEADING = (
    r"(?:(?:các|những|một số) )?(?:tin|bài|tin,? bài|bài viết|tin tức|thông tin|sự kiện) (?:(?:viết|đọc) )?"
    r"(?:khác|liên quan|cùng (?:chuyên mục|chuyên đề|chủ đề|loại|mục|ngày|sự kiện)|(?:mới|cũ) (?:hơn|nhất)|mới"
    r"|(?:đã|vừa|mới) (?:đưa|đăng)|mới cập nhật|nổi bật|tiêu biểu|(?:đọc|xem) nhiều(?: nhất)?|được quan tâm|tiếp theo|kế tiếp"
    r"|trước(?: đó)?|sau|tham khảo)"
)
# Other headings of the tail.
TAIL_HEADINGS = """
    Cùng chuyên mục
    Cùng chủ đề
    Liên quan
    Đọc nhiều
    Đọc nhiều nhất
    Xem nhiều
    Xem nhiều nhất
    Đọc tiếp
    Có thể bạn quan tâm
    Có thể bạn thích
    Dành cho bạn
    Mời bạn đọc thêm
    Ý kiến bạn đọc
    Ý kiến của bạn
    Ý kiến bình luận
    Bình luận
    Gửi bình luận
    Gửi bình luận của bạn
    Viết bình luận
    Bình luận của bạn
    Gửi ý kiến
    Gửi phản hồi
    Từ khóa
    Tags
    Thẻ
"""
BUTTONS = """
    Truy cập nội dung luôn
    Bỏ qua nội dung
    Chuyển đến nội dung chính
    Đi đến nội dung chính
    Skip to content
    Skip to main content
    aa
    a a
    a a a
    A- A+
    A+ A-
    A- A A+
    A+ A A-
    A
    A+
    Cỡ chữ
    Tăng cỡ chữ
    Giảm cỡ chữ
    Tương phản
    Trang chủ
    Trang nhất
    Đăng nhập
    Đăng ký
    Tìm kiếm
    Liên hệ
    Sơ đồ site
    Sơ đồ cổng
    English
    RSS
    Menu
    Đọc bài viết
    Nghe bài viết
    Nghe đọc bài
    Đọc bài
    Zalo
    Facebook
    Twitter
    Chia sẻ
    Chia sẻ bài viết
    Chia sẻ Facebook
    Chia sẻ Zalo
    Thích
    Email
    Gửi email
    Gửi mail
    Gửi cho bạn bè
    In
    In bài
    In bài viết
    In trang
    In tin
    In tin này
    Bản in
    Lưu bài viết
    Lưu bài
    Sao chép liên kết
    Copy link
    Xem thêm
    Đọc thêm
    Quay lại
    Về trang trước
    Trở về
    Lên đầu trang
    Về đầu trang
"""
SECTIONS = """
    Tin tức
    Tin tức - Sự kiện
    Tin tức sự kiện
    Tin tức và sự kiện
    Tin trong tỉnh
    Tin địa phương
    Tin hoạt động
    Thời sự
    Thời sự - Chính trị
    Chính trị
    Chính trị - Xã hội
    Xây dựng Đảng
    Xây dựng Đảng và hệ thống chính trị
    Xây dựng Đảng - Chính quyền
    Tuyên giáo
    Dân vận
    Nội chính
    Kinh tế
    Xã hội
    Văn hóa
    Văn hóa - Xã hội
    Pháp luật
    Quốc phòng - An ninh
    Hoạt động của lãnh đạo
    Hoạt động của lãnh đạo tỉnh
    Hoạt động của Tỉnh ủy
    Học tập và làm theo Bác
    Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh
    Chỉ đạo điều hành
    Thông tin chỉ đạo điều hành
"""

# Words in small letters inside names of newspapers, portals and organs: "Báo Sông Thanh điện tử" (… Online).
SITE_SMALL_WORDS = """
    báo bộ chí chính cơ của dân điện giao đảng giáo hình hội huyện nhân nước online phát phố quan tạp
    thanh thành thị thông tin tỉnh trang truyền tử tuyên và ủy uỷ vận xã
"""

# A regular expression; date lines may contain a view count, too.
VIEW_COUNT = (
    r"(?:số )?(?:lượt|lần) (?:xem|đọc|truy cập) ?:? ?[\d.,]+"
    r"|(?:đã )?(?:xem|đọc) [\d.,]+ (?:lượt|lần)"
    r"|(?:đã )?(?:xem|đọc) ?: ?[\d.,]+"
    r"|[\d.,]+ (?:lượt|lần) (?:xem|đọc|truy cập)"
)
