"""The findings about addresses: those that were published, moved or withdrawn. Codes begin with A."""

from bantin.findings.finding_kinds import FindingKind, error, warning

ADDRESS_FINDINGS: dict[str, FindingKind] = {
    "A01": error(
        "Tệp này đã có trang trên mạng mà nay không còn, và không tệp nào cho biết nó đi đâu.",
        "Lấy lại tệp bằng git. Nếu đã đổi tên thì ghi tên cũ vào mục moved ở tệp mới; nếu muốn bỏ thì chạy "
        "bantin withdraw, hoặc để lại phần đầu có title, date, withdrawn và reason.",
    ),
    "A02": warning(
        "Dòng này không phải một địa chỉ: “{text}”.",
        "Lấy lại dòng cũ bằng git; nếu là dấu của git khi gộp hai nhánh thì xóa dòng. Tệp này do bantin ghi.",
    ),
    "A03": warning(
        "“{place}” ở mục moved không phải nơi cũ của tệp này.",
        "Ghi đường dẫn cũ, như bulletins/2020/07/16-ten-cu.md hay leaders/ma-cu.md, hoặc tên tệp cũ nếu cùng thư mục.",
    ),
    "A04": warning(
        "Nơi cũ “{address}” đang là địa chỉ của {other}, nên không chuyển tới tệp này.",
        "Xóa nơi cũ ấy ở mục moved, hoặc đổi tên {other}.",
    ),
    "A06": error(
        "Có mục {there} mà thiếu mục {missing}.",
        "Rút một trang cần cả ngày và lý do: thêm dòng “{missing}: …”; nếu không rút thì xóa dòng {there}.",
    ),
    "A07": error(
        "Hồ sơ này ghi là đã rút, nhưng còn {count} tệp nhắc tới nó, tệp đầu là {first}; hồ sơ vẫn được đăng.",
        "Bỏ hoặc thay tên ấy ở các tệp kia, hoặc xóa mục withdrawn và reason ở đây.",
    ),
    "A08": error(
        "Ảnh hay tài liệu này đã đăng mà nay không còn.",
        "Lấy lại tệp bằng git, với tên cũ; nếu muốn bỏ thì sau đó chạy bantin withdraw.",
    ),
    "A09": error(
        "Tệp này đã rút ngày {day}, lý do: “{reason}”, mà nay lại có, nên không được đăng.",
        "Xóa tệp; nếu nay đăng được thì đặt tên khác.",
    ),
    "A10": error(
        "Ngoài các tệp đã kể, {count} tệp khác cũng đã có trang trên mạng mà nay không còn.",
        "Nhiều tệp mất cùng lúc thường là mất cả thư mục: lấy lại bằng git.",
    ),
    "A12": error(
        "Tệp này đã có trang trên mạng, mà nay ghi là bản nháp nên trang ấy không còn.",
        "Bỏ dòng draft ở phần đầu. Muốn gỡ trang thì chạy bantin withdraw, để người đọc biết vì sao.",
    ),
    "A11": warning(
        "{count} địa chỉ cũ không còn trang nào báo nơi mới hay báo thiếu, vì sổ có quá nhiều địa chỉ không còn dùng.",
        "Lấy lại các tệp đã mất bằng git; tệp đã đổi tên thì ghi tên cũ vào mục moved.",
    ),
}
