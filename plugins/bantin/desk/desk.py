"""`Desk`: what the scripts of the page ask, and the answers, all as texts and JSON."""

import datetime
import json
from collections.abc import Mapping

from bantin.content.bulletin import dump_bulletin, parse_bulletin
from bantin.desk.bulletin_check import BulletinCheck
from bantin.desk.bulletin_form import Form, bulletin_from, form_of, missing_fields
from bantin.desk.desk_records import DeskRecords, read_records
from bantin.desk.preview import preview
from bantin.desk.reading_answer import NO_NOTES, answer_of
from bantin.desk.record_check import EMPTY, Folder, check_record
from bantin.headers.dates import parse_moment
from bantin.headers.header import parse_header
from bantin.importer import Given, Refusal, read_raw
from bantin.importer.bulletin_making import path_of
from bantin.importer.doubt_words import words_of_refusal
from bantin.language.normalization import clean

_MISSING = {
    "title": "Chưa có tiêu đề.",
    "date": "Chưa có ngày đăng, hoặc ngày không đọc được; ghi như 2020-07-16 hay 16/7/2020.",
    "body": "Chưa có nội dung.",
}

# Told of a file that the desk does not write as it was, even if an editor changes nothing.
_REWRITTEN = {
    "field": "title",
    "code": "rewritten",
    "line": None,
    "text": "Tệp mới viết theo mẫu chung, nên khác tệp cũ cả ở chỗ bạn không sửa: dấu nháy, dòng trống, mã chữ. Điều các mục nói vẫn như cũ.",
}


class Desk:
    """The desk of an archive. Every answer is a JSON text."""

    def __init__(self, records: DeskRecords) -> None:
        self._records, self._known = records, records.known
        self._check = BulletinCheck(records)

    def names(self) -> str:
        """Return the names for the pick lists, by field: lists of [name, what tells it apart]."""
        known = self._known
        leaders = [
            (one.name, one.posts[0].title if one.posts else "")
            for one in known.leaders.records.values()
        ]
        committees = [(one.name, one.short) for one in known.committees.records.values()]
        sources = [(name, "") for name in self._records.sources]
        listed = {"leaders": leaders, "committees": committees, "source": sources}
        return _json({field: sorted(names) for field, names in listed.items()})

    def read(self, data: bytes, name: str = "", title: str = "", day: str = "") -> str:
        """Return what a raw file says, as `bantin import` reads it: its bulletins in order, or why it is refused.

        `name` is the name of the file, `title` and `day` are what an editor says of one that lacks them. A bulletin of
        the archive opens as it is.
        """
        moment = parse_moment(day)
        readings = read_raw(data, self._known, Given(title or None, moment.day if moment else None))
        if isinstance(readings, Refusal):
            if readings.reason == "own-bulletin":
                return self.open(data.decode(), name)
            return _json({"refusal": f"{words_of_refusal(readings)}."})
        return _json({"bulletins": [answer_of(reading, self._records) for reading in readings]})

    def open(self, text: str, name: str) -> str:
        """Return the form of a bulletin of the archive, given the text of its file, and its content path or file name, if known."""
        before, text = text, clean(text.removeprefix("\ufeff"))
        path = name if "/" in name else self._path_of(text, name)
        bulletin, findings = parse_bulletin(text, path)
        if bulletin is None:
            told = " ".join(f"Dòng {one.line}: {one.message}" for one in findings)
            return _json({"refusal": f"bản tin này còn lỗi. {told}"})
        doubts = [] if dump_bulletin(bulletin) == before else [_REWRITTEN]
        opened = {"form": form_of(bulletin, text), **NO_NOTES, "doubts": doubts}
        return _json({"bulletins": [opened]})

    def check(self, form_text: str, today: str) -> str:
        """Return the file that a form makes: `path`, `file`, `problems`, the HTML of the `preview`, and whether it is `same`.

        `today` is the day on the editor's clock, as YYYY-MM-DD. `same` is the path of a bulletin of that day with that
        title. Without title, day or text there are only problems.
        """
        form: Form = json.loads(form_text)
        if missing := missing_fields(form):
            problems = [_problem(name, "error", _MISSING[name]) for name in missing]
            return _json({"problems": problems})
        bulletin = bulletin_from(form)
        file = dump_bulletin(bulletin)
        checked = self._check.check(file, bulletin.path, datetime.date.fromisoformat(today))
        same = self._records.bulletin_with(bulletin.title, bulletin.day)
        return _json(
            {
                "path": bulletin.path,
                "file": file,
                "same": same if same != form["path"] else None,
                "preview": preview(bulletin, checked.text),
                "problems": [
                    _problem(field, one.severity, f"{one.message} {one.remedy}".strip())
                    for field, one in checked.findings
                ],
            }
        )

    def record(self, folder: Folder, text: str) -> str:
        """Return the file of a new record, in the content folder of its kind: `path`, `file` and `problems`.

        Without a text the file has the fields that most records have.
        """
        file = clean(text) or EMPTY[folder]
        checked = check_record(folder, file, self._known)
        problems = [
            _problem(folder, one.severity, f"Dòng {one.line}: {one.message} {one.remedy}".strip())
            for one in sorted(checked.findings)
        ]
        if checked.namesakes:
            told = f"Đã có hồ sơ cùng tên: {', '.join(checked.namesakes)}."
            problems.append(_problem(folder, "warning", told))
        return _json({"path": checked.path, "file": file, "problems": problems})

    def _path_of(self, text: str, name: str) -> str:
        """Return the path of a bulletin's file by what its header says; `name` is the file's name, "" if it is not known.

        Without a readable day it is `name`.
        """
        header, _ = parse_header(text, name)
        said = {key: str(field.value) for key, field in header.fields.items()} if header else {}
        moment, title = parse_moment(said.get("date", "")), said.get("title", "")
        if moment is None:
            return name
        if name:
            return f"bulletins/{moment.day:%Y/%m}/{name}"
        return self._records.bulletin_with(title, moment.day) or path_of(title, moment.day)


def open_desk(records: str) -> Desk:
    """Return the desk of the archive whose records `desk_records.records_text` has written."""
    return Desk(read_records(records))


def _problem(field: str, severity: str, text: str) -> Mapping[str, str]:
    return {"field": field, "severity": severity, "text": text}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
