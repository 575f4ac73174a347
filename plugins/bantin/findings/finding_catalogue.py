"""The catalogue of findings by code: the severity of each, its message and its remedy for the editor."""

from bantin.findings.address_findings import ADDRESS_FINDINGS
from bantin.findings.file_findings import FILE_FINDINGS
from bantin.findings.finding_kinds import FindingKind, error, warning
from bantin.findings.header_findings import HEADER_FINDINGS
from bantin.findings.record_findings import RECORD_FINDINGS

# What is wrong, by the letter with which a code begins.
SUBJECTS = {
    "F": "tệp",
    "H": "phần đầu",
    "B": "bản tin",
    "R": "hồ sơ",
    "S": "tên và chức vụ",  # which may be meant otherwise
    "P": "trang",
    "G": "bảng chữ viết tắt",
    "L": "liên kết",
    "A": "địa chỉ",
    "T": "nội dung",  # the body of a file, or a meaning in the glossary
}
CATALOGUE: dict[str, FindingKind] = {
    **FILE_FINDINGS,
    **HEADER_FINDINGS,
    **RECORD_FINDINGS,
    **ADDRESS_FINDINGS,
    "B01": error(
        "Bản tin không có tiêu đề.",
        "Ghi tiêu đề sau “title:” ở phần đầu; chưa có dòng ấy thì thêm “title: …”.",
    ),
    "B02": error(
        "Bản tin không có ngày.",
        "Ghi ngày sau “date:” ở phần đầu, ví dụ “date: 2020-07-16”; chưa có dòng ấy thì thêm.",
    ),
    "B03": error(
        "Không đọc được ngày “{value}” ở mục “{key}”.{suggestion}",
        "Viết 2020-07-16 hoặc 16/07/2020, có thể thêm giờ: 16/07/2020 08:30.",
    ),
    "B04": error(
        "Ngày {day} trong tệp khác ngày {path_day} của đường dẫn.",
        "Sửa dòng date, hoặc chuyển tệp vào đúng thư mục năm/tháng với đúng ngày ở đầu tên.",
    ),
    "B05": error(
        "Tên tệp không theo mẫu bulletins/năm/tháng/ngày-tên.md.",
        "Đổi thành {right}; nếu đã có tệp ấy, hoặc không phải bản tin, thì xóa tệp này. Đủ ngày, tên thì bantin fix tự đổi.",
    ),
    "B06": error(
        "Hai tệp cùng một địa chỉ {address}: tệp kia là {other}.",
        "Đổi tên một trong hai tệp.",
    ),
    "B07": error(
        "Chưa có hồ sơ lãnh đạo “{name}”.{suggestion}",
        "Sửa tên cho đúng, hoặc thêm hồ sơ vào thư mục leaders.",
    ),
    "B08": error(
        "“{name}” có thể là nhiều người: {candidates}.",
        "Thay tên bằng mã hồ sơ (tên tệp không có .md) của đúng người.",
    ),
    "B09": error(
        "Vào ngày của bản tin chưa có cơ quan nào tên “{name}”.{suggestion}",
        "Sửa tên cho đúng, hoặc thêm hồ sơ vào thư mục committees.",
    ),
    "B10": error(
        "“{name}” có thể là nhiều cơ quan: {candidates}.",
        "Thay tên bằng mã hồ sơ (tên tệp không có .md) của đúng cơ quan.",
    ),
    "B11": error("Bản tin không có nội dung.", "Thêm nội dung dưới phần đầu."),
    "B12": warning(
        "Tên nguồn “{name}” chỉ khác “{other}” ở dấu, ký hiệu hay khoảng trắng; bản tin được đăng dưới tên “{shown}”.",
        "Viết “{other}”; nếu là hai nguồn thật thì thêm hồ sơ cho mỗi nguồn vào thư mục sources.",
    ),
    "B13": error(
        "Dòng này nằm trong hơn {limit} lớp danh sách hoặc trích dẫn (dấu -, +, *, >, 1.) lồng nhau.",
        "Xóa các dấu thừa ở đầu dòng; thường là do dán từ phần mềm khác.",
    ),
    "B14": error(
        "Không tạo được địa chỉ từ tên nguồn “{name}”.",
        "Viết lại cho đúng, có chữ cái hoặc chữ số; một mình chữ “index” thì không được.",
    ),
    "B15": warning(
        "{name} được ghi là “{post}”, nhưng theo hồ sơ thì thời gian giữ chức này là: {period}.",
        "Kiểm tra lại bản tin, hoặc sửa ngày trong hồ sơ nếu bản tin đúng.",
    ),
    "B16": warning(
        "Ngày {day} muộn hơn hẳn mọi bản tin khác: bản tin liền trước là ngày {before}.",
        "Kiểm tra năm ở dòng date và ở đường dẫn; đúng rồi thì để nguyên.",
    ),
    "B17": error(
        "Ngày {day} ở mục “{key}” chưa tới.",
        "Sửa năm, tháng hoặc ngày cho đúng; ngày ở dòng date phải khớp với đường dẫn.",
    ),
    "B18": warning("Ngày sửa {other} trước ngày của bản tin ({day}).", "Sửa một trong hai ngày."),
    "B19": warning(
        "Lần sửa sai ngày {other} trước ngày của bản tin ({day}).", "Sửa một trong hai ngày."
    ),
    "B20": error(
        "Tiêu đề không có chữ nào nhìn thấy được.", "Xóa hết sau “title:” rồi gõ lại tiêu đề."
    ),
    "B21": warning(
        "Tiêu đề dài {count} ký tự, quá {limit}.",
        "Rút ngắn tiêu đề; phần chi tiết chuyển xuống nội dung.",
    ),
    "B22": error("Nội dung không có chữ nào.", "Thay bằng nội dung của bản tin."),
    "B23": error(
        "Bản tin viết bằng mã chữ cũ (TCVN3, VNI), đọc không ra chữ.",
        "Chuyển sang Unicode (Unikey: Ctrl+Shift+F6, chọn mã nguồn TCVN3 hay VNI, mã đích Unicode) rồi dán lại.",
    ),
    "B24": warning(
        "Đoạn này viết bằng mã chữ cũ (TCVN3, VNI): “{text}”.",
        "Chuyển sang Unicode (Unikey: Ctrl+Shift+F6, chọn mã nguồn TCVN3 hay VNI, mã đích Unicode) rồi dán lại.",
    ),
    "B25": warning(
        "Nhiều chữ không thành tiếng Việt, có lẽ bị mất dấu, mất chữ hay dính vào nhau khi chép: {words}.",
        "So với bài gốc và gõ lại các chữ sai; bài chép từ PDF thì nên chép từ nguồn khác.",
    ),
    "B26": warning(
        "Ảnh ở mục “image” không có lời tả cho người không nhìn thấy ảnh.",
        "Để trống sau “image:”; dưới đó viết hai dòng, mỗi dòng thụt vào hai dấu cách: “file: {file}” và “alt: lời tả ảnh”.",
    ),
    "B27": error(
        "“{key}” là một phần của mục “{whole}”, phải đứng dưới mục ấy.",
        "Để trống sau “{whole}:”; dưới đó viết “file: tên tệp ảnh”, rồi “{part}: …”, mỗi dòng thụt vào hai dấu cách.",
    ),
    "B28": warning(
        "Dòng đầu của nội dung lặp lại tiêu đề.", "Xóa dòng này: trang đã hiện tiêu đề ở trên."
    ),
    "B29": error(
        "Bản tin này giống hệt {other}: cùng ngày, tiêu đề và nội dung.",
        "Xóa một trong hai tệp.",
    ),
    "B30": warning(
        "Bản tin này cùng ngày, cùng tiêu đề với {other}.",
        "Nếu là một bản tin thì xóa một tệp; nếu là hai thì sửa tiêu đề để phân biệt.",
    ),
    "B31": warning(
        "Bản tin này cùng ngày, cùng nội dung với {other}.",
        "Nếu là một bản tin thì xóa một tệp; nếu là hai thì sửa nội dung.",
    ),
    "B32": error(
        "Tên tệp cho thấy đây là bản sao của {other}.",
        "Xóa bản thừa; nếu là bản tin khác thì đổi tên tệp.",
    ),
    "P01": error("Trang không có tiêu đề.", "Thêm dòng “title: …” vào phần đầu."),
    "P02": error("Trang này trùng địa chỉ {address} mà trang mạng tự tạo.", "Đổi tên tệp."),
    "G01": error(
        "Bảng chữ viết tắt viết sai ở dòng này: {problem}.",
        "Mỗi dòng là “TĐKT: thi đua, khen thưởng”; nhiều nghĩa thì đặt trong [ ].",
    ),
    "T01": warning(
        "{count} ảnh ở trang khác nên không được hiện, chỉ hiện lời tả ảnh; ảnh đầu là “{target}”.",
        "Tải ảnh về (nếu được phép dùng), đặt cạnh tệp này rồi ghi tên tệp: ![lời tả ảnh](ten-anh.jpg).",
    ),
    "T02": warning(
        "{count} ảnh không có lời tả cho người không nhìn thấy ảnh; ảnh đầu là “{target}”.",
        "Viết lời tả vào giữa [ và ]: ![Quang cảnh hội nghị]({target}).",
    ),
    "T03": warning(
        "Hàng này của bảng có {cells} ô, hàng đầu có {columns} ô; bảng có {rows} hàng như vậy.",
        "Thêm hoặc bớt dấu | cho mọi hàng đủ {columns} ô; dấu | trong ô thì viết \\|; "
        "dòng chữ dưới bảng thì để cách một dòng trống.",
    ),
    "T04": warning(
        "Nội dung có {count} thẻ HTML, thẻ đầu là “{text}”; trang in nguyên các thẻ này ra.",
        "Xóa các thẻ, giữ phần chữ; chữ đậm viết **như thế này**, đoạn mới thì để một dòng trống.",
    ),
    "T05": warning(
        "Các dòng này có dấu tab giữa các từ, thường là bảng dán từ Word hoặc Excel; trang in chúng thành một đoạn.",
        "Viết thành bảng: mỗi ô cách nhau bằng dấu |, và một dòng |---|---| dưới hàng đầu.",
    ),
    "T06": warning(
        "Dòng “{text}” ngay dưới một đoạn văn; đoạn ấy vẫn là đoạn văn, không thành tiêu đề.",
        "Để một dòng trống ở trên dòng này, hoặc xóa nó; tiêu đề thì viết ## ở đầu dòng.",
    ),
    "T07": warning("Dòng ``` bị bỏ: bản tin không có phần mã máy tính.", "Xóa mọi dòng như vậy."),
    "T08": warning(
        "Nội dung có {count} chỗ ghi “{text}”, là mã của khoảng trắng dán từ trang mạng.",
        "Thay mỗi chỗ bằng một dấu cách.",
    ),
    "T10": error(
        "Bảng có {count} ô, vượt mức {limit} ô cho mỗi tệp.",
        "Xóa hàng và cột thừa, hoặc đăng bảng thành tệp PDF cạnh bản tin rồi liên kết tới đó.",
    ),
    "T11": error("Nội dung có {count} đoạn và mục, vượt mức {limit}.", "Tách thành nhiều bản tin."),
    "T12": error(
        "Nội dung có {count} dấu định dạng (* _ ` [ < & \\), vượt mức {limit}.",
        "Xóa các dấu thừa; thường là do dán từ phần mềm khác. Bài quá dài thì tách thành nhiều bản tin.",
    ),
    "T13": error(
        "Đoạn này dài {length} chữ cái, có {count} dấu định dạng (* _ ` [ < & \\), vượt mức {limit}.",
        "Xóa các dấu thừa, hoặc tách đoạn bằng các dòng trống.",
    ),
    "T20": error(
        "{what} này dài {count} ký tự, vượt mức {limit} ký tự, nên không được dùng.",
        "Rút gọn; phần giải thích dài thì viết thành một trang trong thư mục pages.",
    ),
    "T21": error(
        "Bảng chữ viết tắt có {count} chữ, vượt mức {limit}; từ dòng này trở xuống không được dùng.",
        "Bỏ các chữ ít dùng.",
    ),
    "L01": warning(
        "Liên kết tới “{target}” không có trong kho.{suggestion}",
        "Sửa đường dẫn; đường dẫn tính từ thư mục của tệp này.",
    ),
    "L02": warning(
        "Liên kết “{target}” ra ngoài thư mục nội dung nên bị bỏ.",
        "Chép tệp cần dùng vào cạnh bản tin rồi liên kết tới đó.",
    ),
    "L03": warning(
        "Liên kết “{target}” không thuộc loại được phép nên bị bỏ.",
        "Chỉ dùng http, https, mailto hoặc đường dẫn tới tệp trong kho.",
    ),
    "L04": warning(
        "Mục “image” trỏ tới “{target}”, không phải ảnh trong kho.{suggestion}",
        "Đặt ảnh .jpg, .png, .webp hoặc .gif cạnh bản tin rồi ghi tên tệp.",
    ),
}

# What follows for bulletins from a record that is at fault (`findings.as_cause`).
NAMED_AND_PUBLISHED = "Vẫn đăng {count} bản tin nhắc tới hồ sơ này."
NAMED_AND_WITHHELD = "{count} bản tin ghi tên này bị giữ lại."
WAITING = "{count} bản tin chờ tệp này."
MAY_WAIT = "{count} bản tin nhắc tới tên chưa có hồ sơ, có thể vì tệp này chưa đọc được."
