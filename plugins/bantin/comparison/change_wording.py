"""Tells changes in Vietnamese for a person who reviews them, as lines of Markdown that any forge shows as they are meant."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from bantin.comparison.changes import Change, Difference, Subject, What
from bantin.language.normalization import one_line
from bantin.language.number_format import number

SHOWN = 10  # of the files of one line, and of the differences of one file
_LONGEST = 120  # characters of one value
_SUBJECTS: dict[Subject, str] = {
    "bulletin": "tin",
    "leader": "lãnh đạo",
    "committee": "cơ quan",
    "source": "nguồn",
    "page": "trang",
    "abbreviation": "chữ viết tắt",
    "attachment": "ảnh, tài liệu",
    "other": "tệp khác",
}
_CALLED_NEW: set[Subject] = {"leader", "committee", "source", "abbreviation"}
_DONE: dict[What, str] = {  # around the number and the subject
    "added": "Thêm {}",
    "changed": "Sửa {}",
    "moved": "Chuyển {}",
    "merged": "Gộp {}",
    "withdrawn": "Rút {}",
    "returned": "Đăng lại {}",
    "removed": "Gỡ {}",
    "broken": "{} có lỗi nên chưa so được (xem bantin check)",
    "mended": "Đọc được trở lại {}",
}
_FIELDS = {
    "title": "tiêu đề",
    "date": "ngày",
    "source": "nguồn",
    "source_url": "địa chỉ nguồn",
    "author": "tác giả",
    "summary": "tóm tắt",
    "image": "ảnh đại diện",
    "modified": "ngày sửa",
    "corrections": "lời sửa sai",
    "committees": "cơ quan",
    "leaders": "lãnh đạo",
    "name": "tên",
    "other_names": "tên khác",
    "short": "tên tắt",
    "abbreviations": "chữ viết tắt",
    "parent": "cơ quan cấp trên",
    "period": "thời gian tồn tại",
    "predecessors": "tiền thân",
    "successors": "cơ quan kế thừa",
    "site": "địa chỉ trang",
    "lang": "ngôn ngữ",
    "meanings": "nghĩa",
    "draft": "bản nháp",
    "body": "nội dung",
    "post": "chức vụ",
    "post_title": "chức vụ",
    "post_period": "thời gian của chức vụ",
    "post_note": "nguồn hay ghi chú của chức vụ",
}
# What tells a thing from others of its name, when it is added: the day of a bulletin, the posts of a leader, …
_TELLING = ("date", "post", "parent", "site", "meanings", "draft")
# Signs of Markdown and of HTML. An underscore within a word is none.
_SIGNS = re.compile(r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#|\w+;)")
# What forges take for the name of a person, or the number of an issue, a merge request, a snippet, a milestone, an epic.
_REFERENCES = re.compile(r"[@#](?=\w)|[!$%&](?=\d)")
_JOINER = "\u2060"  # invisible; a reference ends where it stands


def change_lines(changes: Iterable[Change], unexplained: Sequence[str]) -> Iterator[str]:
    """Yield the lines that tell the changes, and the abbreviations of which readers are told no meaning."""
    groups: dict[tuple[Subject, What], list[Change]] = {}
    for change in changes:
        groups.setdefault((change.subject, change.what), []).append(change)
    for subject, name in _SUBJECTS.items():
        for what, done in _DONE.items():
            if group := groups.get((subject, what)):
                called = "{} mới" if what == "added" and subject in _CALLED_NEW else done
                heading = called.format(f"{number(len(group))} {name}")
                if any(change.differences for change in group) and what != "added":
                    yield f"- {heading}:"
                    yield from (f"  - {line}" for line in _shown(map(_in_full, group), len(group)))
                else:
                    yield f"- {heading}: {'; '.join(_shown(map(_in_short, group), len(group)))}"
    if unexplained:
        words = ", ".join(_shown(map(escaped, unexplained), len(unexplained)))
        yield f"- {number(len(unexplained))} chữ viết tắt chưa có nghĩa: {words}"


def escaped(text: str) -> str:
    """Return a text on one line, cut to a length that a person reads, which Markdown and forges show as it is."""
    line = one_line(text)
    line = line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
    return _REFERENCES.sub(rf"\g<0>{_JOINER}", _SIGNS.sub(r"\\\g<0>", line))


def _shown(texts: Iterable[str], count: int) -> Iterator[str]:
    """Yield the first texts, and the number of the others."""
    yield from islice(texts, SHOWN)
    if count > SHOWN:
        yield f"và {number(count - SHOWN)} nữa"


def _in_short(change: Change) -> str:
    """Return a phrase that names what was added, moved or removed, with what tells it from others."""
    if change.before:
        return f"{_name(change)} ({escaped(change.before)} → {escaped(change.path)})"
    told = [one.now for one in change.differences if one.field in _TELLING and one.now]
    return f"{_name(change)} ({escaped('; '.join(told))})" if told else _name(change)


def _in_full(change: Change) -> str:
    """Return a phrase that names a file, with all its differences."""
    place = f" ({escaped(change.before)} → {escaped(change.path)})" if change.before else ""
    phrases = list(map(_difference, change.differences)) or ["chỗ khác"]
    return f"{_name(change)}{place}: {'; '.join(_shown(phrases, len(phrases)))}"


def _name(change: Change) -> str:
    return escaped(change.path) if change.name == change.path else f"“{escaped(change.name)}”"


def _difference(one: Difference) -> str:
    """Return a phrase that tells one difference."""
    name = _FIELDS.get(one.field, one.field)
    before, now = (f"“{escaped(value)}”" for value in (one.before, one.now))
    if one.field == "body":
        return f"nội dung ({one.before} → {one.now})"
    if one.field == "post_end":
        return f"thôi chức vụ {now}"
    if one.field == "draft":
        return "thành bản nháp" if one.now else "thôi là bản nháp"
    if not one.before:
        return f"thêm {name} {now}"
    return f"{name} đổi từ {before} sang {now}" if one.now else f"bỏ {name} {before}"
