"""What browsers get from the server of `bantin serve`."""

import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from bantin.preview import http_server
from bantin.preview.http_server import PreviewServer
from bantin.preview.server_process import ServerProcess
from tests.support.file_trees import write_tree
from tests.support.http_requests import get
from tests.support.waiting import until

FILES = {
    "index.html": "<html><body>Trang đầu, có chữ </body> trong bài</body></html>",
    "404.html": "<html><body>Không có trang này</body></html>",
    "2020/index.html": "Năm 2020, không có thân trang",
    "2020/05-họp.html": "<body></body>",
    "theme/a.css": "b {}",
    "theme/a.js": "const b = 'á </body>';",
    "feed.xml": "<feed/>",
    "tim-kiem/a.bin": "x",
}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PreviewServer]:
    folder = write_tree(tmp_path / "site", FILES)
    (tmp_path / "secret.html").write_text("bí mật", encoding="utf-8")
    with PreviewServer(folder, 0) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def root(server: PreviewServer) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}/"


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("theme/a.css", "text/css; charset=utf-8"),
        ("theme/a.js", "text/javascript; charset=utf-8"),
        ("feed.xml", "application/xml"),
        ("tim-kiem/a.bin", "application/octet-stream"),
    ],
)
def test_files_have_their_types_and_are_not_cached(
    server: PreviewServer, address: str, kind: str
) -> None:
    answer = get(root(server) + address)
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)
    assert answer.headers["Cache-Control"] == "no-cache"
    assert not answer.headers.keys() & {"Last-Modified", "ETag"}
    if address:
        assert answer.text == FILES[address]


def test_script_stands_at_the_end_of_the_last_body_only(server: PreviewServer) -> None:
    script = f'<script type="module" src="/.bantin/reload.js?{server.edition}"></script>'
    text = f"<html><body>Trang đầu, có chữ </body> trong bài{script}</body></html>"
    assert get(root(server)).text == text
    assert get(f"{root(server)}2020/").text == FILES["2020/index.html"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/2020/05-h%E1%BB%8Dp.html?q=1", 200),
        ("/2020", 301),
        ("/2020/", 200),
        ("/2020/05-h%E1%BB%8Dp", 404),
        ("/2020/05-h%E1%BB%8Dp.html/", 404),
        ("/theme/", 404),
        ("/../secret.html", 404),
        ("/%2e%2e/secret.html", 404),
        ("/..%2fsecret.html", 404),
        ("/%00", 404),
    ],
)
def test_addresses_are_taken_as_a_host_takes_them(
    server: PreviewServer, path: str, status: int
) -> None:
    connection = HTTPConnection("127.0.0.1", server.server_address[1])
    connection.request("GET", path)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    assert answer.status == status
    assert ("Không có trang này" in text) == (status == 404)
    assert "bí mật" not in text


def test_before_there_is_a_site_a_page_waits_for_it(tmp_path: Path) -> None:
    with ServerProcess(tmp_path, 0) as server:
        answer = get(f"http://127.0.0.1:{server.port()}/")
    assert (answer.status, "Chưa có trang" in answer.text) == (404, True)
    assert answer.edition


def test_page_of_an_older_edition_is_told_at_once(server: PreviewServer) -> None:
    """Also one of a server that ran before, whose editions this one can't know."""
    before = get(root(server)).edition
    server.announce_build()
    assert get(root(server)).edition != before
    for edition in (before, "7", ""):
        assert get(f"{root(server)}.bantin/builds?{edition}").text == "data:\n\n"


def test_page_of_this_edition_is_sent_bytes_until_there_is_another(
    server: PreviewServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http_server, "_KEEP_ALIVE", 0.05)
    heard: list[bytes] = []
    with socket.create_connection(("127.0.0.1", server.server_address[1])) as browser:
        browser.sendall(f"GET /.bantin/builds?{server.edition} HTTP/1.1\r\n\r\n".encode())
        while len(heard) < 3:
            heard.append(browser.recv(1000))
        server.announce_build()
        while more := browser.recv(1000):
            heard.append(more)
    head, body = b"".join(heard).split(b"\r\n\r\n")
    assert b"Content-Type: text/event-stream" in head
    assert set(body.split(b"\n\n")) == {b":", b"data:", b""}
    assert body.endswith(b"\n\ndata:\n\n")


def test_browser_that_went_away_is_forgotten_without_a_word(
    server: PreviewServer, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(http_server, "_KEEP_ALIVE", 0.05)
    before = set(threading.enumerate())
    with socket.create_connection(("127.0.0.1", server.server_address[1])) as browser:
        browser.sendall(f"GET /.bantin/builds?{server.edition} HTTP/1.1\r\n\r\n".encode())
        browser.recv(1000)
        answering = set(threading.enumerate()) - before
        assert answering
    until(lambda: not any(thread.is_alive() for thread in answering))
    assert capfd.readouterr().err == ""
