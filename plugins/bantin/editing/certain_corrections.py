"""Corrects in a content file what can be meant in one way only: its encoding, hidden signs, the form of its header."""

from typing import NamedTuple
from unicodedata import is_normalized

from bantin.content.content_files import text_of
from bantin.editing.header_layout import in_usual_order, with_usual_layout
from bantin.headers.header import header_lines
from bantin.language.normalization import clean, with_plain_letters

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MOST_ROUNDS = 5
_UTF8_MARK = b"\xef\xbb\xbf"


class Corrected(NamedTuple):
    """The text of a file before and after, with LF at the ends of lines, and what was done, as Vietnamese phrases.

    The text before is the decoded one, so that a comparison shows lines and not another encoding.
    """

    before: str
    text: str
    done: tuple[str, ...]


def corrected(data: bytes, path: str) -> Corrected | None:
    """Return the correction of the content file at `path`, which has these bytes; None if there is nothing to do.

    Nothing is done to a file that is neither UTF-8 nor UTF-16 with its byte order mark, or that has the marks of an
    unresolved conflict. What a header says stays the same, but for curly quotation marks around names.
    """
    text = _decoded(data)
    if text is None or text_of(text.encode(), path)[0] is None:
        return None
    before = text = text.replace("\r\n", "\n").replace("\r", "\n")
    done = [_encoding(data)]
    text, letters = with_plain_letters(text), text
    if text != letters:
        done.append(
            "bỏ ký tự ẩn, sửa chữ Đ" if is_normalized("NFC", letters) else "chuẩn dấu Unicode"
        )
    for _ in range(_MOST_ROUNDS):  # one correction may make another one certain
        earlier = text
        text = _step(_with_plain_spaces(text), text, "khoảng trắng lạ ở phần đầu", done)
        text = _step(with_usual_layout(text, path), text, "cách viết phần đầu", done)
        text = _step(in_usual_order(text, path), text, "thứ tự các mục", done)
        if text == earlier:
            break
    phrases = tuple(dict.fromkeys(filter(None, done)))
    return Corrected(before, text, phrases) if phrases else None


def _step(after: str, before: str, phrase: str, done: list[str]) -> str:
    if after != before:
        done.append(phrase)
    return after


def _decoded(data: bytes) -> str | None:
    try:
        return data.decode("utf-16" if data[:2] in _UTF16 else "utf-8-sig")
    except UnicodeDecodeError:
        return None


def _encoding(data: bytes) -> str:
    if data[:2] in _UTF16:
        return "từ UTF-16 sang UTF-8"
    return "bỏ dấu BOM ở đầu tệp" if data.startswith(_UTF8_MARK) else ""


def _with_plain_spaces(text: str) -> str:
    """Return the text with plain spaces for other ones and for control characters in its header."""
    lines, where = text.split("\n"), header_lines(clean(text))
    head = [clean(line) for line in lines[where.start : where.stop]]
    return "\n".join([*lines[: where.start], *head, *lines[where.stop :]])
