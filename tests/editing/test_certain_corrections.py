"""What is certain is corrected, once; all that a file says stays as it was."""

from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bantin.archive.reading import read_archive
from bantin.content.bulletin import Bulletin, parse_bulletin
from bantin.content.content_tree import read_tree
from bantin.editing.certain_corrections import Corrected, corrected
from bantin.editing.file_edits import FileEdit, write_edits
from bantin.editing.header_layout import CORRECTED
from bantin.findings.finding_catalogue import CATALOGUE
from bantin.language.normalization import clean
from tests.content.test_slips import SLIPS
from tests.support.content_files import bulletin, bulletin_with
from tests.support.file_trees import read_tree as read_files
from tests.support.file_trees import write_tree
from tests.support.project import BROKEN

PATH = "bulletins/2020/07/16-thu.md"
CERTAIN = {name: slip for name, slip in SLIPS.items() if slip.code in CORRECTED}
OTHER = {name: slip for name, slip in SLIPS.items() if slip.code not in CORRECTED}


def correction(text: str | bytes, path: str = PATH) -> Corrected:
    found = corrected(text if isinstance(text, bytes) else text.encode(), path)
    assert found is not None
    return found


def test_remedies_name_what_is_corrected() -> None:
    told = {code for code, kind in CATALOGUE.items() if "hoặc chạy bantin fix" in kind.remedy}
    assert told == CORRECTED


@pytest.mark.parametrize("name", CERTAIN)
def test_slip_becomes_what_its_remedy_makes(name: str) -> None:
    slip = CERTAIN[name]
    found = correction("\n".join([*slip.typed, ""]))
    assert (found.text.split("\n"), found.done) == ([*slip.mended, ""], ("cách viết phần đầu",))


@pytest.mark.parametrize("name", OTHER)
def test_slip_that_a_person_must_judge_stays(name: str) -> None:
    assert corrected("\n".join([*OTHER[name].typed, ""]).encode(), PATH) is None


@pytest.mark.parametrize("code", sorted(CORRECTED))
def test_broken_archive_has_no_finding_any_more(code: str, tmp_path: Path) -> None:
    root = write_tree(tmp_path, read_only_files(BROKEN / code / "content"))
    assert code in {found.code for found in read_archive(root).findings}
    for path in read_tree(root)[0].texts:
        if found := corrected((root / path).read_bytes(), path):
            write_edits(root, [FileEdit(path, found.text)])
    assert read_archive(root).findings == ()


def read_only_files(folder: Path) -> dict[str, bytes]:
    return {path: data for path, data in read_files(folder).items() if not path.endswith("/")}


@pytest.mark.parametrize(
    ("typed", "text", "done"),
    [
        (normalize("NFD", bulletin_with()), bulletin_with(), "chuẩn dấu Unicode"),
        (bulletin_with(body="Ðảng\n"), bulletin_with(body="Đảng\n"), "bỏ ký tự ẩn, sửa chữ Đ"),
        (bulletin_with(body="H\u200bọp\u00ad\n"), bulletin_with(body="Họp\n"), "bỏ ký tự ẩn, sửa chữ Đ"),
        (bulletin_with("author: Lê\u00a0An\n"), bulletin_with("author: Lê An\n"), "khoảng trắng lạ ở phần đầu"),
    ],
)  # fmt: skip
def test_letters(typed: str, text: str, done: str) -> None:
    assert correction(typed) == Corrected(typed, text, (done,))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_with_its_mark_becomes_utf_8(encoding: str) -> None:
    mark = "" if encoding == "utf-16" else "\ufeff"
    found = correction((mark + bulletin_with()).encode(encoding))
    assert (found.text, found.done) == (bulletin_with(), ("từ UTF-16 sang UTF-8",))


def test_byte_order_mark_goes() -> None:
    found = correction(b"\xef\xbb\xbf" + bulletin_with().encode())
    assert (found.text, found.done) == (bulletin_with(), ("bỏ dấu BOM ở đầu tệp",))


@pytest.mark.parametrize(
    "data",
    [
        bulletin_with().encode(),
        bulletin_with(
            body="Hai\u00a0từ\tcách.\n"
        ).encode(),  # what a body has of spaces may be meant
        bulletin_with().replace("\n", "\r\n").encode(),
        b"",
        "Họp".encode("cp1258", "replace") + b"\xe0",
        bulletin_with().encode("utf-16-le"),  # without its mark it could be anything
        b"<<<<<<< HEAD\n" + bulletin_with(body="\u00d0\n").encode(),
        bulletin_with("x-la: 1\nauthor: A\nsource: B\n").encode(),
        bulletin_with("author: A\n# Báo nói qua điện thoại.\nsource: B\n").encode(),
    ],
)
def test_what_is_right_or_doubtful_stays(data: bytes) -> None:
    assert corrected(data, PATH) is None


def test_fields_come_in_the_usual_order_with_their_lines() -> None:
    head = "leaders:\n  - name: An\n    posts: [A]\nauthor: B\ntitle: Thử\ndate: 2020-07-16\n"
    found = correction(f"---\n{head}---\n\nNội dung.\n")
    ordered = "title: Thử\ndate: 2020-07-16\nauthor: B\nleaders:\n  - name: An\n    posts: [A]\n"
    assert (found.text, found.done) == (f"---\n{ordered}---\n\nNội dung.\n", ("thứ tự các mục",))


def test_order_is_that_of_the_kind() -> None:
    typed = "---\nto: 2020\nfrom: 2010\nname: Sở\n---\n"
    text = "---\nname: Sở\nfrom: 2010\nto: 2020\n---\n"
    assert correction(typed, "committees/so.md").text == text


def test_remarks_stay_where_their_lines_are() -> None:
    typed = bulletin_with("# ghi chú\nsource:Báo # nói thế\nleaders:\n  • An # mới\n")
    text = bulletin_with("# ghi chú\nsource: Báo # nói thế\nleaders:\n  - An # mới\n")
    assert correction(typed).text == text


def test_fields_and_lists_get_the_column_of_the_first_field() -> None:
    found = correction("---\n  title: Thử\n  date: 2020-07-16\nleaders:\n+ An\n---\n\nNội dung.\n")
    head = "  title: Thử\n  date: 2020-07-16\n  leaders:\n  - An\n"
    assert found.text == f"---\n{head}---\n\nNội dung.\n"


def test_line_that_would_say_something_else_stays() -> None:
    typed = "---\n -\tauthor:\tAn\n    -source:\t|\n   date- x\n---\n\nNội dung.\n"
    text = "---\n -\tauthor:\tAn\n    -source: |\n   date- x\n---\n\nNội dung.\n"
    assert correction(typed).text == text


def test_header_of_pelican_needs_no_fences() -> None:
    found = correction("Title:Thử\nDate: 2020-07-16\n\nNội dung.\n")
    assert found.text == "Title: Thử\nDate: 2020-07-16\n\nNội dung.\n"


def test_glossary() -> None:
    found = correction("BTV:Ban Thường vụ\nTU:\tTỉnh ủy\n", "abbreviations.yml")
    assert found.text == "BTV: Ban Thường vụ\nTU: Tỉnh ủy\n"


def test_windows_line_ends_stay(tmp_path: Path) -> None:
    for name, data in {"a.md": b"A\r\n", "b.md": "A\r\n".encode("utf-16"), "c.md": b"A\n"}.items():
        (tmp_path / name).write_bytes(data)
    write_edits(tmp_path, [FileEdit(name, "B\n") for name in ("a.md", "b.md", "c.md")])
    assert [(tmp_path / name).read_bytes() for name in ("a.md", "b.md", "c.md")] == [
        b"B\r\n",
        b"B\r\n",
        b"B\n",
    ]


NAMES = st.sampled_from(["An", "Lê Thị Bình", "“Báo Sông”", "Ðặng\u200b Cường", "Họp: sơ kết"])
SIGNS = st.sampled_from(["- ", "-", "• ", "– ", "1. ", "+ ", "-\t"])
GAPS = st.sampled_from([": ", ":", ":\t", ":  "])
INDENTS = st.sampled_from(["", " ", "  ", "   ", "\t", "    "])


@st.composite
def slipped(draw: st.DrawFn) -> str:
    """A bulletin's file with slips of all kinds in its header."""
    lines = [
        f"title{draw(GAPS)}{draw(NAMES)}",
        f"date{draw(GAPS)}2020-07-16",
        f"{draw(INDENTS)}source{draw(GAPS)}{draw(NAMES)}",
        f"author{draw(GAPS)}{draw(NAMES)}",
    ]
    if draw(st.booleans()):
        lines = draw(st.permutations(lines))
    lines += ["leaders:", *(f"{draw(INDENTS)}{draw(SIGNS)}{draw(NAMES)}" for _ in range(2))]
    fence = st.sampled_from(["---", "—", "----", "--", ""])
    blank = "\n" * draw(st.integers(0, 2))
    body = draw(st.sampled_from(["Nội dung.\n", "Ðảng\u200b họp: • một\n\n- hai\t“ba”\n"]))
    return "\n".join([blank + draw(fence), *lines, draw(fence), "", body])


@given(slipped())
@example("---\n source: An\ndate: 2020-07-16\ntitle: An\nleaders:\n- An\n- An\n----\n\nNội dung.\n")
def test_the_same_is_said_and_nothing_is_left_to_correct(text: str) -> None:
    found = corrected(text.encode(), PATH)
    if found is None:
        return
    assert corrected(found.text.encode(), PATH) is None
    (before, told), (after, left) = (parse_bulletin(clean(one), PATH) for one in (text, found.text))
    assert (before is None) == (after is None)
    assert len(left) <= len(told)
    if before and after:
        assert after.body == before.body
        assert names(after) == names(before)
        assert (after.title, after.moment) == (before.title, before.moment)


def names(read: Bulletin) -> list[str]:
    """The names in a header, without curly quotation marks."""
    printed = [read.source, read.author, *(mention.name for mention in read.leaders)]
    return [name.strip("“”") for name in printed]


@given(st.text("Aa:-•\t \n#“”\"'[]{},1.Ð\u200b—|>", max_size=60))
def test_any_header_is_corrected_once(head: str) -> None:
    text = bulletin("2020-07-16", *head.split("\n"))
    if found := corrected(text.encode(), PATH):
        assert corrected(found.text.encode(), PATH) is None
