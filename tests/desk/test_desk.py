"""The desk gives what `bantin import` and `bantin check` give."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from bantin.archive.facts import ArchiveFacts
from bantin.content.bulletin import dump_bulletin
from bantin.content.leader import parse_leader
from bantin.desk.desk import Desk, open_desk
from bantin.importer import Given
from tests.support.desk import desk_records, facts_of, imported
from tests.support.project import ROOT, SAMPLE

RAW = sorted((ROOT / "tests/data/raw").glob("*.txt"))
TODAY = "2026-12-01"
PRINTED = """\
Tỉnh ủy Sông Thanh họp báo
16/07/2018
Sáng 15/7, Ban Tuyên giáo Tỉnh ủy họp báo. Bà Lê Thị Hoà, Trưởng Ban Tuyên giáo Tỉnh ủy chủ trì; ông Lò Páo, Giám đốc Sở Y tế trả lời.
Nguồn: Báo Sông Thanh
"""


@pytest.fixture(scope="module")
def facts() -> ArchiveFacts:
    return facts_of(SAMPLE)


@pytest.fixture(scope="module")
def desk(facts: ArchiveFacts) -> Desk:
    return open_desk(desk_records(facts))


def read(desk: Desk, text: str, *given: str) -> Any:
    """What the desk reads of the one bulletin in a raw text."""
    (bulletin,) = json.loads(desk.read(text.encode(), "", *given))["bulletins"]
    return bulletin


def check(desk: Desk, form: Any, **changed: Any) -> Any:
    return json.loads(desk.check(json.dumps({**form, **changed}), TODAY))


@pytest.mark.parametrize("raw", RAW, ids=lambda raw: raw.stem)
def test_file_is_the_one_that_the_import_writes(facts: ArchiveFacts, desk: Desk, raw: Path) -> None:
    read_there = json.loads(desk.read(raw.read_bytes(), raw.name))["bulletins"]

    checked = [check(desk, one["form"]) for one in read_there]
    assert [(one["path"], one["file"]) for one in checked] == [
        (one.path, dump_bulletin(one)) for one in imported(raw.read_bytes(), facts)
    ]


def test_lines_that_are_not_taken_are_told(desk: Desk) -> None:
    bulletin = read(desk, f"Trang chủ > Tin tức\n{PRINTED}(0) Bình luận\n")

    assert [(one["field"], one["text"]) for one in bulletin["doubts"] if one["code"] == "left-out"] == [
        ("body", "Không chép, vì thuộc về trang quanh bài hoặc lặp lại: 2: “Trang chủ > Tin tức”; “(0) Bình luận”.")
    ]  # fmt: skip


def test_people_and_organs_on_record_are_filled_in_and_others_are_proposed(desk: Desk) -> None:
    bulletin = read(desk, PRINTED)

    assert bulletin["form"]["leaders"] == [
        {"name": "Lê Thị Hòa", "posts": ["Trưởng Ban Tuyên giáo Tỉnh ủy"]}
    ]
    assert bulletin["form"]["committees"] == [
        "Tỉnh ủy Sông Thanh",
        "Ban Tuyên giáo Tỉnh ủy Sông Thanh",
    ]
    assert [(one["field"], one["name"], one["path"]) for one in bulletin["records"]] == [
        ("leaders", "Lò Páo", "leaders/lo-pao.md"),
        ("committees", "Sở Y tế", "committees/so-y-te.md"),
    ]
    leader, findings = parse_leader(bulletin["records"][0]["file"], "leaders/lo-pao.md")
    assert leader
    assert not findings


def test_abbreviations_that_the_glossary_lacks_are_given_as_its_lines(
    facts: ArchiveFacts, desk: Desk
) -> None:
    (known, (meaning, *_)) = next(iter(facts.glossary.readings.items()))
    defined = f"Ban Lo Việc Chung (BLVC) họp với {meaning} ({known}) và Khối Mới Lập (BLVCM).\n"

    assert read(desk, PRINTED.replace("Sáng", f"{defined}Sáng"))["abbreviations"] == [
        "BLVC: Ban Lo Việc Chung"
    ]


def test_doubts_stand_beside_the_field_they_are_about(desk: Desk) -> None:
    bulletin = read(
        desk,
        PRINTED.replace("16/07/2018", "Thứ năm, 16/07/2018").replace("Nguồn: Báo Sông Thanh\n", ""),
    )

    assert {(one["field"], one["code"], one["text"]) for one in bulletin["doubts"]} == {
        ("date", "weekday-mismatch", "Thứ không khớp với ngày (Thứ Hai, ngày 16/7/2018)."),
        ("source", "no-source", "Không thấy nguồn."),
    }


def test_a_day_that_is_filled_in_is_read_as_the_import_reads_it(
    facts: ArchiveFacts, desk: Desk
) -> None:
    undated = PRINTED.replace("16/07/2018\n", "")
    first = read(desk, undated)
    assert first["form"]["leaders"] == []
    assert check(desk, first["form"])["problems"] == [
        {
            "field": "date",
            "severity": "error",
            "text": "Chưa có ngày đăng, hoặc ngày không đọc được; ghi như 2020-07-16 hay 16/7/2020.",
        }
    ]

    again = read(desk, undated, "", "16/7/2018")

    given = Given(day=datetime.date(2018, 7, 16))
    (bulletin,) = imported(undated.encode(), facts, given)
    assert check(desk, again["form"])["file"] == dump_bulletin(bulletin)
    assert "leaders:\n  - name: Lê Thị Hòa\n" in dump_bulletin(bulletin)


def test_what_an_editor_types_is_written_in_the_form_of_the_archive(desk: Desk) -> None:
    form = read(desk, PRINTED)["form"]

    typed = {
        "title": "  Ð\u00e2y  l\u00e0 tin ",
        "body": "M\u00f4\u0323t.\r\n\r\nHai.",
        "committees": ["", " Tỉnh ủy  Sông Thanh "],
        "leaders": [{"name": "", "posts": [""]}],
    }
    assert check(desk, form, **typed)["file"] == (
        "---\ntitle: Đây là tin\ndate: 2018-07-16\nsource: Báo Sông Thanh\n"
        "committees:\n  - Tỉnh ủy Sông Thanh\n---\n\nMột.\n\nHai.\n"
    )


def test_what_is_wrong_is_told_beside_its_field(desk: Desk) -> None:
    form = read(desk, PRINTED)["form"]

    for field, value, told in (
        ("leaders", [{"name": "Lê Thị Hóa", "posts": []}], "Lê Thị Hóa"),
        ("committees", ["Tỉnh ủy Sông Than"], "Tỉnh ủy Sông Thanh"),
        ("source_url", "x", "“x”"),
        ("body", "Xem [ảnh](javascript:x).\n", "javascript:x"),
    ):
        (problem,) = check(desk, form, **{field: value})["problems"]
        assert problem["field"] == field
        assert problem["severity"] == ("warning" if field == "body" else "error")
        assert told in problem["text"]


def test_a_post_that_the_record_contradicts_and_a_day_to_come_are_told(desk: Desk) -> None:
    form = read(desk, PRINTED)["form"]

    too_early = {"date": "2016-07-16", "committees": []}
    (contradicted,) = check(desk, form, **too_early)["problems"]
    (ahead,) = check(desk, form, date="2026-12-02", leaders=[], committees=[])["problems"]

    assert (contradicted["field"], contradicted["severity"]) == ("leaders", "warning")
    assert "Trưởng Ban Tuyên giáo Tỉnh ủy" in contradicted["text"]
    assert ahead["field"] == "date"
    assert "2/12/2026" in ahead["text"]
    assert check(desk, form, date=TODAY, leaders=[], committees=[])["problems"] == []


def test_a_bulletin_that_is_there_is_told(facts: ArchiveFacts, desk: Desk) -> None:
    entry = facts.entries[0]
    form = read(desk, PRINTED)["form"]

    same = check(desk, form, title=entry.title.upper(), date=str(entry.moment))["same"]

    assert same == entry.path
    assert check(desk, form)["same"] is None


@pytest.mark.parametrize(
    "path", [p.relative_to(SAMPLE).as_posix() for p in sorted(SAMPLE.glob("bulletins/*/*/*.md"))]
)
def test_a_bulletin_of_the_archive_opens_and_nothing_of_it_is_lost(desk: Desk, path: str) -> None:
    text = (SAMPLE / path).read_text(encoding="utf-8")

    (opened,) = json.loads(desk.open(text, path))["bulletins"]

    checked = check(desk, opened["form"])

    assert (checked["path"], checked["same"]) == (path, None)
    assert json.loads(desk.open(checked["file"], path))["bulletins"][0]["form"] == {
        **opened["form"],
        "original": checked["file"],
    }


def test_a_file_of_the_archive_is_known_by_its_header(desk: Desk) -> None:
    text = "---\ntitle: Họp\ndate: 2020-07-16\nsummary: Một câu.\n---\n\nSáng nay họp.\n"

    (opened,) = json.loads(desk.read(text.encode(), "16-hop.md"))["bulletins"]

    assert opened["form"]["path"] == "bulletins/2020/07/16-hop.md"
    assert "summary: Một câu.\n" in check(desk, opened["form"])["file"]


def test_a_pasted_file_of_the_archive_has_the_path_that_the_archive_knows(desk: Desk) -> None:
    path = "bulletins/2019/02/28-tong-ket.md"
    text = (SAMPLE / path).read_text(encoding="utf-8")

    (known,) = json.loads(desk.read(text.encode()))["bulletins"]
    (other,) = json.loads(desk.read(text.replace("title: ", "title: Mới ").encode()))["bulletins"]

    assert known["form"]["path"] == path
    assert other["form"]["path"].startswith("bulletins/2019/02/28-moi-")


def test_what_is_no_text_is_refused_with_what_to_do(desk: Desk) -> None:
    answer = json.loads(desk.read(b"%PDF-1.7\n", "a.pdf"))

    assert answer == {
        "refusal": "là tệp PDF; mở tệp, chép chữ rồi dán vào tệp .txt, hoặc dùng bản Word."
    }


def test_preview_is_the_markdown_of_the_site_and_no_html_of_the_text(desk: Desk) -> None:
    form = read(desk, PRINTED)["form"]

    html = check(desk, form, body="**Đậm** <script>x</script>\n", title="A <b> họp báo")["preview"]

    assert "<strong>Đậm</strong> &lt;script&gt;x&lt;/script&gt;" in html
    assert "<h1>A &lt;b&gt; họp báo</h1>" in html


def test_pick_lists_have_all_names(facts: ArchiveFacts, desk: Desk) -> None:
    names = json.loads(desk.names())

    assert {name for name, _ in names["leaders"]} == {
        leader.name for leader in facts.leaders.records.values()
    }
    assert ["Báo Sông Thanh", ""] in names["source"]


def test_an_editor_is_told_that_a_file_in_another_form_is_rewritten(desk: Desk) -> None:
    usual = "---\ntitle: Họp\ndate: 2020-07-16\n---\n\nTỉnh họp.\n"
    others = [
        usual.replace("title: Họp", 'title: "Họp"'), usual.replace("\n", "\r\n"), f"\ufeff{usual}", f"{usual}\n",
        usual.replace("Tỉnh", "Tỉnh\u00a0"), usual.replace("Họp", "Ho\u0323p"),
    ]  # fmt: skip
    for text, codes in ((usual, []), *((text, ["rewritten"]) for text in others)):
        opened = json.loads(desk.read(text.encode(), "bulletins/2020/07/16-hop.md"))
        assert [one["code"] for one in opened["bulletins"][0]["doubts"]] == codes
