"""Takes out of the lists of a header what names a record a second time, as after two records became one."""

from collections.abc import Iterable

from bantin.editing.header_edits import with_field
from bantin.headers.header import parse_header
from bantin.headers.header_writer import Plain
from bantin.headers.value_syntax import Field
from bantin.language.normalization import clean, one_line


def with_id_once(text: str, path: str, fields: Iterable[str], id_: str) -> str:
    """Return the text in which each of these list fields of its header has the bare id once at most.

    An item that says more than the id stays. So does a list with remarks, which may speak of an item.
    """
    for name in fields:
        header, _ = parse_header(clean(text), path)
        field = header.fields.get(name) if header else None
        if field is None or not isinstance(field.value, list):
            continue
        items = field.value
        bare = [index for index, item in enumerate(items) if item.value == id_]
        more = [item for item in items if isinstance(item.value, dict) and _name(item) == id_]
        repeated = bare if more else bare[1:]
        if repeated and not any(item.remark for item in (field, *items)):
            left = [_plain(item) for index, item in enumerate(items) if index not in repeated]
            text = with_field(text, path, name, left)
    return text


def _name(item: Field) -> str:
    name = item.value.get("name") if isinstance(item.value, dict) else None
    return str(name.value) if name else ""


def _plain(field: Field) -> Plain:
    if isinstance(field.value, str):
        return one_line(field.value)
    if isinstance(field.value, dict):
        return {name: _plain(inner) for name, inner in field.value.items()}
    plain = [_plain(item) for item in field.value]
    texts = tuple(one for one in plain if isinstance(one, str))
    return texts if len(texts) == len(plain) else plain
