"""Publishes what a build left in the output folder of a site as a new release, if it is new and holds together."""

from typing import NamedTuple

from bantin.building.output_manifest import OutputManifest
from bantin.publishing.durable_files import flush
from bantin.publishing.file_states import FileState, states_of, unchanged_files
from bantin.publishing.release_checks import check_files, check_links
from bantin.publishing.release_list import LIST, ReleaseList
from bantin.publishing.release_making import assets_of, fill_release
from bantin.publishing.release_site import OURS, ReleaseSite
from bantin.system_errors import sentence_of


class Publication(NamedTuple):
    """What was published: the number of the release that readers now see, and whether it is a new one.

    `written`, `unchanged` and `removed` count files, compared with the release before.
    `addresses` are those of all files that builds made. `foreign` are the paths of what others wrote into the folder of the site;
    `trouble` says why old releases could not be removed, or is "".
    """

    number: int
    is_new: bool
    written: int
    unchanged: int
    removed: int
    addresses: list[str]
    foreign: list[str]
    trouble: str


def publish(site: ReleaseSite, url: str, keep: int) -> Publication:
    """Publish the site that a build has just left in `site.output`, and keep the newest `keep` releases.

    `url` is the address of the site on the web or "". Raises ReleaseError if the site does not hold together, and OSError
    if a file can't be written; readers then see what they saw before.
    """
    before, foreign = _shown_files(site)
    now = states_of(site.output, OURS)
    same = unchanged_files(before, site.current_folder, now, site.output)
    is_new = len(same) < len(now) or len(now) < len(before)
    if is_new:
        _show(site, before, {**now, **{a: before[a] for a in same}}, url, keep)
    else:
        site.keep(site.history.with_at_most(keep))
    trouble = ""
    try:
        site.remove_others()
    except OSError as error:
        trouble = sentence_of(error)
    return Publication(
        site.history.shown[-1],
        is_new,
        len(now) - len(same),
        len(same),
        len(before.keys() - now.keys()),
        sorted(OutputManifest(site.output).addresses()),
        [*site.foreign(), *foreign],
        trouble,
    )


def _shown_files(site: ReleaseSite) -> tuple[dict[str, FileState], list[str]]:
    """Return the files of the site that readers see, and the paths of files that others wrote into its release."""
    release = site.current()
    if release is None:
        return {}, []
    folder = site.folder(release.number)
    found = states_of(folder, OURS)
    within = folder.relative_to(site.root)
    foreign = sorted(found.keys() - {*release.addresses, *release.earlier})
    return (
        {address: found[address] for address in release.addresses if address in found},
        [f"{within.as_posix()}/{address}" for address in foreign],
    )


def _show(
    site: ReleaseSite,
    before: dict[str, FileState],
    files: dict[str, FileState],
    url: str,
    keep: int,
) -> None:
    """Make a release of these files, check it, and let readers see it.

    Those that are as `before` are in the release that readers see, all others in the output folder.
    """
    number = site.next_number()
    history = site.history.with_release(number, keep)
    earlier = {
        address: site.folder(kept)
        for kept in history.shown[:-1]
        for address in assets_of(site.folder(kept))
        if address not in files
    }
    new = [address for address, state in files.items() if before.get(address) != state]
    sources = {**dict.fromkeys(files, site.current_folder), **dict.fromkeys(new, site.output)}
    ours, former = OutputManifest(site.output).read()
    try:
        release = ReleaseList(number, sorted(files), sorted(earlier), sorted(former))
        fill_release(site.next, release, {**sources, **earlier}, copied={*new} - ours)
        found = states_of(site.next, OURS)
        check_files(found, files, ours)
        check_links(site.next, found, before, ours, url)
        flush([site.next / address for address in (LIST, *new)])
    except BaseException:
        site.forget_next()
        raise
    site.show_next(history)
