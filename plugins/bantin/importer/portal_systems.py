"""Lines that systems for portals print around a bulletin by themselves, one table for each system.

An entry is a regular expression for a whole line, in small letters; "#" stands for a number. A system is added by adding its table.
"""

NUKEVIET = r"""
    tổng số điểm của bài viết là ?: ?# trong # đánh giá
    (?:click|nhấp chuột|bấm) (?:để|vào .*để) đánh giá bài viết
    xếp hạng ?: ?#(?: ?- ?# phiếu bầu)?
    # ?phiếu bầu
    mã an toàn.*
    mã chống spam.*
    lưu bài viết này
    tác giả ?: ?(?:admin|quản trị(?: viên)?|administrator)
    những tin (?:mới|cũ) hơn
    ban biên tập website
"""
VNPT = r"""
    lượt truy cập ?: ?#
    số lượt (?:xem|truy cập) ?: ?#
    đang (?:trực tuyến|online) ?: ?#
    đọc bài viết
    tăng giảm cỡ chữ ?:?
    chế độ (?:tương phản|ban đêm|đọc)
    quay lại trang trước
"""
LIFERAY = r"""
    asset publisher
    web content display
    (?:average|trung bình)(?: \(# (?:votes?|bình chọn)\))?
    your rating|đánh giá của bạn
    (?:# )?(?:votes?|lượt bình chọn)
    (?:add comments?|thêm bình luận)
    skip to (?:main )?content
    # (?:nhận xét|comments?)
"""
SHAREPOINT = r"""
    (?:created|modified|last modified) (?:at|by|on) .*
    version ?: ?#.*
    page content
    publishing(?:page)?content
    tin đã đăng
    gửi bài viết qua email
    in bài viết này
"""
WORDPRESS = r"""
    (?:posted|đăng) (?:on|by|in|bởi|trong|vào) .{1,60}
    leave a (?:comment|reply)
    (?:để|gửi) lại (?:một )?(?:bình luận|phản hồi).*
    (?:tags|thẻ|từ khóa) ?: .*
    (?:previous|next) post|bài (?:trước|sau|kế tiếp)(?: ?:.*)?
    share this ?:?|chia sẻ bài này ?:?
    like this ?:?.*
    loading\.{0,3}
"""
JOOMLA = r"""
    (?:hits|lượt xem|truy cập) ?: ?#
    (?:category|chuyên mục) ?: .{1,60}
    (?:written by|viết bởi|được viết bởi) .{1,40}
    (?:prev|next|trang trước|trang sau) ?[<>»«]*
    # ?(?:star|sao)s?
    (?:print|email|in|thư điện tử) ?\|? ?(?:email|thư điện tử)?
    người đăng ?: ?.{1,40}
"""
SYSTEMS = (NUKEVIET, VNPT, LIFERAY, SHAREPOINT, WORDPRESS, JOOMLA)
