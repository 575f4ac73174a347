"""Reads one value of a header: a text, with or without quotation marks, or a list in brackets.

What editors of YAML write is read as YAML reads it, except that no type is guessed: `2015` and `no` are texts. A text
without quotation marks may begin with any sign and contain any (`[Ảnh] Hội nghị: sơ kết`): it is read as it is typed.
"""

import re
from typing import NamedTuple, TypeAlias

from bantin.language.normalization import clean

Value: TypeAlias = "str | list[Field] | dict[str, Field]"

_QUOTED = re.compile(
    r""" "(?P<double>(?:[^"\\]|\\.)*)" | '(?P<single>(?:[^']|'')*)' """, re.X | re.S
)
# A remark begins with "# ". In YAML "#2020" after a space begins one, too, which would cut titles such as "Khóa #2020".
REMARK = re.compile(r"(?:^|(?<=\s))#(?=\s|$).*")
_ESCAPE = re.compile(r"\\(?:\n\s*|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.S)
_SIGN_OF_ESCAPE = {
    **{sign: sign for sign in "\"\\/ "},
    **{"n": "\n", "t": "\t", "r": "\n", "0": " ", "a": " ", "b": " ", "e": " ", "v": " ", "f": " "},
    **{"N": "\n", "_": " ", "L": "\n", "P": "\n"},
}  # fmt: skip
_DEEPEST = 4  # lists in lists; no field has more than two
# The parts of a list in brackets: space and remarks, a text without quotation marks, a name before a value.
_SPACE = re.compile(r"(?:\s|(?:^|(?<=\s))#(?=\s).*)*")
_PLAIN = re.compile(r"[^,\[\]{}\n]+(?:\n[^,\[\]{}\n]+)*")
_NAME = re.compile(
    rf"(?:{_QUOTED.pattern.strip()}|(?P<plain>[^,\[\]{{}}:\n]+?)) \s*:(?=[\s,}}]|$)", re.X | re.S
)


class Field(NamedTuple):
    """A value in a header and its line in the file.

    `remark` is a text after it that begins with # and is not read; `quoted` tells that a text has quotation marks, so
    that signs in it are meant.
    """

    value: Value
    line: int
    remark: str = ""
    quoted: bool = False


def quoted_text(text: str) -> tuple[str, str] | None:
    """Read the quoted text at the beginning of `text`; return what it says, and what follows it.

    Return None if there is no such text: its second quotation mark is missing.
    """
    match = _QUOTED.match(text)
    return (_said(match), text[match.end() :].strip()) if match else None


def bracketed_value(text: str, line: int) -> tuple[list[Field] | dict[str, Field], str] | None:
    """Read the list in [ ] or the fields in { } at the beginning of `text`, which begins at a line of the file.

    Return the value, and what follows it; None if a bracket, a comma or a name is missing.
    """
    reader = _BracketReader(text, line)
    value = reader.collection(0)
    return None if value is None else (value, text[reader.position :].strip())


def without_remark(text: str) -> tuple[str, str]:
    """Split the remark off a text without quotation marks; return both."""
    match = REMARK.search(text) if "#" in text else None
    return (text[: match.start()].rstrip(), match[0]) if match else (text, "")


def _said(match: re.Match[str]) -> str:
    """Return what a quoted text says, its escapes and doubled signs replaced, as `clean` normalises it."""
    if match["double"] is None:
        return match["single"].replace("''", "'")
    return (
        clean(_ESCAPE.sub(_sign, match["double"])) if "\\" in match["double"] else match["double"]
    )


def _sign(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    if code:
        return chr(int(code, 16)) if int(code, 16) < 0x110000 else "\ufffd"
    return _SIGN_OF_ESCAPE.get(match[4], match[0]) if match[4] else ""


class _BracketReader:
    """Reads [ ] and { } from a text; `position` is the index of the first character that is not read yet."""

    def __init__(self, text: str, line: int):
        self._text, self._line, self.position = text, line, 0
        self._counted = 0  # the position up to which line ends are counted in `_line`

    def collection(self, depth: int) -> list[Field] | dict[str, Field] | None:
        """Read the collection that begins here; return None if it is malformed or in too many others."""
        named_ones = self._text[self.position] == "{"
        closing = "}" if named_ones else "]"
        if depth >= _DEEPEST:
            return None
        self.position += 1
        items: list[Field] = []
        named: dict[str, Field] = {}
        while not self._take(closing):
            name = self._name() if named_ones else ""
            item = None if name is None or name in named else self._item(depth, named=named_ones)
            if item is None:
                return None
            if named_ones:
                named[name or ""] = item
            else:
                items.append(item)
            if not self._take(",") and self._ahead() != closing:
                return None
        return named if named_ones else items

    def _line_here(self) -> int:
        self._line += self._text.count("\n", self._counted, self.position)
        self._counted = self.position
        return self._line

    def _ahead(self) -> str:
        """Pass over space and remarks, and return the next character; "" at the end."""
        match = _SPACE.match(self._text, self.position)
        self.position = match.end() if match else self.position
        return self._text[self.position : self.position + 1]

    def _take(self, sign: str) -> bool:
        taken = self._ahead() == sign
        self.position += taken
        return taken

    def _name(self) -> str | None:
        match = _NAME.match(self._text, self.position)
        if match is None:
            return None
        self.position = match.end()
        return match["plain"].strip() if match["plain"] is not None else _said(match)

    def _item(self, depth: int, *, named: bool) -> Field | None:
        """Read one value; return None if it is malformed. Behind a name, it may be missing."""
        ahead = self._ahead()
        line = self._line_here()
        if named and ahead in ",}":
            return Field("", line)
        if ahead and ahead in "[{":
            inner = self.collection(depth + 1)
            return None if inner is None else Field(inner, line)
        quoted = bool(ahead) and ahead in "\"'"
        match = (_QUOTED if quoted else _PLAIN).match(self._text, self.position)
        if match is None:
            return None
        self.position = match.end()
        text = _said(match) if quoted else without_remark(match[0].strip())[0]
        return Field(text, line, quoted=quoted)
