import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.content.bulletin import (
    Bulletin,
    Correction,
    HeaderImage,
    Mention,
    dump_bulletin,
    parse_bulletin,
)
from bantin.content.content_files import read_text
from bantin.content.content_paths import bulletin_address
from bantin.headers.dates import Moment
from bantin.language.visible_text import has_words
from tests.support.content_files import bulletin_with, finding_lines
from tests.support.project import CONTENT
from tests.support.text_strategies import texts

PATH = "bulletins/2020/07/16-thu.md"
DAY = datetime.date(2020, 7, 16)

moments = st.builds(
    Moment,
    st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)),
    st.just("") | st.times().map(lambda t: f"{t:%H:%M}"),
)
mentions = st.lists(st.builds(Mention, texts, st.lists(texts, max_size=3).map(tuple)), max_size=3)
urls = st.sampled_from(["", "https://bao.example/tin/1?a=b#c", "http://bao.example/tin:2"])
bodies = st.sampled_from(
    [
        "Nội dung.\n",
        "---\n\nsau đường kẻ\n",
        "    mã\n",
        "# a\n\n- b: c\n",
        "title: a\n",
        "\\a\n",
        "“a”\n",
    ]
)


@st.composite
def bulletins(draw: st.DrawFn) -> Bulletin:
    moment = draw(moments)
    return Bulletin(
        path=f"bulletins/{moment.day:%Y/%m/%d}-thu.md",
        title=draw(texts.filter(has_words)),
        moment=moment,
        body=draw(bodies),
        source=draw(st.just("") | texts),
        source_url=draw(urls),
        author=draw(st.just("") | texts),
        summary=draw(st.just("") | texts),
        image=draw(st.none() | st.builds(HeaderImage, texts, *[st.just("") | texts] * 3)),
        modified=draw(st.none() | moments),
        corrections=tuple(draw(st.lists(st.builds(Correction, moments, texts), max_size=2))),
        committees=tuple(draw(mentions)),
        leaders=tuple(m for m in draw(mentions) if "," not in m.name),
    )


@given(bulletins())
def test_a_canonical_file_says_what_the_bulletin_says(written: Bulletin) -> None:
    text = dump_bulletin(written)
    read, findings = parse_bulletin(text, written.path)
    # Dates and letters are drawn at random; what is said of them is no fault of the file's form.
    assert {f.code for f in findings} <= {"B18", "B19", "B28", "H22"}
    assert read == written
    assert dump_bulletin(read) == text


@pytest.mark.parametrize(
    "path",
    sorted(p.relative_to(CONTENT).as_posix() for p in CONTENT.glob("bulletins/**/*.md")),
)
def test_every_bulletin_of_the_repository_is_canonical(path: str) -> None:
    text, _ = read_text(CONTENT, path)
    assert text is not None
    read, findings = parse_bulletin(text, path)
    assert findings == []
    assert read is not None
    assert dump_bulletin(read) == text


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("bulletins/2020/07/16-thu.md", "2020/07/16-thu.html"),
        ("bulletins/2020/07/16-Hội nghị.md", "2020/07/16-hoi-nghi.html"),
        ("bulletins/2020/07/16-con.md", "2020/07/16-con.html"),
        ("bulletins/2020/07/16-a_b.md", "2020/07/16-a-b.html"),
        ("bulletins/2020/07/16-" + "dai-" * 50 + "a.md", "2020/07/16-" + "dai-" * 50 + "a.html"),
        ("bulletins/2020/07/16-.md", None),
        ("bulletins/2020/07/16-!!!.md", None),
        ("bulletins/2020/07/thu.md", None),
        ("bulletins/2020/07/6-thu.md", None),
        ("bulletins/2020/7/16-thu.md", None),
        ("bulletins/20/07/16-thu.md", None),
        ("bulletins/2020/07/16-a/b.md", None),
        ("bulletins/2020/07/16-a\nb.md", None),
        ("bulletins/٢٠٢٠/07/16-thu.md", None),
        ("bulletins/2020/07/16-thu.txt", None),
        ("bulletins/2020/07/../07/16-thu.md", None),
        ("leaders/2020/07/16-thu.md", None),
    ],
)
def test_the_path_gives_the_address(path: str, address: str | None) -> None:
    assert bulletin_address(path) == address


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("committees:\n  - [Tỉnh ủy]\n", ["5 H05"]),
        ("committees:\n  - ''\n", ["5 H05"]),
        ("leaders:\n  - name: Lê Thị Hòa\n    posts:\n      - post: Bí thư\n", ["7 H05"]),
        ("leaders:\n  - name: Lê Thị Hòa\n    chuc: Bí thư\n", ["6 H03"]),
        ("leaders:\n  - name: [Lê Thị Hòa]\n", ["5 H27"]),
        ("corrections: đã sửa\n", ["4 H05"]),
        ("corrections:\n  - date: hôm qua\n    note: Sửa số liệu.\n", ["5 B03"]),
        ("corrections:\n  - date: 2020-07-17\n", ["5 H05"]),
        ("corrections:\n  - note: Sửa số liệu.\n", ["5 H05"]),
        ("source_url: www.bao.example\n", ["4 H06"]),
        ("source_url: https://bao.example/a b\n", ["4 H06"]),
        ("source_url: https://bao.example/\"><script>\n", ["4 H06"]),
        ("source_url: //bao.example\n", ["4 H06"]),
        ("slug: index\nstatus: draft\ntemplate: nope\n", ["4 H03", "5 H03", "6 H03"]),
        ("author: " + "a" * 201 + "\n", ["4 H18"]),
        ("leaders:\n  - " + "a" * 201 + "\n", ["5 H18"]),
        ("modified:\n", []),
        ("committees:\n", []),
        ("leaders: ['Lan, Hùng', Mai]\n", []),
        ("leaders:\n  - Lan, Hùng\n", ["5 H24"]),
        ("leaders:\n  - name: Lan, Hùng\n", ["5 H24"]),
        ("committees: '[Tỉnh ủy'\n", []),
        ("committees: [Tỉnh ủy\n", ["4 H16"]),
        ("leaders: []\n", []),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_a_finding_at_its_line(head: str, expected: list[str]) -> None:
    read, findings = parse_bulletin(bulletin_with(head), PATH)
    assert finding_lines(findings) == [f"{PATH}:{e}" for e in expected]
    assert (read is None) is bool(expected)


def test_a_field_of_the_wrong_kind_is_told_once() -> None:
    _, findings = parse_bulletin("---\ntitle: Thử\ndate: [2020]\n---\n\nb\n", PATH)
    assert finding_lines(findings) == [f"{PATH}:3 H27"]


def test_the_same_name_is_judged_in_each_list_and_on_each_line() -> None:
    lists = (
        "committees:\n  - “Lan”\n  - Lan, Hùng\nleaders:\n  - “Lan”\n  - Lan\n  - “Lan”\n  - Lan\n"
    )
    head = f"title: Họp\ndate: 2020-07-16\n{lists}"
    bulletin, findings = parse_bulletin(f"---\n{head}---\n\nTin.\n", PATH)
    assert bulletin
    assert [(m.name, m.line) for m in bulletin.committees] == [("“Lan”", 5), ("Lan, Hùng", 6)]
    assert [m.line for m in bulletin.leaders] == [8, 9, 10, 11]
    assert [(f.code, f.line) for f in findings] == [("H26", 5), ("H26", 8), ("H26", 10)]

    _, findings = parse_bulletin(f"---\n{head}  - Lan, Hùng\n---\n\nTin.\n", PATH)
    assert ("H24", 12) in [(f.code, f.line) for f in findings]


def test_posts_stand_as_the_text_prints_them() -> None:
    head = "leaders:\n  - name: Lê  Thị Hoà\n    posts: [Uỷ viên BTV, 'Bộ trưởng, Chủ nhiệm']\n"
    read, _ = parse_bulletin(bulletin_with(head), PATH)
    assert read is not None
    assert read.leaders == (Mention("Lê Thị Hoà", ("Uỷ viên BTV", "Bộ trưởng, Chủ nhiệm")),)
    assert read.leaders[0].line == 5


def test_an_unknown_key_is_answered_with_the_nearest_known() -> None:
    _, findings = parse_bulletin(bulletin_with("Commitees: a\nget_content: b\n"), PATH)
    assert [f.message for f in findings] == [
        "“commitees” không phải là mục của phần đầu. Ý bạn là “committees”?",
        "“get_content” không phải là mục của phần đầu.",
    ]
