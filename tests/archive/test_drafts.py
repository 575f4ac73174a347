"""An archive with drafts says what it would say without their files."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.archive.facts import Counts
from bantin.archive.reading import ReadArchive, read_archive
from tests.support.content_files import bulletin, finding_lines
from tests.support.file_trees import Tree, write_tree

Load = Callable[[Tree], ReadArchive]
LEADER = "---\nname: Trần Văn Hùng\nposts:\n  - {post: Bí thư, committee: tinh-uy}\n---\n"
FILES: dict[str, str] = {
    "bulletins/2020/07/16-mot.md": bulletin(
        "2020-07-16", "committees: [Tỉnh ủy]", "leaders: [Trần Văn Hùng]", "source: Báo A"
    ),
    "bulletins/2020/07/16-một.md": bulletin("2020-07-16", title="Tin trùng địa chỉ"),
    "bulletins/2020/07/16-mot (1).md": bulletin("2020-07-16", title="Bản chép"),
    "bulletins/2020/07/17-hai.md": bulletin("2020-07-17", "moved: 15-hai", title="Tin hai"),
    "bulletins/2020/07/17-ba.md": bulletin("2020-07-17", title="Tin hai"),
    "bulletins/2020/07/18-bốn.md": bulletin("2020-07-18", title="Tin bốn"),
    "bulletins/2020/07/18-bón.md": bulletin("2020-07-18", title="Tin bốn khác", body="Khác."),
    "leaders/hung.md": LEADER,
    "leaders/hung-2.md": LEADER,
    "committees/tinh-uy.md": "---\nname: Tỉnh ủy\nsuccessors: [tinh-uy-moi]\n---\n",
    "committees/tinh-uy-moi.md": "---\nname: Tỉnh ủy mới\nparent: tinh-uy\n---\n",
    "sources/bao-a.md": "---\nname: Báo A\nother_names: [Báo cũ]\n---\n",
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nKho.\n",
}
_SAID = {"R05", "R08", "R14", "B07", "B09", "B08"}  # of names whose records are drafts


def as_drafts(files: dict[str, str], drafts: set[str], end: str = "draft: true\n---\n") -> Tree:
    return {
        path: text.replace("\n---\n", f"\n{end}", 1) if path in drafts else text
        for path, text in files.items()
    }


@given(drafts=st.sets(st.sampled_from(sorted(FILES))))
def test_an_archive_with_drafts_is_that_without_their_files(
    tmp_path_factory: pytest.TempPathFactory, drafts: set[str]
) -> None:
    root = tmp_path_factory.mktemp("drafts")
    (root / "without").mkdir()  # for an archive of nothing but drafts
    given_ = read_archive(write_tree(root / "with", as_drafts(FILES, drafts)))
    left = {path: text for path, text in FILES.items() if path not in drafts}
    alone = read_archive(write_tree(root / "without", left))

    facts, expected = given_.facts, alone.facts
    assert facts.entries == expected.entries
    assert facts.leaders.records == expected.leaders.records
    assert facts.committees.records == expected.committees.records
    assert facts.source_records == expected.source_records
    assert facts.prose_pages == expected.prose_pages
    assert (facts.past, facts.lineage) == (expected.past, expected.lineage)
    assert {f for f in given_.findings if f.code not in _SAID} == {
        f for f in alone.findings if f.code not in _SAID
    }
    assert {draft.path for draft in given_.drafts} == drafts
    among = len([path for path in drafts if path.startswith("bulletins/")])
    assert facts.counts == replace(
        expected.counts, found=expected.counts.found + among, drafts=among
    )


@given(drafts=st.sets(st.sampled_from(sorted(FILES))))
def test_with_drafts_it_is_as_if_they_were_finished(
    tmp_path_factory: pytest.TempPathFactory, drafts: set[str]
) -> None:
    root = tmp_path_factory.mktemp("drafts")
    shown = read_archive(write_tree(root / "with", as_drafts(FILES, drafts)), with_drafts=True)
    finished = read_archive(write_tree(root / "without", FILES))
    assert [replace(one, draft=False) for one in shown.facts.entries] == [
        replace(one, source_line=new.source_line)
        for one, new in zip(finished.facts.entries, shown.facts.entries, strict=True)
    ]
    assert finding_lines(shown.findings) == finding_lines(finished.findings)
    assert {*shown.facts.addresses} & drafts <= {draft.path for draft in shown.drafts} <= drafts
    assert shown.facts.shows_drafts == bool(
        drafts & {*shown.facts.addresses}  # those that keep their address and have no error
    )


def test_what_a_draft_lacks_is_no_finding_of_the_archive(load: Load) -> None:
    archive = load(
        {
            "bulletins/2020/07/16-thu.md": "---\ndraft: true\n---\n",
            "bulletins/nhap/tin.md": "---\ntitle: Tin\ndraft: true\n---\n\nNội dung.\n",
            "leaders/lan.md": "---\ndraft: true\n---\n",
            "pages/trang.md": "---\ndraft: true\n---\n",
        }
    )
    assert archive.findings == ()
    assert archive.facts.counts == Counts(2, 0, 0, 0, drafts=2)
    assert [(d.path, d.title, [f.code for f in d.findings]) for d in archive.drafts] == [
        ("bulletins/2020/07/16-thu.md", "", ["B01", "B02", "B11"]),
        ("bulletins/nhap/tin.md", "Tin", ["B02", "B05"]),
        ("leaders/lan.md", "", ["R02"]),
        ("pages/trang.md", "", ["P01"]),
    ]


def test_a_draft_in_another_encoding_is_one_too(load: Load) -> None:
    text = bulletin("2020-07-16", "draft: true", title="Họp")
    archive = load({"bulletins/2020/07/16-hop.md": text.encode("utf-16")})
    assert archive.findings == ()
    assert [draft.title for draft in archive.drafts] == ["Họp"]


def test_bulletins_wait_for_a_record_that_is_a_draft(load: Load) -> None:
    named = ("committees: [tinh-uy]", "leaders: [Trần Văn Hùng]")
    archive = load(
        {
            "bulletins/2020/07/16-mot.md": bulletin("2020-07-16", *named),
            **as_drafts(
                {k: FILES[k] for k in ("leaders/hung.md", "committees/tinh-uy.md")},
                {"leaders/hung.md", "committees/tinh-uy.md"},
            ),
        }
    )
    assert finding_lines(archive.findings) == [
        "bulletins/2020/07/16-mot.md:4 R14",
        "bulletins/2020/07/16-mot.md:5 R14",
    ]
    assert archive.facts.counts.withheld == 1


def test_records_that_name_a_draft_are_told_so(load: Load) -> None:
    archive = load(
        {
            "leaders/hung.md": LEADER,
            "committees/so.md": "---\nname: Sở\nparent: tinh-uy\n---\n",
            "committees/tinh-uy.md": "---\nname: Tỉnh ủy\ndraft: true\n---\n",
        }
    )
    told = {f.code: dict(f.values)["suggestion"] for f in archive.findings}
    assert told == dict.fromkeys(("R05", "R08"), " Hồ sơ ấy còn là bản nháp.")


def test_a_draft_that_was_published_is_an_error_and_no_other(tmp_path: Path) -> None:
    published, new = "bulletins/2020/07/17-hai.md", "bulletins/2020/07/17-ba.md"
    tree = as_drafts(FILES, {published, new})
    write_tree(tmp_path, {**tree, "addresses.tsv": "2020/07/17-hai.html\n"})
    told = {found.path for found in read_archive(tmp_path).findings if found.code == "A12"}
    assert told == {published}
