"""The pages at former addresses of a built site, and the lists of them for web servers."""

from pathlib import Path

import pytest

from bantin.site import past_pages
from bantin.site.server_maps import server_maps
from tests.support.building import build_site
from tests.support.content_files import GOOD, PICTURE, bulletin, finding_lines
from tests.support.file_trees import Tree, read_tree, write_tree
from tests.support.pages import attributes, parsed, texts

URL = "https://thu.example/kho"
FILES: Tree = {
    "bulletins/2020/07/01-tot.md": GOOD,
    "bulletins/2021/08/17-moi.md": bulletin(
        "2021-08-17", "moved: [bulletins/2020/06/16-cu.md, 16-tach]", title="Tin <mới>"
    ),
    "bulletins/2021/08/18-khac.md": bulletin("2021-08-18", "moved: 16-tach", title="Tin khác"),
    "bulletins/2021/08/19-rut.md": bulletin(
        "2021-08-19", "withdrawn: 2021-09-01", "reason: Nhầm & sai.", title="Tin rút"
    ),
    "bulletins/2021/08/20-hong.md": "hỏng",
    "leaders/lan-moi.md": "---\nname: Lan\nmoved: lan\n---\n",
    "addresses.tsv": "\n".join(
        [
            "2020/06/index.html", "2021/08/20-hong.html", "2021/08/21-mat.html", "lanh-dao/lan.html", "lanh-dao/lan.xml",
            "lanh-dao/lan/2020.html", "2020/07/anh.png\t2021-02-03\tNhầm.", "2020/07/lai.png\t2021-02-03\tNhầm.",
        ]
    ),
    "bulletins/2020/07/lai.png": PICTURE,  # withdrawn, and there again
}  # fmt: skip


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("former")
    report = build_site(write_tree(folder / "content", FILES), folder / "output", URL)
    assert finding_lines(report.findings) == [
        "bulletins/2020/07/lai.png:1 A09",
        "bulletins/2021/08/20-hong.md:1 H01",
        "bulletins/2021/08/21-mat.md:1 A01",
    ]
    assert (report.counts.published, report.counts.withdrawn) == (3, 1)
    return folder / "output"


def shown(output: Path, address: str) -> list[str]:
    return texts(parsed(output, address), "main h1, main p, main dt, main dd")


def test_a_moved_page_leads_to_the_present_one(output: Path) -> None:
    page = parsed(output, "2020/06/16-cu.html")
    assert shown(output, "2020/06/16-cu.html") == [
        "Trang đã chuyển",
        "Trang này nay ở địa chỉ khác:",
        "Tin <mới>",
    ]
    assert attributes(page, "main a")["href"] == "../../2021/08/17-moi.html"
    refresh = attributes(page, 'meta[http-equiv="refresh"]')["content"]
    assert refresh == "0; url=../../2021/08/17-moi.html"
    assert attributes(page, 'link[rel="canonical"]')["href"] == f"{URL}/2021/08/17-moi.html"


def test_a_divided_page_leads_nowhere_by_itself(output: Path) -> None:
    page = parsed(output, "2021/08/16-tach.html")
    assert [a.attributes["href"] for a in page.css("main a")] == ["17-moi.html", "18-khac.html"]
    assert page.css('meta[http-equiv="refresh"]') == []


def test_a_withdrawn_page_says_when_and_why(output: Path) -> None:
    assert shown(output, "2021/08/19-rut.html") == [
        "Trang đã rút",
        "Tin rút",
        "Ngày rút",
        "1/9/2021",
        "Lý do",
        "Nhầm & sai.",
        "Về trang chủ",
    ]
    assert "Nội dung." not in (output / "2021/08/19-rut.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("address", ["2021/08/20-hong.html", "2021/08/21-mat.html"])
def test_a_missing_page_is_said_to_be_missing(output: Path, address: str) -> None:
    assert shown(output, address)[0] == "Trang này đang thiếu"


def test_lists_that_are_gone_lead_to_others(output: Path) -> None:
    for address, href in {
        "2020/06/index.html": "../index.html",
        "lanh-dao/lan.html": "lan-moi.html",
        "lanh-dao/lan/2020.html": "../lan-moi.html",
    }.items():
        assert attributes(parsed(output, address), "main a")["href"] == href


def test_nothing_of_it_is_found_or_listed(output: Path) -> None:
    files = read_tree(output)
    for address in ("2020/06/16-cu.html", "2021/08/19-rut.html", "2021/08/21-mat.html"):
        assert b'<meta name="robots" content="noindex">' in files[address]
        naming = {path for path, data in files.items() if address.encode() in data} - {
            ".bantin-files", "_redirects", *(p for p in files if p.startswith("chuyen-huong/")), address,
        }  # fmt: skip
        assert naming == set()


def test_servers_are_told_of_what_lasts(output: Path) -> None:
    assert (output / "_redirects").read_text(encoding="utf-8").splitlines() == [
        "/kho/2020/06/16-cu.html /kho/2021/08/17-moi.html 301",
        "/kho/lanh-dao/lan.html /kho/lanh-dao/lan-moi.html 301",
        "/kho/lanh-dao/lan.xml /kho/lanh-dao/lan-moi.xml 301",
    ]
    nginx = (output / "chuyen-huong/nginx.conf").read_text(encoding="utf-8").splitlines()
    assert nginx[-2:] == [
        f'location = "/kho/2020/07/{name}.png" {{ return 410; }}' for name in ("anh", "lai")
    ]
    assert len(nginx) == 5


def test_no_former_address_no_files() -> None:
    assert list(server_maps({"a.html": (), "b.html": ("c.html", "d.html")}, (), "")) == []


def test_addresses_are_safe_in_each_language() -> None:
    files = {
        m.address: m.data.decode()
        for m in server_maps({"a b/ă.html": ("c;d/ê.html",)}, ("{x} $y.jpg",), "")
    }
    assert files == {
        "_redirects": "/a%20b/%C4%83.html /c%3Bd/%C3%AA.html 301\n",
        "chuyen-huong/nginx.conf": 'location = "/a b/ă.html" { return 301 /c%3Bd/%C3%AA.html; }\n'
        'location = "/{x} $y.jpg" { return 410; }\n',
        "chuyen-huong/apache.conf": 'Redirect permanent "/a b/ă.html" "/c%3Bd/%C3%AA.html"\nRedirect gone "/{x} $y.jpg"\n',
        "chuyen-huong/Caddyfile": 'redir "/a b/ă.html" "/c%3Bd/%C3%AA.html" 301\nrespond "/{x} $y.jpg" 410\n',
    }  # fmt: skip


def test_a_ledger_of_very_many_lost_pages_has_a_budget(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(past_pages, "_MOST_ONLY_IN_LEDGER", 3)
    files = {**FILES, "addresses.tsv": "".join(f"nguon/bao-{n}.html\n" for n in range(8))}
    report = build_site(write_tree(tmp_path / "content", files), tmp_path / "output", URL)
    (found,) = (found for found in report.findings if found.code == "A11")
    assert (found.path, found.values) == ("addresses.tsv", (("count", "5"),))
    written = sorted(path.name for path in (tmp_path / "output/nguon").glob("bao-*.html"))
    assert written == ["bao-0.html", "bao-1.html", "bao-2.html"]
    assert (tmp_path / "output/2020/06/16-cu.html").exists()  # a header names it
