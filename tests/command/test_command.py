"""The `bantin` command as a whole."""

from importlib.metadata import version

import pytest

from bantin.command.verbs import VERBS, main, verb_module
from tests.support.building import bantin

pytestmark = pytest.mark.slow  # each runs the command


def test_help_lists_every_verb_with_a_summary() -> None:
    shown = bantin("--help")
    assert shown.returncode == 0
    for verb in VERBS:
        assert verb in shown.stdout
        assert (verb_module(verb).__doc__ or "").splitlines()[0].split()[0] in shown.stdout


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb: str) -> None:
    shown = bantin(verb, "--help")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith(f"Cách dùng: bantin {verb} ")


@pytest.mark.parametrize("verb", ["build", "serve"])
def test_unknown_folder_is_a_clear_message(verb: str) -> None:
    run = bantin(verb, "không-có")
    assert run.returncode == 2
    assert run.stderr.splitlines()[-1].endswith("không có thư mục “không-có”")
    assert "Traceback" not in run.stderr


def test_command_without_a_verb_tells_how_it_is_used() -> None:
    run = bantin()
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == bantin("--help").stdout


def test_version_is_that_of_the_package() -> None:
    run = bantin("--version")
    assert (run.returncode, run.stdout, run.stderr) == (0, f"bantin {version('bantin')}\n", "")


@pytest.mark.parametrize("verb", ["", *VERBS])
def test_help_has_no_word_of_argparse_in_english(verb: str) -> None:
    shown = bantin(*[verb] * bool(verb), "--help").stdout.lower()
    for word in ("usage", "options", "positional", "arguments", "show this", "exit", "default"):
        assert word not in shown


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["build", "--lạ"], "bantin build: không hiểu --lạ"),
        (["check", "a", "b"], "bantin check: không hiểu b"),
        (["build", "-x"], "bantin build: không hiểu -x"),
        (["dựng"], "bantin: VIỆC: không có “dựng”; chọn trong: "),
        (["import"], "bantin import: thiếu TỆP"),
        (["build", "--cache"], "bantin build: --cache: cần một giá trị"),
        (["serve", "--port", "x"], "bantin serve: --port: phải là một số từ 0 đến 65535"),
        (["init", "--ti", "a", "--t", "b"], "bantin init: --t có thể là --timezone, --tag"),
        (["--version=1"], "bantin: --version: không nhận giá trị “1”"),
        (["check", "--all", "--json"], "bantin check: --json: không dùng cùng --all"),
    ],
)
def test_argument_that_is_wrong_is_told_in_vietnamese(arguments: list[str], told: str) -> None:
    run = bantin(*arguments)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("Cách dùng: bantin ")
    assert run.stderr.splitlines()[-1].startswith(told)
    assert "có phải" not in run.stderr


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["biuld"], "build"),
        (["chekc", "--all"], "check"),
        (["improt", "a.txt"], "import"),
        (["build", "--ouput", "trang"], "--output"),
        (["build", "–cache", "x"], "--cache"),
        (["--vresion"], "--version"),
        (["check", "--jsn", "content"], "--json"),
        (["check", "--chang=HEAD~1", "--setings=x"], "--settings"),
    ],
)
def test_misspelt_verb_or_option_is_asked_about(arguments: list[str], meant: str) -> None:
    run = bantin(*arguments)
    assert (run.returncode, run.stdout) == (2, "")
    assert f"; có phải “{meant}” không?" in run.stderr.splitlines()[-1]


def test_ctrl_c_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(_options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(verb_module("check"), "run", stopped)
    assert main(["check"]) == 130
    assert capsys.readouterr().err == "Đã dừng.\n"


def test_vietnamese_is_printed_whatever_the_encoding_of_the_console() -> None:
    run = bantin("build", "không-có", PYTHONIOENCODING="cp1252")
    assert "không có thư mục “không-có”" in run.stderr
