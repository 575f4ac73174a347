"""The fields that the header of each kind of content file may have, declared once.

`field_reader` reads headers by these declarations, `json_schema` makes a JSON Schema of them for
editors' tools, and a test holds the editors' guide against them. They are dataclasses of our own
because every fault must be told with its line and in Vietnamese and because the reader must run in a
browser: msgspec and pydantic know no lines and are compiled.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bantin.content.value_types import LANGUAGE, MOMENT, PARTIAL_DATE, TEXT, URL, ValueType


@dataclass(frozen=True, slots=True)
class ItemSchema:
    """What an item of a list holds: a mapping of `fields`, or only the text of the field `short`.

    `expected` completes the Vietnamese sentence "Mục … phải là …" about a list of other items,
    `expected_item` about an item without a required field.
    """

    fields: tuple["FieldSchema", ...]
    short: str
    expected: str
    expected_item: str


@dataclass(frozen=True, slots=True)
class FieldSchema:
    """One field: a single value or, if `repeated`, a list of texts or of `items`.

    `required` is the code of the finding for a required field that is absent or empty, and empty for
    an optional field. The fields `from` and `to` always stand together and are read as one period.
    """

    name: str
    type: ValueType = TEXT
    required: str = ""
    repeated: bool = False
    items: ItemSchema | None = None

    @property
    def absent(self) -> tuple[()] | str | None:
        """The value of the field in a header without it."""
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
    FieldSchema("name", required="R02"),
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
    FieldSchema("name", required="R02"),
    FieldSchema("short"),
    _OTHER_NAMES,
    FieldSchema("abbreviations", repeated=True),
    FieldSchema("parent"),
    *_PERIOD,
    FieldSchema("predecessors", repeated=True),
    FieldSchema("successors", repeated=True),
    FieldSchema("source", URL),
)
PROSE_PAGE = (
    FieldSchema("title", required="P01"),
    FieldSchema("summary"),
    FieldSchema("lang", LANGUAGE),
)
SCHEMAS = {"bulletin": BULLETIN, "leader": LEADER, "committee": COMMITTEE, "page": PROSE_PAGE}


def field_names(schema: tuple[FieldSchema, ...]) -> Iterator[str]:
    """The names of all fields of a schema, those of its items included."""
    for field in schema:
        yield field.name
        if field.items:
            yield from field_names(field.items.fields)
