"""Answers browsers: with the files of a folder as hosts do, and with the news that they are new."""

import os
import sys
import time
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from socketserver import ThreadingTCPServer
from threading import Condition
from typing import Any
from urllib.parse import urlsplit

_SCRIPT = "/.bantin/reload.js"  # no address of a site begins with a dot
_NEWS = "/.bantin/news"
_PING = 15  # seconds between signs of life; a browser that is gone is noticed when it gets none
_RELOAD = Path(__file__).with_name("reload.js").read_bytes()
_TYPES = {  # of which Windows may have others
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
}
_NO_SITE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Chưa có trang</title></head>
<body><p>Chưa có trang nào. Khi tạo xong, trang này tự tải lại.</p></body></html>
""".encode()


class Site(ThreadingTCPServer):
    """A folder at a port of this machine, 0 for any that is free; an OSError if it can't be had."""

    allow_reuse_address = os.name == "posix"  # on Windows two servers would share the port
    daemon_threads = True

    def __init__(self, folder: Path, port: int):
        self.folder = folder
        self.edition = ""
        self._changed = Condition()
        self.renew()
        super().__init__(("127.0.0.1", port), _Handler)

    def renew(self) -> None:
        """A build has changed the site. An edition differs from those of servers before, which pages still know."""
        with self._changed:
            self.edition = str(time.time_ns())
            self._changed.notify_all()

    def wait_after(self, edition: str) -> bool:
        """Whether there is another edition, waiting some time for one."""
        with self._changed:
            return self._changed.wait_for(lambda: self.edition != edition, _PING)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Be silent about browsers that went away."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    """The exact file, a folder's index.html, or 404.html; always from disk."""

    server: Site
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else the body waits until the head is acknowledged
    extensions_map = _TYPES

    def __init__(self, request: Any, client_address: Any, server: Site):
        super().__init__(request, client_address, server, directory=str(server.folder))

    def do_GET(self) -> None:
        if urlsplit(self.path).path == _NEWS:
            self._tell_news()
        else:
            super().do_GET()

    def send_head(self) -> BytesIO | Any:
        """Send all but the body, which is returned."""
        # Asked before the file is read: a page may be newer than the edition it names, never older.
        edition = self.server.edition
        path = urlsplit(self.path).path
        if path == _SCRIPT:
            return self._answer(200, self.guess_type(path), _RELOAD)
        file = Path(self.translate_path(self.path))
        if file.is_dir() and not path.endswith("/"):
            return super().send_head()  # leads to the address with a slash
        if path.endswith("/"):
            file /= "index.html"
        data, status = _read(file), 200
        if data is None:
            file = self.server.folder / "404.html"
            data, status = _read(file) or _NO_SITE, 404
        kind = self.guess_type(str(file))
        if file.suffix == ".html":
            data = _with_script(data, edition)
        return self._answer(status, kind, data)

    def _answer(self, status: int, kind: str, data: bytes) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return BytesIO(data)

    def _tell_news(self) -> None:
        """One event, as soon as there is another edition than the one asked about."""
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        while not self.server.wait_after(urlsplit(self.path).query):
            self.wfile.write(b":\n\n")
        self.wfile.write(b"data:\n\n")

    def end_headers(self) -> None:
        """Without a date too: a page may change twice within the second that HTTP's dates tell."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (OSError, ValueError):  # a ValueError for addresses that no file can have
        return None


def _with_script(page: bytes, edition: str) -> bytes:
    before, end, after = page.rpartition(b"</body>")
    script = f'<script type="module" src="{_SCRIPT}?{edition}"></script>'.encode()
    return before + script + end + after if end else page
