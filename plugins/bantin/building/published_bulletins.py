"""The addresses of bulletins: those that an archive has, and those that readers see.

Readers may look at releases that are made of the output folder. Then the bulletins that they see stand in a file in the
output folder, one address per line. A build compares with them what it is about to remove.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.content.content_paths import is_bulletin_address

_LIST = ".bantin-published"


class BulletinAddresses(NamedTuple):
    """The addresses at which an archive has bulletins: present ones, former ones of bulletins that moved, withdrawn ones.

    The former addresses of a withdrawn bulletin are among the withdrawn ones.
    """

    present: set[str]
    moved: set[str]
    withdrawn: set[str]

    @property
    def explained(self) -> set[str]:
        """All addresses of which the archive tells what became."""
        return self.present | self.moved | self.withdrawn


def addresses_of(facts: ArchiveFacts) -> BulletinAddresses:
    """Return the addresses of an archive's bulletins."""
    present = {entry.address for entry in facts.entries}
    withdrawn = set(filter(is_bulletin_address, facts.past.tombstones))

    def leading_to(there: set[str]) -> set[str]:
        return {former for former, new in facts.past.moved.items() if not there.isdisjoint(new)}

    moved = leading_to(present)
    return BulletinAddresses(present, moved, withdrawn | (leading_to(withdrawn) - moved))


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
