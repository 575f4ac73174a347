"""An argument parser with Vietnamese help and messages: the only place where argparse's English is translated."""

import argparse
import ast
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from typing import Any, NoReturn

from bantin.language.suggestions import most_similar

_USAGE = "Cách dùng: "
# The templates of argparse's messages to a person, in Python 3.11 to 3.14, with translations in which {0} is the first
# of the values that argparse fills in.
_INVALID_CHOICE = "invalid choice: %(value)r (choose from %(choices)s)"
_SUGGESTED_CHOICE = (
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)"
)
MESSAGES = {
    "the following arguments are required: %s": "thiếu {0}",
    "one of the arguments %s is required": "thiếu một trong {0}",
    "unrecognized arguments: %s": "không hiểu {0}",
    "unexpected option string: %s": "không hiểu {0}",
    "ambiguous option: %(option)s could match %(matches)s": "{0} có thể là {1}: viết đủ hơn",
    "argument %(argument_name)s: %(message)s": "{0}: {1}",
}
# The templates of the `message` in the last of these.
REASONS = {
    "expected one argument": "cần một giá trị",
    "expected at most one argument": "chỉ nhận một giá trị",
    "expected at least one argument": "cần ít nhất một giá trị",
    "expected %s argument": "cần {0} giá trị",
    "expected %s arguments": "cần {0} giá trị",
    "ignored explicit argument %r": "không nhận giá trị “{0}”",
    "not allowed with argument %s": "không dùng cùng {0}",
    _SUGGESTED_CHOICE: "không có “{0}”; có phải “{1}” không? Chọn trong: {2}",
    _INVALID_CHOICE: "không có “{0}”; chọn trong: {1}",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "không có “{0}”; chọn trong: {1}",
    "invalid %(type)s value: %(value)r": "“{1}” không phải giá trị dùng được",
    "can't open '%(filename)s': %(error)s": "không mở được “{0}”",
}
# Word processors make one of these of two hyphens, so that they stand in what is copied from a document.
_WORD_DASHES = ("–", "—")
_DASHES = ("-", *_WORD_DASHES)
# What argparse fills in: a text, or its representation in Python.
_VALUE = re.compile(r"%(?:\(\w+\))?([sr])")


class VietnameseParser(argparse.ArgumentParser):
    """`argparse.ArgumentParser` with Vietnamese headings and messages; argparse makes subparsers of this class, too."""

    def __init__(self, **options: Any):
        super().__init__(**{"formatter_class": _Formatter, **options, "add_help": False})
        self._positionals.title, self._optionals.title = "Đối số", "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="xem hướng dẫn này rồi thôi")

    def parse_known_args(  # type: ignore[override]  # argparse declares three overloads of it
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Parse the arguments; end the process if one is unknown, since the parser of a verb knows its own options best.

        Options are looked at before argparse does, which would take the value of a misspelt option for an argument.
        """
        args = sys.argv[1:] if args is None else args
        for option in self._written_options(args):
            if not any(known.startswith(option) for known in self._option_string_actions):
                self._refuse(f"không hiểu {option}{self._question(option)}")
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self._refuse(f"không hiểu {' '.join(unknown)}")
        return found, unknown

    def _written_options(self, args: Sequence[str]) -> Iterator[str]:
        """Yield the long options among the arguments; those after a verb are left to its own parser."""
        for arg in args:
            if arg == "--" or (self._subparsers and not arg.startswith(_DASHES)):
                return
            if arg.startswith(("--", *_WORD_DASHES)):
                yield arg.partition("=")[0]

    def _question(self, option: str) -> str:
        """Return the question whether the most similar long option is meant; "" if none is similar."""
        names = [known[2:] for known in self._option_string_actions if known.startswith("--")]
        meant = most_similar(option.lstrip("".join(_DASHES)), names)
        return f"; có phải “--{meant}” không?" if meant else ""

    def error(self, message: str) -> NoReturn:
        self._refuse(in_vietnamese(message))

    def _refuse(self, reason: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {reason}\n")


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
    for template, translation in MESSAGES.items():
        values = _values(template, message)
        if values is not None:
            *others, last = values
            return translation.format(*others, _reason(last))
    return message


def _reason(message: str) -> str:
    """Return a reason translated to Vietnamese; a reason that is Vietnamese already is returned unchanged."""
    for template, translation in REASONS.items():
        values = _values(template, message)
        if values is None:
            continue
        if template == _INVALID_CHOICE:  # Python adds a suggestion of its own only from 3.14 on
            word, choices = values
            meant = most_similar(word, choices.replace("'", "").split(", "))
            if meant:
                return REASONS[_SUGGESTED_CHOICE].format(word, meant, choices)
        return translation.format(*values)
    return message


def _values(template: str, message: str) -> list[str] | None:
    """Return the values with which argparse made a message from a template; None if it is made from another one."""
    texts, kinds = _VALUE.split(template)[::2], _VALUE.findall(template)
    pattern = "(.*?)".join(map(re.escape, texts))
    match = re.fullmatch(pattern, message, re.DOTALL)
    if match is None:
        return None
    return [
        str(ast.literal_eval(value)) if kind == "r" else value
        for kind, value in zip(kinds, match.groups(), strict=True)
    ]
