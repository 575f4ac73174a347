"""Fingerprints of Python values that a settings file gives, functions included.

A function is known by its code, by what it keeps (defaults, closure), and by the files of all modules that
people have written themselves, since it may call anything in them. A value that can't be known for sure gets a
fingerprint of its own in each process, so that nothing that an earlier build made with it is used again.
"""

import dis
import os
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import (
    BuiltinFunctionType,
    CodeType,
    EllipsisType,
    FunctionType,
    MethodDescriptorType,
    ModuleType,
)
from typing import Any

from bantin.fingerprints import fingerprint

# Where Python and installed distributions are; builds know them by their versions.
_LIBRARIES = tuple(
    Path(sysconfig.get_path(name)).resolve()
    for name in ("stdlib", "platstdlib", "purelib", "platlib")
)
_OURS = Path(__file__).resolve().parents[1]


def fingerprint_of(value: Any) -> str:
    """A text that differs where the value, or code that it can run, differs."""
    try:
        known = _known(value)
    except (RecursionError, ValueError):  # it holds itself; a variable that has no value yet
        known = _unknown()
    return fingerprint(repr((known, list(_own_modules()))).encode()).hex()


def _known(value: Any) -> object:
    """A value made of plain ones that stands for another."""
    match value:
        case str() | bytes() | int() | float() | complex() | None | EllipsisType() | Path():
            told: object = repr(value)
        case Mapping():
            told = [(_known(key), _known(one)) for key, one in value.items()]
        case tuple() | list():
            told = [_known(one) for one in value]
        case set() | frozenset():
            told = sorted(repr(_known(one)) for one in value)
        case FunctionType():
            cells = [cell.cell_contents for cell in value.__closure__ or ()]
            kept = (value.__defaults__, value.__kwdefaults__, cells, vars(value))
            told = (value.__module__, value.__qualname__, _code(value.__code__), _known(kept))
        # Its code is in a library, or in a module whose file is told besides.
        case type() | BuiltinFunctionType() | MethodDescriptorType() if _is_named(value):
            told = (getattr(value, "__module__", None), value.__qualname__)
        case _:
            told = _unknown()
    return type(value).__qualname__, told


def _is_named(value: Any) -> bool:
    """Whether there is one object of its name: no class within a function, no method of some object."""
    is_bound = not isinstance(getattr(value, "__self__", None), ModuleType | None)
    return "<locals>" not in value.__qualname__ and not is_bound


def _code(code: CodeType) -> object:
    if any(step.opname == "IMPORT_NAME" for step in dis.get_instructions(code)):
        return _unknown()  # of a module that may not be in memory yet
    constants = [_code(c) if isinstance(c, CodeType) else _known(c) for c in code.co_consts]
    return (code.co_code.hex(), code.co_names, code.co_varnames, code.co_freevars, constants)


@cache
def _unknown() -> str:
    return os.urandom(16).hex()


def _own_modules() -> Iterator[tuple[str, str]]:
    """Files of modules in memory that are no library's, and their digests."""
    for name, module in sorted(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if not isinstance(file, str):
            continue
        path = Path(file).resolve()
        if any(path.is_relative_to(folder) for folder in (*_LIBRARIES, _OURS)):
            continue
        try:
            yield name, fingerprint(path.read_bytes()).hex()
        except OSError:
            yield name, _unknown()
