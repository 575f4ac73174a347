"""Changes single fields in the header of a content file and leaves every other line as it is."""

import re
from collections.abc import Collection, Sequence

from bantin.errors import EditError
from bantin.headers.header import header_lines, parse_header
from bantin.headers.header_writer import Plain, dump_field
from bantin.headers.value_syntax import Field
from bantin.language.normalization import clean, one_line

_FIELD = re.compile(r"(?P<name>[^\s:#-][^:]*):(?:\s|$)")


def single_value(text: str, path: str, *names: str) -> str:
    """Return the value of a field in the header of the file at `path`; "" if it is absent or no single value.

    Of several `names`, each is that of a field in the field before.
    """
    field = _field(text, path, *names)
    return one_line(field.value) if field and isinstance(field.value, str) else ""


def with_value_replaced(text: str, path: str, names: Sequence[str], new: str) -> str:
    """Return the text with another value of the field that `single_value` finds; the rest of its line stays.

    Raises EditError if the value does not stand in the field's line as it is read.
    """
    field = _field(text, path, *names)
    if field is None or not isinstance(field.value, str):
        return text
    lines = text.split("\n")
    value = re.compile(
        rf"""(?P<before>(?<!\w){names[-1]}\s*:\s*["']?){re.escape(field.value)}""", re.IGNORECASE
    )
    line, count = value.subn(
        lambda match: match["before"] + new, clean(lines[field.line - 1]), count=1
    )
    if not count:
        raise EditError(f"{path}:{field.line}: viết mục {names[-1]} trong một dòng rồi chạy lại")
    lines[field.line - 1] = line
    return "\n".join(lines)


def listed_values(text: str, path: str, name: str) -> list[str]:
    """Return the texts in a list field of the header of the file at `path`; a single text has semicolons between them."""
    field = _field(text, path, name)
    value = field.value if field else ""
    if isinstance(value, list):
        value = ";".join(item.value for item in value if isinstance(item.value, str))
    parts = value.split(";") if isinstance(value, str) else []
    return [one_line(part) for part in parts if part.strip()]


def _field(text: str, path: str, *names: str) -> Field | None:
    header, _ = parse_header(clean(text), path)
    field = Field(header.fields, 1) if header else None
    for name in names:
        inner = field.value if field else None
        field = inner.get(name) if isinstance(inner, dict) else None
    return field


def with_field(text: str, path: str, name: str, value: Plain) -> str:
    """Return the text of the file at `path` with a field in place of the one of this name, or at the end of the header.

    Remarks and empty lines behind the field stay. Raises EditError if the file has no header.
    """
    lines, where = text.split("\n"), header_lines(text)
    header, _ = parse_header(clean(text), path)
    if header is None or not where:
        raise EditError(f"{path}: chưa có phần đầu đọc được; sửa theo bantin check rồi chạy lại")
    fenced = where.start > 0 and lines[where.start - 1].strip()
    new = dump_field(name, value) if fenced else [f"{name.capitalize()}: {_in_one_line(value)}"]
    if name not in header.fields:
        return "\n".join([*lines[: where.stop], *new, *lines[where.stop :]])
    first = header.fields[name].line - 1
    following = range(first + 1, where.stop)
    last = next((i for i in following if _FIELD.match(lines[i])), where.stop)
    while not _says_something(lines[last - 1]):
        last -= 1
    return "\n".join([*lines[:first], *new, *lines[last:]])


def with_items_added(text: str, path: str, name: str, items: list[Plain], kept: int) -> str:
    """Return the text with a list field that has these items, of which the header of the file at `path` has the first `kept`.

    Where these stand on lines of their own, the lines stay, and those of the new items follow. Raises EditError if the file
    has no header.
    """
    lines, where = text.split("\n"), header_lines(text)
    field = _field(text, path, name)
    first = field.line - 1 if field else where.stop
    following = range(first + 1, where.stop)
    last = next((i for i in following if _FIELD.match(lines[i])), where.stop)
    block = [i for i in range(first + 1, last) if _says_something(lines[i])]
    if not kept or not block or not lines[block[0]].lstrip().startswith("- "):
        return with_field(text, path, name, items)
    indentation = lines[block[0]][: -len(lines[block[0]].lstrip())]
    written = dump_field(name, items[kept:])[1:]  # each line begins with two spaces
    new = [f"{indentation}{line[2:]}" for line in written]
    return "\n".join([*lines[: block[-1] + 1], *new, *lines[block[-1] + 1 :]])


def with_id_replaced(text: str, fields: Collection[str], old: str, new: str) -> str:
    """Return the text with `new` for each value, or item of a list, that is `old` in one of these fields of its header.

    Fields within the items of a list belong to the field that has the list.
    """
    id_ = re.escape(old)
    alone = re.compile(
        rf"""(?P<before>^\s*(?:-\s+)?(?:[\w ]+:\s+)?["']?){id_}(?=["']?\s*(?:$|;|\s\#))"""
    )
    listed = re.compile(
        rf"""(?P<before>[\[,;{{]\s*(?:\w+:\s+)?["']?){id_}(?=["']?\s*(?:$|[\],;}}]|\s\#))"""
    )
    lines, name = text.split("\n"), ""
    for index in header_lines(text):
        if match := _FIELD.match(lines[index]):
            name = match["name"].strip().lower()
        if name in fields and old in lines[index]:
            for value in (alone, listed):
                lines[index] = value.sub(rf"\g<before>{new}", lines[index])
    return "\n".join(lines)


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _in_one_line(value: Plain) -> str:
    return value if isinstance(value, str) else "; ".join(map(str, value))
