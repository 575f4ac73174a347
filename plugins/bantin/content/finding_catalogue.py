"""The catalogue of findings by code: the severity of each, its message and its remedy for the editor."""

from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]


class FindingKind(NamedTuple):
    """One kind of finding; `message` and `remedy` are shown to editors.

    Names in braces in these two texts are replaced by the values of a finding.
    """

    severity: Severity
    message: str
    remedy: str


def _error(message: str, remedy: str) -> FindingKind:
    return FindingKind("error", message, remedy)


def _warning(message: str, remedy: str) -> FindingKind:
    return FindingKind("warning", message, remedy)


# What is wrong, by the letter with which a code begins.
SUBJECTS = {
    "F": "tệp",
    "H": "phần đầu",
    "B": "bản tin",
    "R": "hồ sơ",
    "P": "trang",
    "G": "bảng chữ viết tắt",
    "L": "liên kết",
}

CATALOGUE: dict[str, FindingKind] = {
    "F01": _error(
        "Tệp không phải văn bản UTF-8.",
        "Mở tệp, chọn lưu lại với mã UTF-8 (Notepad: Save as → Encoding: UTF-8).",
    ),
    "F02": _error(
        "Tệp lớn {size} KB, vượt mức {limit} KB.",
        "Tách thành nhiều bản tin, hoặc bỏ phần không phải chữ (ảnh dán vào văn bản).",
    ),
    "F03": _error(
        "Còn dấu xung đột của git ở dòng này: “{text}”.",
        "Giữ lại phần đúng, xóa các dòng <<<<<<<, ======= và >>>>>>>.",
    ),
    "F04": _error(
        "Đây là liên kết (symlink), không phải tệp.", "Thay bằng chính tệp mà nó trỏ tới."
    ),
    "F05": _warning(
        "Tệp này không được đăng: loại tệp “{suffix}” không dùng trong kho.",
        "Bản tin phải là tệp .md; ảnh là .jpg, .png, .webp, .gif; tài liệu là .pdf. Xóa tệp nếu thừa.",
    ),
    "F06": _error("Không đọc được tệp: {reason}.", "Kiểm tra quyền đọc và ổ đĩa."),
    "F07": _warning(
        "Tệp nằm ngoài các thư mục của kho nên không được dùng.",
        "Chuyển vào bulletins, leaders, committees, pages hoặc extra; xóa tệp nếu thừa.",
    ),
    "H01": _error(
        "Tệp không có phần đầu (tiêu đề, ngày…).",
        "Bắt đầu tệp bằng một dòng ---, các dòng title:, date:, source:, rồi một dòng --- nữa.",
    ),
    "H02": _error(
        "Phần đầu không đúng cách viết: {problem}.",
        "Sửa dòng này; mỗi mục là “tên: giá trị”; giá trị có dấu “: ” thì đặt trong dấu nháy kép.",
    ),
    "H03": _error(
        "“{key}” không phải là mục của phần đầu.{suggestion}", "Sửa tên mục hoặc xóa dòng này."
    ),
    "H04": _error("Mục “{key}” có hai lần.", "Giữ một, xóa dòng kia."),
    "H05": _error("Mục “{key}” phải là {expected}.", "Viết lại mục này theo mẫu trong hướng dẫn."),
    "H06": _error(
        "Địa chỉ “{value}” ở mục “{key}” không dùng được.",
        "Địa chỉ phải bắt đầu bằng http:// hoặc https:// và không có khoảng trắng.",
    ),
    "B01": _error("Bản tin không có tiêu đề.", "Thêm dòng “title: …” vào phần đầu."),
    "B02": _error("Bản tin không có ngày.", "Thêm dòng “date: 2020-07-16” vào phần đầu."),
    "B03": _error(
        "Không đọc được ngày “{value}” ở mục “{key}”.",
        "Viết 2020-07-16 hoặc 16/07/2020, có thể thêm giờ: 16/07/2020 08:30.",
    ),
    "B04": _error(
        "Ngày {day} trong tệp khác ngày {path_day} của đường dẫn.",
        "Sửa dòng date, hoặc chuyển tệp vào đúng thư mục năm/tháng với đúng ngày ở đầu tên.",
    ),
    "B05": _error(
        "Tên tệp không theo mẫu bulletins/năm/tháng/ngày-tên.md.",
        "Đổi tên, ví dụ bulletins/2020/07/16-ten-ban-tin.md.",
    ),
    "B06": _error(
        "Hai tệp cùng một địa chỉ {address}: tệp kia là {other}.",
        "Đổi tên một trong hai tệp.",
    ),
    "B07": _error(
        "Chưa có hồ sơ lãnh đạo “{name}”.{suggestion}",
        "Sửa tên cho đúng, hoặc thêm hồ sơ vào thư mục leaders.",
    ),
    "B08": _error(
        "“{name}” có thể là nhiều người: {candidates}.",
        "Thay tên bằng mã hồ sơ (tên tệp không có .md) của đúng người.",
    ),
    "B09": _error(
        "Ngày {day} chưa có cơ quan nào tên “{name}”.{suggestion}",
        "Sửa tên cho đúng, hoặc thêm hồ sơ vào thư mục committees.",
    ),
    "B10": _error(
        "“{name}” có thể là nhiều cơ quan: {candidates}.",
        "Thay tên bằng mã hồ sơ (tên tệp không có .md) của đúng cơ quan.",
    ),
    "B11": _error("Bản tin không có nội dung.", "Thêm nội dung dưới phần đầu."),
    "B12": _error(
        "Nguồn “{name}” khác nguồn “{other}” (ở {where}) chỉ ở dấu, nên trùng địa chỉ.",
        "Viết tên nguồn giống nhau nếu là một; nếu là hai thì thêm từ để phân biệt.",
    ),
    "B13": _error(
        "Nội dung có quá nhiều ký hiệu “{text}” liền nhau hoặc lồng nhau.",
        "Xóa các ký hiệu thừa; thường là do dán từ phần mềm khác.",
    ),
    "B14": _error(
        "Không tạo được địa chỉ từ tên nguồn “{name}”.",
        "Viết lại cho đúng, có chữ cái hoặc chữ số; một mình chữ “index” thì không được.",
    ),
    "B15": _warning(
        "{name} được ghi là “{post}”, nhưng theo hồ sơ thì thời gian giữ chức này là: {period}.",
        "Kiểm tra lại bản tin, hoặc sửa ngày trong hồ sơ nếu bản tin đúng.",
    ),
    "R01": _error(
        "Tên tệp phải là mã không dấu (a–z, 0–9, gạch nối), khác “index”, và tệp nằm ngay trong thư mục này.",
        "Đổi tên tệp, ví dụ {example}.md.",
    ),
    "R02": _error("Hồ sơ không có tên.", "Thêm dòng “name: …” vào phần đầu."),
    "R03": _error(
        "Không đọc được ngày “{value}” ở mục “{key}”.",
        "Viết 2015, 2015-10 hoặc 2015-10-21; “to: không rõ” nếu đã thôi mà không rõ ngày.",
    ),
    "R04": _error("Ngày bắt đầu {start} sau ngày kết thúc {end}.", "Sửa một trong hai ngày."),
    "R05": _error(
        "Mục “{key}” nhắc tới hồ sơ “{id}” không có.{suggestion}",
        "Sửa mã, hoặc thêm hồ sơ đó vào thư mục committees.",
    ),
    "R06": _error(
        "Các hồ sơ trực thuộc hoặc kế thừa nhau thành vòng: {chain}.",
        "Sửa mục parent hoặc predecessors của một hồ sơ trong vòng.",
    ),
    "R07": _warning(
        "Tên “{name}” cùng lúc thuộc hai hồ sơ: {id} và {other}.",
        "Ghi ngày cho tên này (from, to), hoặc bỏ ở một hồ sơ; nếu không, bản tin phải ghi mã.",
    ),
    "R08": _warning(
        "Mục committee của chức vụ ghi “{name}”, không phải mã hồ sơ nào.{suggestion}",
        "Cơ quan trong kho thì ghi mã hồ sơ (tên tệp không có .md); cơ quan khác thì ghi tên đầy đủ.",
    ),
    "R10": _warning(
        "Chức vụ “{post}” nằm ngoài thời gian tồn tại của cơ quan ({period}).",
        "Sửa ngày của chức vụ, hoặc ngày trong hồ sơ cơ quan.",
    ),
    "R09": _error("Chức vụ thiếu mục “{key}”.", "Mỗi chức vụ cần post và committee."),
    "P01": _error("Trang không có tiêu đề.", "Thêm dòng “title: …” vào phần đầu."),
    "P02": _error("Trang này trùng địa chỉ {address} mà trang mạng tự tạo.", "Đổi tên tệp."),
    "G01": _error(
        "Bảng chữ viết tắt viết sai ở dòng này: {problem}.",
        "Mỗi dòng là “TĐKT: thi đua, khen thưởng”; nhiều nghĩa thì đặt trong [ ].",
    ),
    "L01": _warning(
        "Liên kết tới “{target}” không có trong kho.",
        "Sửa đường dẫn; đường dẫn tính từ thư mục của tệp này.",
    ),
    "L02": _warning(
        "Liên kết “{target}” ra ngoài thư mục nội dung nên bị bỏ.",
        "Chép tệp cần dùng vào cạnh bản tin rồi liên kết tới đó.",
    ),
    "L03": _warning(
        "Liên kết “{target}” không thuộc loại được phép nên bị bỏ.",
        "Chỉ dùng http, https, mailto hoặc đường dẫn tới tệp trong kho.",
    ),
    "L04": _warning(
        "Mục “image” trỏ tới “{target}”, không phải ảnh trong kho.",
        "Đặt ảnh .jpg, .png, .webp hoặc .gif cạnh bản tin rồi ghi tên tệp.",
    ),
}
