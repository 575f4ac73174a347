"""Tạo trang mạng, xem tại http://localhost:8000, lưu tệp là trang tự tạo lại và tự tải lại.

The verb `bantin serve`: builds the site with its drafts, serves it, and builds it again after a file is saved. Its help is
the first line.
"""

import argparse
import errno
import gc
import sys
import time
import traceback
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from bantin.command.archive_settings import add_settings, archive_of, read
from bantin.command.argument_types import (
    add_allowed_removals,
    add_cache,
    add_content,
    add_output,
    port,
)
from bantin.command.build_notice import notice_of_failure, notice_of_findings
from bantin.command.check_verb import command_to_see_all
from bantin.command.failures import sentence_for
from bantin.command.report_text import (
    cost_of,
    print_findings,
    print_trouble,
    print_waiting,
    work_of,
)
from bantin.preview.server_process import ServerProcess
from bantin.site.site_settings import ALL, ALLOW_REMOVALS, DRAFTS
from bantin.system_errors import reason_of


class Folders(NamedTuple):
    """The folders of content and output, and of the cache if the command line names one."""

    content: Path
    output: Path
    cache: Path | None


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    add_output(parser, "xem-thu, cạnh tệp thiết lập")
    add_settings(parser)
    add_allowed_removals(parser)
    add_cache(parser)
    parser.add_argument(
        "--port",
        type=port,
        default=8000,
        metavar="SỐ",
        help="cổng (mặc định: 8000; 0: cổng nào còn trống)",
    )


def run(options: argparse.Namespace) -> int:
    """Build and serve the site until a person stops the command; return 0 then, 1 if the port is not available."""
    archive = archive_of(options)
    content, output = options.content or archive.content, options.output or archive.preview
    try:
        with ServerProcess(output.resolve(), options.port) as server:
            try:
                print(f"Xem tại http://localhost:{server.port()} (dừng: Ctrl-C).")
            except OSError as error:
                print(_refused(options.port, error), file=sys.stderr)
                return 1
            folders = Folders(content, output, options.cache)
            # Drafts come and go, and nobody but the editor sees the folder of previews.
            allowed = options.allow_removals if options.output else ALL
            others = {ALLOW_REMOVALS: allowed, DRAFTS: True}
            see_all = command_to_see_all(options)
            _build_again_and_again(archive.file, folders, others, server, see_all)
    except KeyboardInterrupt:
        print("Đã dừng.")
        return 0


def _build_again_and_again(
    file: Path, folders: Folders, others: dict[str, Any], server: ServerProcess, see_all: str
) -> NoReturn:
    """Build the site now and again after each change of a watched file, until Ctrl-C ends the process.

    All builds run in this process, so that each one can use what the one before keeps in memory. `others` are other
    settings that a person gave on the command line, `see_all` is the command that shows all findings.
    """
    from bantin.command.progress_display import progress  # noqa: PLC0415 (rich takes time that other verbs can save)
    from bantin.pelican_side import pelican_run  # noqa: PLC0415 (Pelican takes half a second, which other verbs can save)
    from bantin.preview.file_watcher import FileWatcher, WatchedPaths  # noqa: PLC0415 (watchfiles takes a tenth of a second)

    content, output, _ = folders
    paths = WatchedPaths(frozenset({content}), frozenset({output}), file)
    watcher = FileWatcher(paths)
    while True:
        begun = time.perf_counter()
        try:
            archive = read(file)
            settings = pelican_run.pelican_settings(file, archive.overrides(*folders, **others))
            shown = {content, Path(settings["THEME"]), *archive.config.templates.overrides}
            made = {output, Path(settings["CACHE_PATH"])}
            watcher.watch(WatchedPaths(frozenset(shown), frozenset(made), file))
            with progress(sys.stderr) as tell:
                report, _ = pelican_run.build(settings, tell, print_waiting)
        except Exception as error:  # noqa: BLE001 (whatever the error is, the next save may correct it)
            server.announce(notice_of_failure(_told(error)), is_new_edition=False)
            print(_told(error), file=sys.stderr)
            print("Không tạo được trang vì lỗi trên. Sửa rồi lưu lại để thử lại.", file=sys.stderr)
        else:
            server.announce(
                notice_of_findings(report.findings, see_all),
                is_new_edition=report.is_new_edition,
            )
            print_findings(report.findings, see_all)
            print_trouble(report)
            took = cost_of(time.perf_counter() - begun)
            print(f"{time.strftime('%H:%M:%S')} {work_of(report)}; {took}.")
        # A build leaves objects that refer to each other, which Python would collect only when there are many.
        gc.collect()
        watcher.wait_for_change()


def _told(error: Exception) -> str:
    """Return a sentence about an error of the machine or of a user; about any other error, what Python says of it."""
    sentence = sentence_for(error)
    return sentence or "".join(traceback.format_exception(error, limit=-1)).rstrip()


def _refused(port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Cổng {port} đang có chương trình khác dùng. Chọn cổng khác, như --port {port + 1}."
    return f"Không mở được cổng {port}: {reason_of(error)}."
