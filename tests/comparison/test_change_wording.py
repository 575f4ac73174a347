"""Changes in words: exact lines, true counts, and Markdown that obeys no title."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bantin.comparison.change_wording import change_lines, escaped
from bantin.comparison.changes import Change, Difference
from bantin.language.normalization import one_line


def lines(*changes: Change, unexplained: tuple[str, ...] = ()) -> list[str]:
    return list(change_lines(changes, unexplained))


def added(name: str, day: str) -> Change:
    return Change("bulletin", "added", f"{name}.md", name, (Difference("date", "", day),))


def test_change_in_words() -> None:
    post, chair = "Phó Chủ tịch, UBND (từ 2018)", "Chủ tịch, UBND (từ 2020)"
    told = lines(
        added("Tin một", "2020-07-16"),
        added("Tin hai", "2020-07-17"),
        Change("bulletin", "moved", "b.md", "Tin ba", before="a.md"),
        Change("bulletin", "removed", "c.md", "Tin bốn"),
        Change("bulletin", "broken", "d.md", "d.md"),
        Change("leader", "added", "leaders/a.md", "An", (Difference("post", "", chair),)),
        Change(
            "leader",
            "changed",
            "leaders/b.md",
            "Bình",
            (
                Difference("name", "Bình A", "Bình"),
                Difference("other_names", "", "Bình A"),
                Difference("post_title", post, chair),
                Difference("post_end", post, "Phó Chủ tịch, UBND (2018 – 2020)"),
                Difference("post", "Ủy viên, UBND", ""),
                Difference("body", "10 chữ", "12 chữ"),
            ),
        ),
        Change("leader", "merged", "leaders/b.md", "Bình A", before="leaders/b-a.md"),
        Change(
            "abbreviation",
            "added",
            "abbreviations.yml",
            "TU",
            (Difference("meanings", "", "Tỉnh ủy"),),
        ),
        Change("bulletin", "changed", "e.md", "Tin năm"),
        unexplained=("FDI", "GRDP"),
    )
    assert told == [
        "- Thêm 2 tin: “Tin một” (2020-07-16); “Tin hai” (2020-07-17)",
        "- Sửa 1 tin: “Tin năm”",
        "- Chuyển 1 tin: “Tin ba” (a.md → b.md)",
        "- Gỡ 1 tin: “Tin bốn”",
        "- 1 tin có lỗi nên chưa so được (xem bantin check): d.md",
        "- 1 lãnh đạo mới: “An” (Chủ tịch, UBND (từ 2020))",
        "- Sửa 1 lãnh đạo:",
        (
            "  - “Bình”: tên đổi từ “Bình A” sang “Bình”; thêm tên khác “Bình A”; chức vụ đổi từ "
            "“Phó Chủ tịch, UBND (từ 2018)” sang “Chủ tịch, UBND (từ 2020)”; thôi chức vụ "
            "“Phó Chủ tịch, UBND (2018 – 2020)”; bỏ chức vụ “Ủy viên, UBND”; nội dung (10 chữ → 12 chữ)"
        ),
        "- Gộp 1 lãnh đạo: “Bình A” (leaders/b-a.md → leaders/b.md)",
        "- 1 chữ viết tắt mới: “TU” (Tỉnh ủy)",
        "- 2 chữ viết tắt chưa có nghĩa: FDI, GRDP",
    ]


@pytest.mark.parametrize(
    ("count", "left"), [(10, ""), (11, "; và 1 nữa"), (1234, "; và 1.224 nữa")]
)
def test_long_list_is_cut_with_a_true_count(count: int, left: str) -> None:
    changes = [Change("page", "removed", f"{n}.md", f"{n}.md") for n in range(count)]
    [line] = lines(*changes)
    shown = "; ".join(f"{n}.md" for n in range(10))
    assert line == f"- Gỡ {count:,} trang: {shown}{left}".replace(",", ".")


def test_long_list_of_differences_is_cut_too() -> None:
    found = tuple(Difference("leaders", "", str(n)) for n in range(12))
    changes = [Change("bulletin", "changed", f"{n}", "Tin", found) for n in range(12)]
    told = lines(*changes)
    assert (told[0], told[-1], len(told)) == ("- Sửa 12 tin:", "  - và 2 nữa", 12)
    assert told[1].endswith("; thêm lãnh đạo “9”; và 2 nữa")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<img src=x>", "\\<img src=x\\>"),
        ("**đậm** _nghiêng_ a_b", "\\*\\*đậm\\*\\* \\_nghiêng\\_ a_b"),
        ("[x](y) `z` | ~~t~~", "\\[x\\](y) \\`z\\` \\| \\~\\~t\\~\\~"),
        ("@ai nhắc #12 và !3, $4, &5", "@\u2060ai nhắc #\u206012 và !\u20603, $\u20604, &\u20605"),
        ("&lt; và A & B", "\\&lt; và A & B"),
        ("hai\ndòng", "hai dòng"),
        ("x" * 200, "x" * 120 + "…"),
    ],
)
def test_text_is_shown_as_it_is(text: str, expected: str) -> None:
    assert escaped(text) == expected


@given(st.text("ab @#*_`<>[]()!&;|~\\1.-+\n", min_size=1, max_size=60))
def test_a_forge_shows_the_same_signs(text: str) -> None:
    """The oracle is CommonMark with the strikethrough and tables of forges."""
    forge = MarkdownIt("commonmark").enable(["strikethrough", "table"])
    shown = unescape(forge.render(f"- Tin: “{escaped(text)}”").replace("\u2060", ""))
    assert shown == f"<ul>\n<li>Tin: “{one_line(text)}”</li>\n</ul>\n"
