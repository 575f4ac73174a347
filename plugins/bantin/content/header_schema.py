"""The fields allowed in the header of each type of content file, declared once.

`field_reader` reads headers by these declarations, `json_schema` makes JSON Schemas from them for the
tools of editors, and a test compares the editors' guide with them. The declarations are plain
dataclasses because every problem must be reported with its line and in Vietnamese, and because the
reader must run in a browser: msgspec and pydantic do not track line numbers and are compiled.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bantin.content.value_types import LANGUAGE, MOMENT, PARTIAL_DATE, TEXT, URL, ValueType


@dataclass(frozen=True, slots=True)
class ItemSchema:
    """The form of one item of a list field: a mapping with `fields`, or one text for the field `short`.

    `expected` and `expected_item` complete the Vietnamese message "Mục … phải là …" (field … must be …):
    `expected` if an item is neither a mapping nor a text, `expected_item` if a required field of an item
    is missing.
    """

    fields: tuple["FieldSchema", ...]
    short: str
    expected: str
    expected_item: str


@dataclass(frozen=True, slots=True)
class FieldSchema:
    """The declaration of one field: a single value of `type` or, if `repeated`, a list.

    A list contains texts, or items of the form `items` if that is given. `required` is the code of the
    finding that reports a required field as missing; it is "" for an optional field. A schema has both
    of the fields `from` and `to` or neither, since they are read as one period.
    """

    name: str
    type: ValueType = TEXT
    required: str = ""
    repeated: bool = False
    items: ItemSchema | None = None

    @property
    def absent(self) -> tuple[()] | str | None:
        """The value that is read for this field from a header that lacks it."""
        return () if self.repeated else self.type.absent


def _list_of_items(
    name: str, *fields: FieldSchema, short: str, expected: str, expected_item: str = ""
) -> FieldSchema:
    items = ItemSchema(fields, short, expected, expected_item or expected)
    return FieldSchema(name, repeated=True, items=items)


def _mentions(name: str) -> FieldSchema:
    return _list_of_items(
        name,
        FieldSchema("name", required="H05"),
        FieldSchema("posts", repeated=True),
        short="name",
        expected="danh sách tên",
        expected_item="tên, hoặc name và posts",
    )


NAMELESS = "R02"  # the finding that a record has no name
_PERIOD = (FieldSchema("from", PARTIAL_DATE), FieldSchema("to", PARTIAL_DATE))
_OTHER_NAMES = _list_of_items(
    "other_names",
    FieldSchema("name", required="H05"),
    *_PERIOD,
    short="name",
    expected="danh sách tên",
)

BULLETIN = (
    FieldSchema("title", required="B01"),
    FieldSchema("date", MOMENT, required="B02"),
    FieldSchema("source"),
    FieldSchema("source_url", URL),
    FieldSchema("author"),
    FieldSchema("summary"),
    FieldSchema("image"),
    FieldSchema("modified", MOMENT),
    _list_of_items(
        "corrections",
        FieldSchema("date", MOMENT, required="H05"),
        FieldSchema("note", required="H05"),
        short="note",
        expected="các mục gồm date và note",
    ),
    _mentions("committees"),
    _mentions("leaders"),
)
LEADER = (
    FieldSchema("name", required=NAMELESS),
    _OTHER_NAMES,
    _list_of_items(
        "posts",
        FieldSchema("post", required="R09"),
        FieldSchema("committee", required="R09"),
        *_PERIOD,
        FieldSchema("source"),
        FieldSchema("note"),
        short="post",
        expected="các mục gồm post, committee, from, to, source",
    ),
)
COMMITTEE = (
    FieldSchema("name", required=NAMELESS),
    FieldSchema("short"),
    _OTHER_NAMES,
    FieldSchema("abbreviations", repeated=True),
    FieldSchema("parent"),
    *_PERIOD,
    FieldSchema("predecessors", repeated=True),
    FieldSchema("successors", repeated=True),
    FieldSchema("source", URL),
)
SOURCE = (
    FieldSchema("name", required=NAMELESS),
    FieldSchema("short"),
    FieldSchema("other_names", repeated=True),
    FieldSchema("site", URL),
)
PROSE_PAGE = (
    FieldSchema("title", required="P01"),
    FieldSchema("summary"),
    FieldSchema("lang", LANGUAGE),
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
