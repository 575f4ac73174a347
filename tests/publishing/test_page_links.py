"""Every link of a page is found, however it is written, and nothing else stops a publication."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from bantin.publishing.page_links import PageLinks, dangling
from tests.building.archive_tree import small
from tests.building.building import Workshop
from tests.support.file_trees import write_tree
from tests.support.strict_server import Site

LINKS = PageLinks("https://x.example/a/b")
HERE = "2020/07/16-tin.html"
FOUND = {
    '<a href="17-b.html">': "2020/07/17-b.html",
    '<a href="../../index.html#dau">': "index.html",
    '<a href="../08/?q=1">': "2020/08/index.html",
    '<a href="./">': "2020/07/index.html",
    "<A HREF='17-b.html'>": "2020/07/17-b.html",
    "<a href=17-b.html>": "2020/07/17-b.html",
    '<a class="x" href = "17-b.html">': "2020/07/17-b.html",
    '<a href= "17-b.html">': "2020/07/17-b.html",
    '<a href="%E1%BA%A3nh.png">': "2020/07/ảnh.png",
    '<a href="a&amp;b.html">': "2020/07/a&b.html",
    '<a href="https://x.example/a/b/2020/index.html">': "2020/index.html",
    '<a href="/a/b/lanh-dao/index.html">': "lanh-dao/index.html",
    '<a href="/a/b/">': "index.html",
    '<img alt="href=" src="a.png">': "2020/07/a.png",
    '<script defer src="../../theme/js/main.js">': "theme/js/main.js",
    '<form action="../../tim-kiem.html">': "tim-kiem.html",
}
ELSEWHERE = [
    "https://y.example/a.html", "//y.example/a.html", "mailto:a@x.example", "tel:+84", "#dau", "", "/khac/a.html",
    "data:image/png;base64,AA==", "?q=1",
]  # fmt: skip


@pytest.mark.parametrize("tag", FOUND)
def test_links_to_files(tag: str) -> None:
    page = f"<p>Một.</p>{tag}</a>".encode()
    assert LINKS.certain(page, HERE) == {FOUND[tag]}
    possible = LINKS.possible(page, HERE)
    assert possible is None or FOUND[tag] in possible


@pytest.mark.parametrize("link", ELSEWHERE)
def test_links_to_elsewhere(link: str) -> None:
    page = f'<a href="{link}">'.encode()
    assert LINKS.possible(page, HERE) == LINKS.certain(page, HERE) == set()


def test_list_of_pictures() -> None:
    page = b'<img srcset="a-640.png 640w,\n b-1280.png 1280w" src="b.png">'
    expected = {"2020/07/a-640.png", "2020/07/b-1280.png", "2020/07/b.png"}
    assert LINKS.possible(page, HERE) == LINKS.certain(page, HERE) == expected


def test_root_of_a_site_without_an_address_is_not_known() -> None:
    assert PageLinks("").certain(b'<a href="/a.html">', HERE) == set()


PIECES = [
    "<a ", "<img ", "href=", "src=", "srcset=", "HREF =", "title=", '"', "'", ">", "</a>", " ", "\n", "a.html", "b.png 2x",
    ",", "../", "&quot;", "&amp;", "<!-- ", " -->", "<", "chữ", "=",
]  # fmt: skip


@given(page=st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_what_a_browser_takes_for_a_link_is_found(page: str) -> None:
    """Lexbor reads HTML as browsers do; Python's reader differs from it in tags that are not closed."""
    possible = LINKS.possible(page.encode(), HERE)
    tree = LexborHTMLParser(f"<body>{page}")
    for node in tree.css("[href], [src]"):
        for name in ("href", "src"):
            value = node.attributes.get(name)
            if value and possible is not None:
                written = LINKS.certain(
                    f'<a href="{value.replace(chr(34), "&quot;")}">'.encode(), HERE
                )
                assert written <= possible


values = st.lists(
    st.sampled_from(["a.html", "../", "b", "/", "href=", "src", ".png"]), min_size=1
).map("".join)
attributes = st.tuples(
    st.sampled_from(["href", "src", "HREF", "title", "data-href"]),
    st.sampled_from(['="{}"', "='{}'", "={}", ' = "{}"', '=\n"{}"']),
    values,
)
texts = st.sampled_from(
    ["chữ", ' href="khong-co.html" ', "src=", '"', "'", " = ", "&lt;a href=x&gt;"]
)


@given(parts=st.lists(texts | st.lists(attributes, max_size=3, unique_by=lambda a: a[0].lower())))
def test_links_of_tags_are_certain_and_possible(
    parts: list[str | list[tuple[str, str, str]]],
) -> None:
    page, expected = "", set()
    for part in parts:
        if isinstance(part, str):
            page += part
            continue
        page += f"<a {' '.join(name + way.format(value) for name, way, value in part)} >"
        tags = "".join(
            f'<a href="{value}">' for name, _, value in part if name.lower() in {"href", "src"}
        )
        expected |= LINKS.certain(tags.encode(), HERE)
    possible = LINKS.possible(page.encode(), HERE)
    assert LINKS.certain(page.encode(), HERE) == expected
    assert possible is None or expected <= possible


def test_text_that_only_looks_like_a_link_is_none(tmp_path: Path) -> None:
    mentions = (
        '<p>Gõ href="khong-co.html" vào.</p><!-- <a href="cu.html"> --><img alt="src=" src="a.png">'
    )
    write_tree(tmp_path, {"b.html": mentions, "c.html": '<a href="khong-co.html">'})
    found = dangling(tmp_path, ["b.html", "c.html"], {"a.png"}, PageLinks(""))
    assert list(found) == [("c.html", "khong-co.html")]


def test_links_of_a_site_are_those_a_browser_finds(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    workshop.put(small())
    workshop.build()
    links, count = PageLinks(""), 0
    for path in workshop.output.rglob("*.html"):
        page, address = path.read_bytes(), path.relative_to(workshop.output).as_posix()
        nodes = LexborHTMLParser(page.decode().replace("template", "div")).css(
            "[href], [src], [action]"
        )
        values = [n.attributes.get(a) for n in nodes for a in ("href", "src", "action")]
        tags = "".join(f'<a href="{value}">' for value in values if value)
        expected = links.certain(tags.encode(), address)
        assert links.possible(page, address) == links.certain(page, address) == expected
        count += len(expected)
    assert count > 300


@pytest.mark.slow
@pytest.mark.parametrize("name", ["published_site", "sample_site", "hostile_site"])
def test_no_site_of_ours_has_a_link_that_leads_nowhere(
    name: str, request: pytest.FixtureRequest
) -> None:
    """Else it could not be published, whatever its texts say."""
    site: Site = request.getfixturevalue(name)
    files = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.*")}
    pages = sorted(file for file in files if file.endswith(".html"))
    assert list(dangling(site.folder, pages, files, LINKS)) == []
