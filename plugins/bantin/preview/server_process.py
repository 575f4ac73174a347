"""Runs the preview server in a separate process.

The server needs threads. The process that builds the site must have none, because only a process without
threads can fork workers (bantin/parallel/process_executor.py).
"""

import multiprocessing
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any


class ServerProcess:
    """A process that serves `folder` at `port`, until the `with` block of this object or this process ends.

    It ends also if this process is killed, because the pipe between the two is then closed.
    """

    def __init__(self, folder: Path, port: int):
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(folder, port, theirs), daemon=True)
        # Ctrl-C must not end the server before this process. A child process starts with those signals ignored
        # that its parent ignores.
        handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._process.start()
        signal.signal(signal.SIGINT, handler)
        theirs.close()

    def port(self) -> int:
        """Wait until the server is ready and return its port. Raises OSError if the port can't be used.

        Call this once.
        """
        answer = self._pipe.recv()
        if isinstance(answer, OSError):
            raise answer
        return int(answer)

    def announce(self, notice: Any, *, is_new_edition: bool) -> None:
        """Tell the server of a build: what pages are to show of it, and whether it changed the site, so that they reload."""
        self._pipe.send((notice, is_new_edition))

    def __enter__(self) -> "ServerProcess":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._pipe.close()
        self._process.join()


def _serve(folder: Path, port: int, pipe: "Connection[object, tuple[Any, bool]]") -> None:
    """Run the server until the other end of the pipe is closed.

    First it sends its port through the pipe, or the OSError if the port can't be used. Each message that it
    receives is a pair of what `PreviewServer.announce` needs.
    """
    from bantin.preview.http_server import PreviewServer  # noqa: PLC0415 (only this process needs an HTTP server)

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        server = PreviewServer(folder, port)
    except OSError as error:
        pipe.send(error)
        return
    with server, suppress(EOFError, OSError):
        Thread(target=server.serve_forever, daemon=True).start()
        pipe.send(server.server_address[1])
        while True:
            notice, is_new_edition = pipe.recv()
            server.announce(notice, is_new_edition=is_new_edition)
