"""The findings about records, and about names and posts that may be meant otherwise, by code."""

from bantin.findings.finding_kinds import FindingKind, error, warning

RECORD_FINDINGS: dict[str, FindingKind] = {
    "R01": error(
        "Tên tệp phải là mã không dấu (a–z, 0–9, gạch nối), khác “index”, và tệp nằm ngay trong thư mục này.",
        "Đổi tên tệp, ví dụ {example}.md. Chỉ sai chữ hoa, dấu hay ký hiệu thì bantin fix tự đổi.",
    ),
    "R02": error("Hồ sơ không có tên.", "Thêm dòng “name: …” vào phần đầu."),
    "R03": error(
        "Không đọc được ngày “{value}” ở mục “{key}”.{suggestion}",
        "Viết 2015, 2015-10 hoặc 2015-10-21; “to: không rõ” nếu đã thôi mà không rõ ngày.",
    ),
    "R04": error("Ngày bắt đầu {start} sau ngày kết thúc {end}.", "Sửa một trong hai ngày."),
    "R05": error(
        "Mục “{key}” nhắc tới hồ sơ “{id}” không có.{suggestion}",
        "Sửa mã, hoặc thêm hồ sơ đó vào thư mục committees.",
    ),
    "R06": error(
        "Các hồ sơ trực thuộc hoặc kế thừa nhau thành vòng: {chain}.",
        "Sửa mục parent hoặc predecessors của một hồ sơ trong vòng.",
    ),
    "R07": warning(
        "Tên “{name}” cùng lúc thuộc hai hồ sơ: {id} và {other}.",
        "Ghi ngày cho tên này (from, to), hoặc bỏ ở một hồ sơ; nếu không, bản tin phải ghi mã.",
    ),
    "R08": warning(
        "Mục committee của chức vụ ghi “{name}”, không phải mã hồ sơ nào.{suggestion}",
        "Cơ quan trong kho thì ghi mã hồ sơ (tên tệp không có .md); cơ quan khác thì ghi tên đầy đủ.",
    ),
    "R10": warning(
        "Chức vụ “{post}” nằm ngoài thời gian tồn tại của cơ quan ({period}).",
        "Sửa ngày của chức vụ, hoặc ngày trong hồ sơ cơ quan.",
    ),
    "R09": error("Chức vụ thiếu mục “{key}”.", "Mỗi chức vụ cần post và committee."),
    "R11": error(
        "Bản tin chờ hồ sơ {record}, là tệp chưa đọc được.",
        "Sửa tệp {record} trước; bản tin này không phải sửa.",
    ),
    "R14": error(
        "Bản tin chờ hồ sơ {record}, còn là bản nháp.",
        "Xem lại tệp {record} rồi bỏ dòng draft ở đó; bản tin này không phải sửa.",
    ),
    "R12": error(
        "Tên “{name}” cùng lúc thuộc hai hồ sơ: {id} và {other}.",
        "Sửa hoặc bỏ tên này ở một hồ sơ; tên khác của người, cơ quan thì ghi ngày (from, to) cũng được. "
        "Nếu không, bản tin phải ghi mã hồ sơ.",
    ),
    "R13": error(
        "Cơ quan này trực thuộc qua quá {limit} cấp, nên không được xếp dưới cơ quan cấp trên; có {count} cơ quan như vậy.",
        "Sửa mục parent của cơ quan này hoặc của các cơ quan cấp trên.",
    ),
    "R15": warning(
        "Theo hồ sơ, ngày {day} cả {name} và {other} cùng giữ chức “{post}”.",
        "Sửa ngày (from, to) của chức vụ này trong hồ sơ của một trong hai người.",
    ),
    "S01": error(
        "“{name}” có thể là nhiều nguồn: {candidates}.",
        "Thay tên bằng mã hồ sơ (tên tệp không có .md) của đúng nguồn.",
    ),
    "S02": warning(
        "Tên nguồn “{name}” chỉ khác một chữ với “{other}”, là tên hay dùng.",
        "Nếu viết nhầm thì sửa thành “{other}”; nếu là nguồn khác thì thêm hồ sơ vào thư mục sources.",
    ),
    "S04": warning(
        "“{post}” được hiểu là một chức vụ, nhưng trông như nhiều chức vụ.",
        "Nhiều chức vụ thì viết posts: [{other}]; nếu là một chức vụ thì ghi nó vào hồ sơ của người này.",
    ),
    "S05": warning(
        "Chức vụ “{post}” chỉ khác một chữ với “{other}”, là tên đã biết.",
        "Nếu viết nhầm thì sửa thành “{other}”; nếu đúng thì ghi chức vụ này vào hồ sơ của người ấy.",
    ),
    "S06": warning(
        "“{post}” là một chức vụ có trong hồ sơ, nhưng ở đây bị tách ra.",
        'Đặt cả chức vụ trong dấu nháy kép: "{post}".',
    ),
}
