"""An argument parser with Vietnamese help and messages: the only place where argparse's English is translated."""

import argparse
import re
import sys
from collections.abc import Iterable
from importlib.metadata import version
from typing import Any, NoReturn

_USAGE = "Cách dùng: "
# Patterns of argparse's messages, whose wording differs a little between versions of Python, and translations.
# The first pattern that matches is used, so the general one is last.
_MESSAGES = (
    (r"the following arguments are required: (.+)", r"thiếu \1"),
    (r"unrecognized arguments: (.+)", r"không hiểu \1"),
    (
        r"argument (.+?): invalid choice: '(.*)' \(choose from (.+)\)",
        r"\1: không có “\2”; chọn trong \3",
    ),
    (r"argument (.+?): expected one argument", r"\1 cần một giá trị"),
    (r"argument (.+?): expected at least one argument", r"\1 cần ít nhất một giá trị"),
    (r"argument (.+?): ignored explicit argument '(.*)'", r"\1 không nhận giá trị “\2”"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 không dùng cùng \2"),
    (r"ambiguous option: (.+) could match (.+)", r"\1 có thể là \2: viết đủ hơn"),
    (r"argument (.+?): invalid .+ value: '(.*)'", r"\1: “\2” không phải giá trị dùng được"),
    (r"argument (.+?): (.+)", r"\1: \2"),
)


class VietnameseParser(argparse.ArgumentParser):
    """`argparse.ArgumentParser` with Vietnamese headings and messages; argparse makes subparsers of this class, too."""

    def __init__(self, **options: Any):
        super().__init__(**{"formatter_class": _Formatter, **options, "add_help": False})
        self._positionals.title, self._optionals.title = "Đối số", "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="xem hướng dẫn này rồi thôi")

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {in_vietnamese(message)}\n")


class VersionAction(argparse.Action):
    """Prints the version of the package and exits. The version is looked up only when the option is used."""

    def __init__(self, **options: Any):
        super().__init__(**{**options, "nargs": 0})

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        print(f"bantin {version('bantin')}")
        parser.exit()


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _USAGE if prefix is None else prefix)


def in_vietnamese(message: str) -> str:
    """Return a message of argparse translated to Vietnamese; an unknown message is returned unchanged."""
    for pattern, words in _MESSAGES:
        if re.fullmatch(pattern, message, re.DOTALL):
            return re.sub(pattern, words, message, count=1, flags=re.DOTALL)
    return message
