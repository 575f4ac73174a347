"""The server, in a process of its own: a build must be alone in its process to fork others (site/workers.py)."""

import multiprocessing
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread
from types import TracebackType


class Server:
    """Serves a folder until the `with` ends, or this process does, however it ends."""

    def __init__(self, folder: Path, port: int):
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(folder, port, theirs), daemon=True)
        # Ctrl-C is for us, not for our server; where signals are inherited it learns so before it begins.
        handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._process.start()
        signal.signal(signal.SIGINT, handler)
        theirs.close()

    def port(self) -> int:
        """Where it serves, as soon as it does; an OSError if it can't."""
        answer = self._pipe.recv()
        if isinstance(answer, OSError):
            raise answer
        return int(answer)

    def renew(self) -> None:
        """Let browsers load their pages again."""
        self._pipe.send(None)

    def __enter__(self) -> "Server":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._pipe.close()
        self._process.join()


def _serve(folder: Path, port: int, pipe: "Connection[object, object]") -> None:
    """Until the other end of the pipe is closed."""
    from bantin.preview.http_server import Site  # noqa: PLC0415 (an HTTP server, which only this process needs)

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        site = Site(folder, port)
    except OSError as error:
        pipe.send(error)
        return
    with site, suppress(EOFError, OSError):
        Thread(target=site.serve_forever, daemon=True).start()
        pipe.send(site.server_address[1])
        while True:
            pipe.recv()
            site.renew()
