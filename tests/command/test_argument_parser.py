"""argparse's messages in Vietnamese: none is left in English, whatever Python runs."""

import argparse
import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bantin.command.argument_parser import MESSAGES, REASONS, VietnameseParser, in_vietnamese

# What argparse says of itself: its headings, which the parser replaces, or which only parts that it does not use print.
REPLACED = {
    "usage: ",
    "positional arguments",
    "options",
    "subcommands",
    "show this help message and exit",
    "show program's version number and exit",
    "%(prog)s: error: %(message)s\n",
    "%(heading)s:",  # a colon
    " (default: %(default)s)",  # of a formatter that is not used
}
# What is wrong with a program, not with what a person typed.
FOR_PROGRAMMERS = (
    ".__call__() not defined",
    "'required' is an invalid argument",
    "mutually exclusive arguments must be optional",
    "cannot merge actions",
    "cannot have multiple subparser arguments",
    "conflicting ",
    "invalid option string",
    "invalid conflict_resolution value",
    "dest= is required",
    "%r is not callable",
    'argument "-" with mode',
    "argument '%(argument_name)s' is deprecated",
    "command '%(parser_name)s' is deprecated",
    "option '%(option)s' is deprecated",
    "%(prog)s: warning: ",
)


def texts_to_translate() -> Iterator[str]:
    """Yield every text that argparse gives to gettext."""
    tree = ast.parse(Path(argparse.__file__).read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    for call in calls:
        if isinstance(call.func, ast.Name) and call.func.id in {"_", "ngettext"}:
            parts = (part for argument in call.args for part in ast.walk(argument))
            yield from (
                part.value
                for part in parts
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            )


def test_every_text_of_argparse_is_known() -> None:
    known = {*MESSAGES, *REASONS, *REPLACED, "title", "description"}
    unknown = {text for text in texts_to_translate() if not text.startswith(FOR_PROGRAMMERS)}
    assert unknown - known == set()


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("the following arguments are required: TỆP, N", "thiếu TỆP, N"),
        ("one of the arguments -a -b is required", "thiếu một trong -a -b"),
        ("argument -n/--number: expected 2 arguments", "-n/--number: cần 2 giá trị"),
        ('argument X: invalid int value: "it\'s"', "X: “it's” không phải giá trị dùng được"),
        ("argument X: phải là: một số", "X: phải là: một số"),
        (
            "argument VIỆC: invalid choice: 'biuld' (choose from 'init', 'build')",
            "VIỆC: không có “biuld”; có phải “build” không? Chọn trong: 'init', 'build'",
        ),
        (
            "argument VIỆC: invalid choice: 'biuld' (choose from init, build)",
            "VIỆC: không có “biuld”; có phải “build” không? Chọn trong: init, build",
        ),
        (
            "argument VIỆC: invalid choice: 'biuld', maybe you meant 'build'? (choose from init, build)",
            "VIỆC: không có “biuld”; có phải “build” không? Chọn trong: init, build",
        ),
        (
            "argument VIỆC: invalid choice: 'x' (choose from a, b)",
            "VIỆC: không có “x”; chọn trong: a, b",
        ),
        ("what no version says", "what no version says"),
    ],
)
def test_message_is_translated_whatever_version_it_is_from(message: str, told: str) -> None:
    assert in_vietnamese(message) == told


def test_value_that_begins_like_an_option_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    parser = VietnameseParser(prog="thử")
    parser.add_argument("--name")
    parser.add_argument("rest", nargs="*")
    assert parser.parse_args(["--na=--lạ", "--", "--lạ", "–"]).rest == ["--lạ", "–"]
    with pytest.raises(SystemExit):
        parser.parse_args(["--name", "--lạ"])
    assert capsys.readouterr().err.splitlines()[-1] == "thử: không hiểu --lạ"
