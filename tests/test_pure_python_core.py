"""What reads content runs without compiled packages, as in a browser, and reads the same."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest

from tests.support.project import CONTENT, ROOT

COMPILED = (
    "msgspec", "nh3", "numpy", "deflate", "watchfiles", "minify", "rapidfuzz",
    "markupsafe._speedups",
)  # fmt: skip
READING = f"""
import dataclasses, json, pathlib, pkgutil, sys

hidden = set({COMPILED!r}) if sys.argv[1] == "hidden" else set()


class Refusal:
    def find_spec(self, name, path=None, target=None):
        if name in hidden:
            raise ModuleNotFoundError(name, name=name)


sys.meta_path.insert(0, Refusal())

import bantin.authority, bantin.content, bantin.desk, bantin.extraction, bantin.importer, bantin.language, bantin.raw_files
for package in (
    bantin.language, bantin.content, bantin.authority, bantin.extraction, bantin.raw_files, bantin.importer, bantin.desk
):
    for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        __import__(module.name)
from bantin.authority.post_title_resolver import PostTitleResolver
from bantin.authority.posts_over_time import Posts
from bantin.authority.record_names import RecordNames
from bantin.content.bulletin import dump_bulletin, parse_bulletin
from bantin.content.committee import dump_committee, parse_committee
from bantin.content.content_files import read_text
from bantin.content.content_listing import list_content
from bantin.content.glossary import parse_glossary
from bantin.content.leader import dump_leader, parse_leader
from bantin.desk.desk import Desk
from bantin.desk.desk_records import DeskRecords
from bantin.importer import KnownRecords, bulletin_of, read_raw
from bantin.markup.excerpts import lead
from bantin.markup.rendering_limits import excess

root, raw = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
paths = list_content(root).files
text = dict((path, read_text(root, path)[0]) for path in paths if path.endswith((".md", ".yml")))


def read(folder, parse):
    results = [parse(text[path], path) for path in sorted(text) if path.startswith(folder)]
    assert results and not any(findings for _, findings in results)
    return [value for value, _ in results]


bulletins = read("bulletins/", parse_bulletin)
leaders = read("leaders/", parse_leader)
committees = read("committees/", parse_committee)
glossary, _ = parse_glossary(text["abbreviations.yml"])
names = RecordNames(committees)
posts = Posts(leaders, [], PostTitleResolver(names, glossary, leaders))
known = KnownRecords(RecordNames(leaders), names, posts)
(reading,) = read_raw(raw.read_bytes(), known)
imported = bulletin_of(reading, known)
desk = Desk(DeskRecords(known, glossary, (), {{}}))
(on_desk,) = json.loads(desk.read(raw.read_bytes()))["bulletins"]
checked = json.loads(desk.check(json.dumps(on_desk["form"]), "2026-12-01"))
broken = "---\\ntitle: a\\nb\\n---\\n", "---\\ntitel: a\\ndate: 2020\\nleaders: [[a]]\\n---\\n"
findings = [parse_bulletin(head, "bulletins/2020/07/16-a.md")[1] for head in broken]
json.dump(
    {{
        "loaded": sorted(set({COMPILED!r}) & set(sys.modules)),
        "bulletins": [[repr(b), dump_bulletin(b), lead(b.body), excess(b.body)] for b in bulletins],
        "leaders": [[repr(leader), dump_leader(leader)] for leader in leaders],
        "committees": [[repr(c), dump_committee(c), list(c.lines.items())] for c in committees],
        "imported": [repr(imported), dump_bulletin(imported), [repr(d) for d in reading.doubts]],
        "desk": [on_desk, checked],
        "findings": [[f.line, f.code, f.message] for found in findings for f in found],
    }},
    sys.stdout,
)
"""
RAW = """Báo Hà Nam
Khối Thi đua các Ban xây dựng Đảng sơ kết
Thứ Năm, 16/07/2020

Chiều 15/7, Ban Tuyên giáo Tỉnh ủy Hà Nam tổ chức hội nghị. Đồng chí Phạm Sỹ Lợi, Phó Bí thư Thường
trực Tỉnh ủy, dự và phát biểu.

Nguồn: Báo Hà Nam
"""


def read_by(tmp_path: Path, mode: str) -> dict[str, Any]:
    raw = tmp_path / "tin.txt"
    raw.write_text(RAW, encoding="utf-8")
    command = [sys.executable, "-c", READING, mode, str(CONTENT), str(raw)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return cast("dict[str, Any]", json.loads(done.stdout))


@pytest.fixture(scope="module")
def pure(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return read_by(tmp_path_factory.mktemp("raw"), "hidden")


def test_content_is_read_without_compiled_packages(pure: dict[str, Any]) -> None:
    assert pure["loaded"] == []
    assert len(pure["bulletins"]) > 20
    (_imported, file, _doubts) = pure["imported"]
    assert "Phạm Sỹ Lợi" in file
    assert "Ban Tuyên giáo Tỉnh ủy" in file
    (on_desk, checked) = pure["desk"]
    assert on_desk["form"]["leaders"][0]["name"] == "Phạm Sỹ Lợi"
    assert checked["file"] == file
    assert [code for _, code, _ in pure["findings"]] == [
        "H02",
        "B02",
        "B11",
        "H03",
        "B03",
        "H05",
        "B11",
    ]


def test_it_is_read_the_same_as_with_them(pure: dict[str, Any], tmp_path: Path) -> None:
    usual = read_by(tmp_path, "all")

    assert "rapidfuzz" in usual.pop("loaded")
    assert {key: pure[key] for key in usual} == usual
