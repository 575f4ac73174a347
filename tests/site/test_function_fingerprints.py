"""Values of settings files have the same fingerprint where they do the same, and only there."""

import datetime
import subprocess
import sys
from functools import partial
from typing import Any

import pytest

from bantin.site.function_fingerprints import fingerprint_of

pytestmark = pytest.mark.slow


def function(source: str, name: str = "f", **names: object) -> Any:
    scope = {"__name__": "settings", **names}
    exec(compile(source, "settings.py", "exec"), scope)
    return scope[name]


ADD = "def f(a, b=1):\n    return a + b"
INNER = "def outer(n):\n    def inner(a):\n        return a + n\n    return inner\nf = outer({})"
DIFFERENT = [
    1,
    True,
    1.0,
    "1",
    b"1",
    None,
    [1],
    (1,),
    {1},
    {"a": 1},
    {"b": 1},
    str,
    bytes,
    str.upper,
    str.lower,
    len,
    function(ADD),
    function("\n\n" + ADD.replace("a + b", "a - b")),
    function(ADD.replace("b=1", "b=2")),
    function("def f(a, *, b=1):\n    return a + b"),
    function(INNER.format(1)),
    function(INNER.format(2)),
    function("f = lambda a: [a for _ in range(1)]"),
    function("f = lambda a: [a for _ in range(2)]"),
]


def test_different_values_have_different_fingerprints() -> None:
    prints = [fingerprint_of(value) for value in DIFFERENT]
    assert len(set(prints)) == len(prints)


@pytest.mark.parametrize("value", DIFFERENT, ids=map(str, range(len(DIFFERENT))))
def test_same_value_has_the_same_fingerprint(value: object) -> None:
    assert fingerprint_of(value) == fingerprint_of(value)


def test_function_that_moved_in_its_file_is_the_same() -> None:
    assert fingerprint_of(function(ADD)) == fingerprint_of(function(f"\n\n{ADD}"))


PROGRAM = """
import datetime
from functools import partial
from bantin.site.function_fingerprints import fingerprint_of
scope = {{"__name__": "settings"}}
exec(compile({source!r}, "settings.py", "exec"), scope)
print(fingerprint_of(scope["f"]))
"""


def in_a_process(source: str) -> str:
    command = [sys.executable, "-c", PROGRAM.format(source=source)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("source", [ADD, INNER.format(1), "f = {'a': str.upper, 'b': {3, 1, 2}}"])
def test_fingerprint_is_the_same_in_every_process(source: str) -> None:
    assert in_a_process(source) == in_a_process(source)


@pytest.mark.parametrize(
    "source",
    [
        "from functools import partial\nf = partial(int, base=2)",
        "f = object()",
        "f = 'a'.join",
        "def f(a):\n    import json\n    return json.dumps(a)",
        "def make():\n    class Local: pass\n    return Local\nf = make()",
        "def outer():\n    def inner(): return inner\n    return inner\nf = outer()",
        "f = []\nf.append(f)",
    ],
)
def test_value_that_is_not_known_for_sure_differs_in_every_process(source: str) -> None:
    assert in_a_process(source) != in_a_process(source)


def test_value_that_is_not_known_is_the_same_within_a_process() -> None:
    value = partial(int, base=2)
    assert fingerprint_of(value) == fingerprint_of(value)
    assert fingerprint_of(datetime.date) == fingerprint_of(datetime.date)
