"""The fields allowed in the header of each type of content file, declared once.

`field_reader` reads headers by these declarations, `json_schema` makes JSON Schemas from them for the
tools of editors, and a test compares the editors' guide with them. The declarations are plain
dataclasses because every problem must be reported with its line and in Vietnamese, and because the
reader must run in a browser: msgspec and pydantic do not track line numbers and are compiled.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bantin.headers.value_types import LANGUAGE, MOMENT, PARTIAL_DATE, TEXT, URL, ValueType
from bantin.language.diacritics import fold

# The budgets of a header. Honest headers stay far below them; what is above them is a pasted text or a table.
HEADER_LIMIT = 64_000  # characters of a header
_LONG_TEXT = 2000  # characters of a text of several sentences
_NAME = 200  # characters of a name of an organ, a person or a news source
_POST = 300  # characters of a post; printed posts name several organs
_MANY = 500  # items: the leaders of a congress
_SOME = 100  # items: the organs of a meeting, the corrections of a bulletin, the posts of a life
_FEW = 30  # items: the posts that one bulletin prints for one person
ITEMS_LIMIT = 1000  # items of all lists of a header together

# Each declaration is made once and equals itself only, so that it is a cheap key of a cache.


@dataclass(frozen=True, slots=True, eq=False)
class ItemSchema:
    """The form of a field that is no list, or of one item of a list: a mapping with `fields`, or one text for `short`.

    `expected` and `expected_item` complete the Vietnamese message "Mục … phải là …" (field … must be …):
    `expected` if an item is neither a mapping nor a text, `expected_item`, if it is given, if a required field of
    an item is missing. If `without_comma`, an unquoted text with a comma is two items on one line: no name of a person has one.
    """

    fields: tuple["FieldSchema", ...]
    short: str
    expected: str
    expected_item: str = ""
    without_comma: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class FieldSchema:
    """The declaration of one field: a single value of `type` or, if `repeated`, a list.

    The value or, in a list, each of its items has the form `items` if that is given. `required` is the code of the
    finding that reports a required field as missing; it is "" for an optional field. A schema has both
    of the fields `from` and `to` or neither, since they are read as one period. `longest` is the budget of a
    text in characters, `most` that of a list in items. `also` are the words that editors write for the name of
    the field: they are not read, but answered with the name.
    """

    name: str
    type: ValueType = TEXT
    required: str = ""
    repeated: bool = False
    items: ItemSchema | None = None
    longest: int = _LONG_TEXT
    most: int = _SOME
    also: tuple[str, ...] = ()

    @property
    def is_name(self) -> bool:
        """Whether the field has the name of something, which is shorter than a sentence and never a quotation."""
        return self.longest <= _POST

    @property
    def absent(self) -> tuple[()] | str | None:
        """The value that is read for this field from a header that lacks it."""
        if self.repeated:
            return ()
        return None if self.items else self.type.absent


def _mentions(name: str, *also: str, most: int = _SOME, without_comma: bool = False) -> FieldSchema:
    fields = (
        FieldSchema("name", required="H05", longest=_NAME, also=("tên", "họ tên", "họ và tên")),
        FieldSchema(
            "posts", repeated=True, longest=_POST, most=_FEW, also=("chức vụ", "chức danh")
        ),
    )
    expected = ("danh sách tên", "tên, hoặc name và posts")
    items = ItemSchema(fields, "name", *expected, without_comma=without_comma)
    return FieldSchema(name, repeated=True, items=items, most=most, also=also)


NAMELESS = "R02"  # the finding that a record has no name
_PERIOD = (
    FieldSchema("from", PARTIAL_DATE, also=("từ", "từ ngày")),
    FieldSchema("to", PARTIAL_DATE, also=("đến", "đến ngày")),
)
_OTHER_NAMES = FieldSchema(
    "other_names",
    repeated=True,
    items=ItemSchema(
        (FieldSchema("name", required="H05", longest=_NAME, also=("tên",)), *_PERIOD),
        short="name",
        expected="danh sách tên",
    ),
    also=("tên khác", "tên gọi khác"),
)
_NOTE = ("ghi chú", "nội dung")
# Whether a file is a draft: see `content.draft_field`.
DRAFT = FieldSchema("draft", also=("nháp", "bản nháp", "dự thảo", "chưa đăng"))
# The past of a file: see `moves_and_withdrawals`.
_PAST = (
    FieldSchema(
        "moved",
        repeated=True,
        longest=_POST,
        also=("chuyển từ", "nơi cũ", "địa chỉ cũ", "đường dẫn cũ", "aliases", "redirect_from"),
    ),
    FieldSchema("withdrawn", MOMENT, also=("rút", "đã rút", "ngày rút", "gỡ", "ngày gỡ")),
    FieldSchema("reason", also=("lý do", "lí do")),
)

BULLETIN = (
    FieldSchema(
        "title",
        required="B01",
        longest=_LONG_TEXT // 2,  # portals run a headline and its lead together
        also=("tiêu đề", "tựa đề", "đầu đề", "tít", "tên bài", "tên bản tin"),
    ),
    FieldSchema(
        "date", MOMENT, required="B02", also=("ngày", "ngày đăng", "ngày tháng", "thời gian")
    ),
    FieldSchema("source", longest=_NAME, also=("nguồn", "nguồn tin", "tên nguồn", "theo báo")),
    FieldSchema(
        "source_url",
        URL,
        also=("link", "url", "link nguồn", "đường dẫn", "địa chỉ", "liên kết", "địa chỉ nguồn"),
    ),
    FieldSchema("author", longest=_NAME, also=("tác giả", "người viết", "phóng viên")),
    FieldSchema("summary", also=("tóm tắt", "trích yếu", "description", "sapo")),
    FieldSchema(
        "image",
        items=ItemSchema(
            (
                FieldSchema("file", required="H05", longest=_NAME, also=("tệp", "tên tệp")),
                FieldSchema("alt", also=("lời tả", "tả ảnh")),
                FieldSchema("caption", also=("chú thích", "lời chú thích")),
                FieldSchema(
                    "credit", longest=_NAME, also=("nguồn ảnh", "người chụp", "tác giả ảnh")
                ),
            ),
            short="file",
            expected="tên tệp ảnh, hoặc file, alt, caption và credit",
        ),
        also=("ảnh", "hình", "hình ảnh", "ảnh đại diện", "picture"),
    ),
    FieldSchema("modified", MOMENT, also=("ngày sửa", "sửa ngày", "cập nhật", "updated")),
    FieldSchema(
        "corrections",
        repeated=True,
        items=ItemSchema(
            (
                FieldSchema("date", MOMENT, required="H05", also=("ngày",)),
                FieldSchema("note", required="H05", also=_NOTE),
            ),
            short="note",
            expected="các mục gồm date và note",
        ),
        also=("sửa sai", "đính chính"),
    ),
    _mentions("committees", "cơ quan", "các cơ quan", "đơn vị", "tổ chức"),
    _mentions(
        "leaders", "lãnh đạo", "các lãnh đạo", "đồng chí", "người", most=_MANY, without_comma=True
    ),
    DRAFT,
    *_PAST,
)
LEADER = (
    FieldSchema("name", required=NAMELESS, longest=_NAME, also=("tên", "họ tên", "họ và tên")),
    _OTHER_NAMES,
    FieldSchema(
        "posts",
        repeated=True,
        items=ItemSchema(
            (
                FieldSchema("post", required="R09", longest=_POST, also=("chức vụ", "chức danh")),
                FieldSchema("committee", required="R09", longest=_NAME, also=("cơ quan", "đơn vị")),
                *_PERIOD,
                FieldSchema("source", also=("nguồn",)),
                FieldSchema("note", also=_NOTE),
            ),
            short="post",
            expected="các mục gồm post, committee, from, to, source",
        ),
        also=("chức vụ", "các chức vụ", "chức danh"),
    ),
    DRAFT,
    *_PAST,
)
COMMITTEE = (
    FieldSchema("name", required=NAMELESS, longest=_NAME, also=("tên", "tên cơ quan")),
    FieldSchema("short", longest=_NAME, also=("tên tắt", "tên ngắn")),
    _OTHER_NAMES,
    FieldSchema("abbreviations", repeated=True, longest=_NAME, also=("viết tắt", "chữ viết tắt")),
    FieldSchema("parent", longest=_NAME, also=("cấp trên", "trực thuộc", "cơ quan cấp trên")),
    *_PERIOD,
    FieldSchema("predecessors", repeated=True, longest=_NAME, also=("tiền thân",)),
    FieldSchema("successors", repeated=True, longest=_NAME, also=("kế thừa", "cơ quan kế thừa")),
    FieldSchema("source", URL, also=("nguồn",)),
    DRAFT,
    *_PAST,
)
SOURCE = (
    FieldSchema("name", required=NAMELESS, longest=_NAME, also=("tên", "tên nguồn")),
    FieldSchema("short", longest=_NAME, also=("tên tắt", "tên ngắn")),
    FieldSchema("other_names", repeated=True, longest=_NAME, also=("tên khác", "tên gọi khác")),
    FieldSchema("site", URL, also=("địa chỉ", "trang", "trang mạng", "link")),
    DRAFT,
    *_PAST,
)
PROSE_PAGE = (
    FieldSchema("title", required="P01", longest=_LONG_TEXT // 4, also=("tiêu đề",)),
    FieldSchema("summary", also=("tóm tắt",)),
    FieldSchema("lang", LANGUAGE, also=("ngôn ngữ",)),
    DRAFT,
    *_PAST,
)
SCHEMAS = {
    "bulletin": BULLETIN,
    "leader": LEADER,
    "committee": COMMITTEE,
    "source": SOURCE,
    "page": PROSE_PAGE,
}


def field_names(schema: tuple[FieldSchema, ...]) -> Iterator[str]:
    """Yield the names of all fields of a schema, each followed by the fields of its list items."""
    for field in schema:
        yield field.name
        if field.items:
            yield from field_names(field.items.fields)


def plain_name(name: str) -> str:
    """Return a field's name as it is compared: "Source-URL" and "source url" are one, "Tiêu đề" and "tieu de", too."""
    return " ".join(fold(name).replace("_", " ").replace("-", " ").split())


def _ways_to_name(schema: tuple[FieldSchema, ...]) -> Iterator[str]:
    for field in schema:
        yield from map(plain_name, (field.name, *field.also))
        if field.items:
            yield from _ways_to_name(field.items.fields)


# All names of fields, and what editors write for them, as `plain_name` gives them.
WAYS_TO_NAME = frozenset(way for schema in SCHEMAS.values() for way in _ways_to_name(schema))
