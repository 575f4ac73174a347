"""Chép văn bản thô của cổng thông tin thành bản tin.

The verb `bantin import`: makes bulletins of raw text files from portals. Its help is the first line.
"""

import argparse
import datetime
import os
import sys
from contextlib import closing
from pathlib import Path

from bantin.archive.reading import read_archive
from bantin.building.staged_map import staged_map
from bantin.command.archive_settings import add_settings, archive_of
from bantin.command.argument_types import folder
from bantin.command.import_report import proposal_line
from bantin.command.import_run import ImportRun, Totals
from bantin.command.import_target import ImportTarget
from bantin.command.input_reading import read_inputs
from bantin.command.proposed_files import write_proposed
from bantin.command.raw_inputs import raw_inputs
from bantin.errors import ArgumentsError
from bantin.headers.dates import parse_moment
from bantin.importer import Given, KnownRecords
from bantin.importer.proposals import Proposals
from bantin.language.number_format import number
from bantin.parallel.worker_pools import LocalWorkers

_FEW = 20  # files of which all that was understood is told, not only the doubts
_LEAST_NAMED = 3  # bulletins that must name somebody whose record is proposed


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "raw",
        nargs="+",
        metavar="TỆP",
        help="tệp văn bản thô, thư mục chứa chúng, hoặc “-” để đọc văn bản dán vào",
    )
    parser.add_argument(
        "--into",
        type=folder,
        metavar="THƯ-MỤC",
        help="thư mục nội dung nhận bản tin (mặc định: PATH của thiết lập, thường là content)",
    )
    add_settings(parser)
    parser.add_argument("--date", type=_day, metavar="NGÀY", help="ngày đăng, khi văn bản không in")
    parser.add_argument("--title", metavar="TIÊU-ĐỀ", help="tiêu đề, khi văn bản không in")
    parser.add_argument("--dry-run", action="store_true", help="chỉ cho xem, không ghi gì")
    parser.add_argument(
        "--json",
        action="store_true",
        help="in mỗi bản tin thành một dòng JSON, cho chương trình khác; không ghi gì",
    )
    parser.add_argument(
        "--propose-records",
        action="store_true",
        help=f"không ghi bản tin, mà ghi hồ sơ của người và cơ quan được nêu trong {_LEAST_NAMED} bản tin trở lên, thành bản "
        "nháp để xem lại",
    )


def run(options: argparse.Namespace) -> int:
    """Write a bulletin for each raw text, and tell what was understood and what is doubtful.

    Return 1 if a raw file could not be read, else 0. A bulletin without title or day becomes a draft. One that is there already
    is told and not written again, so that an interrupted import can be run again.
    """
    from bantin.command.progress_display import progress_on_terminal  # noqa: PLC0415 (rich takes time that other verbs can save)

    settings = archive_of(options)
    content = options.into or settings.content
    raws = list(raw_inputs(options.raw))
    if (options.date or options.title) and len(raws) > 1:
        raise ArgumentsError("--date và --title chỉ dùng cho một tệp, không cho nhiều tệp")
    if options.propose_records and (options.dry_run or options.json):
        raise ArgumentsError(
            "--propose-records ghi hồ sơ nháp, nên không dùng với --dry-run, --json"
        )
    if not (options.dry_run or options.json or options.into) and not _agreed(content, len(raws)):
        print("Không ghi gì.")
        return 1
    with progress_on_terminal(sys.stderr) as tell:
        workers = LocalWorkers(os.cpu_count() or 1)
        archive = read_archive(content, staged_map(workers, tell, "Đọc kho"))
        facts = archive.facts
        known = KnownRecords(facts.leaders, facts.committees, facts.posts)
        target = ImportTarget(content, facts.entries, archive.drafts)
        this = ImportRun(options, known, target, tells_all=len(raws) <= _FEW)
        given = Given(options.title, options.date)
        with closing(read_inputs(raws, known, given, tell)) as results:
            for raw, result in results:
                this.take(raw.name, result)
    totals, proposals = this.totals, this.proposals
    if options.propose_records:
        return _propose(content, proposals, known, totals)
    if not options.json:
        print(totals.sentence(dry=options.dry_run))
        people = proposal_line("Người", proposals.people(1))
        organs = proposal_line("Cơ quan", proposals.organs(1, known.organ_keys))
        print(*filter(None, (people, organs)), sep="\n")
    return 1 if totals.failed else 0


def _propose(content: Path, proposals: Proposals, known: KnownRecords, totals: Totals) -> int:
    """Write the records that are proposed, tell their number, and return 1 if a raw file could not be read."""
    people, organs = write_proposed(content, proposals, known, _LEAST_NAMED)
    print(
        f"Đã ghi hồ sơ nháp của {number(people)} người và {number(organs)} cơ quan vào {content}. Xem lại từng tệp, bỏ dòng "
        "draft ở tệp đúng, xóa tệp sai, rồi chép lại không có --propose-records."
    )
    return 1 if totals.failed else 0


def _agreed(content: Path, files: int) -> bool:
    """Ask on a terminal before the first write into the archive that was found by itself; elsewhere nobody can be asked."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    answer = input(f"Chép {files} tệp vào {content}? [c = có, k = không]: ")
    return answer.strip().lower() in ("c", "có", "co", "y")


def _day(text: str) -> datetime.date:
    moment = parse_moment(text)
    if moment is None or moment.time:
        raise argparse.ArgumentTypeError(
            f"phải là một ngày như 2020-07-16 hay 16/7/2020, không phải “{text}”"
        )
    return moment.day
