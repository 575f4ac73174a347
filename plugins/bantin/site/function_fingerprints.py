"""Fingerprints of Python values in a settings file, including functions.

They decide whether pages of an earlier build can be used again. The fingerprint of a function covers its code,
its defaults and closure, and the files of all loaded modules that belong to no library, since the function may call
anything in them. For a value that can't be known for certain, each process uses a random fingerprint, so that
nothing that an earlier build made with this value is used again.
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

# The folders of Python and of installed libraries. Builds compare these by version, not by content.
_LIBRARIES = tuple(
    Path(sysconfig.get_path(name)).resolve()
    for name in ("stdlib", "platstdlib", "purelib", "platlib")
)
_OURS = Path(__file__).resolve().parents[1]


def fingerprint_of(value: Any) -> str:
    """Return a hexadecimal text that differs whenever the value, or code that the value can run, differs."""
    try:
        known = _known(value)
    # RecursionError: the value contains itself. ValueError: a closure's variable has no value yet.
    except (RecursionError, ValueError):
        known = _unknown()
    return fingerprint(repr((known, list(_own_modules()))).encode()).hex()


def _known(value: Any) -> object:
    """Return nested tuples, lists and texts whose `repr` stands for the value."""
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
        # The name is enough: the code is in a library, or in a module whose file `_own_modules` yields.
        case type() | BuiltinFunctionType() | MethodDescriptorType() if _is_named(value):
            told = (getattr(value, "__module__", None), value.__qualname__)
        case _:
            told = _unknown()
    return type(value).__qualname__, told


def _is_named(value: Any) -> bool:
    """Whether the qualified name identifies the value.

    It does not for a class defined in a function, nor for a method bound to an object.
    """
    is_bound = not isinstance(getattr(value, "__self__", None), ModuleType | None)
    return "<locals>" not in value.__qualname__ and not is_bound


def _code(code: CodeType) -> object:
    if any(step.opname == "IMPORT_NAME" for step in dis.get_instructions(code)):
        return _unknown()  # the code imports a module that may not be loaded yet
    constants = [_code(c) if isinstance(c, CodeType) else _known(c) for c in code.co_consts]
    return (code.co_code.hex(), code.co_names, code.co_varnames, code.co_freevars, constants)


@cache
def _unknown() -> str:
    return os.urandom(16).hex()


def _own_modules() -> Iterator[tuple[str, str]]:
    """Yield the name of each loaded module that is in no library and not in this package, and its file's digest."""
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
