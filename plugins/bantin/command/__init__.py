"""The `bantin` command; each verb is a module with `add` (its options) and `run`."""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from bantin.command import build_verb, check_verb, import_verb, init_verb, serve_verb
from bantin.command.argument_parser import VersionAction, VietnameseParser
from bantin.command.system_errors import sentence_of
from bantin.errors import BantinError

__all__ = ["VERBS", "main", "program"]

VERBS = {
    "init": init_verb,
    "build": build_verb,
    "serve": serve_verb,
    "check": check_verb,
    "import": import_verb,
}
_STOPPED = 128 + 2  # as a shell tells of a program that Ctrl-C ended
_ENOUGH = 128 + 13  # and of one whose output nobody reads any more
_CANNOT = 2  # exit status when the job could not be done at all, as for arguments that are wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; 0 when its job is done."""
    for stream in (sys.stdout, sys.stderr):  # Windows consoles default to an encoding without ứ
        if hasattr(stream, "reconfigure"):
            # Lines come one by one to whoever reads along, where Python would gather some kilobytes.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
    parser = _parser()
    options = parser.parse_args(arguments)
    if "run" not in options:
        parser.print_help(sys.stderr)
        return _CANNOT
    try:
        return int(options.run(options))
    except BantinError as error:
        print(f"bantin: {error}", file=sys.stderr)
        return _CANNOT
    except BrokenPipeError:
        raise
    except OSError as error:
        print(f"bantin: {sentence_of(error)}", file=sys.stderr)
        return _CANNOT
    except (KeyboardInterrupt, EOFError):  # Ctrl-C; Ctrl-D where something is asked
        print("Đã dừng.", file=sys.stderr)
        return _STOPPED


def program() -> NoReturn:
    """What a shell runs. It ends at once: to take a whole archive apart first is a tenth of a short build."""
    try:
        status = main()
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except BrokenPipeError:  # who read along has enough, as `head` has
        status = _ENOUGH
    os._exit(status)


def _parser() -> VietnameseParser:
    parser = VietnameseParser(prog="bantin", description="Kho bản tin của tỉnh.")
    parser.add_argument("--version", action=VersionAction, help="xem phiên bản rồi thôi")
    verbs = parser.add_subparsers(title="Việc", metavar="VIỆC")
    for name, module in VERBS.items():
        summary = (module.__doc__ or "").strip().splitlines()[0]
        verb = verbs.add_parser(name, help=summary, description=summary)
        module.add(verb)
        verb.set_defaults(run=module.run)
    return parser
