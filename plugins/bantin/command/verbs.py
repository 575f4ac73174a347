"""The verbs of the `bantin` command, and the choice of the one to run."""

import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from types import ModuleType

from bantin.command import EXIT_ERROR, EXIT_REMOVALS, EXIT_SIGINT
from bantin.command.argument_parser import VersionAction, VietnameseParser
from bantin.command.failures import sentence_for
from bantin.errors import RemovalError

VERBS = (
    "init",
    "build",
    "publish",
    "serve",
    "check",
    "fix",
    "import",
    "new",
    "desk",
    "move",
    "merge",
    "withdraw",
    "addresses",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the verb that the arguments name (by default those of the process) and return the exit status.

    The status is 0 if the job is done, 1 if the verb reports a failure, 2 if it could not work at all, 3 if a build
    would remove many bulletins from the site, and 130 if Ctrl-C or Ctrl-D ended it. Raises BrokenPipeError if the
    output is no longer read, and SystemExit for wrong arguments, for `--help` and for `--version`.
    """
    for stream in (sys.stdout, sys.stderr):  # Windows consoles default to an encoding that lacks ứ
        if hasattr(stream, "reconfigure"):
            # Each line is written at once, even into a pipe, where Python would gather some kilobytes first.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
    arguments = sys.argv[1:] if arguments is None else arguments
    named = [verb for verb in VERBS if verb in arguments[:1]]
    parser = _parser(named or VERBS)
    options = parser.parse_args(arguments)
    if "run" not in options:
        parser.print_help(sys.stderr)
        return EXIT_ERROR
    try:
        return int(options.run(options))
    except BrokenPipeError:
        raise
    except (KeyboardInterrupt, EOFError):  # Ctrl-C; Ctrl-D when a question is asked
        print("Đã dừng.", file=sys.stderr)
        return EXIT_SIGINT
    except Exception as error:
        sentence = sentence_for(error)
        if sentence is None:
            raise
        print(f"bantin: {sentence}", file=sys.stderr)
        return EXIT_REMOVALS if isinstance(error, RemovalError) else EXIT_ERROR


def verb_module(verb: str) -> ModuleType:
    """Return the module of a verb: its summary as docstring, `add(parser)` for its arguments, `run(options)`."""
    return import_module(f"bantin.command.{verb}_verb")


def _parser(verbs: Iterable[str]) -> VietnameseParser:
    """Return a parser that knows these verbs. Importing those that are not run would be 4 % of a small build."""
    parser = VietnameseParser(prog="bantin", description="Kho bản tin của tỉnh.")
    parser.add_argument("--version", action=VersionAction, help="xem phiên bản rồi thôi")
    subparsers = parser.add_subparsers(title="Việc", metavar="VIỆC")
    for verb in verbs:
        module = verb_module(verb)
        summary = (module.__doc__ or "").strip().splitlines()[0]
        subparser = subparsers.add_parser(verb, help=summary, description=summary)
        module.add(subparser)
        subparser.set_defaults(run=module.run)
    return parser
