"""The preview server: serves the files of a folder as web hosts do, and makes pages reload after a build.

Each build makes a new edition of the site. The server adds the script reload.js to each page, with the name of
the edition that the page belongs to. The script then waits for a server-sent event, which the server sends when
there is another edition.
"""

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

_SCRIPT = "/.bantin/reload.js"  # no address of the site begins with a dot, so these two are free
_EVENTS = "/.bantin/builds"
_KEEP_ALIVE = 15  # seconds between bytes sent to a waiting browser, which fails once it is gone
_RELOAD = Path(__file__).with_name("reload.js").read_bytes()
_TYPES = {  # fixed here, because Windows lets other programs change them
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


class PreviewServer(ThreadingTCPServer):
    """An HTTP server that serves `folder` to this machine only, at `port`; port 0 means any free port.

    The constructor raises OSError if the port can't be used.
    """

    allow_reuse_address = os.name == "posix"  # on Windows two servers would share the port
    daemon_threads = True

    def __init__(self, folder: Path, port: int):
        self.folder = folder
        self.edition = ""
        self._changed = Condition()
        self.announce_build()
        super().__init__(("127.0.0.1", port), _Handler)

    def announce_build(self) -> None:
        """Begin a new edition of the site, and wake the requests that wait for one.

        The edition is named by the time, because open pages may still have an edition of an earlier server.
        """
        with self._changed:
            self.edition = str(time.time_ns())
            self._changed.notify_all()

    def wait_for_other_edition(self, edition: str) -> bool:
        """Wait at most `_KEEP_ALIVE` seconds for another edition; return whether there is one."""
        with self._changed:
            return self._changed.wait_for(lambda: self.edition != edition, _KEEP_ALIVE)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report an error of a request, unless it is that the browser closed the connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    """Answers a request with the file at its path, a folder's index.html, or 404.html; reads from disk each time."""

    server: PreviewServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else the body would wait until the headers are acknowledged
    extensions_map = _TYPES

    def __init__(self, request: Any, client_address: Any, server: PreviewServer):
        super().__init__(request, client_address, server, directory=str(server.folder))

    def do_GET(self) -> None:
        if urlsplit(self.path).path == _EVENTS:
            self._send_event()
        else:
            super().do_GET()

    def send_head(self) -> BytesIO | Any:
        """Send the status and the headers of the answer, and return its body as a file."""
        # The edition is taken before the file is read: so a page may be newer than its edition, but never older.
        edition = self.server.edition
        path = urlsplit(self.path).path
        if path == _SCRIPT:
            return self._answer(200, self.guess_type(path), _RELOAD)
        file = Path(self.translate_path(self.path))
        if file.is_dir() and not path.endswith("/"):
            return super().send_head()  # redirects to the address with a slash
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

    def _send_event(self) -> None:
        """Send one server-sent event as soon as the site's edition differs from the one in the query of the URL."""
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        while not self.server.wait_for_other_edition(urlsplit(self.path).query):
            self.wfile.write(b":\n\n")
        self.wfile.write(b"data:\n\n")

    def end_headers(self) -> None:
        """Finish the headers with one that makes browsers ask again each time.

        There are no modification dates: those of HTTP have whole seconds and miss a second change in one second.
        """
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
