"""The findings about files, by code: names, places, kinds and sizes."""

from bantin.findings.finding_kinds import FindingKind, error, warning

FILE_FINDINGS: dict[str, FindingKind] = {
    "F01": error(
        "Tệp không phải văn bản UTF-8.",
        "Mở tệp, chọn lưu lại với mã UTF-8 (Notepad: Save as → Encoding: UTF-8); tệp UTF-16 thì chạy bantin fix cũng được.",
    ),
    "F02": error(
        "Tệp {size}, vượt mức {limit}.",
        "Tách thành nhiều bản tin, hoặc bỏ phần không phải chữ (ảnh dán vào văn bản).",
    ),
    "F03": error(
        "Còn dấu xung đột của git ở dòng này: “{text}”.",
        "Giữ lại phần đúng, xóa các dòng <<<<<<<, ======= và >>>>>>>; đề mục thì viết “## Đề mục”.",
    ),
    "F04": error(
        "Đây là liên kết (symlink), không phải tệp.", "Thay bằng chính tệp mà nó trỏ tới."
    ),
    "F05": warning(
        "Tệp này không được đăng: loại tệp “{suffix}” không dùng trong thư mục này.",
        "Bản tin và hồ sơ là tệp .md; ảnh .jpg, .png, .webp, .gif và tài liệu .pdf đặt cạnh bản tin. Xóa tệp nếu thừa.",
    ),
    "F06": error("Không đọc được tệp: {reason}.", "Kiểm tra quyền đọc và ổ đĩa."),
    "F07": warning(
        "Tệp nằm ngoài các thư mục của kho nên không được dùng.",
        "Cần đăng thì chuyển vào bulletins (bản tin, ảnh), leaders, committees, pages hoặc extra; không thì để ngoài kho.",
    ),
    "F08": error(
        "Tệp {size}, vượt mức {limit}.",
        "Thu nhỏ ảnh (cạnh dài 1600 điểm ảnh là đủ) hoặc nén tài liệu rồi thay tệp này.",
    ),
    "F09": error(
        "Nội dung phải là tệp chữ .md; tệp này là “{suffix}” nên không được đăng.",
        "Mở tệp, chép chữ vào tệp mới {right}, rồi xóa tệp này.",
    ),
    "F10": error(
        "Tệp sai tên hoặc sai chỗ nên không được đăng.",
        "Đổi thành {right}; nếu đã có tệp ấy thì xóa tệp này. Chỉ sai chữ hoa, dấu hay ký hiệu thì bantin fix tự đổi.",
    ),
    "F11": error(
        "Đây là {what}, không phải tệp.", "Xóa; nếu cần nội dung ở đây thì tạo một tệp thường."
    ),
    "F12": error(
        "Đây là thư mục, dù tên giống tên tệp, nên không được đăng.",
        "Đổi tên thư mục, bỏ dấu chấm và phần sau nó; nội dung phải là một tệp.",
    ),
    "F13": warning(
        "Tên bắt đầu bằng dấu chấm là tên ẩn, nên không được đăng.",
        "Bỏ dấu chấm ở đầu tên nếu cần đăng; xóa nếu thừa.",
    ),
    "F14": error(
        "Tên “{name}” có ký hiệu {signs} mà máy Windows không nhận.",
        "Đổi thành {right}, và sửa tên ấy ở những chỗ nhắc tới nó; bantin fix làm cả hai.",
    ),
    "F15": error(
        "Tên “{name}” kết thúc bằng dấu chấm hoặc khoảng trắng, máy Windows không nhận.",
        "Đổi thành {right}, và sửa tên ấy ở những chỗ nhắc tới nó; bantin fix làm cả hai.",
    ),
    "F16": error(
        "Tên “{name}” là tên mà Windows giữ cho thiết bị, không dùng cho tệp được.",
        "Đổi thành {right}, và sửa tên ấy ở những chỗ nhắc tới nó.",
    ),
    "F17": error(
        "Tên này chỉ khác “{other}” ở chữ hoa, chữ thường hoặc cách ghi dấu; trên Windows hai tên là một.",
        "Đổi tên hoặc xóa một trong hai.",
    ),
    "F18": error(
        "Tên dài {length} byte, vượt mức {limit}, nhiều máy không nhận.",
        "Đổi thành tên ngắn hơn, ví dụ {right}.",
    ),
    "F19": error(
        "Đường dẫn dài {length} ký tự, vượt mức {limit}, máy Windows không nhận.",
        "Đổi thành tên ngắn hơn, ví dụ {right}.",
    ),
    "F20": error(
        "Tên có ký tự không hiện được hoặc không phải chữ.",
        "Đổi thành {right}, và sửa tên ấy ở những chỗ nhắc tới nó.",
    ),
    "F21": error(
        "Địa chỉ làm từ tên tệp này dài {length} ký tự, vượt mức {limit}.",
        "Đổi thành tên ngắn hơn, ví dụ {right}.",
    ),
    "F22": error(
        "Tên nguồn “{name}” quá dài: địa chỉ làm từ nó có {length} ký tự, vượt mức {limit}.",
        "Ở dòng source chỉ ghi tên báo hay trang tin; phần còn lại đưa xuống nội dung.",
    ),
    "F23": error(
        "Tệp có đuôi {suffix} nhưng thật ra là {type}.",
        "Đổi tên thành {right}, và sửa tên ấy trong bản tin.",
    ),
    "F24": error(
        "Tệp có đuôi {suffix} nhưng thật ra là {type}, không đăng được.",
        "Mở bằng chương trình xem ảnh hay tài liệu, lưu lại thành {suffix}; không mở được thì xóa.",
    ),
    "F25": warning(
        "Tệp nằm trong thư mục có dấu chấm “{folder}” nên không được đăng.",
        "Bỏ dấu chấm trong tên thư mục, hoặc chuyển tệp ra cạnh bản tin.",
    ),
    "F26": error(
        "Tên thư mục bắt đầu bằng dấu chấm nên là thư mục ẩn: không tệp nào trong đó được đăng.",
        "Bỏ dấu chấm ở đầu tên thư mục; nếu không cần đăng thì chuyển thư mục ra ngoài bulletins.",
    ),
    "F27": error(
        "Ảnh có {count} triệu điểm ảnh ({size}), vượt mức {limit} triệu, nên không được đăng.",
        "Thu nhỏ ảnh (cạnh dài 1600 điểm ảnh là đủ) rồi thay tệp này.",
    ),
    "F28": error(
        "Ảnh hỏng từ đầu, không mở được, nên không được đăng.",
        "Chép lại ảnh từ máy gốc; không còn ảnh gốc thì xóa tệp này.",
    ),
    "F29": warning(
        "Ảnh được đăng đúng như trong tệp, không xoay và không có cỡ nhỏ: {reason}.",
        "Mở được ảnh thì lưu lại (cạnh dài 1600 điểm ảnh là đủ) rồi thay tệp này; không thì chép lại ảnh từ máy gốc.",
    ),
}
