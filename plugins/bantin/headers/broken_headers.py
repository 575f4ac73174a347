"""Reads of a broken header what can be read, each field by itself.

Bulletins need little of a record: its id, which is its file's name, and its names. So one slip in a record's header
must not hide the whole record. Only records are read so; a bulletin with a broken header is withheld.
"""

import re
from collections import defaultdict
from collections.abc import Collection

from bantin.headers.header import FENCE, Header, parse_header
from bantin.headers.value_syntax import Field
from bantin.language.normalization import clean

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_UNREADABLE = "\ufffd"
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?")
_FENCE_LIKE = re.compile(r"[-\u2010-\u2015\u2212_=]{1,10}")
_FIELD_LINE = re.compile(r" ?([A-Za-z_]+)[ \t]*[:：][ \t]*(.*)")
_CONTINUED = re.compile(r"[ \t]+\S.*|- .*")
_MOST_COPIES = 2  # of one field; a third is not read, so that no file makes this slow


def decoded_somehow(data: bytes) -> str:
    """Return the text of a file that is no UTF-8 text or holds signs of a git conflict, for `readable_header`.

    UTF-16 is recognised by its byte order mark; other bytes that are not UTF-8 become U+FFFD.
    """
    return clean(data.decode("utf-16" if data[:2] in _UTF16 else "utf-8-sig", errors="replace"))


def readable_header(text: str, path: str, known: Collection[str]) -> Header:
    """Return the fields of a broken header that can be read, and the body.

    A field begins with a line that names one of the `known` fields and goes on with indented lines and list items.
    Left out are fields that can't be parsed by themselves, fields with characters that could not be decoded, and
    fields that stand there several times with different values, as after a git conflict.
    """
    lines = ["" if _CONFLICT.fullmatch(line) else line.rstrip() for line in text.split("\n")]
    starts = [i for i, line in enumerate(lines) if _named(line) in known]
    first = starts[0] if starts else len(lines)
    after = range(first, len(lines))
    end = next((i for i in after if _FENCE_LIKE.fullmatch(lines[i])), None)
    if end is None:  # no closing line: the header ends at the first empty one
        end = next((i for i in after if not lines[i]), len(lines))
    copies: dict[str, list[Field | None]] = defaultdict(list)
    for start in starts:
        same = copies[_named(lines[start])]
        if start < end and len(same) <= _MOST_COPIES:
            same.append(_parsed(lines, start, path) if len(same) < _MOST_COPIES else None)
    fields = {
        name: same[0]
        for name, same in copies.items()
        if same and same[0] and all(copy and copy.value == same[0].value for copy in same)
    }
    body = next((i for i in range(end + 1, len(lines)) if lines[i]), len(lines))
    text = "\n".join(lines[body:]).rstrip()
    return Header(fields, f"{text}\n" if text else "", body + 1)


def _named(line: str) -> str:
    """Return the name of the field that begins with this line; "" if none does."""
    match = _FIELD_LINE.fullmatch(line)
    return match[1].lower() if match else ""


def _parsed(lines: list[str], start: int, path: str) -> Field | None:
    """Return the field that begins at the index `start`; None if it can't be parsed."""
    stop = start + 1
    while stop < len(lines) and _CONTINUED.fullmatch(lines[stop]):
        stop += 1
    match = _FIELD_LINE.fullmatch(lines[start])
    if match is None or _UNREADABLE in "".join(lines[start:stop]):
        return None
    block = [FENCE, f"{match[1].lower()}: {match[2]}".rstrip(), *lines[start + 1 : stop], FENCE]
    header, findings = parse_header("\n".join(block), path)
    if header and len(header.fields) == 1 and not findings:
        return _moved(next(iter(header.fields.values())), start - 1)
    # A text with a colon, for example, is no good field in a header, but there is one way to read it.
    return Field(match[2], start + 1) if len(block) == 3 and match[2][:1].isalnum() else None


def _moved(field: Field, lines: int) -> Field:
    """Return the field as it is so many lines further down."""
    value = field.value
    if isinstance(value, list):
        value = [_moved(item, lines) for item in value]
    elif isinstance(value, dict):
        value = {name: _moved(inner, lines) for name, inner in value.items()}
    return Field(value, field.line + lines)
