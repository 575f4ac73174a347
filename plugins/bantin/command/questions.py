"""Asks a person at a terminal, with completion by Tab where Python has readline, and with numbered choices anywhere."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from types import ModuleType

from bantin.command.record_choice import Choice, completions, exactly_meant, meant
from bantin.language.suggestions import did_you_mean

_readline: ModuleType | None = None
with suppress(ImportError):  # Python on Windows has none
    import readline

    _readline = readline

_MOST_SHOWN = 20  # choices in a numbered list
_END_OF_TEXT = "."


def can_ask() -> bool:
    """Whether a person is there to answer."""
    return all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout))


def answer(question: str) -> str:
    """Ask once, and return the answer without spaces around it."""
    return input(f"{question}: ").strip()


def chosen(question: str, choices: Sequence[Choice], *, is_free: bool = False) -> Choice | str:
    """Ask for one of the records; return it, or "" for an empty answer, or the answer itself if it `is_free` and no record."""
    while True:
        with _Completion(choices):
            said = input(f"{question}: ").strip()
        found = meant(said, choices) if said else []
        if not said or (is_free and not found):
            return said
        if len(found) == 1 and exactly_meant(said, choices):
            return found[0]
        if found and (one := _one_of(found)):
            return one
        if not found:
            names = [name for choice in choices for name in choice.names]
            print(f"Không có “{said}”.{did_you_mean(said, names)}")


def text_answer(question: str) -> str:
    """Ask for a text of several lines, which a line with a single dot ends."""
    print(f"{question}. Dán vào đây, rồi một dòng chỉ có dấu chấm:")
    lines = list[str]()
    while (line := input()) != _END_OF_TEXT:
        lines.append(line)
    return "\n".join(lines)


def _one_of(found: Sequence[Choice]) -> Choice | None:
    """Show the choices with numbers and ask for one; None if the answer is no number of these."""
    for number, one in enumerate(found[:_MOST_SHOWN], 1):
        print(f"  {number}. {one.shown}")
    if len(found) > _MOST_SHOWN:
        print(f"  … và {len(found) - _MOST_SHOWN} nữa; gõ đủ hơn")
    said = input("Số nào (Enter: gõ lại): ").strip()
    is_one = said.isascii() and said.isdigit() and 0 < int(said) <= min(len(found), _MOST_SHOWN)
    return found[int(said) - 1] if is_one else None


class _Completion:
    """Completes the whole line by Tab while a question waits."""

    def __init__(self, choices: Sequence[Choice]):
        self._choices = choices
        self._found: list[str] = []

    def __enter__(self) -> None:
        if _readline:
            _readline.set_completer_delims("")
            _readline.set_completer(self._completed)
            is_of_mac_os = "libedit" in (_readline.__doc__ or "")
            _readline.parse_and_bind("bind ^I rl_complete" if is_of_mac_os else "tab: complete")

    def __exit__(self, *_error: object) -> None:
        if _readline:
            _readline.set_completer(None)

    def _completed(self, typed: str, index: int) -> str | None:
        if index == 0:
            self._found = completions(typed, self._choices)
        return self._found[index] if index < len(self._found) else None
