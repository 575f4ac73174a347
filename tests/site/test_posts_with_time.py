"""A post is shown with its time wherever it stands, and no more is said of succession than the record tells."""

import json
from pathlib import Path

import pytest

from bantin.search.index_addresses import NAMED_RECORDS
from tests.search.indexes import inflated, json_of
from tests.support.building import build_site
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.pages import attributes, parsed, text, texts


def leader(name: str, *posts: str) -> str:
    """A record; each post is its title, its start and its end, each of the two may be empty."""
    lines = [f"name: {name}", *(["posts:"] if posts else [])]
    for post in posts:
        title, start, to = post.split("|")
        lines += [f"  - post: {title}", "    committee: ban-thu"]
        lines += [f"    {key}: {value}" for key, value in (("from", start), ("to", to)) if value]
    return "\n".join(["---", *lines, "---", ""])


def printed(day: str, name: str, post: str) -> str:
    return bulletin(day, "leaders:", f"  - name: {name}", f"    posts: [{post}]")


RECORDS = {
    "committees/ban-thu.md": "---\nname: Ban Thử\n---\n",
    "leaders/an.md": leader("Lê An", "Trưởng Ban Thử|2010-03|2015-06-30"),
    "leaders/binh.md": leader("Lê Bình", "Trưởng Ban Thử|2015-07-20|2018"),
    "leaders/chi.md": leader("Lê Chi", "Trưởng Ban Thử|2019-04|2019-12-01"),
    "leaders/dung.md": leader("Lê Dung"),
    "leaders/em.md": leader("Lê Em", "Trưởng Ban Thử|2024|"),
    "leaders/giang.md": leader("Lê Giang", "Phó Trưởng Ban Thử||2012"),
    "leaders/hoa.md": leader("Lê Hoa", "Ủy viên Ban Thử|2011|không rõ"),
    "leaders/khang.md": leader("Lê Khang"),
    "leaders/minh.md": leader("Lê Minh", "Phó Trưởng Ban Thử|2016-02|2016-11"),
    "bulletins/2020/02/03-a.md": printed("2020-02-03", "Lê Dung", "Trưởng Ban Thử"),
    "bulletins/2021/05/06-b.md": printed("2021-05-06", "Lê Dung", "Trưởng Ban Thử"),
    "bulletins/2022/05/06-c.md": printed("2022-05-06", "Lê Khang", "Ủy viên Ban Thử"),
    "bulletins/2017/01/02-d.md": printed("2017-01-02", "Lê An", "Trưởng Ban Thử"),
    "bulletins/2017/01/03-e.md": printed("2017-01-03", "Lê An", "nguyên Trưởng Ban Thử"),
    "bulletins/2017/01/04-f.md": printed("2017-01-04", "Lê Bình", "Trưởng Ban Thử"),
}
IN_LISTS = {
    "Lê An": "Trưởng Ban Thử (được nhắc năm 2017)",
    "Lê Bình": "Trưởng Ban Thử (2015–2018)",
    "Lê Chi": "Trưởng Ban Thử (2019)",
    "Lê Dung": "Trưởng Ban Thử (được nhắc từ 2020 đến 2021)",
    "Lê Em": "Trưởng Ban Thử (từ 2024 đến nay)",
    "Lê Giang": "Phó Trưởng Ban Thử (đến 2012)",
    "Lê Hoa": "Ủy viên Ban Thử (từ 2011, đã thôi)",
    "Lê Khang": "Ủy viên Ban Thử (được nhắc năm 2022)",
    "Lê Minh": "Phó Trưởng Ban Thử (2016)",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("posts")
    report = build_site(
        write_tree(folder / "content", RECORDS), folder / "out", "https://x.example"
    )
    assert [found.code for found in report.findings] == ["B15"]
    return folder / "out"


def test_list_of_leaders_tells_the_time_of_each_post(site: Path) -> None:
    page = parsed(site, "lanh-dao/index.html")
    shown = zip(texts(page, ".people__name"), texts(page, ".people__post"), strict=True)
    assert dict(shown) == IN_LISTS


def test_names_that_the_search_suggests_tell_the_same(site: Path) -> None:
    rows = json_of(inflated((site / NAMED_RECORDS).read_bytes()))
    assert {name: told for kind, _, name, told, _ in rows if kind == "lanh-dao"} == IN_LISTS


def test_pages_of_leaders_and_posts_are_described_with_times(site: Path) -> None:
    def described(address: str) -> str:
        return attributes(parsed(site, address), "meta[name=description]")["content"] or ""

    assert described("lanh-dao/binh.html") == "Lê Bình: Trưởng Ban Thử (2015–2018). 1 bản tin."
    assert described("chuc-vu/pho-truong-ban-thu.html") == (
        "Những người giữ chức Phó Trưởng Ban Thử: Lê Giang (đến 2012), Lê Minh (2016)."
    )


def test_machines_read_a_time_for_each_post_too(site: Path) -> None:
    def roles(id_: str) -> list[dict[str, str]]:
        graph = json.loads(text(parsed(site, f"lanh-dao/{id_}.html"), "script[type*=ld]"))
        return graph["@graph"][0]["hasOccupation"]

    assert roles("minh") == [
        {
            "@type": "OrganizationRole",
            "roleName": "Phó Trưởng Ban Thử",
            "startDate": "2016-02",
            "endDate": "2016-11",
        }
    ]
    assert roles("dung") == [
        {
            "@type": "OrganizationRole",
            "roleName": "Trưởng Ban Thử",
            "description": "được nhắc từ 3/2/2020 đến 6/5/2021",
        }
    ]


LINES = {
    "an": "Sau: Lê Bình",  # 20 days later
    "binh": "Trước: Lê An · Sau đó, được biết: Lê Chi (2019)",  # three months later
    "chi": "Trước đó, được biết: Lê Bình (2015–2018) · "
    "Sau đó, được biết: Lê Dung (được nhắc từ 2020 đến 2021)",
    "dung": "Trước đó, được biết: Lê Chi (2019) · Sau đó, được biết: Lê Em (từ 2024 đến nay)",
    "em": "Trước đó, được biết: Lê Dung (được nhắc từ 2020 đến 2021)",
}


@pytest.mark.parametrize(("id_", "line"), LINES.items())
def test_succession_is_said_only_where_the_record_leaves_no_gap(
    site: Path, id_: str, line: str
) -> None:
    assert line in texts(parsed(site, f"lanh-dao/{id_}.html"), ".posts__line")


def test_what_a_text_prints_against_the_record_is_marked_with_the_reason(site: Path) -> None:
    posts = {
        address: texts(parsed(site, f"2017/01/{address}.html"), ".facts__posts li")
        for address in ("02-d", "03-e", "04-f")
    }
    assert posts == {
        "02-d": [
            "Trưởng Ban Thử Khác hồ sơ: theo hồ sơ, Lê An giữ chức này từ 3/2010 đến 30/6/2015."
        ],
        "03-e": ["Nguyên Trưởng Ban Thử"],
        "04-f": ["Trưởng Ban Thử"],
    }
