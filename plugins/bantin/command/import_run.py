"""One run of `bantin import`: prints what was read of each raw text, writes its bulletin or draft, and counts what came of it."""

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

from bantin.command.import_report import doubt_lines, refusal_line, understood_lines
from bantin.command.import_target import ImportTarget
from bantin.command.input_reading import Result
from bantin.content.bulletin import Bulletin
from bantin.importer import (
    KnownRecords,
    RawReading,
    Refusal,
    bulletin_of,
    draft_of,
    reading_object,
)
from bantin.importer.proposals import Proposals
from bantin.language.number_format import number


@dataclass(slots=True)
class Totals:
    """How many bulletins were written, or would be, how many are there already, and how many raw files gave none.

    `drafts` are those that were written without title or day. `lines_left_out` is how many lines of the pages around the bulletins were not taken.
    """

    new: int = 0
    drafts: int = 0
    there: int = 0
    failed: int = 0
    lines_left_out: int = 0

    def sentence(self, *, dry: bool) -> str:
        verb = "sẽ ghi" if dry else "đã ghi"
        others = [f"{self.drafts} bản nháp thiếu tiêu đề hay ngày"] * bool(self.drafts)
        others += [f"{self.there} đã có"] * bool(self.there)
        others += [f"{self.failed} không thành"] * bool(self.failed)
        left_out = (
            f"không chép {number(self.lines_left_out)} dòng quanh các bài (--json kể từng dòng)"
        )
        others += [left_out] * bool(self.lines_left_out)
        return f"{'; '.join([f'{verb} {self.new} bản tin', *others])}.".capitalize()


class ImportRun:
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
        self.totals, self.proposals = Totals(), Proposals()

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
        if self._options.propose_records:
            return
        bulletin = bulletin_of(reading, self._known)
        if bulletin is None:
            draft = draft_of(reading, self._known, Path(name).stem)
            print(f"{name}{self._left_unfinished(draft)}")
        else:
            print(f"{name}{self._imported(bulletin)}")

    def _left_unfinished(self, draft: Bulletin) -> str:
        """Write a draft, or only count it in a dry run; return what came of it, to be printed after the name of the raw text."""
        there, path = self._target.same_as(draft), None
        if there is None:
            path = draft.path if self._options.dry_run else self._target.write_draft(draft)
        if path is None:
            self.totals.there += 1
            return f": bỏ qua, vì đã có {there or draft.path}."
        self.totals.drafts += 1
        return f" → {path}, bản nháp: thiếu tiêu đề hoặc ngày"

    def _imported(self, bulletin: Bulletin) -> str:
        """Do the same with a bulletin that has both."""
        totals, target, dry = self.totals, self._target, self._options.dry_run
        there = target.same_as(bulletin)
        if there is None and (dry or target.write(bulletin)):
            if dry:
                target.add(bulletin)
            totals.new += 1
            return f" → {bulletin.path}"
        totals.there += 1
        return f": bỏ qua, vì đã có {there or bulletin.path}."
