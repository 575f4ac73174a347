"""The `bantin` command.

Each verb is a module with two functions: `add` adds its arguments to a parser, and `run` does its job and returns
the exit status. The first line of the module's docstring is shown as the verb's help, so it is in Vietnamese.
"""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from bantin.command import build_verb, check_verb, import_verb, init_verb, serve_verb
from bantin.command.argument_parser import VersionAction, VietnameseParser
from bantin.command.system_errors import sentence_of
from bantin.errors import BantinError, RemovalError

__all__ = ["VERBS", "main", "program"]

VERBS = {
    "init": init_verb,
    "build": build_verb,
    "serve": serve_verb,
    "check": check_verb,
    "import": import_verb,
}
# The exit statuses that a shell reports for a program ended by Ctrl-C, and for one whose output is no longer read.
_EXIT_SIGINT, _EXIT_SIGPIPE = 128 + 2, 128 + 13
_EXIT_REMOVALS = 3  # when a build would remove many bulletins and was not told that it may
_EXIT_ERROR = 2  # when the job could not be done at all; argparse uses the same for wrong arguments


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the verb that the arguments name (by default those of the process) and return the exit status.

    The status is 0 if the job is done, 1 if the verb reports a failure, 2 if it could not work at all, 3 if a build
    would remove many bulletins from the site, and 130 if Ctrl-C or Ctrl-D ended it. Raises BrokenPipeError if the output is no longer read, and SystemExit for wrong
    arguments, for `--help` and for `--version`.
    """
    for stream in (sys.stdout, sys.stderr):  # Windows consoles default to an encoding that lacks ứ
        if hasattr(stream, "reconfigure"):
            # Each line is written at once, even into a pipe, where Python would gather some kilobytes first.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
    parser = _parser()
    options = parser.parse_args(arguments)
    if "run" not in options:
        parser.print_help(sys.stderr)
        return _EXIT_ERROR
    try:
        return int(options.run(options))
    except RemovalError as error:
        print(f"bantin: {error}", file=sys.stderr)
        return _EXIT_REMOVALS
    except BantinError as error:
        print(f"bantin: {error}", file=sys.stderr)
        return _EXIT_ERROR
    except BrokenPipeError:
        raise
    except OSError as error:
        print(f"bantin: {sentence_of(error)}", file=sys.stderr)
        return _EXIT_ERROR
    except (KeyboardInterrupt, EOFError):  # Ctrl-C; Ctrl-D when a question is asked
        print("Đã dừng.", file=sys.stderr)
        return _EXIT_SIGINT


def program() -> NoReturn:
    """Run the command as a program and end the process with its exit status.

    The process exits without freeing its objects, since freeing a whole archive takes a tenth of a short build.
    """
    try:
        status = main()
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except BrokenPipeError:  # the reader of a pipe has closed it, as `head` does
        status = _EXIT_SIGPIPE
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
