"""A plain static server, HTTP/1.1 with lasting connections and no compression, that counts.

It counts itself because the browser tells a page nothing of what its workers fetch.
"""

import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from urllib.parse import unquote, urlsplit

# What nginx, Caddy and GitHub Pages compress, by the beginnings of media types.
_COMPRESSED = (
    "text/",
    "application/javascript",
    "application/json",
    "application/xml",
    "image/svg",
)
_GZIP_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Sent:
    """Answers and their bytes; the site's icon, which browsers fetch when they like, is left out.

    `gzipped` is what `body` would be on a host that compresses texts.
    """

    answers: int = 0
    body: int = 0
    gzipped: int = 0
    head: int = 0

    def __add__(self, other: "Sent") -> "Sent":
        return Sent(
            self.answers + other.answers,
            self.body + other.body,
            self.gzipped + other.gzipped,
            self.head + other.head,
        )


class Traffic:
    """What was sent since the last look; `missing` counts what was asked for and not there, ever."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.missing = 0
        self._sent = Sent()
        self._lock = Lock()

    def add(self, sent: Sent, *, found: bool) -> None:
        with self._lock:
            self._sent += sent
            self.missing += not found

    def take(self) -> Sent:
        with self._lock:
            sent, self._sent = self._sent, Sent()
        return sent


@lru_cache(1 << 12)
def _gzipped(data: bytes) -> int:
    return len(gzip.compress(data, _GZIP_LEVEL))


@contextmanager
def counting(folder: Path) -> Iterator[Traffic]:
    """Serve the folder; `root` of the traffic is its address, with a slash at the end."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # else the body waits until the head is acknowledged

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            file = folder / (path.removeprefix("/") or "index.html")
            found = file.is_file()
            data = file.read_bytes() if found else b""
            self.send_response(200 if found else 404)
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Cache-Control", "max-age=600")
            written = b"".join(self._headers_buffer)  # type: ignore[attr-defined]  # not in typeshed
            head = len(written) + len("\r\n")
            self.end_headers()
            if "favicon" not in path:
                gzipped = _gzipped(data) if kind.startswith(_COMPRESSED) else len(data)
                traffic.add(Sent(1, len(data), gzipped, head), found=found)
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

        def handle_error(self, *_: object) -> None:
            """A browser that closes a connection early is no error."""

    with Server(("127.0.0.1", 0), Handler) as server:
        traffic = Traffic(f"http://127.0.0.1:{server.server_port}/")
        Thread(target=server.serve_forever, daemon=True).start()
        yield traffic
        server.shutdown()
