"""What `bantin new` asks for each kind of file: the fields of the header, in words for editors."""

from typing import NamedTuple

from bantin.content.kinds import KINDS, Kind
from bantin.headers.header_schema import BULLETIN, COMMITTEE, LEADER, SOURCE, FieldSchema


class NewField(NamedTuple):
    """One field of a new file: its name in the header, and how it is asked for.

    `kind` is that of the records that the field names; `is_id` if it has their ids, and `is_free` if it may name what has
    no record. A field that is `repeated` has several values, each with an option of its own.
    """

    name: str
    asked: str
    needed: bool = False
    repeated: bool = False
    kind: Kind | None = None
    is_id: bool = False
    is_free: bool = False

    @property
    def help(self) -> str:
        """What the option is for, with the form of a value that has several parts."""
        form = _FORMS.get(self.name, "")
        several = "; nhiều thì ghi tùy chọn này nhiều lần" if self.repeated else ""
        return f"{self.asked[0].lower()}{self.asked[1:]}{form}{several}"

    @property
    def option(self) -> str:
        """The option of the command line, such as `--source-url`; of several values `--leader`, one for each."""
        name = _SINGULAR.get(self.name, self.name) if self.repeated else self.name
        return f"--{name.replace('_', '-')}"


class NewKind(NamedTuple):
    """A kind of new files: what it is called, the schema of its header, its fields, and what its text is."""

    called: str
    schema: tuple[FieldSchema, ...]
    fields: tuple[NewField, ...]
    text: str
    kind: Kind | None = None  # of records


_FORMS = {
    "leaders": ", như “Trần Văn Thử: Chủ tịch; Bí thư”",
    "posts": ", như “Chủ tịch; mã hay tên cơ quan; 2020-07; 2025”",
}
_SINGULAR = {
    "committees": "committee",
    "leaders": "leader",
    "posts": "post",
    "other_names": "other-name",
    "abbreviations": "abbreviation",
    "predecessors": "predecessor",
}
_OTHER_NAMES = NewField("other_names", "Tên khác", repeated=True)
_PERIOD = (
    NewField("from", "Có từ ngày (2015, 2015-10 hay 2015-10-21)"),
    NewField("to", "Đến ngày (còn thì để trống)"),
)
NEW_KINDS = {
    "bulletin": NewKind(
        "bản tin",
        BULLETIN,
        (
            NewField("title", "Tiêu đề", needed=True),
            NewField("date", "Ngày đăng (16/7/2020 hay 2020-07-16, có thể thêm giờ)", needed=True),
            NewField("source", "Nguồn: báo hay trang đăng đầu tiên", kind=KINDS.source, is_free=True),
            NewField("source_url", "Địa chỉ bài gốc"),
            NewField("author", "Tác giả"),
            NewField("committees", "Cơ quan", repeated=True, kind=KINDS.committee),
            NewField("leaders", "Lãnh đạo", repeated=True, kind=KINDS.leader),
        ),
        "nội dung",
    ),
    "leader": NewKind(
        "hồ sơ lãnh đạo",
        LEADER,
        (
            NewField("name", "Họ và tên", needed=True),
            _OTHER_NAMES,
            NewField("posts", "Chức vụ", repeated=True,
                     kind=KINDS.committee, is_id=True, is_free=True),
        ),
        "tiểu sử",
        KINDS.leader,
    ),
    "committee": NewKind(
        "hồ sơ cơ quan",
        COMMITTEE,
        (
            NewField("name", "Tên cơ quan", needed=True),
            NewField("short", "Tên ngắn"),
            _OTHER_NAMES,
            NewField("abbreviations", "Chữ viết tắt", repeated=True),
            NewField("parent", "Cơ quan cấp trên", kind=KINDS.committee, is_id=True),
            *_PERIOD,
            NewField("predecessors", "Cơ quan tiền thân", repeated=True, kind=KINDS.committee, is_id=True),
            NewField("source", "Địa chỉ trang nói về cơ quan"),
        ),
        "lời tả",
        KINDS.committee,
    ),
    "source": NewKind(
        "hồ sơ nguồn",
        SOURCE,
        (
            NewField("name", "Tên báo hay trang tin", needed=True),
            NewField("short", "Tên ngắn"),
            _OTHER_NAMES,
            NewField("site", "Địa chỉ trang"),
        ),
        "lời tả",
        KINDS.source,
    ),
}  # fmt: skip
