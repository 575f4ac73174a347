"""A strict static server: the exact file or 404.html, no guessing of endings or folders."""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple
from urllib.parse import unquote, urlsplit


class Site(NamedTuple):
    """A built site: its files, and the address at which it is served, with a slash at the end."""

    folder: Path
    root: str


@contextmanager
def served(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serve the folder under the prefix; yields the address of its root, with a slash at the end."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # else the body waits until the head is acknowledged

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            name = path.removeprefix(prefix) if path.startswith(prefix) else "404"
            file = folder / (name or "index.html")
            found = file.is_file()
            data = (file if found else folder / "404.html").read_bytes()
            kind = mimetypes.guess_type(file.name)[0] if found else "text/html"
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", kind or "application/octet-stream")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()
