"""The `bantin` command as a whole."""

import pytest

from bantin.command import VERBS
from tests.support.building import bantin


def test_help_lists_every_verb_with_a_summary() -> None:
    shown = bantin("--help")
    assert shown.returncode == 0
    for verb, module in VERBS.items():
        assert verb in shown.stdout
        assert module.__doc__.splitlines()[0].split()[0] in shown.stdout


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb: str) -> None:
    shown = bantin(verb, "--help")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith(f"usage: bantin {verb}")


@pytest.mark.parametrize("verb", ["build", "check", "serve"])
def test_unknown_folder_is_a_clear_message(verb: str) -> None:
    run = bantin(verb, "không-có")
    assert run.returncode == 2
    assert run.stderr.splitlines()[-1].endswith("không có thư mục “không-có”")
    assert "Traceback" not in run.stderr


def test_command_without_a_verb_tells_how_it_is_used() -> None:
    run = bantin()
    assert run.returncode == 2
    assert run.stderr.startswith("usage: bantin")


def test_vietnamese_is_printed_whatever_the_encoding_of_the_console() -> None:
    run = bantin("check", "không-có", PYTHONIOENCODING="cp1252")
    assert "không có thư mục “không-có”" in run.stderr
