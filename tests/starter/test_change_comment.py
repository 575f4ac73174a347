"""The comment in which a forge tells what a proposal changes."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from tests.support.forge_repository import Repository


class _Forge(BaseHTTPRequestHandler):
    """Keeps comments as the three forges do."""

    server: "_ForgeServer"

    def do_GET(self) -> None:
        self._answer(self.server.comments)

    def do_POST(self) -> None:
        self.server.comments.append({"id": 10 + len(self.server.comments), **self._body()})
        self._answer(self.server.comments[-1])

    def do_PATCH(self) -> None:
        number = int(self.path.rpartition("/")[2])
        (one,) = (comment for comment in self.server.comments if comment["id"] == number)
        one.update(self._body())
        self._answer(one)

    do_PUT = do_PATCH

    def _body(self) -> dict[str, Any]:
        body: dict[str, Any] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        return body

    def _answer(self, value: object) -> None:
        self.server.asked.append((self.command, self.path, self.headers["Authorization"]))
        data = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


class _ForgeServer(HTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Forge)
        self.comments: list[dict[str, Any]] = [{"id": 3, "body": "Cảm ơn."}]
        self.asked: list[tuple[str, str, str]] = []


@pytest.fixture
def forge() -> Iterator[_ForgeServer]:
    with _ForgeServer() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("several", "one", "method"),
    [
        ("/repos/a/b/issues/5/comments", "/repos/a/b/issues/comments", "PATCH"),
        ("/api/v4/projects/1/merge_requests/5/notes", None, "PUT"),
    ],
    ids=["github", "gitlab"],
)
def test_a_change_is_told_in_one_comment_that_is_kept_up_to_date(
    repository: Repository, forge: _ForgeServer, several: str, one: str | None, method: str
) -> None:
    root = f"http://127.0.0.1:{forge.server_port}"
    addresses = [root + several, *([root + one] if one else [])]
    for text in ("- Thêm 1 tin: A", "- Thêm 2 tin: A; B", ""):
        repository.write("thay-doi.md", text)
        done = repository.step("binh_luan.py", *addresses, BANTIN_TOKEN="secret")
        assert done.returncode == 0, done.stderr

    assert [comment["body"].splitlines()[-1] for comment in forge.comments] == [
        "Cảm ơn.",
        "- Thêm 2 tin: A; B",
    ]
    assert [(m, path) for m, path, _ in forge.asked] == [
        ("GET", several),
        ("POST", several),
        ("GET", several),
        (method, f"{one or several}/11"),
    ]
