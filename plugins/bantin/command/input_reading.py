"""Reads the raw inputs of an import in their order, many of them in several processes, and tells how far it is."""

import os
from collections.abc import Generator, Sequence
from typing import TypeAlias

from bantin.building.build_listeners import Progress
from bantin.building.staged_map import staged_map
from bantin.command.old_word_files import made_readable
from bantin.command.raw_inputs import RawInput
from bantin.importer import Given, KnownRecords, RawReading, Refusal, read_raw
from bantin.parallel.worker_pools import LocalWorkers
from bantin.system_errors import reason_of

_LEAST_FOR_WORKERS = 64  # files; starting processes takes as long as reading some dozens

# The bulletins of a raw input, the refusal to read it, or a sentence on what kept its file from being opened.
Result: TypeAlias = tuple[RawReading, ...] | Refusal | str


def read_inputs(
    raws: Sequence[RawInput], known: KnownRecords, given: Given, tell: Progress
) -> Generator[tuple[RawInput, Result], None, None]:
    """Yield each raw input with what was read of it; `tell` is called when the caller is done with it.

    Files that are made on the way are removed at the end, or when the generator is closed.
    """
    with made_readable(raws, tell) as readable:
        jobs = (os.cpu_count() or 1) if len(raws) >= _LEAST_FOR_WORKERS else 1
        read_all = staged_map(LocalWorkers(jobs), tell, "Chép tệp")
        yield from zip(raws, read_all(_read, (known, given), readable), strict=True)


def _read(shared: tuple[KnownRecords, Given], raw: RawInput) -> Result:
    known, given = shared
    try:
        return read_raw(raw.read(), known, given)
    except OSError as error:
        return f"{raw.name}: không đọc được: {reason_of(error)}."
