"""What the files of leaders and committees have in common: id, name, other names, dates."""

import re
from dataclasses import dataclass

from bantin.content.field_reader import UNKNOWN_DAY, FieldReader
from bantin.content.findings import Finding, finding, has_errors
from bantin.content.header import Field, Header, parse_header
from bantin.content.header_writer import Plain, dump_header
from bantin.content.periods import ALWAYS, Period
from bantin.language.slugs import slug

ID = re.compile(r"(?!index$)[a-z0-9]+(?:-[a-z0-9]+)*")  # index.html is the list of all
NAME_KEYS = ("name", "from", "to")


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name that a record also has, or had for a time."""

    name: str
    period: Period = ALWAYS


def open_record(
    text: str, path: str, keys: tuple[str, ...]
) -> tuple[Header | None, FieldReader | None, list[Finding]]:
    """Header and reader, None where the file has no id or no name."""
    header, findings = parse_header(text, path)
    if header is None:
        return None, None, findings
    read = FieldReader(header.fields, keys, path)
    named = bool(read.text("name"))
    if not ID.fullmatch(record_id(path)):
        example = slug(record_id(path)).replace("index", "") or "ten-khong-dau"
        findings.append(finding("R01", path, example=example))
    if not named:
        findings.append(finding("R02", path, read.line_of("name")))
    if has_errors(findings):
        return None, None, findings + read.findings
    return header, read, findings


def record_id(path: str) -> str:
    return path.partition("/")[2].removesuffix(".md")


def read_period(read: FieldReader) -> Period:
    to = read.partial("to")
    ended = to is None and bool(read.text("to"))  # unreadable or unknown, an end it has
    period = Period(read.partial("from"), to, ended)
    if period.start and period.to and period.start.first > period.to.last:
        read.findings.append(
            finding("R04", read.path, read.line_of("to"), start=period.start, end=period.to)
        )
    return period


def read_other_names(read: FieldReader) -> tuple[OtherName, ...]:
    names = []
    expected = "danh sách tên"
    for item in read.mappings("other_names", NAME_KEYS, expected):
        if isinstance(item, Field):
            names.append(OtherName(str(item.value)))
            continue
        name = OtherName(item.text("name"), read_period(item))
        if not name.name:
            item.findings.append(
                finding("H05", read.path, item.line, key="other_names", expected=expected)
            )
        if not has_errors(item.findings):
            names.append(name)
        read.findings += item.findings
    return tuple(names)


def dump_period(period: Period) -> dict[str, Plain]:
    return {
        "from": str(period.start or ""),
        "to": UNKNOWN_DAY if period.ended else str(period.to or ""),
    }


def dump_name(name: OtherName) -> Plain:
    return name.name if name.period == ALWAYS else {"name": name.name, **dump_period(name.period)}


def record_file(head: dict[str, Plain], body: str) -> str:
    return dump_header(head) + (f"\n{body}" if body else "")
