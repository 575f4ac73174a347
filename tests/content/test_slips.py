"""The commonest slips of people who type a header into a form: each is told rightly, and its remedy works.

A slip is told on its line with its cause. What the remedy says is typed by the test, and then there is no finding.
A slip that can only mean one thing is a warning, and the bulletin is published meanwhile.
"""

from typing import NamedTuple

import pytest

from bantin.content.bulletin import parse_bulletin

PATH = "bulletins/2020/07/16-thu.md"
TITLE, DATE = "title: Khối Thi đua sơ kết", "date: 2020-07-16"
BODY = ["", "Chiều 15/7, Khối Thi đua họp sơ kết."]
LIST = "rồi dưới đó mỗi dòng gõ hai dấu cách, dấu gạch ngang, dấu cách và một tên."


class Slip(NamedTuple):
    """A file as it is typed and as the remedy makes it, and the finding: line, code, message, remedy."""

    typed: list[str]
    line: int
    code: str
    message: str
    remedy: str
    mended: list[str]


def between(*head: str) -> list[str]:
    return ["---", *head, "---", *BODY]


def with_lines(*more: str) -> list[str]:
    return between(TITLE, DATE, *more)


GOOD = with_lines()
LEADERS = with_lines("leaders:", "  - Phạm Sỹ Lợi", "  - Trần Thị Lan")
POSTS = with_lines("leaders:", "  - name: Phạm Sỹ Lợi", "    posts: [Bí thư]")
SOURCE = with_lines("source: Báo Sông Thanh")
UNKNOWN = "không phải là mục của phần đầu."
RENAME = "Sửa tên mục hoặc xóa dòng này."
DAY = "Viết 2020-07-16 hoặc 16/07/2020, có thể thêm giờ: 16/07/2020 08:30."
URL = "Địa chỉ phải bắt đầu bằng http:// hoặc https:// và không có khoảng trắng."
FENCE = "Thay dòng này bằng đúng ba dấu gạch ngang: ---, hoặc chạy bantin fix."
DASH = "Mục của danh sách phải có dấu gạch ngang và dấu cách ở trước, không phải"
MIDDLE = "Gõ một dòng --- ngay trên dòng này, dưới mục cuối cùng của phần đầu."
TAB = "Dòng này có phím Tab, mà phần đầu chỉ dùng dấu cách."
COLUMN = "không thẳng cột với các dòng cùng loại."


def day(written: str, meant: str = "") -> Slip:
    guess = f" Ý bạn là “{meant}”?" if meant else ""
    message = f"Không đọc được ngày “{written}” ở mục “date”.{guess}"
    mended = between(TITLE, f"date: {meant or '2020-07-16'}")
    return Slip(between(TITLE, f"date: {written}"), 3, "B03", message, DAY, mended)


def wrong_name(written: str, meant: str, value: str) -> Slip:
    message = f"“{written}” {UNKNOWN} Ý bạn là “{meant}”?"
    others = [line for line in (TITLE, DATE) if not line.startswith(meant)]
    typed, mended = ([*others, f"{name}: {value}"] for name in (written, meant))
    return Slip(between(*typed), len(typed) + 1, "H03", message, RENAME, between(*mended))


def fence(written: str, line: int) -> Slip:
    typed = [*GOOD]
    typed[line - 1] = written
    message = f"Dòng “{written}” được hiểu là dòng --- của phần đầu."
    return Slip(typed, line, "H07", message, FENCE, GOOD)


def bullet(sign: str, line: str) -> Slip:
    typed = with_lines("leaders:", line, "  - Trần Thị Lan")
    return Slip(
        typed, 5, "H13", f"{DASH} “{sign}”.", "Viết “- Phạm Sỹ Lợi”, hoặc chạy bantin fix.", LEADERS
    )


SLIPS = {
    # The lines that mark the header.
    "an em dash": fence("—", 1),
    "en dashes": fence("–––", 4),
    "four dashes": fence("----", 4),
    "two dashes": fence("--", 1),
    "no first line": Slip(
        GOOD[1:], 1, "H09", "Thiếu dòng --- ở đầu tệp.", "Gõ một dòng --- ngay trên dòng này, hoặc chạy bantin fix.", GOOD
    ),
    "no second line": Slip(
        ["---", TITLE, DATE, *BODY], 5, "H08", "Thiếu dòng --- giữa phần đầu và nội dung.", MIDDLE,
        ["---", TITLE, DATE, "", "---", BODY[1]],
    ),
    "no second line nor empty line": Slip(
        ["---", TITLE, DATE, BODY[1]], 4, "H08", "Thiếu dòng --- giữa phần đầu và nội dung.", MIDDLE,
        ["---", TITLE, DATE, "---", BODY[1]],
    ),
    "empty lines at the top": Slip(
        ["", "", *GOOD], 3, "H10", "Có dòng trống ở trên phần đầu.",
        "Xóa các dòng trống ở đầu tệp, hoặc chạy bantin fix.", GOOD,
    ),
    # Names of fields.
    "title in Vietnamese": wrong_name("tiêu đề", "title", "Khối Thi đua"),
    "date in Vietnamese": wrong_name("ngày", "date", "2020-07-16"),
    "source in Vietnamese": wrong_name("nguồn", "source", "Báo Sông Thanh"),
    "leaders in Vietnamese": wrong_name("lãnh đạo", "leaders", "Phạm Sỹ Lợi"),
    "organs in Vietnamese": wrong_name("cơ quan", "committees", "Tỉnh ủy"),
    "letters swapped": wrong_name("soucre", "source", "Báo Sông Thanh"),
    "a name with a hyphen": wrong_name("source-url", "source_url", "https://bao.example/tin"),
    "a name twice": Slip(
        between(TITLE, DATE, "Source: Báo", "source: Báo Sông Thanh"), 5, "H04",
        "Mục “source” đã có ở dòng 4.", "Giữ một, xóa dòng kia.", SOURCE,
    ),
    "no space": Slip(
        between("title:Khối Thi đua sơ kết", DATE), 2, "H12", "Sau “title:” thiếu dấu cách.",
        "Thêm dấu cách sau dấu hai chấm: “title: Khối Thi đua sơ kết”, hoặc chạy bantin fix.", GOOD,
    ),
    "no colon": Slip(
        between("title Khối Thi đua sơ kết", DATE), 2, "H23", "Sau “title” thiếu dấu hai chấm.",
        "Viết “title: Khối Thi đua sơ kết”.", GOOD,
    ),
    "the picture's description not under it": Slip(
        with_lines("image: 16-anh.jpg", "alt: Quang cảnh"), 5, "B27",
        "“alt” là một phần của mục “image”, phải đứng dưới mục ấy.",
        "Để trống sau “image:”; dưới đó viết “file: tên tệp ảnh”, rồi “alt: …”, mỗi dòng thụt vào hai dấu cách.",
        with_lines("image:", "  file: 16-anh.jpg", "  alt: Quang cảnh"),
    ),
    "the picture's caption in Vietnamese": Slip(
        with_lines("image:", "  file: 16-anh.jpg", "  chú thích: Quang cảnh"), 6, "H03",
        f"“chú thích” {UNKNOWN} Ý bạn là “caption”?", RENAME,
        with_lines("image:", "  file: 16-anh.jpg", "  caption: Quang cảnh"),
    ),
    "two pictures": Slip(
        with_lines("image: [a.jpg, b.jpg]"), 4, "H05",
        "Mục “image” phải là tên tệp ảnh, hoặc file, alt, caption và credit.",
        "Viết lại mục này theo mẫu trong hướng dẫn.", with_lines("image: a.jpg"),
    ),
    "a description without a picture": Slip(
        with_lines("image:", "  alt: Quang cảnh"), 4, "H05",
        "Mục “image” phải là tên tệp ảnh, hoặc file, alt, caption và credit.",
        "Viết lại mục này theo mẫu trong hướng dẫn.",
        with_lines("image:", "  file: a.jpg", "  alt: Quang cảnh"),
    ),
    "an equals sign": Slip(
        between("title = Khối Thi đua sơ kết", DATE), 2, "H23", "Sau “title” thiếu dấu hai chấm.",
        "Viết “title: Khối Thi đua sơ kết”.", GOOD,
    ),
    # White space.
    "a tab behind the colon": Slip(
        between(TITLE, "date:\t2020-07-16"), 3, "H11", TAB, "Thay Tab bằng dấu cách, hoặc chạy bantin fix.", GOOD
    ),
    "a tab before a name": Slip(
        with_lines("leaders:", "\t- Phạm Sỹ Lợi", "  - Trần Thị Lan"), 5, "H11", TAB,
        "Thay Tab bằng dấu cách, hoặc chạy bantin fix.", LEADERS,
    ),
    "an indented field": Slip(
        between(TITLE, " date: 2020-07-16"), 3, "H14", f"Dòng “date: 2020-07-16” {COLUMN}",
        "Sửa đầu dòng này: không có dấu cách nào, hoặc chạy bantin fix.", GOOD,
    ),
    "an indented field below an empty one": Slip(
        between(TITLE, DATE, "source:", " author: Lan"), 5, "H28",
        "Dòng này thụt vào nên thành một phần của mục “source” ở trên.",
        "Xóa khoảng trắng ở đầu dòng này.", with_lines("source:", "author: Lan"),
    ),
    # Values.
    "a quotation mark too few": Slip(
        between('title: "Khối Thi đua sơ kết', DATE), 2, "H15",
        'Giá trị mở bằng dấu nháy " mà không đóng trên dòng này.',
        'Thêm dấu " vào cuối giá trị, hoặc xóa dấu " ở đầu.', GOOD,
    ),
    "a source in curly quotes": Slip(
        with_lines("source: “Báo Sông Thanh”"), 4, "H26",
        "Cả mục “source” nằm trong dấu nháy cong; dấu ấy sẽ hiện như chữ của mục.",
        "Nếu không cần dấu nháy thì viết “Báo Sông Thanh” không có dấu, hoặc chạy bantin fix.", SOURCE,
    ),
    "a second line": Slip(
        between("title: Khối Thi đua", "sơ kết", DATE), 3, "H02",
        "Dòng này không thuộc mục nào: “sơ kết”.",
        "Nếu là phần tiếp của dòng trên thì nối vào cuối dòng ấy; nếu là một tên thì chuyển vào dưới leaders: "
        "hay committees:; nếu là nội dung thì chuyển xuống dưới dòng --- thứ hai.", GOOD,
    ),
    "a remark that is none": Slip(
        between("title: Hội nghị # 5", DATE), 2, "H17",
        "Ở mục “title”, phần “# 5” không được đọc, vì chữ sau dấu # rồi dấu cách là lời ghi chú.",
        "Nếu là chữ của mục này thì đặt cả giá trị trong dấu nháy kép; nếu là lời ghi chú thì xóa.",
        between('title: "Hội nghị # 5"', DATE),
    ),
    "a title in brackets": Slip(
        between("title: [Infographic]", DATE), 2, "H27",
        "Mục “title” chỉ nhận một dòng chữ, không nhận danh sách.",
        "Viết giá trị ngay sau “title:”; nếu dấu [ ] là chữ của mục ấy thì đặt cả giá trị trong dấu nháy kép.",
        between('title: "[Infographic]"', DATE),
    ),
    "no title": Slip(
        between("title:", DATE), 2, "B01", "Bản tin không có tiêu đề.",
        "Ghi tiêu đề sau “title:” ở phần đầu; chưa có dòng ấy thì thêm “title: …”.", GOOD,
    ),
    "a pasted paragraph": Slip(
        with_lines("source: Báo Sông Thanh", "  Chiều 15/7, " + "Khối Thi đua họp. " * 20), 4, "H18",
        "Mục “source” dài 386 ký tự, vượt mức 200.",
        "Rút ngắn; nếu dán nhầm nội dung vào đây thì chuyển xuống dưới dòng --- thứ hai.", SOURCE,
    ),
    "an address without a beginning": Slip(
        with_lines("source_url: www.bao.example/tin"), 4, "H06",
        "Địa chỉ “www.bao.example/tin” ở mục “source_url” không dùng được. "
        "Ý bạn là “https://www.bao.example/tin”?", URL,
        with_lines("source_url: https://www.bao.example/tin"),
    ),
    # Dates.
    "a date with dots": day("16.7.2020", "2020-07-16"),
    "a date with hyphens": day("16-07-2020", "2020-07-16"),
    "a date with slashes": day("2020/7/16", "2020-07-16"),
    "a date in words": day("Thứ Năm, ngày 16 tháng 7 năm 2020", "2020-07-16"),
    "a date in curly quotes": day("“2020-07-16”", "2020-07-16"),
    "a date with a time in words": day("16/7/2020 8h30", "2020-07-16 08:30"),
    "a date of a machine": day("2020-07-16T08:30:00", "2020-07-16 08:30"),
    "a day of a machine": day("2020-07-16T00:00:00Z", "2020-07-16"),
    "a year of two digits": day("16/7/20"),
    # Lists.
    "a bullet": bullet("•", "  • Phạm Sỹ Lợi"),
    "an en dash": bullet("–", "  – Phạm Sỹ Lợi"),
    "a plus": bullet("+", "  + Phạm Sỹ Lợi"),
    "a number": bullet("1.", "  1. Phạm Sỹ Lợi"),
    "a dash without a space": bullet("-", "  -Phạm Sỹ Lợi"),
    "a dash too far right": Slip(
        with_lines("leaders:", "  - Phạm Sỹ Lợi", "   - Trần Thị Lan"), 6, "H14",
        f"Dòng “- Trần Thị Lan” {COLUMN}", "Sửa đầu dòng này: đúng 2 dấu cách, hoặc chạy bantin fix.", LEADERS,
    ),
    "a dash too far left": Slip(
        with_lines("leaders:", "  - Phạm Sỹ Lợi", " - Trần Thị Lan"), 6, "H14",
        f"Dòng “- Trần Thị Lan” {COLUMN}", "Sửa đầu dòng này: đúng 2 dấu cách, hoặc chạy bantin fix.", LEADERS,
    ),
    "posts too far left": Slip(
        with_lines("leaders:", "  - name: Phạm Sỹ Lợi", "  posts: [Bí thư]"), 6, "H14",
        f"Dòng “posts: [Bí thư]” {COLUMN}", "Sửa đầu dòng này: đúng 4 dấu cách, hoặc chạy bantin fix.", POSTS,
    ),
    "posts in the wrong column": Slip(
        with_lines("leaders:", "  - name: Phạm Sỹ Lợi", "    posts:", "   - Bí thư"), 7, "H14",
        f"Dòng “- Bí thư” {COLUMN}", "Sửa đầu dòng này: đúng 4 dấu cách, hoặc chạy bantin fix.",
        with_lines("leaders:", "  - name: Phạm Sỹ Lợi", "    posts:", "    - Bí thư"),
    ),
    "fields of a leader without a dash": Slip(
        with_lines("leaders:", "  name: Phạm Sỹ Lợi", "  posts: [Bí thư]"), 5, "H29",
        "Danh sách “leaders” thiếu dấu gạch ngang ở dòng này.",
        "Thay hai dấu cách ngay trước chữ đầu tiên của dòng bằng dấu gạch ngang và dấu cách: “- name: …”.", with_lines("leaders:", "- name: Phạm Sỹ Lợi", "  posts: [Bí thư]"),
    ),
    "no dashes": Slip(
        with_lines("leaders:", "  Phạm Sỹ Lợi", "  Trần Thị Lan"), 4, "H25",
        "Danh sách “leaders” phải có mỗi tên một dòng, trước tên là dấu gạch ngang.",
        f"Để trống sau “leaders:”, {LIST}", LEADERS,
    ),
    "a dash behind the name": Slip(
        with_lines("leaders: - Phạm Sỹ Lợi", "  - Trần Thị Lan"), 4, "H25",
        "Danh sách “leaders” phải có mỗi tên một dòng, trước tên là dấu gạch ngang.",
        f"Để trống sau “leaders:”, {LIST}", LEADERS,
    ),
    "commas between people": Slip(
        with_lines("leaders: Phạm Sỹ Lợi, Trần Thị Lan"), 4, "H24",
        "Ở mục “leaders”, “Phạm Sỹ Lợi, Trần Thị Lan” là nhiều tên trên một dòng.",
        f"Để trống sau “leaders:”, {LIST}", LEADERS,
    ),
    "a bracket too few": Slip(
        with_lines("leaders: [Phạm Sỹ Lợi, Trần Thị Lan"), 4, "H16",
        "Danh sách “leaders” mở bằng dấu ngoặc mà viết chưa đúng.",
        "Viết [tên thứ nhất, tên thứ hai], đóng bằng ] và không có gì sau đó; hoặc mỗi tên một dòng “- tên”.",
        with_lines("leaders: [Phạm Sỹ Lợi, Trần Thị Lan]"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_and_its_remedy_works(name: str) -> None:
    slip = SLIPS[name]
    read, findings = parse_bulletin("\n".join([*slip.typed, ""]), PATH)
    told = [(f.line, f.code, f.message, f.remedy) for f in findings]
    assert told == [(slip.line, slip.code, slip.message, slip.remedy)]
    mended, left = parse_bulletin("\n".join([*slip.mended, ""]), PATH)
    assert left == []
    assert mended is not None
    assert (read is None) is (findings[0].severity == "error")
    if read is not None and slip.code not in ("H17", "H26", "H04"):
        assert read == mended  # what is published meanwhile is what is meant


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Hội nghị: sơ kết", "Hội nghị: sơ kết"),
        ('title: "Hội nghị" sơ kết', '"Hội nghị" sơ kết'),
        ("title: “Hội nghị” sơ kết", "“Hội nghị” sơ kết"),
        ("title: “Đền ơn đáp nghĩa”", "“Đền ơn đáp nghĩa”"),
        ("title: [Ảnh] Hội nghị", "[Ảnh] Hội nghị"),
        ("title: [Ảnh Hội nghị", "[Ảnh Hội nghị"),
        ("title: Khóa IV #2020 lần thứ 5", "Khóa IV #2020 lần thứ 5"),
        ("title: #VìHàNam", "#VìHàNam"),
        *((f"title: {sign}Hội nghị", f"{sign}Hội nghị") for sign in "*&!%@`>|?{}],-~"),
        *((f"title: {sign} Hội nghị", f"{sign} Hội nghị") for sign in "*&!%@`>|?{}],-~"),
        ("title: 2020", "2020"),
        ("title: no", "no"),
        ("TITLE: Hội nghị", "Hội nghị"),
        ("title : Hội nghị", "Hội nghị"),
        ("title:  Hội nghị  ", "Hội nghị"),
    ],
)
def test_a_title_may_begin_with_any_sign(line: str, title: str) -> None:
    read, findings = parse_bulletin("\n".join(between(line, DATE)), PATH)
    assert findings == []
    assert read is not None
    assert read.title == title


def test_all_slips_of_a_file_are_told_at_once() -> None:
    typed = between("tiêu đề: Hội nghị", "date: 16.7.2020", 'source: "Báo', "leaders: Lan, Hùng")
    _, findings = parse_bulletin("\n".join(typed), PATH)
    assert sorted((f.line, f.code) for f in findings) == [
        (2, "H03"),
        (3, "B03"),
        (4, "H15"),
        (5, "H24"),
    ]


def test_no_message_speaks_of_programs() -> None:
    for slip in SLIPS.values():
        for word in ("YAML", "parse", "regex", "string", "indent", "header"):
            assert word.lower() not in f"{slip.message} {slip.remedy}".lower()
