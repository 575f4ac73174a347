"""Reads the lines of a header as fields: names, values, lists by dashes, and lists in which each item has fields.

This is the part of YAML that headers need, read line by line, so that each problem is known with its line and its
cause, and costs its own field only. A line that can mean one thing only is read though it is not written as it should
be (a tab, "•" for "-"), and a warning says so: other programs may not read the file.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bantin.findings.findings import Finding, finding
from bantin.headers.header_schema import WAYS_TO_NAME, plain_name
from bantin.headers.value_syntax import (
    Field,
    Value,
    bracketed_value,
    quoted_text,
    without_remark,
)

_NAMED = re.compile(
    r"""(?P<name>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#\[{-][^\n]*?|-[^\s][^\n]*?)
        [ ]*:(?:(?P<gap>\s+)(?P<rest>.*)|$)""",
    re.X,
)
# Without the space behind the colon, "title:Họp". Other names are believed if they are one word: "http://" is none.
_TIGHT = re.compile(r"(?P<name>[^\W\d]+(?:[ -][^\W\d]+){0,2}):(?!//)(?P<rest>\S.*)")
_WITHOUT_COLON = re.compile(
    r"(?P<name>[A-Za-z_]{4,})(?:\s*[=;：]\s*|\s+(?:[–—-]\s+)?)(?P<rest>\S.*)"
)
_LATIN_NAME = re.compile(r"[a-z_]+:(?:\s|$)")
# What begins an item of a list: a dash and a space, or what people type for them.
_ITEM = re.compile(r"-(?:\s+|$)|[-–—−•●▪◦·*+](?:\s+|$|(?=\w))|[0-9]{1,2}[.)]\s+")
_BLOCK = re.compile(r"[|>](?:[-+]?[1-9]?|[1-9][-+])(?:\s+#.*)?")
_INDENTED_BY_TAB = re.compile(r" *\t\s*\S")
_LONGEST_NAME = 40  # characters; what stands before a colon in a sentence is often longer
_FOLDED = 60  # characters: programs break longer lines, and the next one can then begin with a dash
_DEEPEST = 8  # lists and fields in others


class _Line(NamedTuple):
    """A line of a header: its number in the file, its indentation in columns, and its text without that."""

    number: int
    indent: int
    text: str


def read_fields(
    lines: Sequence[str], path: str, first_line: int = 1
) -> tuple[dict[str, Field], list[Finding]]:
    """Read the lines of a header; return the fields by name, and the findings.

    `first_line` is the line of the file at `path` where `lines` begin. The fields are those that could be read: a
    finding about one of them leaves the others.
    """
    reader = _Reader(lines, path, first_line)
    return reader.fields(), reader.findings


def names_field(text: str) -> bool:
    """Whether a line without its indentation begins with the name of a field that some content file has."""
    named = (_TIGHT.match(text) or _NAMED.match(text)) if ":" in text else None
    return bool(named and plain_name(_name_of(named)) in WAYS_TO_NAME)


def _name_of(match: re.Match[str]) -> str:
    name = match["name"].strip()
    said = quoted_text(name) if name[0] in "\"'" else None
    return said[0] if said else name


class _Reader:
    """Reads the lines of one header from the first to the last; `findings` grows meanwhile."""

    def __init__(self, lines: Sequence[str], path: str, first_line: int):
        self.findings: list[Finding] = []
        self._path = path
        self._lines = [_line(number, text) for number, text in enumerate(lines, first_line)]
        self._next = 0
        self._depth = 0
        # The lines with a tab in their indentation, without those that are told as misaligned anyhow.
        self._tabs = {
            number
            for number, text in enumerate(lines, first_line)
            if "\t" in text and _INDENTED_BY_TAB.match(text)
        }

    def fields(self) -> dict[str, Field]:
        """Return the fields of the header by name."""
        first = self._ahead()
        fields = self._mapping(first.indent, -1) if first else {}
        for number in sorted(self._tabs):
            self._note("H11", number)
        return fields

    def _note(self, code: str, line: int, **values: object) -> None:
        self.findings.append(finding(code, self._path, line, **values))

    def _note_misaligned(self, line: _Line, columns: int) -> None:
        spaces = f"đúng {columns} dấu cách" if columns else "không có dấu cách nào"
        self._note("H14", line.number, text=_shown(line.text), spaces=spaces, columns=columns)
        self._tabs.discard(line.number)

    def _ahead(self) -> _Line | None:
        """Pass over empty lines and lines of remarks, and return the next line; None at the end."""
        while self._next < len(self._lines):
            line = self._lines[self._next]
            if line.text and line.text[0] != "#":
                return line
            self._next += 1
        return None

    def _ahead_in(self, floor: int) -> _Line | None:
        """Return the next line as `_ahead` does if it is indented by more than `floor` columns, else None."""
        line = self._ahead()
        return line if line and line.indent > floor else None

    def _mapping(self, column: int, floor: int) -> dict[str, Field]:
        """Read fields, which should begin in `column`, from all lines that are indented by more than `floor`."""
        fields: dict[str, Field] = {}
        while line := self._ahead_in(floor):
            if floor >= 0 and _ITEM.match(line.text):
                break  # the next item of the list in which these fields are an item
            named = self._named(line)
            self._next += 1
            if named is None:
                self._note("H02", line.number, text=_shown(line.text))
                continue
            name, rest = named
            if line.indent != column:
                self._note_misaligned(line, column)
            value = self._value(rest, line.number, line.indent)
            if name in fields:
                self._note("H04", line.number, key=name, first=fields[name].line)
            else:
                fields[name] = value
        return fields

    def _named(self, line: _Line) -> tuple[str, str] | None:
        """Return the name and the value's text of a line that begins a field; None if it does not begin one."""
        match = _NAMED.match(line.text)
        name = _name_of(match) if match else ""
        tight = _TIGHT.match(line.text) if not match or ":" in name else None
        if tight and plain_name(tight["name"]) in WAYS_TO_NAME:
            return self._tight(line, tight)
        if match and (len(name) <= _LONGEST_NAME or match["name"][0] in "\"'"):
            if "\t" in (match["gap"] or ""):
                self._note("H11", line.number)
            return name, match["rest"] or ""
        if tight and " " not in tight["name"]:
            return self._tight(line, tight)
        match = _WITHOUT_COLON.match(line.text)
        if match and plain_name(match["name"]) in WAYS_TO_NAME:
            name, rest = match["name"].lower(), match["rest"]
            self._note("H23", line.number, key=name, value=_shown(rest))
            return name, rest
        return None

    def _tight(self, line: _Line, match: re.Match[str]) -> tuple[str, str]:
        self._note("H12", line.number, key=match["name"], value=_shown(match["rest"]))
        return match["name"], match["rest"]

    def _value(self, text: str, number: int, indent: int, *, in_item: bool = False) -> Field:
        """Read the value that begins with `text` on line `number`, whose indentation is `indent`."""
        if not text or text.startswith(("# ", "#\t")) or text == "#":
            return Field(self._nested(indent, in_item=in_item), number, text)
        if text[0] in "[{":
            return self._bracketed(text, number, indent)
        if text[0] in "\"'":
            return self._quoted(text, number, indent)
        if text[0] in "|>" and _BLOCK.fullmatch(text):
            return Field("\n".join(self._block(indent)), number)
        return self._plain(text, number, indent, in_item=in_item)

    def _nested(self, indent: int, *, in_item: bool) -> Value:
        """Read the value of a field or item whose first line is empty behind the name or dash."""
        line = self._ahead()
        value: Value = ""
        if line is None or self._depth >= _DEEPEST:
            return ""
        self._depth += 1
        if line.indent >= indent - 1 + 2 * in_item and _ITEM.match(line.text):
            if line.indent < indent:
                self._note_misaligned(line, indent)
            value = self._sequence(line.indent, min(indent, line.indent - 1))
        elif line.indent > indent and self._begins_field(line.text):
            value = self._mapping(line.indent, indent)
        elif line.indent > indent:
            self._next += 1
            value = self._value(line.text, line.number, indent).value
        self._depth -= 1
        return value

    def _begins_field(self, text: str) -> bool:
        return ":" in text and (names_field(text) or bool(_LATIN_NAME.match(text)))

    def _sequence(self, column: int, floor: int) -> list[Field]:
        """Read the items of a list, whose dashes should stand in `column`, from lines indented by more than `floor`."""
        items: list[Field] = []
        while line := self._ahead_in(floor):
            match = _ITEM.match(line.text)
            if match is None:
                break
            rest = line.text[match.end() :]
            if line.indent != column:
                self._note_misaligned(line, column)
            if line.text[0] != "-" or (rest and match[0] == "-"):
                self._note("H13", line.number, sign=match[0].strip(), value=_shown(rest))
            elif "\t" in match[0]:
                self._note("H11", line.number)
            if self._begins_field(rest):
                inner = _Line(line.number, line.indent + match.end(), rest)
                self._lines[self._next] = inner
                # Fields of the item may also stand in the column of its dash, unless fields of the header do.
                own = line.indent - 1 if line.indent > floor + 1 else line.indent
                items.append(Field(self._mapping(inner.indent, own), line.number))
            else:
                self._next += 1
                items.append(self._value(rest, line.number, line.indent, in_item=True))
        return items

    def _block(self, indent: int) -> Iterator[str]:
        """Yield the lines below, up to the first that is not indented by more than `indent`, remarks included."""
        while self._next < len(self._lines):
            line = self._lines[self._next]
            if line.text and line.indent <= indent:
                return
            self._next += 1
            yield line.text

    def _bracketed(self, text: str, number: int, indent: int) -> Field:
        start, whole = self._next, text
        value = bracketed_value(text, number)
        if value is None:
            whole = "\n".join([text, *self._bracket_lines(indent)])
            value = bracketed_value(whole, number)
        if value and (not value[1] or value[1].startswith("#")):
            return Field(value[0], number, value[1])
        self._next = start
        return self._plain(text, number, indent)

    def _bracket_lines(self, indent: int) -> Iterator[str]:
        """Yield the lines below that can belong to a list in brackets: the indented ones, or a closing bracket."""
        while self._next < len(self._lines):
            line = self._lines[self._next]
            if line.text and line.indent <= indent and line.text[0] not in "]}":
                return
            self._next += 1
            yield line.text

    def _quoted(self, text: str, number: int, indent: int) -> Field:
        start = self._next
        said = quoted_text(text)
        if said is None:
            said = quoted_text("\n".join([text, *self._block(indent)]))
        if said and (not said[1] or said[1].startswith("#")):
            return Field(said[0], number, said[1], quoted=True)
        self._next = start
        if said is None:
            self._note("H15", number, sign=text[0])
            return Field(text.strip("\"'"), number)
        return self._plain(text, number, indent)

    def _plain(self, text: str, number: int, indent: int, *, in_item: bool = False) -> Field:
        """Read a text without quotation marks and the lines below that continue it."""
        said, remark = without_remark(text)
        parts = [said]
        last = text
        while not remark and (line := self._ahead_in(indent)):
            begins_item = in_item and len(last) < _FOLDED and _ITEM.match(line.text)
            if begins_item or names_field(line.text):
                break
            said, remark = without_remark(line.text)
            parts.append(said)
            last = line.text
            self._next += 1
        return Field("\n".join(parts), number, remark)


def _line(number: int, text: str) -> _Line:
    bare = text.lstrip()
    indentation = text[: len(text) - len(bare)]
    if "\t" in indentation:
        indentation = indentation.replace("\t", "  ")
    return _Line(number, len(indentation), bare.rstrip())


def _shown(text: str) -> str:
    """Return the beginning of a text, as findings show it."""
    return text if len(text) <= 60 else f"{text[:60].rstrip()}…"
