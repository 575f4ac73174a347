"""A moved bulletin, a withdrawn one and a renamed leader answer at their former addresses, on every server."""

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.support.building import build_site
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.search_page import quiet_page
from tests.support.web_servers import SERVERS, running

pytestmark = pytest.mark.programs
FILES = {
    "bulletins/2021/08/17-moi.md": bulletin(
        "2021-08-17", "moved: bulletins/2020/06/16-cu.md", "leaders: [lan-moi]", title="Tin mới"
    ),
    "bulletins/2021/08/19-rut.md": bulletin(
        "2021-08-19", "withdrawn: 2021-09-01", "reason: Nhầm.", title="Tin rút"
    ),
    "leaders/lan-moi.md": "---\nname: Lê Thị Lan\nmoved: lan\n---\n",
    "addresses.tsv": "lanh-dao/lan.xml\nlanh-dao/lan/2021.html\n2020/07/anh.png\t2021-02-03\tNhầm.\n",
}
PAGES = {
    "2020/06/16-cu.html": ("2021/08/17-moi.html", "Tin mới"),
    "2021/08/19-rut.html": ("2021/08/19-rut.html", "Trang đã rút"),
    "lanh-dao/lan.html": ("lanh-dao/lan-moi.html", "Lê Thị Lan"),
    "lanh-dao/lan/2021.html": ("lanh-dao/lan-moi/2021.html", "Lê Thị Lan"),
}


@contextmanager
def simple_server(site: Path) -> Iterator[str]:
    """Python's own, which knows nothing of redirects."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def answer(url: str) -> tuple[int, str]:
    """The status of an address, and where it leads."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc)
    connection.request("GET", parts.path)
    response = connection.getresponse()
    response.read()
    connection.close()
    return response.status, urlsplit(response.getheader("Location") or "").path


@pytest.mark.parametrize("name", ["http.server", *SERVERS])
def test_every_former_address_answers(name: str, browser: Browser, tmp_path: Path) -> None:
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_mode & 0o777 == 0o700:
            folder.chmod(0o711)  # servers may run as somebody else
    site = tmp_path / "site"
    assert build_site(write_tree(tmp_path / "content", FILES), site).findings == []
    plain = name == "http.server"
    with simple_server(site) if plain else running(name, site, tmp_path) as root:
        with quiet_page(browser) as page:
            for former, (present, heading) in PAGES.items():
                page.goto(root + former)
                page.wait_for_url(root + present)
                assert heading in page.locator("main").inner_text()
        if not plain:
            assert answer(f"{root}2020/06/16-cu.html") == (301, "/2021/08/17-moi.html")
            assert answer(f"{root}lanh-dao/lan.xml") == (301, "/lanh-dao/lan-moi.xml")
            assert answer(f"{root}2020/07/anh.png")[0] == 410
            assert answer(f"{root}2021/08/19-rut.html")[0] == 200
