"""The bulletins that readers see, when these do not look at the output folder but at releases made of it.

They stand in a file in the output folder, one address per line. A build compares with them what it is about to remove.
"""

from collections.abc import Iterable
from pathlib import Path

_LIST = ".bantin-published"


def note_published(output: Path, addresses: Iterable[str]) -> None:
    """Write down which bulletins readers see; the output folder may not exist yet."""
    output.mkdir(exist_ok=True)
    aside = output / f"{_LIST}-new"
    aside.write_text("".join(f"{address}\n" for address in addresses), encoding="utf-8")
    aside.replace(output / _LIST)


def published_in(output: Path) -> set[str] | None:
    """Return the addresses of the bulletins that readers see; None if they look at the output folder itself."""
    try:
        return set((output / _LIST).read_text(encoding="utf-8").splitlines())
    except FileNotFoundError:
        return None
