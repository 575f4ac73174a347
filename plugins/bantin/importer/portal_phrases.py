"""Phrases that portals print around a bulletin, one per line; `portal_boilerplate` recognises lines by them.

They are compared as name keys, so case and the placement of tones do not matter.
"""

TAIL_HEADINGS = """
    Các tin khác
    Các bài khác
    Các tin bài khác
    Các bài viết khác
    Tin khác
    Bài khác
    Tin bài khác
    Bài viết khác
    Các tin liên quan
    Tin liên quan
    Tin, bài liên quan
    Tin bài liên quan
    Bài liên quan
    Các bài liên quan
    Bài viết liên quan
    Các bài viết liên quan
    Những tin mới hơn
    Các tin mới hơn
    Tin mới hơn
    Các bài mới hơn
    Những tin cũ hơn
    Các tin cũ hơn
    Tin cũ hơn
    Các bài cũ hơn
    Các tin đã đưa
    Các tin đã đăng
    Tin đã đưa
    Tin đã đăng
    Tin cùng chuyên mục
    Các tin cùng chuyên mục
    Bài cùng chuyên mục
    Bài viết cùng chuyên mục
    Cùng chuyên mục
    Tin cùng loại
    Tin mới nhất
    Tin mới
    Tin nổi bật
    Tin đọc nhiều
    Tin xem nhiều
    Đọc nhiều
    Đọc nhiều nhất
    Xem nhiều
    Xem nhiều nhất
    Có thể bạn quan tâm
    Ý kiến bạn đọc
    Ý kiến của bạn
    Gửi bình luận
    Gửi bình luận của bạn
    Viết bình luận
    Bình luận của bạn
    Từ khóa
    Tags
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
    r"|(?:đã )?(?:xem|đọc) ?: ?[\d.,]+"
    r"|[\d.,]+ (?:lượt|lần) (?:xem|đọc|truy cập)"
)
