import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.markup.links import Links, Resolved, relative

SOURCE, HERE = "bulletins/2020/07/16-thu.md", "2020/07/16-thu.html"
LINKS = Links(
    {
        SOURCE: HERE,
        "bulletins/2020/07/17-sau.md": "2020/07/17-sau.html",
        "bulletins/2020/06/01-Trước đó.md": "2020/06/01-truoc-do.html",
        "bulletins/2020/07/16-anh họp.png": "2020/07/16-anh họp.png",
        "leaders/an.md": "lanh-dao/an.html",
        "pages/gioi-thieu.md": "gioi-thieu.html",
    },
    {"tim-kiem.html", "2020/index.html"},
)


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("17-sau.md", "17-sau.html"),
        ("17-sau.md#doan-2", "17-sau.html#doan-2"),
        ("./17-sau.md", "17-sau.html"),
        ("../07/17-sau.md", "17-sau.html"),
        ("..\\07\\17-sau.md", "17-sau.html"),
        ("../06/01-Trước%20đó.md", "../06/01-truoc-do.html"),
        ("../06/01-Trước đó.md", "../06/01-truoc-do.html"),
        ("16-anh%20họp.png", "16-anh%20h%E1%BB%8Dp.png"),
        ("/bulletins/2020/07/17-sau.md", "17-sau.html"),
        ("{filename}/bulletins/2020/07/17-sau.md", "17-sau.html"),
        ("{filename}17-sau.md", "17-sau.html"),
        ("|filename|/leaders/an.md", "../../lanh-dao/an.html"),
        ("{static}16-anh họp.png", "16-anh%20h%E1%BB%8Dp.png"),
        ("../../../leaders/an.md", "../../lanh-dao/an.html"),
        ("../../../pages/gioi-thieu.md", "../../gioi-thieu.html"),
        ("../../tim-kiem.html", "../../tim-kiem.html"),
        ("/tim-kiem.html", "../../tim-kiem.html"),
        ("../index.html", "../index.html"),
        ("16-thu.md", "16-thu.html"),
        ("#doan-2", "#doan-2"),
        ("https://bao.example/a?b=1&c=2#d", "https://bao.example/a?b=1&c=2#d"),
        ("HTTP://bao.example", "HTTP://bao.example"),
        (
            "https://bao.example/tin tức|50%#a b",
            "https://bao.example/tin%20t%E1%BB%A9c%7C50%25#a%20b",
        ),
        ("https://bao.example/t%E1%BB%A9c", "https://bao.example/t%E1%BB%A9c"),
        ("mailto:so@songthanh.example", "mailto:so@songthanh.example"),
        (" https://bao.example ", "https://bao.example"),
    ],
)
def test_a_target_in_the_archive_or_the_open_web_is_linked(target: str, href: str) -> None:
    assert LINKS.resolve(target, SOURCE, HERE) == Resolved(href)


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("18-khong-co.md", "L01"),
        ("17-sau.html", "L01"),
        ("", "L01"),
        ("{filename}", "L01"),
        ("?q=a", "L01"),
        ("%00", "L01"),
        ("javascript%3Aalert(1)", "L01"),
        ("%2F%2Fmay.example%2Fa", "L01"),
        ("http:", "L03"),
        ("javascript:alert(1)", "L03"),
        ("JaVaScRiPt:alert(1)", "L03"),
        (" \x01javascript:alert(1)", "L03"),
        ("java\nscript:alert(1)", "L03"),
        ("java\tscript:alert(1)", "L03"),
        ("java\x00script:alert(1)", "L03"),
        ("java\u200bscript:alert(1)", "L03"),
        ("{filename}javascript:alert(1)", "L03"),
        ("data:text/html,<script>alert(1)</script>", "L03"),
        ("vbscript:msgbox(1)", "L03"),
        ("file:///etc/passwd", "L03"),
        ("ftp://may.example/a", "L03"),
        ("blob:https://may.example/a", "L03"),
        ("{static}https://may.example/a", "L03"),
        ("//may.example/a", "L03"),
        ("\\\\may.example\\a", "L03"),
        ("/\\may.example/a", "L03"),
        ("C:\\Windows\\win.ini", "L03"),
        ("{attach}/../../etc/passwd", "L02"),
        ("{attach}../../../../etc/passwd", "L02"),
        ("../../../../etc/passwd", "L02"),
        ("..%2f..%2f..%2f..%2fetc%2fpasswd", "L02"),
        ("%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "L02"),
        ("..\\..\\..\\..\\etc\\passwd", "L02"),
        ("/../etc/passwd", "L02"),
        ("..%5c..%5c..%5c..%5cetc%5cpasswd", "L01"),
    ],
)
def test_any_other_target_is_refused_with_its_reason(target: str, code: str) -> None:
    assert LINKS.resolve(target, SOURCE, HERE)[:2] == ("", code)


@given(st.text() | st.text("./\\%2efhtps:#{}ac|jvr\x00\n ", max_size=30))
def test_no_target_leads_anywhere_but_the_archive_or_an_allowed_scheme(target: str) -> None:
    href, problem, *_ = LINKS.resolve(target, SOURCE, HERE)
    assert bool(href) is not bool(problem)
    inside = ("#", "17-sau.html", "16-thu.html", "../", "16-anh%20")
    assert (
        not href
        or href.startswith(inside)
        or href.lower().startswith(("http://", "https://", "mailto:"))
    )


@pytest.mark.parametrize(
    ("target", "here", "expected"),
    [
        ("index.html", "index.html", "index.html"),
        ("index.html", "2020/07/16-thu.html", "../../index.html"),
        ("2020/07/17-sau.html", "2020/07/16-thu.html", "17-sau.html"),
        ("lanh-dao/an.html", "404.html", "lanh-dao/an.html"),
        ("2020/index.html", "2020/07/index.html", "../index.html"),
    ],
)
def test_relative_links_name_the_file(target: str, here: str, expected: str) -> None:
    assert relative(target, here) == expected
