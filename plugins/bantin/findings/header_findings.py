"""The part of the catalogue of findings that is about headers (codes with H).

An error is what cannot be read. Where only one reading is possible, the header is read and a warning tells what to
type, since other programs may not read it.
"""

from bantin.findings.finding_kinds import FindingKind, error, warning

HEADER_FINDINGS: dict[str, FindingKind] = {
    "H01": error(
        "Tệp không bắt đầu bằng phần đầu (tiêu đề, ngày…).",
        "Dòng đầu tệp phải là ---, dưới đó là các dòng title:, date:, source:, rồi một dòng --- nữa; "
        "có gì ở trên thì xóa hoặc chuyển xuống dưới phần đầu.",
    ),
    "H02": error(
        "Dòng này không thuộc mục nào: “{text}”.",
        "Nếu là phần tiếp của dòng trên thì nối vào cuối dòng ấy; nếu là một tên thì chuyển vào dưới leaders: "
        "hay committees:; nếu là nội dung thì chuyển xuống dưới dòng --- thứ hai.",
    ),
    "H03": error(
        "“{key}” không phải là mục của phần đầu.{suggestion}", "Sửa tên mục hoặc xóa dòng này."
    ),
    "H04": error("Mục “{key}” đã có ở dòng {first}.", "Giữ một, xóa dòng kia."),
    "H05": error("Mục “{key}” phải là {expected}.", "Viết lại mục này theo mẫu trong hướng dẫn."),
    "H06": error(
        "Địa chỉ “{value}” ở mục “{key}” không dùng được.{suggestion}",
        "Địa chỉ phải bắt đầu bằng http:// hoặc https:// và không có khoảng trắng.",
    ),
    "H07": warning(
        "Dòng “{text}” được hiểu là dòng --- của phần đầu.",
        "Thay dòng này bằng đúng ba dấu gạch ngang: ---, hoặc chạy bantin fix.",
    ),
    "H08": error(
        "Thiếu dòng --- giữa phần đầu và nội dung.",
        "Gõ một dòng --- ngay trên dòng này, dưới mục cuối cùng của phần đầu.",
    ),
    "H09": warning(
        "Thiếu dòng --- ở đầu tệp.", "Gõ một dòng --- ngay trên dòng này, hoặc chạy bantin fix."
    ),
    "H10": warning(
        "Có dòng trống ở trên phần đầu.", "Xóa các dòng trống ở đầu tệp, hoặc chạy bantin fix."
    ),
    "H11": warning(
        "Dòng này có phím Tab, mà phần đầu chỉ dùng dấu cách.",
        "Thay Tab bằng dấu cách, hoặc chạy bantin fix.",
    ),
    "H12": warning(
        "Sau “{key}:” thiếu dấu cách.",
        "Thêm dấu cách sau dấu hai chấm: “{key}: {value}”, hoặc chạy bantin fix.",
    ),
    "H13": warning(
        "Mục của danh sách phải có dấu gạch ngang và dấu cách ở trước, không phải “{sign}”.",
        "Viết “- {value}”, hoặc chạy bantin fix.",
    ),
    "H14": warning(
        "Dòng “{text}” không thẳng cột với các dòng cùng loại.",
        "Sửa đầu dòng này: {spaces}, hoặc chạy bantin fix.",
    ),
    "H15": error(
        "Giá trị mở bằng dấu nháy {sign} mà không đóng trên dòng này.",
        "Thêm dấu {sign} vào cuối giá trị, hoặc xóa dấu {sign} ở đầu.",
    ),
    "H16": error(
        "Danh sách “{key}” mở bằng dấu ngoặc mà viết chưa đúng.",
        "Viết [tên thứ nhất, tên thứ hai], đóng bằng ] và không có gì sau đó; hoặc mỗi tên một dòng “- tên”.",
    ),
    "H17": warning(
        "Ở mục “{key}”, phần “{text}” không được đọc, vì chữ sau dấu # rồi dấu cách là lời ghi chú.",
        "Nếu là chữ của mục này thì đặt cả giá trị trong dấu nháy kép; nếu là lời ghi chú thì xóa.",
    ),
    "H18": error(
        "Mục “{key}” dài {count} ký tự, vượt mức {limit}.",
        "Rút ngắn; nếu dán nhầm nội dung vào đây thì chuyển xuống dưới dòng --- thứ hai.",
    ),
    "H19": error("{what} có {count} mục, vượt mức {limit}.", "Bỏ bớt các mục thừa."),
    "H20": error(
        "Phần đầu dài {count} ký tự, vượt mức {limit}.",
        "Chuyển nội dung xuống dưới dòng --- thứ hai, bỏ phần thừa.",
    ),
    "H21": warning(
        "Tệp này còn {count} điều nữa cần xem.",
        "Sửa các điều ở trên rồi kiểm tra lại để thấy những điều còn lại.",
    ),
    "H22": warning(
        "Trong “{word}” ở mục “{key}” có chữ “{letter}” của bảng chữ cái khác, trông như “{latin}”.",
        "Xóa “{word}” rồi gõ lại bằng bàn phím.",
    ),
    "H23": error("Sau “{key}” thiếu dấu hai chấm.", "Viết “{key}: {value}”."),
    "H24": error(
        "Ở mục “{key}”, “{value}” là nhiều tên trên một dòng.",
        "Để trống sau “{key}:”, rồi dưới đó mỗi dòng gõ hai dấu cách, dấu gạch ngang, dấu cách và một tên.",
    ),
    "H25": error(
        "Danh sách “{key}” phải có mỗi tên một dòng, trước tên là dấu gạch ngang.",
        "Để trống sau “{key}:”, rồi dưới đó mỗi dòng gõ hai dấu cách, dấu gạch ngang, dấu cách và một tên.",
    ),
    "H26": warning(
        "Cả mục “{key}” nằm trong dấu nháy cong; dấu ấy sẽ hiện như chữ của mục.",
        "Nếu không cần dấu nháy thì viết “{value}” không có dấu, hoặc chạy bantin fix.",
    ),
    "H27": error(
        "Mục “{key}” chỉ nhận một dòng chữ, không nhận danh sách.",
        "Viết giá trị ngay sau “{key}:”; nếu dấu [ ] là chữ của mục ấy thì đặt cả giá trị trong dấu nháy kép.",
    ),
    "H28": error(
        "Dòng này thụt vào nên thành một phần của mục “{key}” ở trên.",
        "Xóa khoảng trắng ở đầu dòng này.",
    ),
    "H29": error(
        "Danh sách “{key}” thiếu dấu gạch ngang ở dòng này.",
        "Thay hai dấu cách ngay trước chữ đầu tiên của dòng bằng dấu gạch ngang và dấu cách: “- name: …”.",
    ),
}
