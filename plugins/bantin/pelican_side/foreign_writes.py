"""Detects that another plugin writes a file of the site in the same run of Pelican, which ends the run with an error.

Pelican has no list of which plugin writes which file. So this module notes what Pelican's writer writes before
the site is written, and compares the size and time of all files of the site right after they are written with
those at the end of the run. If no other plugin is loaded, nothing is compared.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from pelican import signals

from bantin.errors import AddressTakenError

# For each address, (size in bytes, modification time in ns) of its file, or None if it does not exist.
_Stamps = dict[str, tuple[int, int] | None]
# The signals in whose receivers plugins write files.
_WRITING = (
    "get_generators",
    "get_writer",
    "finalized",
    "content_written",
    "all_generators_finalized",
)


class ForeignWrites:
    """Watches one run of Pelican for files of the site that other plugins write into the output folder."""

    def __init__(self, output: Path, others: Iterable[str]):
        """Begin to note what Pelican's writer writes; `others` are the names of the other plugins."""
        self._output, self._others = output, list(others)
        self._written: set[str] = set()
        self._left: _Stamps = {}
        signals.content_written.connect(self._note)

    def refuse_written(self, address: str) -> None:
        """Raise AddressTakenError if Pelican's writer has written to this address of the site in this run."""
        if self._others and address in self._written:
            self._refuse([address])

    def claim(self, addresses: Iterable[str]) -> None:
        """Declare that the site was just written to these addresses, and that no other plugin may write there.

        Raises AddressTakenError if Pelican's writer has already written to one of the addresses in this run. If
        the file of one is written later, the same error is raised from the `finalized` signal at the end of the
        run.
        """
        signals.content_written.disconnect(self._note)
        if not self._others:
            return
        self._refuse([address for address in addresses if address in self._written])
        self._left = {address: self._stamp(address) for address in addresses}
        signals.finalized.connect(self._check)  # now, so that it is called after all other plugins

    def _note(self, path: str, **_context: object) -> None:
        """Note the address of a file that Pelican's writer has written: a receiver of `content_written`."""
        if Path(path).is_relative_to(self._output):
            self._written.add(Path(path).relative_to(self._output).as_posix())

    def _check(self, _pelican: object) -> None:
        """Raise AddressTakenError if a file of the site has changed: a receiver of `finalized`, when the run ends."""
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
    """Raise AddressTakenError if Pelican would copy a static file to one of the `addresses` of the site.

    `static` has an item for each static file: the address that Pelican copies it to, and its path in content.
    """
    taken = sorted(static.keys() & set(addresses))
    if taken:
        raise AddressTakenError(
            f"STATIC_PATHS chép “{static[taken[0]]}” tới {taken[0]}, là tệp mà bantin tạo. "
            "Đổi nơi chép bằng EXTRA_PATH_METADATA, hoặc bỏ tệp ấy khỏi STATIC_PATHS"
        )


def _writing_plugins(loaded: Iterable[str]) -> list[str]:
    """Return the modules of other plugins that receive a signal in which plugins write files, in order.

    If there are none, return the names of all `loaded` plugins instead.
    """
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
