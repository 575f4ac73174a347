"""The `bantin` command; each verb is a module with `add` (its options) and `run`."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from bantin.command import build_verb, check_verb, import_verb, serve_verb

__all__ = ["VERBS", "main", "program"]

VERBS = {
    "build": build_verb,
    "serve": serve_verb,
    "check": check_verb,
    "import": import_verb,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; 0 when its job is done."""
    for stream in (sys.stdout, sys.stderr):  # Windows consoles default to an encoding without ứ
        if hasattr(stream, "reconfigure"):
            # Lines come one by one to whoever reads along, where Python would gather some kilobytes.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
    parser = argparse.ArgumentParser(prog="bantin", description="Kho bản tin của tỉnh.")
    verbs = parser.add_subparsers(required=True, metavar="VIỆC")
    for name, module in VERBS.items():
        summary = (module.__doc__ or "").strip().splitlines()[0]
        verb = verbs.add_parser(name, help=summary, description=summary)
        module.add(verb)
        verb.set_defaults(run=module.run)
    options = parser.parse_args(arguments)
    return int(options.run(options))


def program() -> NoReturn:
    """What a shell runs. It ends at once: to take a whole archive apart first is a tenth of a short build."""
    status = main()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status)
