"""Notices when something else in the same run of Pelican writes a file of the site.

Pelican has no list of who writes what, so this compares the files: before the site is written, after it, and
when all plugins have had their say. Nothing is compared where no other plugin is loaded.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from pelican import signals

from bantin.errors import AddressTakenError

_Stamps = dict[str, tuple[int, int] | None]
# The signals at whose receivers plugins write files.
_WRITING = (
    "get_generators",
    "get_writer",
    "finalized",
    "content_written",
    "all_generators_finalized",
)


class ForeignWrites:
    """Holds the addresses of the site in an output folder against the other plugins of a run."""

    def __init__(self, output: Path, others: Iterable[str]):
        """Begin to note what is written; `others` are the names of the other plugins."""
        self._output, self._others = output, list(others)
        self._written: set[str] = set()
        self._left: _Stamps = {}
        signals.content_written.connect(self._note)

    def claim(self, addresses: Iterable[str]) -> None:
        """Tell that the site was written to these addresses, whose files must stay until the run ends.

        An AddressTakenError if another plugin had written to one of them in this run, or does so later.
        """
        signals.content_written.disconnect(self._note)
        if not self._others:
            return
        self._refuse([address for address in addresses if address in self._written])
        self._left = {address: self._stamp(address) for address in addresses}
        signals.finalized.connect(self._check)  # now, so that it is called after all other plugins

    def _note(self, path: str, **_context: object) -> None:
        """Pelican's writer has written a file."""
        if Path(path).is_relative_to(self._output):
            self._written.add(Path(path).relative_to(self._output).as_posix())

    def _check(self, _pelican: object) -> None:
        """The run ends."""
        signals.finalized.disconnect(self._check)
        self._refuse([a for a, stamp in self._left.items() if stamp != self._stamp(a)])

    def _refuse(self, taken: list[str]) -> None:
        if taken:
            raise AddressTakenError(
                f"Phần bổ sung của Pelican ({', '.join(_writing_plugins(self._others))}) ghi vào tệp mà bantin tạo: "
                f"{_few(taken)}. Bỏ phần bổ sung ấy khỏi PLUGINS, hoặc đổi tên tệp mà nó ghi"
            )

    def _stamp(self, address: str) -> tuple[int, int] | None:
        try:
            found = (self._output / address).stat()
        except OSError:
            return None
        return found.st_size, found.st_mtime_ns


def refuse_static(static: Mapping[str, str], addresses: Iterable[str]) -> None:
    """Raise an AddressTakenError if Pelican would copy a file to one of these addresses.

    `static` maps the addresses that Pelican copies to, to the paths in content that it copies.
    """
    taken = sorted(static.keys() & set(addresses))
    if taken:
        raise AddressTakenError(
            f"STATIC_PATHS chép “{static[taken[0]]}” tới {taken[0]}, là tệp mà bantin tạo. "
            "Đổi nơi chép bằng EXTRA_PATH_METADATA, hoặc bỏ tệp ấy khỏi STATIC_PATHS"
        )


def _writing_plugins(loaded: Iterable[str]) -> list[str]:
    """Modules of other plugins that are called where files are written; all loaded ones if none is known."""
    found = {
        receiver.__module__
        for name in _WRITING
        for receiver in getattr(signals, name).receivers_for(None)
        if hasattr(receiver, "__module__") and not receiver.__module__.startswith("bantin.")
    }
    return sorted(found) or sorted(loaded)


def _few(addresses: list[str]) -> str:
    rest = len(addresses) - 3
    return ", ".join(sorted(addresses)[:3]) + (f" và {rest} tệp khác" if rest > 0 else "")
