"""What browsers get from the server of `bantin serve`."""

import json
import os
import re
import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.preview import http_server
from bantin.preview.http_server import PreviewServer
from bantin.preview.server_process import ServerProcess
from bantin.preview.site_files import find_entry, names_in
from tests.support.file_trees import write_tree
from tests.support.http_requests import get
from tests.support.waiting import SECONDS, until

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


def port_of(server: PreviewServer) -> int:
    return int(server.server_address[1])


def root(server: PreviewServer) -> str:
    return f"http://127.0.0.1:{port_of(server)}/"


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
    script = f'<script type="module" src="/.bantin/reload.js?{server.state.edition}"></script>'
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
    connection = HTTPConnection("127.0.0.1", port_of(server))
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


def test_waiting_page_is_told_of_the_state_and_of_each_change(
    server: PreviewServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http_server, "_KEEP_ALIVE", 0.05)
    first = server.state.edition
    with socket.create_connection(("127.0.0.1", port_of(server))) as browser:
        browser.sendall(b"GET /.bantin/state HTTP/1.1\r\nHost: localhost\r\n\r\n")
        heard = browser.makefile("rb")

        def next_event() -> Any:
            while not (line := heard.readline()).startswith(b"data: "):
                assert line  # the connection is open
            return json.loads(line.removeprefix(b"data: "))

        assert next_event() == {"edition": first, "notice": None}
        assert heard.readline() == b"\n"
        assert heard.readline() == b":\n"  # so that a server learns of a browser that is gone
        server.announce({"summary": "2 lỗi"}, is_new_edition=False)
        assert next_event() == {"edition": first, "notice": {"summary": "2 lỗi"}}
        server.announce(None, is_new_edition=True)
        event = next_event()
        assert event["notice"] is None
        assert event["edition"] == server.state.edition != first


def test_browser_that_went_away_is_forgotten_without_a_word(
    server: PreviewServer, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(http_server, "_KEEP_ALIVE", 0.05)
    before = set(threading.enumerate())
    with socket.create_connection(("127.0.0.1", port_of(server))) as browser:
        browser.sendall(b"GET /.bantin/state HTTP/1.1\r\nHost: localhost\r\n\r\n")
        browser.recv(1000)
        answering = set(threading.enumerate()) - before
        assert answering
    until(lambda: not any(thread.is_alive() for thread in answering))
    assert capfd.readouterr().err == ""


def raw(server: PreviewServer, request: bytes) -> bytes:
    """Send bytes to the server and return all that it answers."""
    with socket.create_connection(("127.0.0.1", port_of(server)), SECONDS) as browser:
        browser.sendall(request)
        browser.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: browser.recv(1 << 16), b""))


@pytest.mark.parametrize(
    "path",
    [
        "/" + "a" * 256,
        "/" + "a" * 5_000,
        "/" + "/".join(["a" * 250] * 20),
        "/2020/" + "%E1%BB%8D" * 200,
        "/%",
        "/%zz/%4",
        "/%ff%fe",
        "/%00secret.html",
        "/secret.html%00",
        "/%2e%2e/secret.html",
        "/%2e%2e%2fsecret.html",
        "/..%5csecret.html",
        "/..\\secret.html",
        "/2020/..%2f..%2fsecret.html",
        "/./index.html",
        "//secret.html",
        "///../secret.html",
        "//[",
        "/[::1",
        "/C:/Windows/win.ini",
        "/C:%5CWindows%5Cwin.ini",
        "/CON",
        "/nul.html",
        "/index.html.",
        "/index.html%20",
        "/index.html::$DATA",
        "/INDEX.HTML",
        "/THEME~1/a.css",
        "/leads-out/secret.html",
        "/leads-out.html",
        "/fifo",
        "*",
        "index.html",
        "http://localhost",
        "http://localhost/../secret.html",
        "/\r/x",
    ],
)
def test_odd_address_has_an_answer_from_the_site_only(server: PreviewServer, path: str) -> None:
    folder = server.folder
    (folder / "leads-out").symlink_to(folder.parent)
    (folder / "leads-out.html").symlink_to(folder.parent / "secret.html")
    os.mkfifo(folder / "fifo")
    request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    answer = raw(server, request.encode())
    found = path == "http://localhost"  # the root
    assert re.match(rb"HTTP/1\.1 (%s) " % (b"200" if found else b"404|400"), answer), answer
    assert "bí mật".encode() not in answer
    assert len(answer.split(b"\r\n\r\n", 1)[1]) > 10


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        ("GET /index.html?" + "q=1&" * 10_000, 200),
        ("GET /index.html?//[%%\u00ff", 200),
        ("GET /2020/05-h\u1ecdp.html", 200),  # not encoded
        ("GET /" + "a" * 70_000, 414),
        ("POST /", 501),
        ("BREW /", 501),
        ("GET / x", 400),
    ],
)
def test_odd_request_has_an_answer(server: PreviewServer, request_line: str, status: int) -> None:
    answer = raw(server, f"{request_line} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    assert answer.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"Error" not in answer.partition(b"\r\n")[2]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("Host: localhost\r\n" + "X: y\r\n" * 200, "Phần đầu của yêu cầu quá dài."),
        ("Host: localhost\r\nX: " + "y" * 10_000_000 + "\r\n", "Phần đầu của yêu cầu quá dài."),
        ("", "Yêu cầu không đúng cách viết của HTTP."),
        ("Host:\r\n", "Yêu cầu không đúng cách viết của HTTP."),
    ],
)
def test_head_that_is_not_right_is_told(server: PreviewServer, head: str, told: str) -> None:
    assert told in raw(server, f"GET / HTTP/1.1\r\n{head}\r\n".encode()).decode()


def test_old_http_has_an_answer_without_a_head(server: PreviewServer) -> None:
    assert raw(server, b"GET /\r\n").decode() == "Yêu cầu không đúng cách viết của HTTP.\n"


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:80", "127.0.0.1", "127.0.0.1:8000", "[::1]", "[::1]:8000"]
)
def test_own_names_are_answered(server: PreviewServer, host: str) -> None:
    assert raw(server, f"HEAD / HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()).startswith(
        b"HTTP/1.1 200 "
    )


@pytest.mark.parametrize(
    "request_",
    [
        "GET / HTTP/1.1\r\nHost: evil.example",
        "GET / HTTP/1.1\r\nHost: localhost.evil.example",
        "GET / HTTP/1.1\r\nHost: localhost@evil.example",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example:8000",
        "GET / HTTP/1.1\r\nHost: [::2]",
        "GET /.bantin/state HTTP/1.1\r\nHost: evil.example",
        "GET /.bantin/reload.js HTTP/1.0\r\nHost: evil.example",
        "GET http://evil.example/ HTTP/1.1\r\nHost: localhost",
    ],
)
def test_other_names_are_refused(server: PreviewServer, request_: str) -> None:
    answer = raw(server, f"{request_}\r\n\r\n".encode()).decode()
    assert answer.startswith("HTTP/1.1 421 ")
    told = f"Máy chủ xem thử chỉ trả lời ở http://localhost:{port_of(server)}/."
    assert answer.split("\r\n\r\n")[1] == f"{told}\n"


@given(st.text(st.characters(codec="latin-1"), max_size=40))
def test_no_path_raises_or_leaves_the_folder(tmp_path_factory: Any, path: str) -> None:
    root = write_tree(
        tmp_path_factory.getbasetemp() / "any-path", {"a/index.html": "", "b.txt": ""}
    )
    found = find_entry(root, names_in(f"/{path}"))
    assert found is None or found in {root / "a", root / "a/index.html", root / "b.txt"}


def test_name_leads_on_only_if_it_is_listed(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {"index.html": "", "2020/05-họp.html": "", "2020/index.html": ""})
    for path, name in {
        "/": "index.html",
        "/2020": "2020",
        "/2020/": "2020/index.html",
        "/2020/05-h%E1%BB%8Dp.html": "2020/05-họp.html",
    }.items():
        assert find_entry(root, names_in(path)) == root / name
    for path in ("", "/2020//", "/2020/x", "/index.html/", "/2020/.", "/../" + root.name):
        assert find_entry(root, names_in(path)) is None
