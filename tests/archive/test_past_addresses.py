"""What an archive knows of its former addresses."""

from collections.abc import Callable
from unicodedata import normalize

import pytest

from bantin.archive.past_addresses import owner_of
from bantin.archive.reading import ReadArchive
from tests.support.content_files import PICTURE, bulletin, finding_lines
from tests.support.file_trees import Tree

Load = Callable[[Tree], ReadArchive]
GONE = ("withdrawn: 2021-02-03", "reason: Nhầm.")


def record(name: str, *lines: str) -> str:
    return "\n".join(["---", f"name: {name}", *lines, "---", ""])


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("2020/07/16-a.html", "bulletins/2020/07/16-a.md"),
        ("lanh-dao/lan.html", "leaders/lan.md"),
        ("co-quan/so.html", "committees/so.md"),
        ("gioi-thieu.html", "pages/gioi-thieu.md"),
        ("2020/07/anh.jpg", "bulletins/2020/07/anh.jpg"),
        ("tai-lieu.pdf", "extra/tai-lieu.pdf"),
        *[
            (address, "")
            for address in (
                "index.html", "tim-kiem.html", "viet-tat.html", "404.html", "2020/index.html", "2020/07/index.html",
                "lanh-dao/index.html", "lanh-dao/lan/2020.html", "lanh-dao/lan.xml", "feed.xml", "nguon/bao.html",
                "chuc-vu/bi-thu.html",
            )
        ],
    ],
)  # fmt: skip
def test_an_address_belongs_to_a_file_or_to_none(address: str, path: str) -> None:
    assert owner_of(address) == path


def test_bulletins_may_name_a_moved_record_by_its_former_id(load: Load) -> None:
    archive = load(
        {
            "leaders/lan-b.md": record("Lê Thị Lan", "moved: lan-a"),
            "committees/so-moi.md": record("Sở Mới", "moved: [so-cu]"),
            "committees/phong.md": record("Phòng", "parent: so-cu", "predecessors: [so-cu]"),
            "sources/bao-b.md": record("Báo B", "moved: bao-a"),
            "leaders/y.md": record("Y", "posts:", "  - post: Giám đốc", "    committee: so-cu"),
            "bulletins/2020/07/16-a.md": bulletin(
                "2020-07-16", "leaders: [lan-a]", "committees: [so-cu]", "source: bao-a"
            ),
        }
    )
    assert finding_lines(archive.findings) == []
    (entry,) = archive.facts.entries
    assert [(one.id, one.name) for one in entry.leaders] == [("lan-b", "Lê Thị Lan")]
    assert [(one.id, one.name) for one in entry.committees] == [("so-moi", "Sở Mới")]
    assert entry.source is not None
    assert (entry.source.id, entry.source.name) == ("bao-b", "Báo B")
    committees = archive.facts.committees.records
    assert committees["phong"].parent == "so-moi"


def test_nobody_guesses_which_of_two_records_had_an_id(load: Load) -> None:
    archive = load(
        {
            "committees/so-b.md": record("Sở B", "moved: so-a"),
            "committees/so-c.md": record("Sở C", "moved: [so-a]"),
            "committees/phong.md": record("Phòng", "parent: so-a"),
            "bulletins/2020/07/16-a.md": bulletin("2020-07-16", "committees: [so-a]"),
        }
    )
    assert archive.facts.entries == ()
    assert finding_lines(archive.findings) == ["bulletins/2020/07/16-a.md:4 B10", "committees/phong.md:3 R05"]  # fmt: skip


def test_a_present_id_counts_more_than_a_former_one(load: Load) -> None:
    archive = load(
        {
            "leaders/a.md": record("Lê Thị A"),
            "leaders/b.md": record("Lê Thị B", "moved: a"),
            "sources/bao-a.md": record("Báo A"),
            "sources/bao-b.md": record("Báo B", "moved: bao-a"),
            "bulletins/2020/07/16-a.md": bulletin("2020-07-16", "leaders: [a]", "source: bao-a"),
        }
    )
    (entry,) = archive.facts.entries
    assert [one.id for one in entry.leaders] == ["a"]
    assert entry.source is not None
    assert entry.source.id == "bao-a"
    assert finding_lines(archive.findings) == ["leaders/b.md:1 A04", "sources/bao-b.md:1 A04"]


def test_a_withdrawn_bulletin_is_counted_and_names_nobody(load: Load) -> None:
    archive = load(
        {
            "bulletins/2020/07/16-a.md": bulletin("2020-07-16", "leaders: [Người lạ]", *GONE),
            "bulletins/2020/07/17-b.md": bulletin("2020-07-17", body="Xem [tin](16-a.md)."),
        }
    )
    assert finding_lines(archive.findings) == []
    counts = archive.facts.counts
    assert (counts.found, counts.published, counts.withheld, counts.ignored) == (2, 1, 0, 1)
    assert counts.withdrawn == 1
    assert list(archive.facts.past.tombstones) == ["2020/07/16-a.html"]
    assert archive.facts.links.resolve("16-a.md", "bulletins/2020/07/17-b.md", "2020/07/17-b.html")[
        :2
    ] == ("16-a.html", "")


def test_a_withdrawn_record_goes_when_nobody_names_it(load: Load) -> None:
    archive = load(
        {
            "leaders/lan.md": record("Lan", *GONE),
            "sources/bao.md": record("Báo", *GONE),
            "committees/so.md": record("Sở", *GONE),
            "pages/a.md": "---\ntitle: A\nwithdrawn: 2021-02-03\nreason: Cũ.\n---\n\nChữ.\n",
        }
    )
    assert finding_lines(archive.findings) == []
    facts = archive.facts
    assert (facts.leaders.records, facts.committees.records, facts.prose_pages) == ({}, {}, ())
    assert facts.sources == []
    assert list(facts.past.tombstones) == [
        "a.html",
        "co-quan/so.html",
        "lanh-dao/lan.html",
        "nguon/bao.html",
    ]


def test_one_broken_bulletin_is_not_told_as_lost(load: Load) -> None:
    archive = load(
        {
            "addresses.tsv": "2020/07/16-a.html\n2020/07/17-b.html\n",
            "bulletins/2020/07/16-a.md": "hỏng",
            "bulletins/2020/07/17-B.md": bulletin("2020-07-17"),
        }
    )
    assert finding_lines(archive.findings) == ["bulletins/2020/07/16-a.md:1 H01"]


def test_signs_of_a_conflict_in_the_ledger_are_told_and_all_addresses_count(load: Load) -> None:
    lines = "<<<<<<< a\n2020/07/16-a.html\n=======\n2020/07/17-b.html\n>>>>>>> b\n"
    archive = load({"addresses.tsv": lines})
    assert archive.facts.past.ledger.addresses == {"2020/07/16-a.html", "2020/07/17-b.html"}
    assert finding_lines(archive.findings) == [
        "addresses.tsv:1 A02",
        "addresses.tsv:3 A02",
        "addresses.tsv:5 A02",
        "bulletins/2020/07/16-a.md:1 A01",
        "bulletins/2020/07/17-b.md:1 A01",
    ]


def test_a_picture_is_not_lost_when_its_name_is_decomposed(load: Load) -> None:
    decomposed = normalize("NFD", "bulletins/2020/07/hội.png")
    for data in (PICTURE, b"no picture"):
        archive = load({decomposed: data, "addresses.tsv": "2020/07/hội.png\n"})
        assert "A01" not in {found.code for found in archive.findings}
    assert load({decomposed: PICTURE}).facts.attachments == {decomposed: "2020/07/hội.png"}


def test_a_withdrawn_picture_stays_withdrawn_when_its_file_comes_back(load: Load) -> None:
    """As a merge of an old branch may bring it back."""
    path, decomposed = "bulletins/2020/07/a.png", normalize("NFD", "bulletins/2020/07/hội.png")
    lines = (f"2020/07/{name}.png\t2021-02-03\tNhầm người.\n" for name in ("a", "hội"))
    archive = load({path: PICTURE, decomposed: PICTURE, "addresses.tsv": "".join(lines)})
    assert archive.facts.attachments == {}
    assert archive.facts.pictures == {}
    assert finding_lines(archive.findings) == [f"{path}:1 A09", f"{decomposed}:1 A09"]
    assert archive.findings[0].message == (
        "Tệp này đã rút ngày 3/2/2021, lý do: “Nhầm người.”, mà nay lại có, nên không được đăng."
    )


def test_links_lead_to_what_moved_by_hand(load: Load) -> None:
    archive = load(
        {
            "bulletins/2020/07/17-moi.md": bulletin("2020-07-17", "moved: [16-cu, 15-rut]"),
            "bulletins/2020/07/18-rut.md": bulletin("2020-07-18", "moved: [14-cu, 15-rut]", *GONE),
            "leaders/lan.md": record("Lan", "moved: lan-cu"),
        }
    )
    links = {
        name: archive.facts.links.resolve(name, "pages/a.md", "a.html").href
        for name in ("/bulletins/2020/07/16-cu.md", "/bulletins/2020/07/14-cu.md", "../leaders/lan-cu.md", "/bulletins/2020/07/15-rut.md")
    }  # fmt: skip
    assert list(links.values()) == [
        "2020/07/17-moi.html",
        "2020/07/18-rut.html",
        "lanh-dao/lan.html",
        "",  # that of two pages
    ]


def test_of_very_many_lost_files_the_first_are_told_and_the_number_of_the_others(
    load: Load,
) -> None:
    ledger = "".join(f"2020/07/16-{n}.html\n" for n in range(3000))
    archive = load({"addresses.tsv": ledger})
    lost = [found for found in archive.findings if found.code == "A01"]
    (rest,) = (found for found in archive.findings if found.code == "A10")
    assert (len(lost), rest.path, rest.values) == (
        1000,
        "addresses.tsv",
        (("count", "2.000"),),
    )
