"""The folder of a published site, which belongs to `bantin publish` alone.

    SITE/current            what web servers serve: the release that readers see
    SITE/releases/000007    a release, whose files never change
    SITE/.bantin-build      the output folder of builds, which each build brings up to date
    SITE/.bantin-next       a release that is being made
    SITE/.bantin-releases   the history: the releases that are kept

The history is written before `current` is changed. A command that is ended between them leaves a history that the next
one obeys.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple

from bantin.building.build_context import BuildFolders
from bantin.building.output_claim import check_place, refuse_files_of_others
from bantin.building.output_lock import only_writer
from bantin.building.published_bulletins import note_published
from bantin.content.content_paths import is_bulletin_address
from bantin.errors import ReleaseError
from bantin.publishing.current_release import (
    CURRENT,
    RELEASES,
    Switch,
    best_switch,
    number_of_current,
    release_folder,
)
from bantin.publishing.durable_files import flush_folder
from bantin.publishing.release_history import HISTORY, History, read_history, write_history
from bantin.publishing.release_list import ReleaseList, read_list
from bantin.publishing.release_making import add_assets
from bantin.publishing.release_removal import remove_release

OURS = ".bantin-"  # how the names of all our files begin that are not for readers
_BUILD, _NEXT = ".bantin-build", ".bantin-next"


class StepBack(NamedTuple):
    """A step back from one release to the one before, by their numbers."""

    left: int
    shown: int


class ReleaseSite:
    """The site in the folder `root`, while no other process changes it; `switch` changes what `current` is."""

    def __init__(self, root: Path, switch: Switch):
        self.root, self._switch = root, switch
        self.output = root / _BUILD
        self.next = root / _NEXT
        self.history = self._known_history()

    def finish(self) -> None:
        """Finish what an interrupted command began: remove a half-made release, and show what the history says."""
        self.forget_next()
        if self.history.shown:
            self._switch(self.root, self.history.shown[-1])

    def prepare_build(self) -> None:
        """Tell the next build in `output` which bulletins readers see."""
        release = self.current()
        addresses = {*release.addresses}.difference(release.former) if release else set()
        note_published(self.output, sorted(filter(is_bulletin_address, addresses)))

    def forget_next(self) -> None:
        """Remove the release that was being made."""
        if self.next.exists():
            rmtree(self.next)

    def current(self) -> ReleaseList | None:
        """Return the list of the release that readers see; None if there is none."""
        return read_list(self.current_folder) if self.history.shown else None

    @property
    def current_folder(self) -> Path:
        """The folder that readers see."""
        return self.root / CURRENT

    def folder(self, number: int) -> Path:
        """Return the folder of a release that is kept."""
        return release_folder(self.root, number)

    def next_number(self) -> int:
        """Return a number that no release has or had."""
        return 1 + max([self.history.last, *self._stored()])

    def show_next(self, history: History) -> None:
        """Let readers see the release that was made, with which the history now ends."""
        number = history.shown[-1]
        self.next.rename(self._releases / f"{number:06d}")
        flush_folder(self._releases)
        self.keep(history)
        self._switch(self.root, number)

    def keep(self, history: History) -> None:
        """Write the history if it is another one."""
        if history != self.history:
            write_history(self.root, history)
            self.history = history

    def roll_back(self) -> StepBack:
        """Let readers see the release before the one that they see. Raises ReleaseError if there is none."""
        *_, shown, left = [0, 0, *self.history.shown]
        if not shown:
            raise ReleaseError(
                f"Không còn bản nào trước bản đang đăng trong “{self.root}” để quay lại"
            )
        add_assets(self.folder(left), self.folder(shown))
        self.keep(self.history.without_newest())
        self._switch(self.root, shown)
        return StepBack(left, shown)

    def remove_others(self) -> None:
        """Remove the releases that are not kept, but nothing that others wrote into their folders."""
        for number, folder in self._stored().items():
            if number not in self.history.shown:
                remove_release(folder)

    def foreign(self) -> list[str]:
        """Return the paths, from `root`, of what others wrote beside the releases; hidden files do not count."""
        beside = [path for path in self.root.iterdir() if path.name not in {CURRENT, RELEASES}]
        within = [path for path in self._releases.iterdir() if not read_list(path)]
        found = (path.relative_to(self.root) for path in (*beside, *within))
        return sorted(path.as_posix() for path in found if not path.name.startswith("."))

    @property
    def _releases(self) -> Path:
        return self.root / RELEASES

    def _stored(self) -> dict[int, Path]:
        """Return the folders in `releases` by their numbers."""
        return {
            int(path.name): path
            for path in self._releases.iterdir()
            if path.name.isascii() and path.name.isdigit()
        }

    def _known_history(self) -> History:
        """Return the history, without releases that somebody has removed."""
        number_of_current(self.root)
        history = read_history(self.root) or History()
        shown = []
        for number in history.shown:
            release = read_list(self.folder(number))
            if release and release.number == number:
                shown.append(number)
        return History(shown, history.last)


def claim_site(folders: BuildFolders, root: Path) -> None:
    """Make a folder ours for releases, which it is from then on.

    Raises OutputFolderError unless it is a place of its own, and is ours already or empty apart from hidden files.
    """
    check_place(folders._replace(output=root))
    root.mkdir(parents=True, exist_ok=True)
    if read_history(root) is None:
        refuse_files_of_others(root)
        write_history(root, History())


@contextmanager
def opened_site(
    root: Path, tell_waiting: Callable[[str], None], switch: Switch | None = None
) -> Iterator[ReleaseSite]:
    """Return the site in a folder, which no other process changes meanwhile: wait for one that does.

    What an interrupted command began is finished first. `tell_waiting` is called as by `only_writer`; without `switch`,
    the best way that the file system allows is taken. Raises ReleaseError if nothing was published there, and
    OutputFolderError if something else is at the place of one of our files.
    """
    if read_history(root) is None:
        raise ReleaseError(
            f"Trong “{root}” chưa có bản nào được đăng bằng bantin publish (không có tệp {HISTORY})"
        )
    with only_writer(root, tell_waiting):
        (root / RELEASES).mkdir(exist_ok=True)
        site = ReleaseSite(root, switch or best_switch(root))
        site.finish()
        yield site
