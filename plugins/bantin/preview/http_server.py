"""The preview server: serves the files of a folder as web hosts do, and tells open pages of each build.

Each build that changes the site makes a new edition of it. The server adds the script reload.js to each page, with the
name of the edition that the page belongs to. The script receives the state of the preview as server-sent events. It
reloads the page when there is another edition, and shows what the last build found.
"""

import json
import os
import re
import sys
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socket import SHUT_WR, socket
from socketserver import ThreadingTCPServer
from threading import Condition
from typing import Any, NamedTuple
from urllib.parse import quote

from bantin.preview.site_files import find_entry, names_in

# No address of the site begins with a dot, so these are free.
_EVENTS = "/.bantin/state"
_SCRIPTS = {
    f"/.bantin/{name}": Path(__file__).with_name(name).read_bytes()
    for name in ("reload.js", "findings_bar.js")
}
_KEEP_ALIVE = 15  # seconds between bytes sent to a waiting browser, which fails once it is gone
_LINGER = 1  # seconds in which a client may go on sending what is not read
_MOST_LEFT = 256  # pieces of 64 KiB that are read of it
_TYPES = {  # fixed here, because Windows lets other programs change them
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".xml": "application/xml",
}
_NO_SITE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Chưa có trang</title></head>
<body><p>Chưa có trang nào. Khi tạo xong, trang này tự tải lại.</p></body></html>
""".encode()
# A page of another site can make a browser ask this server under a name of its own (DNS rebinding), and could then read
# the answers. So only these names are answered to.
_OWN_NAMES = {"localhost", "127.0.0.1", "[::1]"}
_AUTHORITY = re.compile(r"(\[[^\]]*\]|[^:]*)(?::\d*)?")
_ABSOLUTE = re.compile(r"https?://([^/?]*)(.*)", re.IGNORECASE | re.DOTALL)
_SENTENCES = {
    400: "Yêu cầu không đúng cách viết của HTTP.",
    414: "Địa chỉ quá dài.",
    421: "Máy chủ xem thử chỉ trả lời ở http://localhost:{port}/.",
    431: "Phần đầu của yêu cầu quá dài.",
    501: "Máy chủ xem thử chỉ trả lời GET và HEAD.",
    505: "Máy chủ xem thử chỉ trả lời HTTP/1.",
}


class PreviewState(NamedTuple):
    """The name of the site's edition, and what pages show of the last build: any value of JSON."""

    edition: str
    notice: Any


class PreviewServer(ThreadingTCPServer):
    """An HTTP server that serves `folder` to this machine only, at `port`; port 0 means any free port.

    The constructor raises OSError if the port can't be used.
    """

    allow_reuse_address = os.name == "posix"  # on Windows two servers would share the port
    daemon_threads = True

    def __init__(self, folder: Path, port: int):
        self.folder = folder
        self.state = PreviewState("", None)
        self._changed = Condition()
        self.announce(None, is_new_edition=True)
        super().__init__(("127.0.0.1", port), _Handler)

    def announce(self, notice: Any, *, is_new_edition: bool) -> None:
        """Change the state after a build, and wake the requests that wait for this.

        An edition is named by the time, because open pages may still have an edition of an earlier server.
        """
        with self._changed:
            edition = str(time.time_ns()) if is_new_edition else self.state.edition
            self.state = PreviewState(edition, notice)
            self._changed.notify_all()

    def wait_for_other_state(self, known: PreviewState | None) -> PreviewState | None:
        """Wait at most `_KEEP_ALIVE` seconds for a state that is not `known`; return it, or None if there is none."""
        with self._changed:
            is_other = self._changed.wait_for(lambda: self.state is not known, _KEEP_ALIVE)
            return self.state if is_other else None

    def shutdown_request(self, request: socket | tuple[bytes, socket]) -> None:
        """Close a connection, but first read what the client still sends.

        If data were left unread, the system would reset the connection, and the client might lose the answer.
        """
        assert isinstance(request, socket)
        with suppress(OSError):
            request.shutdown(SHUT_WR)
            request.settimeout(_LINGER)
            for _ in range(_MOST_LEFT):
                if not request.recv(1 << 16):
                    break
        self.close_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report an error of a request, unless it is that the browser closed the connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """Answers a request with the file at its path, a folder's index.html, or 404.html; reads from disk each time."""

    server: PreviewServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else the body would wait until the headers are acknowledged

    def do_GET(self) -> None:
        absolute = _ABSOLUTE.fullmatch(self.path)
        authority, target = absolute.groups() if absolute else (self.headers["Host"], self.path)
        path, _, query = target.partition("?")
        name = _AUTHORITY.fullmatch(authority or "")
        if not name or name[1].lower() not in _OWN_NAMES:
            self.send_error(421 if authority else 400)
        elif path == _EVENTS and self.command == "GET":
            self._send_events()
        elif path in _SCRIPTS:
            self._send(200, _TYPES[".js"], _SCRIPTS[path])
        else:
            self._send_file(path or "/", query)

    do_HEAD = do_GET

    def _send_file(self, path: str, query: str) -> None:
        # The edition is taken before the file is read: so a page may be newer than its edition, but never older.
        edition = self.server.state.edition
        names = names_in(path)
        file = find_entry(self.server.folder, names)
        if file and file.is_dir():
            there = quote(f"/{'/'.join(names)}/") + (f"?{query}" if query else "")
            self._send(301, _TYPES[".txt"], b"", Location=there)
            return
        data, status = _read(file) if file else None, 200
        if data is None:
            file = self.server.folder / "404.html"
            data, status = _read(file) or _NO_SITE, 404
        kind = _TYPES.get(file.suffix.lower() if file else "", "application/octet-stream")
        self._send(status, kind, _with_script(data, edition) if kind == _TYPES[".html"] else data)

    def _send(self, status: int, kind: str, data: bytes, **headers: str) -> None:
        """Send an answer; browsers are told to ask again each time.

        There are no modification dates: those of HTTP have whole seconds and miss a second change in one second.
        """
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-cache")
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send a plain Vietnamese sentence in place of the page of `http.server`, and close the connection."""
        self.close_connection = True
        port = self.server.server_address[1]
        sentence = _SENTENCES.get(code, _SENTENCES[400]).format(port=port)
        self._send(code, _TYPES[".txt"], f"{sentence}\n".encode())

    def _send_events(self) -> None:
        """Send the state as a server-sent event, and again after each change, until the browser is gone."""
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Connection", "close")
        self.end_headers()
        sent: PreviewState | None = None
        while True:
            state = self.server.wait_for_other_state(sent)
            event = f"data: {json.dumps(state._asdict())}\n\n" if state else ":\n\n"
            self.wfile.write(event.encode())
            sent = state or sent

    def log_message(self, *_: object) -> None:
        pass


def _read(file: Path) -> bytes | None:
    """Return the bytes of a file; None if it is none or can't be read."""
    try:
        return file.read_bytes() if file.is_file() else None
    except OSError:
        return None


def _with_script(page: bytes, edition: str) -> bytes:
    before, end, after = page.rpartition(b"</body>")
    script = f'<script type="module" src="/.bantin/reload.js?{edition}"></script>'.encode()
    return before + script + end + after if end else page
