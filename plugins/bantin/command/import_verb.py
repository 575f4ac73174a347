"""Chép văn bản thô của cổng thông tin thành bản tin.

The verb `bantin import`: makes bulletins of raw text files from portals. Its help is the first line.
"""

import argparse
import datetime
import json
import os
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bantin.archive.reading import read_archive
from bantin.building.staged_map import staged_map
from bantin.command.archive_settings import add_settings, archive_of
from bantin.command.argument_types import folder
from bantin.command.import_report import (
    doubt_lines,
    proposal_line,
    refusal_line,
    understood_lines,
)
from bantin.command.import_target import ImportTarget
from bantin.command.input_reading import Result, read_inputs
from bantin.command.proposed_files import require_new_folder, write_proposed
from bantin.command.raw_inputs import raw_inputs
from bantin.content.bulletin import Bulletin
from bantin.errors import ArgumentsError
from bantin.headers.dates import parse_moment
from bantin.importer import (
    Given,
    KnownRecords,
    RawReading,
    Refusal,
    bulletin_of,
    reading_object,
)
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
        type=Path,
        metavar="THƯ-MỤC",
        help=f"ghi hồ sơ đề xuất, của người và cơ quan được nêu trong {_LEAST_NAMED} bản tin trở lên, vào thư mục mới "
        "này để xem lại rồi chép vào thư mục nội dung",
    )


@dataclass(slots=True)
class _Totals:
    """How many bulletins were written, or would be, how many are there already, and how many raw files gave none.

    `lines_left_out` is how many lines of the pages around the bulletins were not taken.
    """

    new: int = 0
    there: int = 0
    failed: int = 0
    lines_left_out: int = 0

    def sentence(self, *, dry: bool) -> str:
        verb = "sẽ ghi" if dry else "đã ghi"
        others = [f"{self.there} đã có"] * bool(self.there)
        others += [f"{self.failed} không thành"] * bool(self.failed)
        left_out = (
            f"không chép {number(self.lines_left_out)} dòng quanh các bài (--json kể từng dòng)"
        )
        others += [left_out] * bool(self.lines_left_out)
        return f"{'; '.join([f'{verb} {self.new} bản tin', *others])}.".capitalize()


def run(options: argparse.Namespace) -> int:
    """Write a bulletin for each raw text, and tell what was understood and what is doubtful.

    Return 1 if a raw file could not be read, or a bulletin has no title or day, else 0. A bulletin that is there already is told and
    not written again, so that an interrupted import can be run again.
    """
    from bantin.command.progress_display import progress_on_terminal  # noqa: PLC0415 (rich takes time that other verbs can save)

    settings = archive_of(options)
    content = options.into or settings.content
    raws = list(raw_inputs(options.raw))
    if (options.date or options.title) and len(raws) > 1:
        raise ArgumentsError("--date và --title chỉ dùng cho một tệp, không cho nhiều tệp")
    if options.propose_records:
        require_new_folder(options.propose_records)
    if not (options.dry_run or options.json or options.into) and not _agreed(content, len(raws)):
        print("Không ghi gì.")
        return 1
    with progress_on_terminal(sys.stderr) as tell:
        workers = LocalWorkers(os.cpu_count() or 1)
        facts = read_archive(content, staged_map(workers, tell, "Đọc kho")).facts
        known = KnownRecords(facts.leaders, facts.committees, facts.posts)
        this = _Import(
            options, known, ImportTarget(content, facts.entries), tells_all=len(raws) <= _FEW
        )
        given = Given(options.title, options.date)
        with closing(read_inputs(raws, known, given, tell)) as results:
            for raw, result in results:
                this.take(raw.name, result)
    totals, proposals = this.totals, this.proposals
    if not options.json:
        print(totals.sentence(dry=options.dry_run))
        people = proposal_line("Người", proposals.people(1))
        organs = proposal_line("Cơ quan", proposals.organs(1, known.organ_keys))
        print(*filter(None, (people, organs)), sep="\n")
    if options.propose_records:
        written = write_proposed(options.propose_records, proposals, known, _LEAST_NAMED)
        print(f"Đã ghi {written} hồ sơ đề xuất vào {options.propose_records}.", file=sys.stderr)
    return 1 if totals.failed else 0


class _Import:
    """One run of the import: takes what was read of one raw input after the other, prints it, and writes its bulletins.

    `tells_all`: whether all that was understood is printed, not only the doubts.
    """

    def __init__(
        self,
        options: argparse.Namespace,
        known: KnownRecords,
        target: ImportTarget,
        *,
        tells_all: bool,
    ):
        self._options, self._known, self._target = options, known, target
        self._tells_all = tells_all
        self.totals, self.proposals = _Totals(), Proposals()

    def take(self, name: str, result: Result) -> None:
        """Take what was read of the raw input `name`. Raises OSError if a bulletin can't be written."""
        if isinstance(result, tuple):
            for reading in result:
                self._take_bulletin(name, reading)
            return
        self.totals.failed += 1
        line = refusal_line(name, result) if isinstance(result, Refusal) else result
        print(line, file=sys.stderr if self._options.json else sys.stdout)

    def _take_bulletin(self, name: str, reading: RawReading) -> None:
        self.proposals.add(reading.recognition, reading.printed.day)
        self.totals.lines_left_out += len(reading.printed.left_out)
        if self._options.json:
            print(json.dumps(reading_object(reading), ensure_ascii=False))
            return
        if self._tells_all:
            print(name, *understood_lines(reading), sep="\n")
        for line in doubt_lines(name, reading.doubts):
            print(line)
        print(f"{name}{self._imported(bulletin_of(reading, self._known))}")

    def _imported(self, bulletin: Bulletin | None) -> str:
        """Write a bulletin, or only count it in a dry run; return what came of it, to be printed after the name of the raw text."""
        totals, target, dry = self.totals, self._target, self._options.dry_run
        if bulletin is None:
            totals.failed += 1
            return ": bỏ qua, vì thiếu tiêu đề hoặc ngày. Thêm --title hoặc --date rồi chép lại."
        there = target.same_as(bulletin)
        if there is None and (dry or target.write(bulletin)):
            if dry:
                target.add(bulletin)
            totals.new += 1
            return f" → {bulletin.path}"
        totals.there += 1
        return f": bỏ qua, vì đã có {there or bulletin.path}."


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
