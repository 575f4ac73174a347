import datetime
import shutil
import time
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bantin.archive.checking import all_findings
from bantin.archive.facts import Counts
from bantin.archive.reading import ReadArchive, read_archive
from bantin.authority.bulletin_entries import Entry, NamedCommittee, NamedLeader, Source
from bantin.markup.text_rendering import RenderedText
from tests.support.content_files import GOOD, PICTURE, bulletin_with, finding_lines
from tests.support.file_trees import Tree
from tests.support.project import SAMPLE

Load = Callable[[Tree], ReadArchive]
PATH = "bulletins/2020/07/16-thu.md"


@pytest.fixture(scope="module")
def sample() -> ReadArchive:
    return read_archive(SAMPLE)


def at(archive: ReadArchive, address: str) -> Entry:
    return next(e for e in archive.facts.entries if e.address == address)


def text(archive: ReadArchive, address: str) -> RenderedText:
    return archive.texts.of_bulletin(at(archive, address)).rendered


def test_the_sample_archive_loads_and_renders_without_findings(sample: ReadArchive) -> None:
    assert all_findings(sample) == []
    assert sample.facts.counts == Counts(found=12, published=12, withheld=0, ignored=0)
    assert (len(sample.facts.leaders.records), len(sample.facts.committees.records)) == (5, 4)


def test_entries_stand_in_order_of_time_then_path(sample: ReadArchive) -> None:
    assert [e.address for e in sample.facts.entries][:4] == [
        "2018/01/10-cong-bo-quyet-dinh.html",
        "2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy.html",
        "2018/02/05-le-ra-quan.html",
        "2018/09/30-thu-truong-tham.html",
    ]
    assert [e.moment for e in sample.facts.entries] == sorted(
        e.moment for e in sample.facts.entries
    )


def test_names_become_records_and_stay_as_printed(sample: ReadArchive) -> None:
    entry = at(sample, "2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy.html")
    assert entry.source == Source("bao-song-thanh", "Báo Sông Thanh")
    assert entry.committees == (
        NamedCommittee("tinh-uy-song-thanh", "Tỉnh ủy"),
        NamedCommittee("ban-tuyen-giao-tinh-uy-song-thanh", "Ban Tuyên giáo Tỉnh ủy"),
    )
    assert entry.leaders[1] == NamedLeader(
        "le-thi-hoa", "Lê Thị Hoà", ("Trưởng Ban Tuyên giáo Tỉnh uỷ",)
    )


def test_two_people_whose_names_differ_in_marks_keep_their_own_bulletins(
    sample: ReadArchive,
) -> None:
    bulletins = {
        id_: [e.address[:10] for e in sample.facts.of_leader[id_]]
        for id_ in ("nguyen-van-hung", "nguyen-van-hung-ubnd")
    }
    assert bulletins == {
        "nguyen-van-hung": ["2018/01/10", "2018/02/05", "2019/03/15", "2020/12/31"],
        "nguyen-van-hung-ubnd": ["2018/02/05", "2018/09/30", "2020/01/22", "2020/12/31"],
    }


def test_what_a_leader_held_on_a_day_comes_from_records_and_bulletins(sample: ReadArchive) -> None:
    def held(leader: str, day: str) -> list[tuple[str, str]]:
        on = datetime.date.fromisoformat(day)
        return [(t.post.title, basis) for t, basis in sample.facts.posts.held(leader, on)]

    assert held("le-thi-hoa", "2019-02-28") == [("Trưởng Ban Tuyên giáo Tỉnh ủy", "record")]
    assert held("le-thi-hoa", "2019-03-01") == [
        ("Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy", "record")
    ]
    assert held("dang-van-an", "2018-12-01") == [("Phó Bí thư Thường trực Tỉnh ủy", "seen")]
    assert held("dang-van-an", "2020-01-01") == []
    assert held("nguyen-van-hung-ubnd", "2019-06-01") == [("Chủ tịch UBND tỉnh", "seen")]


def test_both_ways_of_linking_a_bulletin_lead_to_its_address(sample: ReadArchive) -> None:
    relative = text(sample, "2019/03/01-cong-bo-hop-nhat.html")
    from_root = text(sample, "2019/03/15-hoi-nghi-ban-thuong-vu-tinh-uy.html")
    assert '<a href="../02/28-tong-ket.html">' in relative.html
    picture = '<img alt="Đại biểu dự lễ công bố" loading="lazy" src="01-cong-bo-hop-nhat.png"'
    assert f'{picture} width="1200" height="675" decoding="async" srcset="1.x/' in relative.html
    assert '<a href="../../2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy.html">' in from_root.html


def test_a_texts_own_definition_wins_and_an_ambiguous_one_needs_it(sample: ReadArchive) -> None:
    def meanings(address: str) -> dict[str, str]:
        return dict(text(sample, address).meanings)

    assert meanings("2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy.html") == {
        "BTV": "Ban Thường vụ",
        "BTC": "Ban Tổ chức",
    }
    assert meanings("2019/11/20-truong-hoc.html") == {}
    assert meanings("2020/07/16-thi-dua.html") == {"VH,TT&DL": "văn hóa, thể thao và du lịch"}


def test_the_order_of_the_file_system_changes_nothing(sample: ReadArchive, tmp_path: Path) -> None:
    for path in sorted(SAMPLE.rglob("*"), reverse=True):
        if path.is_file():
            copy = tmp_path / path.relative_to(SAMPLE)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    copied = read_archive(tmp_path)
    assert copied.facts.entries == sample.facts.entries
    assert copied.facts.posts.posts == sample.facts.posts.posts
    assert list(copied.facts.posts.by_post) == list(sample.facts.posts.by_post)


def test_only_known_kinds_of_files_are_attached(load: Load) -> None:
    archive = load(
        {
            PATH: bulletin_with(),
            "bulletins/2020/07/16-anh.PNG": PICTURE,
            "bulletins/2020/07/16-van-ban.pdf": b"%PDF-1.7",
            "bulletins/2020/07/16-trang.html": "<script>",
            "bulletins/2020/07/16-anh.svg": "<svg/>",
            "extra/CNAME": "tin.example",
            "extra/xac-minh.txt": "mã xác minh",
            "extra/.well-known/x": "",
            "leaders/anh.png": b"",
            "README.md": "không đăng",
        }
    )
    assert archive.facts.attachments == {
        "bulletins/2020/07/16-anh.PNG": "2020/07/16-anh.PNG",
        "bulletins/2020/07/16-van-ban.pdf": "2020/07/16-van-ban.pdf",
        "extra/CNAME": "CNAME",
        "extra/xac-minh.txt": "xac-minh.txt",
    }
    assert archive.facts.counts == Counts(found=3, published=1, withheld=1, ignored=1)


def test_a_file_for_the_root_is_attached_where_nothing_else_stands(load: Load) -> None:
    archive = load(
        {
            PATH: bulletin_with(),
            "bulletins/2020/07/16-anh.png": PICTURE,
            "extra/2020/07/16-anh.png": PICTURE,
            "extra/robots.txt": "",
            "extra/trang.html": "<script>",
        }
    )
    assert finding_lines(archive.findings) == [
        "extra/2020/07/16-anh.png:1 B06",
        "extra/robots.txt:1 B06",
        "extra/trang.html:1 F05",
    ]
    assert archive.facts.attachments == {"bulletins/2020/07/16-anh.png": "2020/07/16-anh.png"}


def test_a_person_named_twice_appears_once_with_all_posts(load: Load) -> None:
    head = (
        "leaders:\n  - name: Lê Thị Hoà\n    posts: [Bí thư, Chủ tịch]\n"
        "  - name: le-thi-hoa\n    posts: [Chủ tịch, Trưởng đoàn]\n"
    )
    archive = load(
        {PATH: bulletin_with(head), "leaders/le-thi-hoa.md": "---\nname: Lê Thị Hòa\n---\n"}
    )
    assert archive.facts.entries[0].leaders == (
        NamedLeader("le-thi-hoa", "Lê Thị Hoà", ("Bí thư", "Chủ tịch", "Trưởng đoàn")),
    )
    assert len(archive.facts.of_leader["le-thi-hoa"]) == 1


def test_a_record_named_by_its_id_is_shown_by_its_name(load: Load) -> None:
    archive = load(
        {
            PATH: bulletin_with("committees: so-a; so-a\nleaders: lan\n"),
            "committees/so-a.md": "---\nname: Sở A\nto: 2015\n---\n",
            "leaders/lan.md": "---\nname: Trần Thị Lan\n---\n",
        }
    )
    assert archive.facts.entries[0].committees == (NamedCommittee("so-a", "Sở A"),)
    assert archive.facts.entries[0].leaders == (NamedLeader("lan", "Trần Thị Lan"),)


def test_writings_of_one_source_are_one_source(load: Load) -> None:
    archive = load(
        {
            PATH: bulletin_with("source: BÁO SÔNG THANH\n"),
            "bulletins/2020/07/15-truoc.md": bulletin_with(
                "source: Báo Sông  Thanh\n", date="2020-07-15"
            ),
        }
    )
    assert archive.facts.sources == [Source("bao-song-thanh", "Báo Sông Thanh")]
    assert len(archive.facts.of_source["bao-song-thanh"]) == 2


def test_a_summary_replaces_the_first_paragraph(load: Load) -> None:
    archive = load(
        {
            PATH: bulletin_with("summary: Tóm tắt.\n"),
            "bulletins/2020/07/15-truoc.md": bulletin_with(
                body="**Đoạn** một.\n\nHai.\n", date="2020-07-15"
            ),
        }
    )
    assert [e.lead for e in archive.facts.entries] == ["Đoạn một.", "Tóm tắt."]


def test_a_withheld_bulletin_is_linked_nowhere(load: Load) -> None:
    archive = load(
        {
            PATH: bulletin_with(body="[a](17-hong.md)\n"),
            "bulletins/2020/07/17-hong.md": bulletin_with(),
        }
    )
    assert finding_lines(archive.findings) == ["bulletins/2020/07/17-hong.md:3 B04"]
    assert finding_lines(archive.texts.of_bulletin(archive.facts.entries[0]).findings) == [
        f"{PATH}:6 L01"
    ]


def test_a_text_may_link_to_the_pages_the_site_makes(tmp_path: Path) -> None:
    (tmp_path / "bulletins/2020/07").mkdir(parents=True)
    (tmp_path / PATH).write_text(bulletin_with(body="[a](/tim-kiem.html)\n"))
    archive = read_archive(tmp_path)
    rendered, _ = archive.texts.of_bulletin(archive.facts.entries[0])
    assert rendered.html == '<p><a href="../../tim-kiem.html">a</a></p>'


def test_an_empty_archive_is_an_archive(load: Load) -> None:
    archive = load({"README.md": "chưa có gì"})
    assert archive.facts.counts == Counts(0, 0, 0, 0)
    assert (archive.facts.entries, archive.facts.sources, archive.findings) == ((), [], ())


def test_a_bad_record_leaves_out_only_what_needs_it(load: Load) -> None:
    archive = load(
        {
            PATH: bulletin_with("leaders: Trần Thị Lan\n"),
            "bulletins/2020/07/01-tot.md": GOOD,
            "leaders/lan.md": "---\nname: Trần Thị Lan\nborn: 1970\n---\n",
            "leaders/hoa.md": "---\nnam: Lê Thị Hòa\n---\n",
            "bulletins/2020/07/17-hoa.md": bulletin_with(
                "leaders: Lê Thị Hòa\n", date="2020-07-17"
            ),
        }
    )
    assert finding_lines(archive.findings) == [
        "bulletins/2020/07/17-hoa.md:4 B07",
        "leaders/hoa.md:1 R02",
        "leaders/hoa.md:2 H03",
        "leaders/lan.md:3 H03",
    ]
    assert [e.path for e in archive.facts.entries] == ["bulletins/2020/07/01-tot.md", PATH]


def test_an_image_that_is_not_there_is_told_and_one_that_is_is_not(load: Load) -> None:
    archive = load(
        {
            PATH: bulletin_with("image: 16-anh.png\n"),
            "bulletins/2020/07/16-anh.png": PICTURE,
            "bulletins/2020/07/17-sau.md": bulletin_with(
                "image: 17-khong-co.png\n", date="2020-07-17"
            ),
        }
    )
    assert finding_lines(archive.findings) == ["bulletins/2020/07/17-sau.md:1 L04"]


def test_a_page_or_a_life_too_costly_to_render_is_told_and_left_empty(load: Load) -> None:
    archive = load(
        {
            "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\n" + "- " * 1500 + "a",
            "leaders/lan.md": "---\nname: Trần Thị Lan\n---\n\n" + "[" * 6000,
            PATH: bulletin_with("") + "\n" + "|a" * 200 + "|\n" + "|-" * 200 + "|\n" + "|\n" * 100,
        }
    )
    assert finding_lines(all_findings(archive)) == [
        "bulletins/2020/07/16-thu.md:8 T10",
        "leaders/lan.md:5 T13",
        "pages/gioi-thieu.md:5 B13",
    ]
    assert archive.findings[0].message == "Bảng có 20.200 ô, vượt mức 20.000 ô cho mỗi tệp."


def test_a_dead_link_in_a_life_is_told(load: Load) -> None:
    archive = load({"leaders/lan.md": "---\nname: Trần Thị Lan\n---\n\n[a](khong-co.md)\n"})
    assert finding_lines(all_findings(archive)) == ["leaders/lan.md:5 L01"]


def test_a_picture_whose_name_is_written_apart_is_found(load: Load) -> None:
    apart = unicodedata.normalize("NFD", "16-hội.png")
    archive = load(
        {PATH: bulletin_with("image: 16-hội.png\n"), f"bulletins/2020/07/{apart}": PICTURE}
    )
    assert finding_lines(archive.findings) == []


def test_a_committee_named_by_its_id_has_the_name_of_that_day(load: Load) -> None:
    renamed = "name: Tên mới\nother_names:\n  - name: Tên cũ\n    from: 2010\n    to: 2018"
    archive = load(
        {
            PATH: bulletin_with("committees: [ban-a]\n"),
            "bulletins/2015/07/16-cu.md": bulletin_with("committees: [ban-a]\n", date="2015-07-16"),
            "committees/ban-a.md": f"---\n{renamed}\n---\n",
        }
    )
    assert [e.committees[0].name for e in archive.facts.entries] == ["Tên cũ", "Tên mới"]


def test_a_committee_whose_end_cannot_be_read_has_ended(load: Load) -> None:
    archive = load({"committees/ban-a.md": "---\nname: Ban A\nto: 30-06-2015\n---\n"})
    assert finding_lines(archive.findings) == ["committees/ban-a.md:3 R03"]
    assert archive.facts.committees.records["ban-a"].period.ended


def test_a_bulletin_with_many_unknown_names_is_told_briefly(load: Load) -> None:
    names = "".join(f"  - Người lạ {number}\n" for number in range(50))
    archive = load({PATH: bulletin_with(f"leaders:\n{names}")})
    codes = Counter(found.code for found in archive.findings)
    assert codes == {"B07": 20, "H21": 1}
    assert archive.findings[-1].message == "Tệp này còn 30 điều nữa cần xem."


def test_broken_links_are_told_at_their_lines_in_linear_time(load: Load) -> None:
    lines = [f"[a](b{n}.md) [c][{n}]" for n in range(400)] + ["<d e>", "[a](<f (g).md>)"]
    targets = [f"[{n}]: h{n}.md" for n in range(400)]
    archive = load({PATH: bulletin_with("") + "\n\n".join([*lines, *targets]) + "\n"})
    began = time.process_time()
    found = all_findings(archive)
    assert time.process_time() - began < 3
    first = found[0].line
    told = {dict(f.values)["target"]: f.line - first for f in found}
    assert len(told) == 801
    assert (told["b0.md"], told["b399.md"], told["f (g).md"]) == (0, 798, 802)
    assert (told["h0.md"], told["h399.md"]) == (804, 1602)
