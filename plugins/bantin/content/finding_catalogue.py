"""The catalogue of findings by code: the severity of each, its message and its remedy for the editor."""

from bantin.content.finding_kinds import FindingKind
from bantin.content.finding_kinds import error as _error
from bantin.content.finding_kinds import warning as _warning
from bantin.content.header_findings import HEADER_FINDINGS

# The letter of a code names what is wrong. F: a file; H: its header; B: a bulletin; R: a record;
# S: a name or a post that may be meant otherwise; P: a page of prose; G: the glossary; L: a link;
# T: a text, that is the body of a file or a meaning in the glossary.
CATALOGUE: dict[str, FindingKind] = {
    "F01": _error(
        "Tệp không phải văn bản UTF-8.",
        "Mở tệp, chọn lưu lại với mã UTF-8 (Notepad: Save as → Encoding: UTF-8).",
    ),
    "F02": _error(
        "Tệp {size}, vượt mức {limit}.",
        "Tách thành nhiều bản tin, hoặc bỏ phần không phải chữ (ảnh dán vào văn bản).",
    ),
    "F03": _error(
        "Còn dấu xung đột của git ở dòng này: “{text}”.",
        "Giữ lại phần đúng, xóa các dòng <<<<<<<, ======= và >>>>>>>; đề mục thì viết “## Đề mục”.",
    ),
    "F04": _error(
        "Đây là liên kết (symlink), không phải tệp.", "Thay bằng chính tệp mà nó trỏ tới."
    ),
    "F05": _warning(
        "Tệp này không được đăng: loại tệp “{suffix}” không dùng trong thư mục này.",
        "Bản tin và hồ sơ là tệp .md; ảnh .jpg, .png, .webp, .gif và tài liệu .pdf đặt cạnh bản tin. Xóa tệp nếu thừa.",
    ),
    "F06": _error("Không đọc được tệp: {reason}.", "Kiểm tra quyền đọc và ổ đĩa."),
    "F07": _warning(
        "Tệp nằm ngoài các thư mục của kho nên không được dùng.",
        "Cần đăng thì chuyển vào bulletins (bản tin, ảnh), leaders, committees, pages hoặc extra; không thì để ngoài kho.",
    ),
    "F08": _error(
        "Tệp {size}, vượt mức {limit}.",
        "Thu nhỏ ảnh (cạnh dài 1600 điểm ảnh là đủ) hoặc nén tài liệu rồi thay tệp này.",
    ),
    "F09": _error(
        "Nội dung phải là tệp chữ .md; tệp này là “{suffix}” nên không được đăng.",
        "Mở tệp, chép chữ vào tệp mới {right}, rồi xóa tệp này.",
    ),
    "F10": _error(
        "Tệp sai tên hoặc sai chỗ nên không được đăng.",
        "Đổi thành {right}; nếu đã có tệp ấy thì xóa tệp này.",
    ),
    "F11": _error(
        "Đây là {what}, không phải tệp.", "Xóa; nếu cần nội dung ở đây thì tạo một tệp thường."
    ),
    "F12": _error(
        "Đây là thư mục, dù tên giống tên tệp, nên không được đăng.",
        "Đổi tên thư mục, bỏ dấu chấm và phần sau nó; nội dung phải là một tệp.",
    ),
    "F13": _warning(
        "Tên bắt đầu bằng dấu chấm là tên ẩn, nên không được đăng.",
        "Bỏ dấu chấm ở đầu tên nếu cần đăng; xóa nếu thừa.",
    ),
    "F14": _error(
        "Tên “{name}” có ký hiệu {signs} mà máy Windows không nhận.",
        "Đổi thành {right}, và sửa tên ấy ở những chỗ nhắc tới nó.",
    ),
    "F15": _error(
        "Tên “{name}” kết thúc bằng dấu chấm hoặc khoảng trắng, máy Windows không nhận.",
        "Đổi thành {right}, và sửa tên ấy ở những chỗ nhắc tới nó.",
    ),
    "F16": _error(
        "Tên “{name}” là tên mà Windows giữ cho thiết bị, không dùng cho tệp được.",
        "Đổi thành {right}, và sửa tên ấy ở những chỗ nhắc tới nó.",
    ),
    "F17": _error(
        "Tên này chỉ khác “{other}” ở chữ hoa, chữ thường hoặc cách ghi dấu; trên Windows hai tên là một.",
        "Đổi tên hoặc xóa một trong hai.",
    ),
    "F18": _error(
        "Tên dài {length} byte, vượt mức {limit}, nhiều máy không nhận.",
        "Đổi thành tên ngắn hơn, ví dụ {right}.",
    ),
    "F19": _error(
        "Đường dẫn dài {length} ký tự, vượt mức {limit}, máy Windows không nhận.",
        "Đổi thành tên ngắn hơn, ví dụ {right}.",
    ),
    "F20": _error(
        "Tên có ký tự không hiện được hoặc không phải chữ.",
        "Đổi thành {right}, và sửa tên ấy ở những chỗ nhắc tới nó.",
    ),
    "F21": _error(
        "Địa chỉ làm từ tên tệp này dài {length} ký tự, vượt mức {limit}.",
        "Đổi thành tên ngắn hơn, ví dụ {right}.",
    ),
    "F22": _error(
        "Tên nguồn “{name}” quá dài: địa chỉ làm từ nó có {length} ký tự, vượt mức {limit}.",
        "Ở dòng source chỉ ghi tên báo hay trang tin; phần còn lại đưa xuống nội dung.",
    ),
    "F23": _error(
        "Tệp có đuôi {suffix} nhưng thật ra là {type}.",
        "Đổi tên thành {right}, và sửa tên ấy trong bản tin.",
    ),
    "F24": _error(
        "Tệp có đuôi {suffix} nhưng thật ra là {type}, không đăng được.",
        "Mở bằng chương trình xem ảnh hay tài liệu, lưu lại thành {suffix}; không mở được thì xóa.",
    ),
    "F25": _warning(
        "Tệp nằm trong thư mục có dấu chấm “{folder}” nên không được đăng.",
        "Bỏ dấu chấm trong tên thư mục, hoặc chuyển tệp ra cạnh bản tin.",
    ),
    "F26": _error(
        "Tên thư mục bắt đầu bằng dấu chấm nên là thư mục ẩn: không tệp nào trong đó được đăng.",
        "Bỏ dấu chấm ở đầu tên thư mục; nếu không cần đăng thì chuyển thư mục ra ngoài bulletins.",
    ),
    **HEADER_FINDINGS,
    "B01": _error(
        "Bản tin không có tiêu đề.",
        "Ghi tiêu đề sau “title:” ở phần đầu; chưa có dòng ấy thì thêm “title: …”.",
    ),
    "B02": _error(
        "Bản tin không có ngày.",
        "Ghi ngày sau “date:” ở phần đầu, ví dụ “date: 2020-07-16”; chưa có dòng ấy thì thêm.",
    ),
    "B03": _error(
        "Không đọc được ngày “{value}” ở mục “{key}”.{suggestion}",
        "Viết 2020-07-16 hoặc 16/07/2020, có thể thêm giờ: 16/07/2020 08:30.",
    ),
    "B04": _error(
        "Ngày {day} trong tệp khác ngày {path_day} của đường dẫn.",
        "Sửa dòng date, hoặc chuyển tệp vào đúng thư mục năm/tháng với đúng ngày ở đầu tên.",
    ),
    "B05": _error(
        "Tên tệp không theo mẫu bulletins/năm/tháng/ngày-tên.md.",
        "Đổi thành {right}; nếu đã có tệp ấy, hoặc không phải bản tin, thì xóa tệp này.",
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
        "Vào ngày của bản tin chưa có cơ quan nào tên “{name}”.{suggestion}",
        "Sửa tên cho đúng, hoặc thêm hồ sơ vào thư mục committees.",
    ),
    "B10": _error(
        "“{name}” có thể là nhiều cơ quan: {candidates}.",
        "Thay tên bằng mã hồ sơ (tên tệp không có .md) của đúng cơ quan.",
    ),
    "B11": _error("Bản tin không có nội dung.", "Thêm nội dung dưới phần đầu."),
    "B12": _warning(
        "Tên nguồn “{name}” chỉ khác “{other}” ở dấu, ký hiệu hay khoảng trắng; bản tin được đăng dưới tên “{other}”.",
        "Viết “{other}”; nếu là hai nguồn thật thì thêm hồ sơ cho mỗi nguồn vào thư mục sources.",
    ),
    "B13": _error(
        "Dòng này nằm trong hơn {limit} lớp danh sách hoặc trích dẫn (dấu -, +, *, >, 1.) lồng nhau.",
        "Xóa các dấu thừa ở đầu dòng; thường là do dán từ phần mềm khác.",
    ),
    "B14": _error(
        "Không tạo được địa chỉ từ tên nguồn “{name}”.",
        "Viết lại cho đúng, có chữ cái hoặc chữ số; một mình chữ “index” thì không được.",
    ),
    "B15": _warning(
        "{name} được ghi là “{post}”, nhưng theo hồ sơ thì thời gian giữ chức này là: {period}.",
        "Kiểm tra lại bản tin, hoặc sửa ngày trong hồ sơ nếu bản tin đúng.",
    ),
    "B16": _warning(
        "Ngày {day} muộn hơn hẳn mọi bản tin khác: bản tin liền trước là ngày {before}.",
        "Kiểm tra năm ở dòng date và ở đường dẫn; đúng rồi thì để nguyên.",
    ),
    "B17": _error(
        "Ngày {day} ở mục “{key}” chưa tới.",
        "Sửa năm, tháng hoặc ngày cho đúng; ngày ở dòng date phải khớp với đường dẫn.",
    ),
    "B18": _warning("Ngày sửa {other} trước ngày của bản tin ({day}).", "Sửa một trong hai ngày."),
    "B19": _warning(
        "Lần sửa sai ngày {other} trước ngày của bản tin ({day}).", "Sửa một trong hai ngày."
    ),
    "B20": _error(
        "Tiêu đề không có chữ nào nhìn thấy được.", "Xóa hết sau “title:” rồi gõ lại tiêu đề."
    ),
    "B21": _warning(
        "Tiêu đề dài {count} ký tự, quá {limit}.",
        "Rút ngắn tiêu đề; phần chi tiết chuyển xuống nội dung.",
    ),
    "B22": _error("Nội dung không có chữ nào.", "Thay bằng nội dung của bản tin."),
    "B23": _error(
        "Bản tin viết bằng mã chữ cũ (TCVN3, VNI), đọc không ra chữ.",
        "Chuyển sang Unicode (Unikey: Ctrl+Shift+F6, chọn mã nguồn TCVN3 hay VNI, mã đích Unicode) rồi dán lại.",
    ),
    "B24": _warning(
        "Đoạn này viết bằng mã chữ cũ (TCVN3, VNI): “{text}”.",
        "Chuyển sang Unicode (Unikey: Ctrl+Shift+F6, chọn mã nguồn TCVN3 hay VNI, mã đích Unicode) rồi dán lại.",
    ),
    "B25": _warning(
        "Nhiều chữ không thành tiếng Việt, có lẽ bị mất dấu, mất chữ hay dính vào nhau khi chép: {words}.",
        "So với bài gốc và gõ lại các chữ sai; bài chép từ PDF thì nên chép từ nguồn khác.",
    ),
    "B26": _warning(
        "Từ dòng này là bảng dán từ Word hay Excel: các ô cách nhau bằng Tab nên sẽ dính vào nhau.",
        "Viết lại bảng với dấu | giữa các ô, như mẫu trong hướng dẫn.",
    ),
    "B27": _warning(
        "Dòng này có mã HTML “{text}”; nó sẽ hiện nguyên như chữ.",
        "Xóa các mã trong dấu < >; cần in đậm, bảng hay ảnh thì viết như mẫu trong hướng dẫn.",
    ),
    "B28": _warning(
        "Dòng đầu của nội dung lặp lại tiêu đề.", "Xóa dòng này: trang đã hiện tiêu đề ở trên."
    ),
    "B29": _error(
        "Bản tin này giống hệt {other}: cùng ngày, tiêu đề và nội dung.",
        "Xóa một trong hai tệp.",
    ),
    "B30": _warning(
        "Bản tin này cùng ngày, cùng tiêu đề với {other}.",
        "Nếu là một bản tin thì xóa một tệp; nếu là hai thì sửa tiêu đề để phân biệt.",
    ),
    "B31": _warning(
        "Bản tin này cùng ngày, cùng nội dung với {other}.",
        "Nếu là một bản tin thì xóa một tệp; nếu là hai thì sửa nội dung.",
    ),
    "B32": _error(
        "Tên tệp cho thấy đây là bản sao của {other}.",
        "Xóa bản thừa; nếu là bản tin khác thì đổi tên tệp.",
    ),
    "R01": _error(
        "Tên tệp phải là mã không dấu (a–z, 0–9, gạch nối), khác “index”, và tệp nằm ngay trong thư mục này.",
        "Đổi tên tệp, ví dụ {example}.md.",
    ),
    "R02": _error("Hồ sơ không có tên.", "Thêm dòng “name: …” vào phần đầu."),
    "R03": _error(
        "Không đọc được ngày “{value}” ở mục “{key}”.{suggestion}",
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
    "R11": _error(
        "Bản tin chờ hồ sơ {record}, là tệp chưa đọc được.",
        "Sửa tệp {record} trước; bản tin này không phải sửa.",
    ),
    "R12": _error(
        "Tên “{name}” cùng lúc thuộc hai hồ sơ: {id} và {other}.",
        "Ghi ngày cho tên này (from, to), hoặc sửa tên ở một hồ sơ; nếu không, bản tin phải ghi mã hồ sơ.",
    ),
    "R13": _error(
        "Cơ quan này trực thuộc qua quá {limit} cấp, nên không được xếp dưới cơ quan cấp trên; có {count} cơ quan như vậy.",
        "Sửa mục parent của cơ quan này hoặc của các cơ quan cấp trên.",
    ),
    "R15": _warning(
        "Theo hồ sơ, ngày {day} cả {name} và {other} cùng giữ chức “{post}”.",
        "Sửa ngày (from, to) của chức vụ này trong hồ sơ của một trong hai người.",
    ),
    "S01": _error(
        "“{name}” có thể là nhiều nguồn: {candidates}.",
        "Thay tên bằng mã hồ sơ (tên tệp không có .md) của đúng nguồn.",
    ),
    "S02": _warning(
        "Tên nguồn “{name}” chỉ khác một chữ với “{other}”, là tên hay dùng.",
        "Nếu viết nhầm thì sửa thành “{other}”; nếu là nguồn khác thì thêm hồ sơ vào thư mục sources.",
    ),
    "S04": _warning(
        "“{post}” được hiểu là một chức vụ, nhưng trông như nhiều chức vụ.",
        "Nhiều chức vụ thì viết posts: [{other}]; nếu là một chức vụ thì ghi nó vào hồ sơ của người này.",
    ),
    "S05": _warning(
        "Chức vụ “{post}” chỉ khác một chữ với “{other}”, là tên đã biết.",
        "Nếu viết nhầm thì sửa thành “{other}”; nếu đúng thì ghi chức vụ này vào hồ sơ của người ấy.",
    ),
    "S06": _warning(
        "“{post}” là một chức vụ có trong hồ sơ, nhưng ở đây bị tách ra.",
        'Đặt cả chức vụ trong dấu nháy kép: "{post}".',
    ),
    "P01": _error("Trang không có tiêu đề.", "Thêm dòng “title: …” vào phần đầu."),
    "P02": _error("Trang này trùng địa chỉ {address} mà trang mạng tự tạo.", "Đổi tên tệp."),
    "G01": _error(
        "Bảng chữ viết tắt viết sai ở dòng này: {problem}.",
        "Mỗi dòng là “TĐKT: thi đua, khen thưởng”; nhiều nghĩa thì đặt trong [ ].",
    ),
    "T01": _warning(
        "{count} ảnh ở trang khác nên không được hiện, chỉ hiện lời tả ảnh; ảnh đầu là “{target}”.",
        "Tải ảnh về (nếu được phép dùng), đặt cạnh tệp này rồi ghi tên tệp: ![lời tả ảnh](ten-anh.jpg).",
    ),
    "T02": _warning(
        "{count} ảnh không có lời tả cho người không nhìn thấy ảnh; ảnh đầu là “{target}”.",
        "Viết lời tả vào giữa [ và ]: ![Quang cảnh hội nghị]({target}).",
    ),
    "T03": _warning(
        "Hàng này của bảng có {cells} ô, hàng đầu có {columns} ô; bảng có {rows} hàng như vậy.",
        "Thêm hoặc bớt dấu | cho mọi hàng đủ {columns} ô; dấu | trong ô thì viết \\|; "
        "dòng chữ dưới bảng thì để cách một dòng trống.",
    ),
    "T04": _warning(
        "Nội dung có {count} thẻ HTML, thẻ đầu là “{text}”; trang in nguyên các thẻ này ra.",
        "Xóa các thẻ, giữ phần chữ; chữ đậm viết **như thế này**, đoạn mới thì để một dòng trống.",
    ),
    "T05": _warning(
        "Các dòng này có dấu tab giữa các từ, thường là bảng dán từ Word hoặc Excel; trang in chúng thành một đoạn.",
        "Viết thành bảng: mỗi ô cách nhau bằng dấu |, và một dòng |---|---| dưới hàng đầu.",
    ),
    "T06": _warning(
        "Dòng “{text}” ngay dưới một đoạn văn; đoạn ấy vẫn là đoạn văn, không thành tiêu đề.",
        "Để một dòng trống ở trên dòng này, hoặc xóa nó; tiêu đề thì viết ## ở đầu dòng.",
    ),
    "T07": _warning("Dòng ``` bị bỏ: bản tin không có phần mã máy tính.", "Xóa mọi dòng như vậy."),
    "T08": _warning(
        "Nội dung có {count} chỗ ghi “{text}”, là mã của khoảng trắng dán từ trang mạng.",
        "Thay mỗi chỗ bằng một dấu cách.",
    ),
    "T10": _error(
        "Bảng có {count} ô, vượt mức {limit} ô cho mỗi tệp.",
        "Xóa hàng và cột thừa, hoặc đăng bảng thành tệp PDF cạnh bản tin rồi liên kết tới đó.",
    ),
    "T11": _error(
        "Nội dung có {count} đoạn và mục, vượt mức {limit}.", "Tách thành nhiều bản tin."
    ),
    "T12": _error(
        "Nội dung có {count} dấu định dạng (* _ ` [ < & \\), vượt mức {limit}.",
        "Xóa các dấu thừa; thường là do dán từ phần mềm khác. Bài quá dài thì tách thành nhiều bản tin.",
    ),
    "T13": _error(
        "Đoạn này dài {length} chữ cái, có {count} dấu định dạng (* _ ` [ < & \\), vượt mức {limit}.",
        "Xóa các dấu thừa, hoặc tách đoạn bằng các dòng trống.",
    ),
    "T20": _error(
        "{what} này dài {count} ký tự, vượt mức {limit} ký tự, nên không được dùng.",
        "Rút gọn; phần giải thích dài thì viết thành một trang trong thư mục pages.",
    ),
    "T21": _error(
        "Bảng chữ viết tắt có {count} chữ, vượt mức {limit}; từ dòng này trở xuống không được dùng.",
        "Bỏ các chữ ít dùng.",
    ),
    "L01": _warning(
        "Liên kết tới “{target}” không có trong kho.{suggestion}",
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
        "Mục “image” trỏ tới “{target}”, không phải ảnh trong kho.{suggestion}",
        "Đặt ảnh .jpg, .png, .webp hoặc .gif cạnh bản tin rồi ghi tên tệp.",
    ),
}

# What follows for bulletins from a record that is at fault (`findings.as_cause`).
NAMED_AND_PUBLISHED = "Vẫn đăng {count} bản tin nhắc tới hồ sơ này."
NAMED_AND_WITHHELD = "{count} bản tin ghi tên này bị giữ lại."
WAITING = "{count} bản tin chờ tệp này."
MAY_WAIT = "{count} bản tin nhắc tới tên chưa có hồ sơ, có thể vì tệp này chưa đọc được."
