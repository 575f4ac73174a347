"""Tạo bản tin hay hồ sơ mới: hỏi từng mục (gõ tên không dấu cũng được), hoặc nhận hết từ tùy chọn.

The verb `bantin new`: makes a content file that passes the check. Its help is the first line.
"""

import argparse
import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

from bantin.archive.checking import days_to_come
from bantin.archive.finding_groups import grouped
from bantin.archive.new_content import findings_on_new
from bantin.archive.reading import read_archive
from bantin.archive.record_reading import read_records
from bantin.archive.records import ArchiveRecords
from bantin.command.archive_settings import add_settings, archive_of
from bantin.command.new_answers import NewAnswers
from bantin.command.new_fields import NEW_KINDS, NewKind
from bantin.command.questions import answer, can_ask, text_answer
from bantin.command.record_choice import choices_of
from bantin.command.report_text import finding_lines
from bantin.content.content_paths import bulletin_path
from bantin.content.content_tree import read_tree
from bantin.editing.file_edits import write_new_file
from bantin.errors import ArgumentsError, EditError
from bantin.findings.findings import Finding, has_errors
from bantin.headers.header_writer import dump_header
from bantin.language.normalization import clean
from bantin.language.slugs import slug
from bantin.language.suggestions import most_similar

_STDIN = "-"


def add(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(dest="new", metavar="LOẠI", required=True, title="Loại")
    for name, kind in NEW_KINDS.items():
        summary = f"tạo {kind.called}"
        of_kind = kinds.add_parser(name, help=summary, description=f"{summary.capitalize()}.")
        for field in kind.fields:
            action = "append" if field.repeated else "store"
            metavar = "NGÀY" if field.name in ("date", "from", "to") else "CHỮ"
            of_kind.add_argument(
                field.option, dest=field.name, action=action, metavar=metavar, help=field.help
            )
        of_kind.add_argument(
            "--text",
            metavar="TỆP",
            help=f"tệp chữ có {kind.text}; {_STDIN}: đọc từ đầu vào chuẩn",
        )
        of_kind.add_argument(
            "--id", metavar="MÃ", help="tên tệp, không có .md (mặc định: làm từ tên hay tiêu đề)"
        )
        add_settings(of_kind)


def run(options: argparse.Namespace) -> int:
    """Write the new file, print where it is and what `check` says of it; return 1 if that is an error, else 0.

    A person is asked for everything that is not given if something is missing that must be there.
    """
    kind = NEW_KINDS[options.new]
    settings = archive_of(options)
    content = settings.content
    missing = [
        field.option for field in kind.fields if field.needed and not _given(options, field.name)
    ]
    if kind.kind is None and options.text is None:
        missing.append("--text")
    if missing and not can_ask():
        raise ArgumentsError(f"thiếu {', '.join(missing)}, và không có ai để hỏi")
    tree, unused = read_tree(content)
    records = read_records(content, tree, unused)[0].records
    today = datetime.datetime.now(settings.config.zone).date()
    answers = NewAnswers(kind, records, today)
    for field in kind.fields:
        if given := _given(options, field.name):
            answers.give(field, given)
        elif missing:
            answers.ask(field)
    body = _body(options, kind, asks=bool(missing))
    text = clean(dump_header(answers.values) + (f"\n{body}\n" if body else ""))
    path = _path(options, kind, answers)
    while missing and (content / path).exists():
        options.id = answer(f"Đã có {path}. Tên khác cho tệp này, không có .md")
        path = _path(options, kind, answers)
    if found := [one for one in findings_on_new(text, path, records) if one.severity == "error"]:
        raise EditError("; ".join(f"{one.message} {one.remedy}" for one in found).removesuffix("."))
    try:
        write_new_file(content / path, text)
    except FileExistsError as error:
        raise EditError(f"đã có {path}; là tệp khác thì thêm --id với tên khác") from error
    print(f"Đã tạo {path}.{_alike(kind, answers, records)}")
    checked = sorted(_checked(content, path, today))
    for line in finding_lines(grouped(checked), see_all="bantin check"):
        print(line)
    return 1 if has_errors(checked) else 0


def _alike(kind: NewKind, answers: NewAnswers, records: ArchiveRecords) -> str:
    """Return sentences on a record that was there and may be of the same person, organ or source; "" if none may."""
    if kind.kind is None:
        return ""
    of_name = {
        name: choice
        for choice in choices_of(records, kind.kind, answers.day)
        for name in choice.names
    }
    found = most_similar(str(answers.values["name"]), of_name)
    if found is None:
        return ""
    return f" Tên gần giống hồ sơ {of_name[found].shown}: nếu là một thì gộp lại bằng bantin merge."


def _given(options: argparse.Namespace, name: str) -> list[str]:
    value = getattr(options, name)
    return value if isinstance(value, list) else [value] * (value is not None)


def _body(options: argparse.Namespace, kind: NewKind, *, asks: bool) -> str:
    """Return the text below the header. Raises ArgumentsError if its file can't be read."""
    if options.text is None:
        body = ""
        while asks and not body:
            body = text_answer(kind.text.capitalize()).strip()
            asks = kind.kind is None  # only a bulletin must have a text
        return body
    try:
        if options.text == _STDIN:
            return sys.stdin.read().strip()
        return Path(options.text).read_text(encoding="utf-8-sig").strip()
    except UnicodeDecodeError as error:
        raise ArgumentsError(f"“{options.text}” không phải văn bản UTF-8") from error


def _path(options: argparse.Namespace, kind: NewKind, answers: NewAnswers) -> str:
    named = str(answers.values["title" if kind.kind is None else "name"])
    id_ = slug(options.id or named)
    if not id_:
        raise ArgumentsError(f"không làm được tên tệp từ “{named}”; thêm --id")
    return kind.kind.record_path(id_) if kind.kind else bulletin_path(answers.day, id_)


def _checked(content: Path, path: str, today: datetime.date) -> Iterator[Finding]:
    """Yield what a check finds in the new file, as part of the whole archive."""
    archive = read_archive(content)
    found = (*archive.findings, *days_to_come(archive, today))
    yield from (one for one in found if one.path == path)
    for entry in archive.facts.entries:
        if entry.path == path:
            yield from archive.texts.of_bulletin(entry).findings
