"""Kiểm tra nội dung: mỗi lỗi có tệp, dòng, nguyên nhân và cách sửa.

The verb `bantin check`: prints what is wrong with the content, without building. Its help is the first line.
"""

import argparse
import datetime
import json
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path

from bantin.archive.bulletin_counts import count_bulletins, sum_of
from bantin.archive.checking import Selection, all_findings, days_to_come, selected, stands_in
from bantin.archive.facts import Counts
from bantin.archive.finding_groups import grouped
from bantin.archive.reading import read_archive
from bantin.command.archive_settings import add_settings, archive_of
from bantin.command.changed_files import changed_files
from bantin.command.checked_part import CheckedPart, checked_part
from bantin.command.report_changes import change_document, change_report, changes_since
from bantin.command.report_forges import github_lines, gitlab_report, places_of, sarif_log
from bantin.command.report_json import check_document
from bantin.command.report_text import draft_lines, finding_lines, sentence, total_of
from bantin.content.unused_files import without_static
from bantin.errors import ArgumentsError
from bantin.findings.findings import has_errors


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        metavar="ĐƯỜNG-DẪN",
        help="tệp hay thư mục trong thư mục nội dung, để chỉ xem phần ấy; hoặc một thư mục nội dung khác "
        "(mặc định: tất cả trong PATH của thiết lập, thường là content)",
    )
    add_settings(parser)
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--changed",
        nargs="?",
        const="HEAD",
        metavar="BẢN",
        help="chỉ xem tệp khác với phiên bản BẢN của git (không ghi BẢN: tệp chưa ghi vào git)",
    )
    which.add_argument(
        "--since",
        metavar="BẢN",
        help="không tìm lỗi, mà kể cho người duyệt mọi thay đổi so với phiên bản BẢN của git: thêm, sửa, chuyển, gỡ những gì "
        "(văn bản Markdown; --format json cho chương trình khác)",
    )
    parser.add_argument(
        "--drafts", action="store_true", help="kiểm tra cả bản nháp, như khi đã bỏ dòng draft"
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--all", action="store_true", help="in hết, kể cả mọi chỗ của một nguyên nhân")
    how.add_argument(
        "--format",
        choices=("github", "gitlab", "json", "sarif"),
        help="in hết thành dạng mà chương trình khác đọc: github (chú giải cạnh từng dòng), gitlab (Code Quality), json, sarif",
    )
    how.add_argument(
        "--json", action="store_const", dest="format", const="json", help="như --format json"
    )


def run(options: argparse.Namespace) -> int:
    """Print the findings that are asked for; return 1 if one of them is an error, else 0.

    The whole archive is read even if only a part is asked for, since a file is right or wrong by the records it names.
    With `--since`, print what has changed instead, and return 0.
    """
    settings = archive_of(options)
    if options.path is None:
        content, part = CheckedPart(settings.content, "")
    else:
        content, part = checked_part(options.path, Path(settings.values["PATH"]))
    if options.since is not None:
        _tell_changes(options, content, part)
        return 0
    changed = None if options.changed is None else changed_files(content, options.changed)

    def is_chosen(path: str) -> bool:
        return stands_in(part, path) and (changed is None or path in changed)

    archive = read_archive(content, with_drafts=options.drafts)
    today = datetime.datetime.now(settings.config.zone).date()
    found = sorted([*all_findings(archive), *days_to_come(archive, today)])
    findings = without_static(found, settings.config.static)
    selection = selected(findings, is_chosen)
    drafts = [] if options.drafts else [one for one in archive.drafts if is_chosen(one.path)]
    counts = count_bulletins(
        archive.tree, archive.facts.entries, archive.facts.past, drafts, is_chosen
    )
    if options.format:
        lines = _lines_for_programs(options.format, selection, counts, content)
    else:
        scope = _scope(part, options.changed)
        lines = [
            *_lines(selection, counts, scope, everything=options.all),
            *draft_lines(drafts, everything=options.all),
        ]
    for line in lines:
        print(line)
    return 1 if has_errors(selection.chosen) else 0


def _tell_changes(options: argparse.Namespace, content: Path, part: str) -> None:
    if options.all or options.format not in (None, "json"):
        raise ArgumentsError("--since chỉ in lời kể, hoặc --format json để xem hết từng thay đổi")
    found = changes_since(content, part, options.since)
    if options.format:
        print(json.dumps(change_document(found), ensure_ascii=False, indent=1))
    else:
        for line in change_report(found):
            print(line)


def _lines_for_programs(
    form: str, selection: Selection, counts: Counts, content: Path
) -> Iterable[str]:
    """Return what `--format` prints; findings are sorted by path, line and code."""
    places, chosen = places_of(content), sorted(selection.chosen)
    if form == "github":
        return github_lines(chosen, places)
    documents: dict[str, Callable[[], object]] = {
        "json": lambda: check_document(selection, counts),
        "gitlab": lambda: gitlab_report(chosen, places),
        "sarif": lambda: sarif_log(chosen, places, version("bantin")),
    }
    return [json.dumps(documents[form](), ensure_ascii=False, indent=1)]


def command_to_see_all(options: argparse.Namespace) -> str:
    """Return the command that shows all findings of the content that another verb was asked to build."""
    named = [f'"{options.content}"'] * bool(options.content)
    settings = [f'--settings "{options.settings}"'] * bool(options.settings)
    return " ".join(["bantin check", *named, *settings, "--all"])


def _scope(part: str, revision: str | None) -> str:
    """Return a phrase that names the files that are checked; "" if these are all."""
    phrases = ["Các tệp", *[f"trong {part}"] * bool(part)]
    if revision is not None:
        phrases.append(f"đã đổi so với {revision} của git")
    return " ".join(phrases) if len(phrases) > 1 else ""


def _lines(selection: Selection, counts: Counts, scope: str, *, everything: bool) -> list[str]:
    """Return the lines of the report: the findings, those of other files as numbers, and the totals."""
    told = finding_lines(grouped(selection.chosen), see_all="--all", everything=everything)
    total = total_of(selection.chosen)
    if not scope:
        return [*told, f"{sum_of(counts)}.", sentence(total)]
    return [
        *told,
        f"Ngoài các tệp ấy: {total_of(selection.others)}.",
        f"{scope}: {sum_of(counts)}.",
        f"{scope}: {total}.",
    ]
