"""Makes old Word documents (.doc) among raw inputs readable: LibreOffice, where it is installed, makes .docx files of them.

It takes longer to start than to convert a document, so each start converts several.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from bantin.building.build_listeners import Progress
from bantin.building.staged_map import staged_map
from bantin.command.libreoffice import find_libreoffice, make_docx
from bantin.command.raw_inputs import RawInput
from bantin.parallel.worker_pools import LocalWorkers
from bantin.raw_files.file_types import BEGINNING_OF_OLD_OFFICE, type_of
from bantin.raw_files.raw_text import Refusal

_AT_ONCE = 20  # documents that one start converts
_START, _EACH = 60, 10  # seconds that a start may take on a slow machine, and each document

_Batch = tuple[int, Sequence[RawInput]]


@contextmanager
def made_readable(raws: Sequence[RawInput], tell: Progress) -> Iterator[list[RawInput]]:
    """Give the raw inputs in their order, each old Word document with a .docx made of it, as far as it could be made.

    The .docx files are removed when the context is left.
    """
    program = find_libreoffice()
    old = [raw for raw in raws if _is_old_word(raw)] if program else []
    if program is None or not old:
        yield list(raws)
        return
    starts = range(0, len(old), _AT_ONCE)
    batches = [(number, old[start : start + _AT_ONCE]) for number, start in enumerate(starts)]
    convert = staged_map(LocalWorkers(os.cpu_count() or 1), tell, "Chuyển tệp Word cũ")
    with TemporaryDirectory(prefix="bantin-", ignore_cleanup_errors=True) as folder:
        files = chain.from_iterable(convert(_convert, (program, Path(folder)), batches))
        docx = dict(zip(old, files, strict=True))
        yield [replace(raw, docx=docx.get(raw)) for raw in raws]


def _is_old_word(raw: RawInput) -> bool:
    """Whether an input is an old Word document. What can be read only once, such as a pipe, is left alone."""
    try:
        return (
            raw.can_be_read_again
            and raw.read(len(BEGINNING_OF_OLD_OFFICE)) == BEGINNING_OF_OLD_OFFICE
            and type_of(raw.read()) == Refusal("word-97")
        )
    except OSError:
        return False


def _convert(shared: tuple[Path, Path], task: _Batch) -> list[Path | None]:
    """Return the .docx made of each document of a batch, None for one that can't be converted."""
    (program, root), (number, raws) = shared, task
    folder = root / str(number)
    folder.mkdir()
    names = [f"{at}.doc" for at in range(len(raws))]
    for name, raw in zip(names, raws, strict=True):
        with suppress(
            OSError
        ):  # a file that can't be read is told of when it is to be read as it is
            (folder / name).write_bytes(raw.read())
    files = [(folder / name).with_suffix(".docx") for name in names]
    if not make_docx(program, folder, names, _START + _EACH * len(names)) and len(names) > 1:
        for name, file in zip(names, files, strict=True):
            if (
                not file.exists()
            ):  # one of these broke it down; the others are converted without that one
                make_docx(program, folder, [name], _START + _EACH)
    return [file if file.exists() else None for file in files]
