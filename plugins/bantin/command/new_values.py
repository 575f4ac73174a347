"""Turns what was typed for a field of a new file into the value that stands in its header."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from bantin.command.new_fields import NewField, NewKind
from bantin.command.record_choice import Choice, exactly_meant, meant
from bantin.errors import ArgumentsError
from bantin.headers.dates import parse_moment, parse_partial
from bantin.headers.field_reader import FieldReader
from bantin.headers.header import parse_header
from bantin.headers.header_writer import Plain, dump_header
from bantin.language.normalization import one_line
from bantin.language.suggestions import did_you_mean

# Returns how a header names the record that is meant by what was typed for a field.
Name: TypeAlias = Callable[[str], str]

_DATES = ("date", "from", "to")


def value_of(field: NewField, typed: str, name: Name = lambda typed: typed) -> Plain:
    """Return the value of a field, or of one of its items; `name` is used for what names a record."""
    typed = one_line(typed)
    if field.kind is None:
        return _in_iso_form(typed) if field.name in _DATES else typed
    if field.name == "leaders":
        leader, _, posts = typed.partition(":")
        parts = tuple(part.strip() for part in posts.split(";") if part.strip())
        named = name(leader.strip())
        return {"name": named, "posts": parts} if parts else named
    if field.name == "posts":
        title, organ, start, to, *_ = [part.strip() for part in f"{typed};;;".split(";")]
        from_, to_ = _in_iso_form(start), _in_iso_form(to)
        return {"post": title, "committee": organ and name(organ), "from": from_, "to": to_}
    return name(typed)


def named_by(field: NewField, choices: Sequence[Choice], typed: str) -> str:
    """Return how a header names the record that a name on the command line means; the name itself if it may have none.

    Raises ArgumentsError if several records can be meant, or none.
    """
    exact = exactly_meant(typed, choices)
    if len(exact) == 1:
        return exact[0].written(as_id=field.is_id)
    if found := meant(typed, choices):
        several = ", ".join(one.shown for one in found[:5])
        raise ArgumentsError(
            f"{field.option}: “{typed}” có thể là {several}; ghi cả tên, hay mã trong ngoặc"
        )
    if field.is_free:
        return typed
    names = [name for one in choices for name in one.names]
    raise ArgumentsError(
        f"{field.option}: không có “{typed}” trong kho.{did_you_mean(typed, names)}"
    )


def _in_iso_form(typed: str) -> str:
    """Return a date as headers have it, 2020-07-16; what is no date stays, and a finding tells it."""
    return str(parse_moment(typed) or parse_partial(typed) or typed)


def problem_of(kind: NewKind, field: NewField, value: Plain) -> str:
    """Return a sentence on what is wrong with the value of a field, or with one item of it; "" if nothing is."""
    if not value:
        return f"Mục này phải có: {field.asked}." if field.needed else ""
    header, findings = parse_header(
        dump_header({field.name: [value] if field.repeated else value}), ""
    )
    if header:
        reader = FieldReader(header.fields, kind.schema, "")
        reader.values()
        findings = [*findings, *reader.findings]
    return f"{findings[0].message} {findings[0].remedy}" if findings else ""
